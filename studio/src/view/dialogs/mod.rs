//! The dialogs that are no screen: the problems, the languages, the keys.
//!
//! - `frame`: a dialog with its title and its way out.

mod check;
mod frame;
mod keys;
mod languages;

pub(super) use check::Check;
pub(super) use keys::Keys;
pub(super) use languages::Languages;
