//! From a value of the file to its words.

use diplograph::import::sheet::parts::Kind;
use diplograph::story::{Date, Quantity};
use diplograph::wording::{Language, Locale};

use super::Cell;
use crate::json::Json;
use crate::tables::column::Place;
use crate::tables::names::Names;
use crate::words::capitalised;

/// The words of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The text that is shown, and changed when the author edits the cell.
    pub text: String,
    /// How it is understood, if that is more than the text.
    pub words: Option<String>,
}

/// Returns the words of a cell.
pub fn meaning(cell: &Cell<'_>) -> Meaning {
    let Some(value) = own_value(cell) else { return Meaning::default() };
    let words = words(cell, &value);
    let text = plain(&value);
    Meaning { words: words.filter(|words| *words != text), text }
}

/// Returns the words of a value in the place of a cell's value.
pub fn words(cell: &Cell<'_>, value: &Json) -> Option<String> {
    let locale = Locale::fallback();
    let field = cell.column.field;
    match cell.kind() {
        Kind::Date | Kind::Deadline => value.text().and_then(|text| date(text, cell.names)),
        Kind::Amount => {
            let quantity: Quantity = value.text()?.parse().ok()?;
            Some(locale.quantity_in(&quantity, &|unit| cell.names.units.get(unit).cloned()))
        }
        Kind::Choice(choice) => {
            let word = value.text()?;
            choice.words().contains(&word).then(|| capitalised(&word.replace('-', " ")))
        }
        Kind::Ref | Kind::Party => cell.names.name(field, value.text()?),
        Kind::Refs | Kind::Parties => {
            let names = ids(value)
                .into_iter()
                .map(|id| cell.names.name(field, id).unwrap_or_else(|| id.to_owned()));
            Some(names.collect::<Vec<_>>().join(", "))
        }
        Kind::Lang => Language::find(value.text()?).map(|language| language.name.to_owned()),
        Kind::Month => {
            let month: u8 = plain(value).parse().ok().filter(|month| (1..=12).contains(month))?;
            Some(locale.month_short(month))
        }
        _ => None,
    }
}

fn date(text: &str, names: &Names) -> Option<String> {
    let date: Date = text.parse().ok()?;
    let date = names.fiscal_year_start.map_or(date, |first| date.with_fiscal_start(first));
    Some(Locale::fallback().date(&date))
}

/// The value that a cell shows: of texts by language, the one in the language of its column.
fn own_value(cell: &Cell<'_>) -> Option<Json> {
    let column = cell.column;
    let lang = column.lang.as_deref().unwrap_or(&cell.names.lang);
    let value = cell.value();
    match (column.place, column.kind) {
        (Place::Owner, _) => {
            let owner = value.filter(|_| cell.row.len() >= 4)?;
            Some(owner.text_of("id").into())
        }
        (Place::Fact(_), _) => {
            value?;
            Some((&*cell.names.fact_at(&column.path(cell.row))?.key).into())
        }
        (Place::Size, _) => {
            let path = column.path(cell.row);
            let medium = cell.tree.at(path.split_last()?.1)?;
            Some(format!("{}x{}", plain(medium.get("width")?), plain(medium.get("height")?)).into())
        }
        (_, Kind::Text | Kind::Translation) => match value? {
            texts @ (Json::Text(_) | Json::Object(_)) => {
                texts.text_in(lang, &cell.names.lang).map(Json::from)
            }
            // A value that is no text is shown once, where it can be mended.
            other => (lang == &*cell.names.lang).then(|| other.clone()),
        },
        (_, Kind::Texts) => {
            let texts = value?.items().iter();
            let texts = texts.map(|it| it.text_in(lang, &cell.names.lang).unwrap_or_default());
            Some(texts.collect::<Vec<_>>().join("; ").into())
        }
        _ => value.cloned(),
    }
}

/// The ids of one or a list.
pub(in crate::tables) fn ids(value: &Json) -> Vec<&str> {
    match value {
        Json::Text(id) => vec![id],
        _ => value.items().iter().filter_map(Json::text).collect(),
    }
}

/// Returns a value as an author types it.
pub fn plain(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::Text(text) => text.clone(),
        Json::Bool(is_true) => if *is_true { "yes" } else { "no" }.to_owned(),
        Json::Number(number) => number.to_string(),
        Json::List(items) if items.iter().all(|item| item.text().is_some()) => {
            ids(value).join("; ")
        }
        // A value of another kind than its column: shown as it is, so that nothing is hidden.
        other => serde_json::to_string(other).unwrap_or_default(),
    }
}
