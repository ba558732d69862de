//! Lists of items, and quotation marks.

use super::language::Language;
use super::locale::Locale;
use super::message::fill;

impl Locale {
    /// Returns the list "A, B and C".
    pub fn list(&self, items: &[&str]) -> String {
        let cldr = self.cldr;
        let [start @ .., last] = items else { return String::new() };
        let Some((before_last, start)) = start.split_last() else { return (*last).to_owned() };
        let Some((first, middle)) = start.split_first() else {
            return fill(cldr.pair, &[before_last, last]);
        };
        let mut joined = fill(cldr.list_end, &[before_last, last]);
        for item in middle.iter().rev() {
            joined = fill(cldr.list_middle, &[item, &joined]);
        }
        fill(cldr.list_start, &[first, &joined])
    }

    /// Returns the opening and the closing quotation mark.
    pub fn quotation_marks(&self) -> [&'static str; 2] {
        self.cldr.quotes
    }

    /// Returns the quotation marks around a text in another language.
    ///
    /// If the text direction differs, curly marks are swapped: unlike `«»`, they are not mirrored by the bidi algorithm.
    pub fn quotation_marks_around(&self, lang: &str) -> [&'static str; 2] {
        let [open, close] = self.quotation_marks();
        let is_swapped =
            Language::find(lang).is_some_and(|other| other.direction != self.direction);
        if is_swapped && !open.starts_with('«') { [close, open] } else { [open, close] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn list_is_joined_by_the_patterns_of_the_language() {
        #[track_caller]
        fn case(tag: &str, items: &str, joined: &str) {
            let items: Vec<&str> = items.split_whitespace().collect();
            assert_eq!(Locale::find(tag).unwrap().list(&items), joined, "{tag}");
        }

        case("en", "", "");
        case("en", "A", "A");
        case("en", "A B", "A and B");
        case("en", "A B C", "A, B and C");
        case("en", "A B C D", "A, B, C and D");
        case("ru", "А Б В", "А, Б и В");
        case("kk", "А Б", "А және Б");
        case("kk", "А Б В", "А, Б және В");
        case("uz", "A B C", "A, B va C");
        case("uz-Cyrl", "А Б", "А ва Б");
        case("uz-Cyrl", "А Б В", "А, Б ва В");
        case("fr", "A B C", "A, B et C");
        case("ar", "أ ب ج", "أ وب وج");
    }

    #[test]
    fn quotation_marks_are_those_of_the_language() {
        #[track_caller]
        fn case(tag: &str, marks: [&str; 2]) {
            assert_eq!(Locale::find(tag).unwrap().quotation_marks(), marks, "{tag}");
        }

        case("en", ["“", "”"]);
        case("ru", ["«", "»"]);
        case("kk", ["«", "»"]);
        case("uz", ["“", "”"]);
        case("uz-Cyrl", ["«", "»"]);
        case("fr", ["«\u{a0}", "\u{a0}»"]);
        case("ar", ["«", "»"]);
    }

    #[test]
    fn curly_marks_are_swapped_around_a_text_of_the_other_direction() {
        #[track_caller]
        fn case(tag: &str, lang: &str, marks: [&str; 2]) {
            assert_eq!(Locale::find(tag).unwrap().quotation_marks_around(lang), marks, "{tag}");
        }

        case("ar", "en", ["«", "»"]);
        case("en", "ar-EG", ["”", "“"]);
        case("ar", "ar", ["«", "»"]);
        case("en", "ru", ["“", "”"]);
        // The bidi algorithm mirrors these.
        case("ru", "ar", ["«", "»"]);
        // The direction of an unknown language is not known.
        case("en", "tlh", ["“", "”"]);
    }
}
