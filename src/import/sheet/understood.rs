//! [`Reader`]: from cells as people type them to the values of a story.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use super::cell_list::names;
use super::choice::Choice;
use super::ids::id_of;
use super::names::language;
use super::number;
use super::parts::{Column, Kind};
use super::table::{Cell, Form};
use super::value::Value;
use crate::import::note::{Change, Note, Place};
use crate::story::{
    Address, Date, Lang, Quantity, Url, suggest_amount, suggest_date, suggest_deadline,
};

/// Reads cells, and notes what became of them.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub(super) notes: Vec<Note>,
    /// The readings of the dates so far, by kind and text: many rows have the same date of their source.
    dates: BTreeMap<(bool, String), Vec<String>>,
}

/// A cell at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    pub(super) cell: &'a Cell,
    pub(super) sheet: &'a str,
    pub(super) row: u32,
    pub(super) header: &'a str,
    pub(super) is_1904: bool,
}

impl Placed<'_> {
    pub(super) fn place(&self) -> Place {
        Place::Cell {
            sheet: self.sheet.to_owned(),
            row: self.row,
            column: Some(self.header.to_owned()),
        }
    }

    /// The text without spaces that do not break, and without spaces around it.
    fn plain(&self) -> String {
        self.cell.text().replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ").trim().to_owned()
    }
}

impl Reader {
    pub(super) fn note(&mut self, change: Change, at: &Placed<'_>, text: impl Into<String>) {
        let note = Note::new(change, at.place(), text);
        self.notes.push(note.with_value(at.cell.text()));
    }

    /// Notes that a value is written in another form, unless it is the same.
    fn understood(&mut self, at: &Placed<'_>, typed: &str, written: &str) {
        if typed != written {
            self.note(Change::Understood, at, format!("it is written as `{written}`"));
        }
    }

    /// The only reading of a text, or the text as it was typed.
    fn only(&mut self, at: &Placed<'_>, typed: String, readings: &[String], what: &str) -> String {
        match readings {
            [only] => {
                self.understood(at, &typed, only);
                only.clone()
            }
            [] => {
                self.note(Change::AsTyped, at, format!("it is not {what}"));
                typed
            }
            several => {
                let quoted: Vec<String> = several.iter().map(|it| format!("`{it}`")).collect();
                let text = format!("it can be read as {}", quoted.join(" or "));
                self.note(Change::AsTyped, at, text);
                typed
            }
        }
    }

    /// The value of a cell whose kind needs no other cell. `None` if it has nothing to say.
    pub(super) fn value(&mut self, column: &Column, at: &Placed<'_>) -> Option<Value> {
        if let Cell::Error(_) = at.cell {
            self.note(Change::LeftOut, at, "the cell has an error of a formula");
            return None;
        }
        if at.cell.is_empty() {
            return None;
        }
        Some(match column.kind {
            Kind::Date => self.date(at, false).into(),
            Kind::Deadline => self.date(at, true).into(),
            Kind::Choice(choice) => self.word(choice, at, at.plain()).into(),
            Kind::Choices(choice) => {
                let words = names(&at.plain()).into_iter();
                Value::List(words.map(|typed| self.word(choice, at, typed).into()).collect())
            }
            Kind::Id => self.id(at).into(),
            Kind::Lang => self.respelled::<Lang>(at, &|text| language(text)).into(),
            Kind::Url => self.respelled::<Url>(at, &whole_address).into(),
            Kind::File => self.respelled::<Address>(at, &file_address).into(),
            Kind::Bool => return self.yes_or_no(at),
            Kind::Month => match at.plain().parse() {
                Ok(month @ 1..=12) => Value::Number(month),
                _ => self.only(at, at.plain(), &[], "the number of a month").into(),
            },
            _ => at.cell.text().into(),
        })
    }

    fn word(&mut self, choice: Choice, at: &Placed<'_>, typed: String) -> String {
        match choice.understood(&typed) {
            Some(word) => {
                self.understood(at, &typed, word);
                word.to_owned()
            }
            None => self.only(at, typed, &[], "one of the words of the format"),
        }
    }

    /// The width and height of a cell such as `1200x800`.
    pub(super) fn size(&mut self, at: &Placed<'_>) -> [Value; 2] {
        let typed = at.plain();
        let parts = typed.split(['x', 'X', '×', 'х', 'Х', '*']).map(|part| part.trim().parse());
        match parts.collect::<Result<Vec<u16>, _>>().as_deref() {
            Ok([width, height]) if *width > 0 && *height > 0 => {
                [*width, *height].map(|pixels| Value::Number(pixels.into()))
            }
            _ => {
                let text = self.only(at, typed, &[], "a width and a height such as `1200x800`");
                [Value::Text(text.clone()), Value::Text(text)]
            }
        }
    }

    fn id(&mut self, at: &Placed<'_>) -> String {
        let typed = at.plain();
        let id = id_of(&typed);
        self.understood(at, &typed, &id);
        id
    }

    fn date(&mut self, at: &Placed<'_>, is_deadline: bool) -> String {
        if let Cell::Date { date, cut } = at.cell {
            match cut {
                Some(reason) => {
                    self.note(Change::Changed, at, format!("it is written as `{date}`: {reason}"));
                }
                None => self.understood(at, "", date),
            }
            return date.clone();
        }
        let typed = at.plain();
        if typed.parse::<Date>().is_ok() {
            return typed;
        }
        if let Some(day) = day_of_number(at.cell, &typed, at.is_1904) {
            let text =
                format!("a spreadsheet has made a number of the date: it is written as `{day}`");
            self.note(Change::Understood, at, text);
            return day;
        }
        let suggest = if is_deadline { suggest_deadline } else { suggest_date };
        let known = self.dates.entry((is_deadline, typed.clone()));
        let readings = known.or_insert_with(|| suggest(&typed)).clone();
        self.only(at, typed, &readings, "a date")
    }

    /// The amount of a cell, with the unit and the qualifier that stand in cells of their own.
    pub(super) fn amount(&mut self, at: &Placed<'_>, unit: &str, qualifier: &str) -> Option<Value> {
        if matches!(at.cell, Cell::Error(_)) || at.cell.is_empty() {
            return self.value(&Column { kind: Kind::Verbatim, ..ANY }, at);
        }
        let typed = at.plain();
        let joined = |text: String| format!("{qualifier} {text}").trim().to_owned();
        let mut forms = vec![joined(format!("{typed} {unit}")), joined(format!("{unit} {typed}"))];
        if unit.is_empty() || typed.contains(unit) {
            forms = vec![joined(typed.clone())];
        }
        if let Cell::Number(digits, Form::Money(symbol)) = at.cell
            && unit.is_empty()
        {
            forms.push(joined(format!("{symbol}{digits}")));
        }
        let all: Vec<Vec<String>> = forms.iter().map(|form| readings(form)).collect();
        let best = all.iter().find(|it| it.len() == 1).or(all.iter().find(|it| !it.is_empty()));
        let readings = best.cloned().unwrap_or_default();
        let whole = forms.swap_remove(0);
        let amount = self.only(at, whole.clone(), &readings, "an amount");
        if amount == whole {
            self.understood(at, &typed, &amount);
        }
        Some(amount.into())
    }

    /// A text in a grammar, or another spelling of it that is in the grammar.
    fn respelled<T: FromStr<Err: Display>>(
        &mut self,
        at: &Placed<'_>,
        other: &dyn Fn(&str) -> Option<String>,
    ) -> String {
        let typed = at.plain();
        let found = other(&typed).filter(|other| other.parse::<T>().is_ok());
        match typed.parse::<T>() {
            Ok(_) => typed,
            Err(error) => match found {
                Some(found) => {
                    self.understood(at, &typed, &found);
                    found
                }
                None => {
                    self.note(Change::AsTyped, at, error.to_string());
                    typed
                }
            },
        }
    }

    fn yes_or_no(&mut self, at: &Placed<'_>) -> Option<Value> {
        let typed = at.plain();
        match &*typed.to_lowercase() {
            "true" | "yes" | "y" | "1" | "x" | "+" | "✓" | "✔" | "да" | "истина" => {
                Some(Value::True)
            }
            "false" | "no" | "n" | "0" | "-" | "–" | "нет" | "ложь" => None,
            _ => Some(self.only(at, typed, &[], "yes or no").into()),
        }
    }
}

const ANY: Column = Column { field: "", kind: Kind::Verbatim, names: "", about: "" };

/// The amounts that a text can be read as: the text itself if it is an amount of a known unit.
fn readings(text: &str) -> Vec<String> {
    let is_known = |quantity: &Quantity| quantity.declared_unit().is_none();
    let own = text.parse::<Quantity>().ok();
    if own.as_ref().is_some_and(is_known) {
        return vec![text.to_owned()];
    }
    let suggestions = suggest_amount(text);
    if suggestions.is_empty() {
        own.map(|_| text.to_owned()).into_iter().collect()
    } else {
        suggestions
    }
}

/// The day of a number that a date has become in a spreadsheet: from 1954 to 2064 if only the digits are left.
fn day_of_number(cell: &Cell, typed: &str, is_1904: bool) -> Option<String> {
    let is_digits = typed.len() == 5 && typed.bytes().all(|byte| byte.is_ascii_digit());
    let serial: f64 = typed.parse().ok().filter(|_| is_digits)?;
    let is_usual = (20_000.0..60_000.0).contains(&serial);
    let is_number = matches!(cell, Cell::Number(..));
    if is_usual || is_number { number::day(serial, is_1904) } else { None }
}

/// The address of a file as a browser needs it.
fn file_address(text: &str) -> Option<String> {
    let is_site = text.starts_with("//") || text.to_ascii_lowercase().starts_with("www.");
    let whole =
        if is_site { format!("https://{}", text.trim_start_matches('/')) } else { text.to_owned() };
    Some(whole.replace('\\', "/").replace(' ', "%20"))
}

/// The address with a scheme, if it only lacks that.
fn whole_address(text: &str) -> Option<String> {
    let has_site = text.split('/').next().is_some_and(|site| site.contains('.'));
    (has_site && !text.contains(':')).then(|| format!("https://{text}"))
}
