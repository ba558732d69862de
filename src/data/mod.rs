//! The facts of a story as a table: one row per fact and citation.
//!
//! Nothing is summed, rounded or formatted: numbers are exact decimals with their scale applied, dates are EDTF, and kinds
//! and states are the words of the story's format. `docs/data.md` explains the columns and the file format.
//!
//! ```
//! use diplograph::{data, story};
//!
//! let file = r#"{ "format": 1, "lang": "en", "title": "A and B",
//!     "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
//!     "sources": [{ "id": "wire", "publisher": "Wire" }],
//!     "figures": [{ "id": "trade", "label": "Trade", "value": "about USD 1.5bn",
//!                   "cite": [{ "source": "wire", "sentence": "Trade is at some 1.5 billion." }] }] }"#;
//! let story = story::read(file).story.expect("the story has no error");
//! let table = data::Table::of(&story, &story.lang);
//! let mut values = Vec::new();
//! table.each(&mut |row| values.push(row.cell(data::Column::Value).to_owned()));
//! assert_eq!(values, ["1500000000"]);
//! assert!(table.csv().contains("trade,figure,"));
//! ```

mod citations;
mod column;
mod csv;
mod row;
mod table;

pub use column::Column;
#[cfg(feature = "import")]
pub(crate) use csv::unmarked;
pub use row::Row;
pub use table::Table;
