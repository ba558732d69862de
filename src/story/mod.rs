//! The story that an author writes: its types, its grammar, and the problems of a file.
//!
//! # From a file to a story
//!
//! ```
//! use diplograph::story;
//!
//! let checked = story::read(r#"{ "format": 1, "lang": "en", "title": "A and B", "partys": [] }"#);
//! assert!(checked.story.is_none());
//! assert_eq!(checked.problems[0].to_string(), "\
//! error: 1:50: partys: there is no field `partys`
//!  help: did you mean `parties`?");
//! assert_eq!(checked.problems[1].to_string(), "\
//! error: 1:60: partys: a story needs at least two parties");
//! ```
//!
//! [`read`] gathers every problem of a file, each with its line, column and path. A story with an
//! error is not shown; one with warnings is.
//!
//! # Comments
//!
//! Any object of a file may have a `$comment`, a string or a list of strings. It is never shown.
//!
//! # Answers
//!
//! Any object but a text by language may have `$answers`: the name of a [`Check`] with the reason why its warning does not
//! apply to the object. Readers never see them.
//!
//! # Numbers and dates
//!
//! [`Quantity`] and [`Date`] are short strings in the file, with a strict grammar. No number is converted to binary
//! floating point between the file and the page.

#[macro_use]
mod record;

mod address;
mod basis;
mod chains;
mod characters;
mod check;
mod check_name;
mod date;
mod day;
mod declared;
mod document;
mod event;
mod evidence;
mod figure;
mod findings;
mod fiscal;
mod goals;
mod ids;
mod index;
mod lead;
mod locate;
mod marks;
mod measure;
mod media;
mod month;
mod name;
mod node;
mod notation;
mod object;
#[cfg(feature = "cli")]
mod object_schema;
mod owner;
mod parse;
mod part_of;
mod parties;
mod pixels;
mod problem;
mod project;
mod quantity;
mod read;
mod replacement;
mod reporting;
mod review;
mod scalar;
#[cfg(feature = "cli")]
mod schema;
mod source;
mod state;
mod suggest;
mod synonyms;
mod syntax;
mod text;
mod tie;
mod unit_ids;
mod write;
mod written_field;

pub use address::{Address, AddressError};
pub use basis::{Basis, Statement};
pub use chains::Chains;
#[cfg(feature = "cli")]
pub(crate) use characters::escaped;
pub use check::{Checked, Fault, read};
#[cfg(feature = "find")]
pub(crate) use check::{Doubt, located, read_with};
pub use check_name::Check;
pub use date::{Certainty, Date, DateError, Edge, OneOf, PartialDate, Season, Span, suggest_date};
#[cfg(feature = "find")]
pub(crate) use date::{DateWord, date_spellings, plain_word, roman_ordinal};
pub use day::Day;
pub use document::{Correction, Format, NamedUnit, Part, Parties, Party, Story};
pub use event::{Announcement, Event, EventKind, Family};
pub use evidence::{Aspect, Citation, Evidence, EvidenceList};
pub use figure::Figure;
pub use goals::GoalGroups;
pub use index::{Fact, Index};
pub use lead::Lead;
pub use measure::{Goal, Measure, Point, Series};
pub use media::{ImageSize, Media, MediaKind};
pub use month::MonthOfYear;
pub use name::{Id, IdError, Lang, LangError, Url, UrlError};
pub use parties::PartyList;
pub use pixels::Pixels;
pub use problem::{Path, Place, Position, Problem, Severity, Step};
pub use project::{Project, Report};
#[cfg(feature = "find")]
pub use quantity::suggest_amount;
#[cfg(feature = "find")]
pub(crate) use quantity::{AmountWord, amount_spellings, digit_readings, folded, scaled};
pub use quantity::{
    Currency, DeclaredUnit, Magnitude, MeasureUnit, Number, Numbers, Origin, Qualifier, Quantity,
    QuantityError, TimeUnit, Unit,
};
pub use replacement::{Edit, Replacement};
#[cfg(feature = "import")]
pub(crate) use scalar::suggest_deadline;
#[cfg(feature = "cli")]
pub use schema::schema;
pub use source::Source;
pub use state::{EventState, GoalState, ProjectState, State, TieState};
#[cfg(feature = "import")]
pub(crate) use suggest::respelled;
#[cfg(feature = "import")]
pub(crate) use synonyms::{SYNONYMS, of as synonyms_of};
pub use text::{Said, Text, Translation};
pub use tie::{Area, Quote, Tie, TieKind};
pub use write::write;
