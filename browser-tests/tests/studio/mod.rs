//! The studio: a story is made in the browser, from an article, by keyboard alone.

mod article;
mod author;
