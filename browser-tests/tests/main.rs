//! The widget on real pages in a real browser: one test for each promise it makes.

mod accessibility;
mod chapters;
mod docs;
mod element;
mod engines;
mod failures;
mod founding;
mod frames;
mod harness;
mod hosts;
mod images;
mod isolation;
mod keys;
mod languages;
mod links;
mod navigation;
mod page;
mod panel;
mod privacy;
mod published;
mod sight;
mod soak;
mod takeover;
mod trees;
mod unscripted;
mod walk;
