//! The widget on real pages in a real browser: one test for each promise it makes.

mod accessibility;
mod element;
mod engines;
mod failures;
mod founding;
mod frames;
mod harness;
mod page;
mod published;
mod takeover;
mod unscripted;
