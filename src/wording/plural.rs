//! [`Plural`]: the form a noun takes beside a number.

/// CLDR's six categories of number.
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
    /// Russian 5 to 20, Arabic 11 to 99, French a million.
    Many,
    /// All the rest.
    Other,
}

impl Plural {
    pub(super) const ALL: [Self; 6] =
        [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The letter that it has in a file of words.
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

/// What the rules look at in a number as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operands {
    /// The whole part.
    pub(super) i: u64,
    /// How many digits the fraction is written with.
    pub(super) v: usize,
    /// The fraction as a number: 5 in 1.05.
    pub(super) f: u64,
}

impl Operands {
    /// Those of a plain decimal such as `1.50`.
    pub(super) fn of(digits: &str) -> Self {
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        // Past 64 bits no rule tells numbers apart by more than their being large.
        let number = |text: &str| text.parse().unwrap_or(u64::MAX);
        Self {
            i: number(whole),
            v: fraction.len(),
            f: if fraction.is_empty() { 0 } else { number(fraction) },
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
    fn the_forms_agree_with_the_samples_of_the_data() {
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
    fn a_number_takes_the_form_of_its_last_digits() {
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
