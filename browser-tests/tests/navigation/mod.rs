//! Navigation in a timeline of many entries: by keys, search and list pages, and by mouse and touch.

pub(crate) mod host;
mod keyboard;
mod pointer;
mod search;
mod zoom;
