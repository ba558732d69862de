//! The widget on real pages in a real browser: one test for each promise it makes.

mod accessibility;
mod element;
mod engines;
mod failures;
mod founding;
mod harness;
mod hosts;
mod page;
mod takeover;
mod unscripted;
