//! [`Lines`]: the words and conventions of a language as a file, a text a line.
//!
//! The engine that a reader fetches speaks English; of the other languages it is told when one is asked for. The tables are
//! written to such a file when they are published, and read from it in the same order: see [`table!`].

use std::str::Split;

use super::data::Forms;
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
    fn read(lines: &mut Lines) -> Self;

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>);
}

/// Declares a struct of what a language says, which can be read from lines in the order of its fields.
macro_rules! table {
    (
        $(#[$about:meta])*
        $public:vis struct $name:ident {
            $( $(#[$doc:meta])* $field_public:vis $field:ident: $type:ty ),* $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        $public struct $name {
            $( $(#[$doc])* $field_public $field: $type, )*
        }

        impl $crate::wording::lines::Lined for $name {
            #[allow(unused_doc_comments, reason = "a field may be for tests alone, and only with its comments is that told")]
            fn read(lines: &mut $crate::wording::lines::Lines) -> Self {
                Self { $( $(#[$doc])* $field: $crate::wording::lines::Lined::read(lines), )* }
            }

            #[cfg(not(target_arch = "wasm32"))]
            #[allow(unused_doc_comments, reason = "as above")]
            fn write(&self, lines: &mut Vec<String>) {
                $( $(#[$doc])* $crate::wording::lines::Lined::write(&self.$field, lines); )*
            }
        }
    };
}

pub(super) use table;

impl Lined for &'static str {
    fn read(lines: &mut Lines) -> Self {
        lines.next()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        assert!(!self.contains('\n'), "a text is one line: {self}");
        lines.push((*self).to_owned());
    }
}

impl<const N: usize> Lined for Template<N> {
    fn read(lines: &mut Lines) -> Self {
        Self::learned(lines.next())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        self.text().write(lines);
    }
}

impl<T: Lined, const N: usize> Lined for [T; N] {
    fn read(lines: &mut Lines) -> Self {
        std::array::from_fn(|_| T::read(lines))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        for one in self {
            one.write(lines);
        }
    }
}

impl Lined for char {
    fn read(lines: &mut Lines) -> Self {
        lines.next().chars().next().unwrap_or_default()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(self.to_string());
    }
}

impl Lined for usize {
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
}

impl Lined for Numeral {
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

/// A rule is no text: each language has its own with it.
impl Lined for fn(Operands) -> Plural {
    fn read(lines: &mut Lines) -> Self {
        lines.language.plural
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, _: &mut Vec<String>) {}
}

/// Samples of a rule are for its test.
#[cfg(test)]
impl Lined for &'static [(Plural, &'static str)] {
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
