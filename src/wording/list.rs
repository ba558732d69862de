//! Lists and quotation marks.

use super::language::Language;
use super::locale::Locale;
use super::template::fill;

impl Locale {
    /// "A, B and C".
    pub fn list(&self, things: &[&str]) -> String {
        let cldr = self.cldr;
        let [start @ .., last] = things else { return String::new() };
        let Some((before_last, start)) = start.split_last() else { return (*last).to_owned() };
        let Some((first, middle)) = start.split_first() else {
            return fill(cldr.pair, &[before_last, last]);
        };
        let mut joined = fill(cldr.list_end, &[before_last, last]);
        for thing in middle.iter().rev() {
            joined = fill(cldr.list_middle, &[thing, &joined]);
        }
        fill(cldr.list_start, &[first, &joined])
    }

    /// The marks before and behind a quotation.
    pub fn quotation_marks(&self) -> [&'static str; 2] {
        self.cldr.quotes
    }

    /// The same for words of another language. Where that runs the other way, curly marks change places: unlike angled
    /// ones, they are not mirrored with what is between them.
    pub fn quotation_marks_around(&self, lang: &str) -> [&'static str; 2] {
        let [open, close] = self.quotation_marks();
        let is_turned = Language::find(lang).is_some_and(|other| other.direction != self.direction);
        if is_turned && !open.starts_with('«') { [close, open] } else { [open, close] }
    }

    /// Words in the language's quotation marks.
    pub fn quoted(&self, words: &str) -> String {
        let [open, close] = self.quotation_marks();
        format!("{open}{words}{close}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_joined_as_the_language_joins_them() {
        #[track_caller]
        fn case(tag: &str, things: &str, joined: &str) {
            let things: Vec<&str> = things.split_whitespace().collect();
            assert_eq!(Locale::find(tag).unwrap().list(&things), joined, "{tag}");
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
    fn words_stand_in_the_marks_of_the_language() {
        #[track_caller]
        fn case(tag: &str, quoted: &str) {
            assert_eq!(Locale::find(tag).unwrap().quoted("a"), quoted, "{tag}");
        }

        case("en", "“a”");
        case("ru", "«a»");
        case("kk", "«a»");
        case("uz", "“a”");
        case("uz-Cyrl", "“a”");
        case("fr", "«\u{a0}a\u{a0}»");
        case("ar", "”a“");
    }
    #[test]
    fn words_that_run_the_other_way_begin_with_the_mark_that_opens() {
        #[track_caller]
        fn case(tag: &str, lang: &str, marks: [&str; 2]) {
            assert_eq!(Locale::find(tag).unwrap().quotation_marks_around(lang), marks, "{tag}");
        }

        case("ar", "en", ["“", "”"]);
        case("en", "ar-EG", ["”", "“"]);
        case("ar", "ar", ["”", "“"]);
        case("en", "ru", ["“", "”"]);
        // The browser mirrors these.
        case("ru", "ar", ["«", "»"]);
        // Nobody knows which way it runs.
        case("en", "tlh", ["“", "”"]);
    }
}
