//! The studio: a story is made in the browser, by keyboard alone, and no interruption loses it.

mod accessibility;
mod article;
mod author;
mod interruptions;
mod interruptions_of_files;
mod publication;
mod source;
mod statements;
mod tab;
