//! From a typed text to the value of a cell.

use diplograph::import::sheet::parts::Kind;
use diplograph::story::{Date, Quantity};

use super::Cell;
use super::probe::{Probe, probe};
use crate::json::{Json, Step};
use crate::tables::column::Place;

/// The meaning of a typed text.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// Nothing: the cell is to be empty.
    Empty,
    /// One value.
    Value(Json),
    /// One of several values, which the author must choose. Until then the text stays as typed.
    Asks(Vec<Json>),
    /// Nothing is understood: the text stays as typed. A sentence says why.
    Unknown(String),
}

impl Typed {
    /// Returns the value that the file gets at once.
    pub fn value(&self, typed: &str) -> Option<Json> {
        match self {
            Self::Empty => None,
            Self::Value(value) => Some(value.clone()),
            Self::Asks(_) | Self::Unknown(_) => Some(typed.trim().into()),
        }
    }
}

/// Understands a text that is typed into a cell. Texts by language, citations and owners of rows are not values of one
/// field, so they are taken as they are.
pub fn understand(cell: &Cell<'_>, typed: &str) -> Typed {
    let text = typed.trim();
    if text.is_empty() {
        return Typed::Empty;
    }
    let field = cell.column.field;
    match cell.kind() {
        Kind::Text | Kind::Texts | Kind::Translation | Kind::Verbatim => Typed::Value(text.into()),
        Kind::Ref | Kind::Party => match cell.names.id(field, text) {
            Some(id) => Typed::Value(id.into()),
            None => Typed::Unknown(match cell.column.place {
                Place::Owner => format!("there is no {field} “{text}”"),
                Place::Fact(_) => format!("“{text}” does not name one fact of the story"),
                _ => format!("nothing in the story is called “{text}”"),
            }),
        },
        Kind::Refs | Kind::Parties => several(cell, text),
        Kind::Choices(choice) => {
            let word =
                |word: &str| choice.understood(word).map_or_else(|| word.to_owned(), str::to_owned);
            Typed::Value(Json::List(split(text).map(|it| word(it).into()).collect()))
        }
        Kind::Choice(choice) => match choice.understood(text) {
            Some(word) => Typed::Value(word.into()),
            None => probed(cell, text),
        },
        Kind::Bool => match &*text.to_lowercase() {
            "yes" | "true" | "да" | "1" => Typed::Value(Json::Bool(true)),
            "no" | "false" | "нет" | "0" => Typed::Value(Json::Bool(false)),
            _ => Typed::Unknown(format!("“{text}” is neither yes nor no")),
        },
        Kind::Month => match text.parse::<u8>() {
            Ok(month) => Typed::Value(Json::Number(month.into())),
            Err(_) => Typed::Unknown(format!("“{text}” is not the number of a month, 1 to 12")),
        },
        Kind::Size => match size(text) {
            Some(_) => Typed::Value(text.into()),
            None => Typed::Unknown(format!("“{text}” is not a size such as 1200x800")),
        },
        Kind::Date | Kind::Deadline if text.parse::<Date>().is_ok() => Typed::Value(text.into()),
        Kind::Amount if text.parse::<Quantity>().is_ok() => Typed::Value(text.into()),
        _ => probed(cell, text),
    }
}

fn several(cell: &Cell<'_>, text: &str) -> Typed {
    let field = cell.column.field;
    let ids: Vec<Json> = split(text)
        .map(|name| cell.names.id(field, name).unwrap_or_else(|| name.to_owned()).into())
        .collect();
    match <[Json; 1]>::try_from(ids) {
        Ok([only]) if cell.column.kind == Kind::Parties => Typed::Value(only),
        Ok(only) => Typed::Value(Json::List(only.into())),
        Err(ids) => Typed::Value(Json::List(ids)),
    }
}

/// The parts of a list in one cell.
pub(in crate::tables) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',', '\n', '→']).map(str::trim).filter(|part| !part.is_empty())
}

/// Width and height: `1200x800`.
pub(in crate::tables) fn size(text: &str) -> Option<(u32, u32)> {
    let (width, height) = text.split_once(['x', '×', 'х'])?;
    Some((width.trim().parse().ok()?, height.trim().parse().ok()?))
}

fn probed(cell: &Cell<'_>, text: &str) -> Typed {
    let Probe { replacements, is_certain, message } = probe(cell.tree, &path(cell), &text.into());
    match (message, &replacements[..]) {
        (None, _) => Typed::Value(text.into()),
        (Some(_), [only]) if is_certain => Typed::Value(only.clone()),
        (Some((message, _)), []) => Typed::Unknown(message.replace('`', "")),
        (Some(_), _) => Typed::Asks(replacements),
    }
}

fn path(cell: &Cell<'_>) -> Vec<Step> {
    cell.column.path(cell.row)
}
