//! Small pieces of HTML and SVG that several parts of the widget use.

mod bar;
mod data_table;
mod heading;
mod localized;
mod party_symbol;
mod svg;

pub(super) use bar::{BarStyle, bar};
pub(super) use data_table::{DataTable, data_contents, data_table};
pub(super) use heading::{heading, part_title};
pub(super) use localized::{
    date, fill_with_markup, foreign_language, localized, localized_or_empty, short_date,
    with_language,
};
pub(super) use party_symbol::{party_class, party_symbol};
pub(super) use svg::{decimal, percent};
