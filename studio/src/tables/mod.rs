//! The parts of a story as tables: a row is an object of the file, and a cell is a field.
//!
//! Nothing here knows the browser. Each module uses only those that stand before it.
//!
//! - [`Table`]: the tables, with their words;
//! - [`Column`]: their columns, which are those of the spreadsheet;
//! - `rows`: the rows of a table, and how they are added, moved and deleted;
//! - [`Fact`]: the facts about which other sources can say something;
//! - [`Names`]: what ids stand for;
//! - `value`: from typed texts to values of the file, and from values to words;
//! - `ids`: ids that are made from titles, and references to them;
//! - [`change`]: everything that changes a story, each as one step of the history;
//! - [`Trouble`]: the problems of a table at its cells, and mending;
//! - `cite`: the sentences on which a row rests;
//! - [`paste`]: rows of a spreadsheet.

pub mod change;
mod cite;
mod column;
mod facts;
mod ids;
mod names;
pub mod paste;
mod rows;
mod table;
mod trouble;
mod value;

#[cfg(test)]
mod property_tests;

pub use cite::{Sentence, cited, sentences};
pub use column::{Column, Place, columns, languages, shown};
pub use facts::Fact;
pub use ids::references;
pub use names::Names;
pub use rows::{RowPath, rows};
pub use table::{TABS, Table};
pub use trouble::{Fix, Trouble, Troubles, mend};
pub use value::{Cell, Meaning, Typed, meaning, plain, understand, words};
