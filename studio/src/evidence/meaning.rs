//! [`Understood`]: how a typed amount or date is understood.

use diplograph::find::{self, When};
use diplograph::story::{Date, Lang, Quantity, suggest_amount, suggest_date};
use diplograph::wording::Locale;

/// How a typed amount or date is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Understood {
    /// Nothing was typed.
    Empty,
    /// One meaning.
    Is {
        /// The form that the story keeps: `USD 156mn`.
        kept: String,
        /// The meaning in words: "$156 million".
        words: String,
    },
    /// Several meanings, or one that the author may not have meant: the forms that the story would keep.
    Asks(Vec<String>),
    /// A day or a month without a year.
    Yearless,
    /// No meaning.
    Not,
}

/// Tells how a typed amount is understood, in a language.
pub fn amount(text: &str, lang: &Lang) -> Understood {
    understood::<Quantity>(text, suggest_amount, || {
        let found = find::amounts(text.trim(), lang);
        found.into_iter().find(|it| it.range.len() == text.trim().len()).map(|it| it.quantity)
    })
}

/// Tells how a typed date is understood, in a language.
pub fn date(text: &str, lang: &Lang) -> Understood {
    let dates = find::dates(text.trim(), lang);
    let whole = dates.into_iter().find(|it| it.range.len() == text.trim().len());
    match (understood::<Date>(text, suggest_date, || None), whole.map(|it| it.when)) {
        (Understood::Not, Some(When::Dated(date))) => is(&date),
        (Understood::Not, Some(When::Yearless(_))) => Understood::Yearless,
        (understood, _) => understood,
    }
}

/// A value that has words.
trait Worded: std::str::FromStr + std::fmt::Display {
    fn words(&self) -> String;
}

impl Worded for Quantity {
    fn words(&self) -> String {
        Locale::fallback().quantity(self)
    }
}

impl Worded for Date {
    fn words(&self) -> String {
        Locale::fallback().date(self)
    }
}

fn is(value: &impl Worded) -> Understood {
    Understood::Is { kept: value.to_string(), words: value.words() }
}

fn understood<T: Worded>(
    text: &str,
    suggest: fn(&str) -> Vec<String>,
    found: impl FnOnce() -> Option<T>,
) -> Understood {
    let text = text.trim();
    if text.is_empty() {
        return Understood::Empty;
    }
    if let Ok(value) = text.parse::<T>() {
        return is(&value);
    }
    let readings = suggest(text);
    match &*readings {
        [] => found().map_or(Understood::Not, |value| is(&value)),
        [one] => one.parse::<T>().map_or(Understood::Not, |value| is(&value)),
        _ => Understood::Asks(readings),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn en() -> Lang {
        "en".parse().unwrap()
    }

    #[track_caller]
    fn case(found: &Understood, kept: &str, words: &str) {
        let expected = Understood::Is { kept: kept.to_owned(), words: words.to_owned() };
        assert_eq!(*found, expected);
    }

    #[test]
    fn amount_is_understood_as_it_is_typed() {
        case(&amount("approximately $1bn", &en()), "about USD 1bn", "about $1 billion");
        case(&amount(" $156mn ", &en()), "USD 156mn", "$156 million");
        case(&amount("21", &en()), "21", "21");
        assert_eq!(amount("", &en()), Understood::Empty);
        assert_eq!(amount("a lot", &en()), Understood::Not);
        let Understood::Asks(readings) = amount("¥210bn", &en()) else {
            panic!("it has two readings")
        };
        assert_eq!(readings, ["JPY 210bn", "CNY 210bn"]);
    }

    #[test]
    fn date_is_understood_as_it_is_typed() {
        case(&date("19.02.2024", &en()), "2024-02-19", "February 19, 2024");
        case(&date("December 2021", &en()), "2021-12", "December 2021");
        assert_eq!(date("February 19", &en()), Understood::Yearless);
        assert!(
            matches!(date("03/04/2024", &en()), Understood::Asks(readings) if readings.len() == 2)
        );
        assert_eq!(date("soon", &en()), Understood::Not);
    }
}
