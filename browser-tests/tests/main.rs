//! Browser tests of the widget on real pages: one test for each documented behaviour.

mod accessibility;
mod chapters;
#[path = "../src/bin/compare/content.rs"]
#[allow(dead_code, reason = "the comparison uses more of it")]
mod content;
mod documentation;
mod downloads;
mod element;
mod embed_panel;
mod engine_harness;
mod examples;
mod extremes;
mod fault_isolation;
mod founding_story;
mod frames;
mod harness;
mod hosts;
mod hydration;
mod keyboard_walk;
mod languages;
mod links;
mod load_failures;
mod markup;
mod media;
mod memory_leaks;
mod navigation;
mod no_script;
mod npm;
mod opened_entries;
mod page;
mod picture;
mod preview;
mod print;
mod privacy;
mod program;
mod published_files;
mod releases;
mod share_images;
mod standalone;
#[path = "../src/bin/compare/story_file.rs"]
mod story_file;
mod studio;
mod timeline_keys;
mod translators;
mod trees;
mod visibility;
mod weight;
