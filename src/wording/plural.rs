//! [`Plural`]: the plural category of a number, which selects the form of a noun.

/// The six plural categories of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plural {
    /// Arabic 0.
    Zero,
    /// English 1, Russian 1 and 21.
    One,
    /// Arabic 2.
    Two,
    /// Russian 2 to 4, Arabic 3 to 10.
    Few,
    /// Russian 5 to 20, Arabic 11 to 99, French one million.
    Many,
    /// Every other number.
    Other,
}

impl Plural {
    pub(super) const ALL: [Self; 6] =
        [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Returns the category of a letter.
    pub(super) fn of_letter(letter: Option<char>) -> Option<Self> {
        Self::ALL.into_iter().find(|plural| Some(plural.letter()) == letter)
    }

    /// Returns the letter of the category in a message catalogue.
    pub(super) fn letter(self) -> char {
        match self {
            Self::Zero => '0',
            Self::One => '1',
            Self::Two => '2',
            Self::Few => 'f',
            Self::Many => 'm',
            Self::Other => 'o',
        }
    }
}

/// The plural rule of a language: from the operands of a number to its category.
pub(super) type PluralRule = fn(Operands) -> Plural;

/// The operands of CLDR's plural rules.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operands {
    /// The integer part.
    pub(super) i: u64,
    /// The number of decimal places.
    pub(super) v: usize,
    /// The decimal places as an integer: 5 in 1.05.
    pub(super) f: u64,
}

impl Operands {
    /// Returns the operands of a decimal such as `1.50`.
    pub(super) fn of(decimal: &str) -> Self {
        let (integer, places) = decimal.split_once('.').unwrap_or((decimal, ""));
        // No rule distinguishes numbers above 64 bits.
        let number = |text: &str| text.parse().unwrap_or(u64::MAX);
        Self {
            i: number(integer),
            v: places.len(),
            f: if places.is_empty() { 0 } else { number(places) },
        }
    }
}

impl From<u64> for Operands {
    fn from(i: u64) -> Self {
        Self { i, v: 0, f: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Locale;

    #[test]
    fn rules_agree_with_the_samples_of_cldr() {
        for locale in Locale::all() {
            for (plural, samples) in locale.cldr.samples {
                for sample in samples.split_whitespace() {
                    let found = (locale.cldr.plural)(Operands::of(sample));
                    assert_eq!(found, *plural, "{} {sample}", locale.tag);
                }
            }
        }
    }

    #[test]
    fn category_depends_on_the_number_and_its_decimal_places() {
        #[track_caller]
        fn case(tag: &str, digits: &str, plural: Plural) {
            let locale = Locale::find(tag).unwrap();
            assert_eq!((locale.cldr.plural)(Operands::of(digits)), plural, "{tag} {digits}");
        }

        case("en", "1", Plural::One);
        case("en", "1.0", Plural::Other);
        case("ru", "1", Plural::One);
        case("ru", "11", Plural::Many);
        case("ru", "21", Plural::One);
        case("ru", "22", Plural::Few);
        case("ru", "1.5", Plural::Other);
        case("kk", "1.0", Plural::One);
        case("uz-Cyrl", "2", Plural::Other);
        case("fr", "1.5", Plural::One);
        case("fr", "2000000", Plural::Many);
        case("ar", "0", Plural::Zero);
        case("ar", "10", Plural::Few);
        case("ar", "99", Plural::Many);
        case("ar", "100", Plural::Other);
    }
}
