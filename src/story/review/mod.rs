//! The rules across the fields of a record. They are applied when all its fields have been read.

mod facts;
mod measure;
mod project;
mod values;
