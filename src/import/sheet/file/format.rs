//! The number formats of cells: which parts of a date they show, and in which currency an amount is.

/// The parts of a date that a format shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DateParts {
    pub(super) has_day: bool,
    pub(super) has_month: bool,
    pub(super) has_year: bool,
}

/// The reason why a date is less precise than the cell.
const SHOWS_LESS: &str = "the cell shows only this much of the date";

/// The reason why a time is left out.
const HAS_TIME: &str = "a story has no time of day";

/// The reason why a hidden year is kept.
const HIDES_YEAR: &str = "the cell hides the year";

impl DateParts {
    /// A date `2024-03-15`, as precise as the parts, and the reason if that is not the content of the cell.
    pub(super) fn shown(self, day: String, has_time: bool) -> (String, Option<&'static str>) {
        let Self { has_day, has_month, has_year } = self;
        match (has_day, has_month) {
            _ if !has_year => (day, (has_day || has_month).then_some(HIDES_YEAR)),
            (false, true) => (day[..7].to_owned(), Some(SHOWS_LESS)),
            (false, false) => (day[..4].to_owned(), Some(SHOWS_LESS)),
            _ => (day, has_time.then_some(HAS_TIME)),
        }
    }

    /// The parts that a format code shows: `mmm yyyy` shows a month and a year.
    pub(super) fn of_code(code: &str) -> Self {
        let code = plain(code);
        let has = |letter: char| code.contains(letter);
        // In a format with hours, `m` are minutes.
        let has_month = has('m') && (!has('h') || has('d') || has('y'));
        Self { has_day: has('d'), has_month, has_year: has('y') || has('e') }
    }
}

/// The first section of a format code in small letters, without quoted texts, escapes and brackets.
fn plain(code: &str) -> String {
    let (mut plain, mut end, mut skips) = (String::new(), None, false);
    for character in code.chars() {
        match (character, end) {
            _ if skips => skips = false,
            (_, Some(closing)) => end = (character != closing).then_some(closing),
            ('"', None) => end = Some('"'),
            ('[', None) => end = Some(']'),
            ('\\' | '_' | '*', None) => skips = true,
            (';', None) => break,
            _ => plain.extend(character.to_lowercase()),
        }
    }
    plain
}

/// Returns `true` if a format code shows a percentage.
pub(super) fn is_percent(code: &str) -> bool {
    plain(code).contains('%')
}

/// The symbol or code of the currency that a format shows.
pub(super) fn currency(code: &str) -> Option<String> {
    let first = code.split(';').next().unwrap_or_default();
    if let Some((_, rest)) = first.split_once("[$") {
        let symbol: String = rest.chars().take_while(|c| !matches!(c, '-' | ']')).collect();
        return Some(symbol).filter(|symbol| !symbol.trim().is_empty());
    }
    let symbols = ['$', '€', '£', '¥', '₽', '₸', '₺', '₹', '₴'];
    first.chars().find(|c| symbols.contains(c)).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_decides_the_precision_of_a_date() {
        #[track_caller]
        fn case(code: &str, expected: &str) {
            let (date, _) = DateParts::of_code(code).shown("2024-03-15".to_owned(), false);
            assert_eq!(date, expected, "{code}");
        }

        case("dd/mm/yyyy", "2024-03-15");
        case("mmm-yy", "2024-03");
        case("[$-419]mmmm yyyy;@", "2024-03");
        case("yyyy", "2024");
        case("yyyy\"d\"", "2024");
        case("d-mmm", "2024-03-15");
        case("m/d/yy h:mm", "2024-03-15");
    }

    #[test]
    fn currency_and_percent_are_read_from_the_format() {
        assert_eq!(currency("[$€-2] #,##0.00").as_deref(), Some("€"));
        assert_eq!(currency("[$USD] #,##0").as_deref(), Some("USD"));
        assert_eq!(currency("\"$\"#,##0").as_deref(), Some("$"));
        assert_eq!(currency("[$-419]0.00"), None);
        assert_eq!(currency("General"), None);
        assert!(is_percent("0.0%") && !is_percent("0\"%\""), "a quoted sign is a text");
    }
}
