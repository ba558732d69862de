//! [`Lines`]: the words and conventions of a language as a file, a text a line.
//!
//! The engine that a reader fetches speaks English; of the other languages it is told when one is asked for. The tables are
//! written to such a file when they are published, and read from it in the same order: see [`table!`].

use std::str::Split;

use super::data::{Forms, Width};
use super::language::Language;
use super::phrases::Numeral;
use super::plural::{Operands, Plural};
use super::template::Template;

/// The lines of a file that are yet to be read.
pub(super) struct Lines {
    rest: Split<'static, char>,
    language: &'static Language,
    is_short: bool,
}

impl Lines {
    pub(super) fn of(language: &'static Language, text: &str) -> Self {
        // A language is learned once and known from then on.
        let text: &'static str = Box::leak(text.into());
        Self { rest: text.split('\n'), language, is_short: false }
    }

    // Called for each of hundreds of texts, and so not to be written out.
    #[inline(never)]
    fn next(&mut self) -> &'static str {
        let next = self.rest.next();
        self.is_short |= next.is_none();
        next.unwrap_or_default()
    }

    /// Whether each text had its line, and each line its text.
    pub(super) fn fitted(mut self) -> bool {
        !self.is_short && self.rest.next().is_none()
    }
}

/// What takes some lines of such a file.
pub(super) trait Lined: Sized {
    /// What stands for it where nobody has translated it yet.
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self;

    fn read(lines: &mut Lines) -> Self;

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>);

    /// Lists the texts in it, each with its place and what it is for.
    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, _place: Place, _texts: &mut Vec<Listed>) {}
}

/// The path to a text and what it is for: `failures.details`, "Title of the list of problems."
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) about: &'static str,
}

#[cfg(not(target_arch = "wasm32"))]
impl Place {
    pub(super) fn inside(&self, field: &str, about: &'static str) -> Self {
        let parted = if self.name.is_empty() { "" } else { "." };
        Self { name: format!("{}{parted}{field}", self.name), about: about.trim() }
    }
}

/// A text of a language in its place.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub(super) place: Place,
    pub(super) text: &'static str,
    /// The forms that it follows numbers in, where it does.
    #[cfg_attr(not(test), expect(dead_code, reason = "only a test looks at forms"))]
    pub(super) forms: Option<Forms>,
}

/// What stands for a text that nobody has translated yet.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const MISSING: &str = "\u{fffd}";

/// Declares a struct of what a language says, which can be read from lines in the order of its fields.
macro_rules! table {
    (
        $(#[$about:meta])*
        $public:vis struct $name:ident {
            $( $(#[doc = $doc:literal])+ $(#[cfg($when:meta)])? $field_public:vis $field:ident: $type:ty ),* $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        $public struct $name {
            $( $(#[doc = $doc])+ $(#[cfg($when)])? $field_public $field: $type, )*
        }

        impl $name {
            /// All of it missing: a language that is being written ends with `..MISSING`, and a test lists what it lacks.
            #[cfg(not(target_arch = "wasm32"))]
            #[allow(dead_code, reason = "a language that is whole needs none of it")]
            pub(in $crate::wording) const MISSING: Self = Self {
                $( $(#[cfg($when)])? $field: <$type as $crate::wording::lines::Lined>::MISSING, )*
            };
        }

        impl $crate::wording::lines::Lined for $name {
            #[cfg(not(target_arch = "wasm32"))]
            const MISSING: Self = Self::MISSING;

            fn read(lines: &mut $crate::wording::lines::Lines) -> Self {
                Self { $( $(#[cfg($when)])? $field: $crate::wording::lines::Lined::read(lines), )* }
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn write(&self, lines: &mut Vec<String>) {
                $( $(#[cfg($when)])? $crate::wording::lines::Lined::write(&self.$field, lines); )*
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn list(&self, place: $crate::wording::lines::Place, texts: &mut Vec<$crate::wording::lines::Listed>) {
                $( $(#[cfg($when)])? {
                    let place = place.inside(stringify!($field), concat!($($doc),+));
                    $crate::wording::lines::Lined::list(&self.$field, place, texts);
                } )*
            }
        }
    };
}

pub(super) use table;

impl Lined for &'static str {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = MISSING;

    fn read(lines: &mut Lines) -> Self {
        lines.next()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        assert!(!self.contains('\n'), "a text is one line: {self}");
        lines.push((*self).to_owned());
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, place: Place, texts: &mut Vec<Listed>) {
        texts.push(Listed { place, text: self, forms: None });
    }
}

impl<const N: usize> Lined for Template<N> {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = Self::MISSING;

    fn read(lines: &mut Lines) -> Self {
        Self::learned(lines.next())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        self.text().write(lines);
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, place: Place, texts: &mut Vec<Listed>) {
        texts.push(Listed { place, text: self.text(), forms: None });
    }
}

impl<T: Lined, const N: usize> Lined for [T; N] {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = [T::MISSING; N];

    fn read(lines: &mut Lines) -> Self {
        std::array::from_fn(|_| T::read(lines))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        for one in self {
            one.write(lines);
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, place: Place, texts: &mut Vec<Listed>) {
        for (nth, one) in (1..).zip(self) {
            one.list(place.inside(&nth.to_string(), place.about), texts);
        }
    }
}

impl Lined for char {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = ' ';

    fn read(lines: &mut Lines) -> Self {
        lines.next().chars().next().unwrap_or_default()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(self.to_string());
    }
}

impl Lined for usize {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = 0;

    fn read(lines: &mut Lines) -> Self {
        lines.next().parse().unwrap_or_default()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(self.to_string());
    }
}

/// A line of the categories that have texts of their own, these texts, and that of the rest.
impl Lined for Forms {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = Self::same(MISSING);

    #[inline(never)]
    fn read(lines: &mut Lines) -> Self {
        let categories = lines.next().chars();
        let own: Vec<_> = categories
            .filter_map(|letter| Plural::ALL.into_iter().find(|plural| plural.letter() == letter))
            .map(|plural| (plural, lines.next()))
            .collect();
        Self::new(own.leak(), lines.next())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(self.own.iter().map(|(plural, _)| plural.letter()).collect());
        for (_, text) in self.own {
            text.write(lines);
        }
        self.other.write(lines);
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn list(&self, place: Place, texts: &mut Vec<Listed>) {
        texts.push(Listed { place, text: self.other, forms: Some(*self) });
    }
}

impl Lined for Numeral {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = Self::Digits;

    fn read(lines: &mut Lines) -> Self {
        match lines.next() {
            "1st" => Self::EnglishOrdinal,
            "I" => Self::Roman,
            _ => Self::Digits,
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(match self {
            Self::EnglishOrdinal => "1st".to_owned(),
            Self::Roman => "I".to_owned(),
            Self::Digits => "1".to_owned(),
        });
    }
}

impl Lined for Width {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = Self::Full;

    fn read(lines: &mut Lines) -> Self {
        if lines.next().is_empty() { Self::Full } else { Self::Brief }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(match self {
            Self::Full => String::new(),
            Self::Brief => "brief".to_owned(),
        });
    }
}

/// A rule is no text: each language has its own with it.
impl Lined for fn(Operands) -> Plural {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = |_| Plural::Other;

    fn read(lines: &mut Lines) -> Self {
        lines.language.plural
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, _: &mut Vec<String>) {}
}

/// Samples of a rule are for its test.
#[cfg(test)]
impl Lined for &'static [(Plural, &'static str)] {
    #[cfg(not(target_arch = "wasm32"))]
    const MISSING: Self = &[];

    fn read(_: &mut Lines) -> Self {
        &[]
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, _: &mut Vec<String>) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_learned_from_a_file_is_what_was_written_to_it() {
        for language in Language::all() {
            let file = language.file().unwrap();
            let read = language.read(&file).unwrap();
            let written = language.locale().unwrap();
            assert_eq!(format!("{:?}", read.words), format!("{:?}", written.words));
            // The samples of the plural rule stay at home.
            let without_samples = |cldr| {
                let text = format!("{cldr:?}");
                text.split(", samples").next().map(str::to_owned)
            };
            assert_eq!(without_samples(read.cldr), without_samples(written.cldr));
            assert_eq!(read.count(21), written.count(21));
        }
    }

    #[test]
    fn a_file_of_another_release_is_refused() {
        let language = Language::find("ru").unwrap();
        let file = language.file().unwrap();
        assert!(language.read(&(file.clone() + "\nmore")).is_none());
        assert!(language.read(file.rsplit_once('\n').unwrap().0).is_none());
        assert!(language.read("").is_none());
    }
}
