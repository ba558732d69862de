//! Message catalogues: the texts and conventions of a locale as a file with one value per line.
//!
//! In the browser only English is compiled in; every other locale is loaded from its catalogue. The macro [`catalogue!`]
//! declares the structs, which are written and read in the order of their fields.

use std::str::Split;

#[cfg(not(target_os = "unknown"))]
use super::plural::Plural;
use super::plural::PluralRule;

/// Reads the lines of a catalogue.
pub(super) struct CatalogueReader {
    lines: Split<'static, char>,
    plural: PluralRule,
    is_too_short: bool,
}

impl CatalogueReader {
    /// Returns a reader of the catalogue of a language with this plural rule.
    pub(super) fn new(catalogue: &str, plural: PluralRule) -> Self {
        // Leaked on purpose: a locale is loaded at most once and is kept until the program ends.
        let catalogue: &'static str = Box::leak(catalogue.into());
        Self { lines: catalogue.split('\n'), plural, is_too_short: false }
    }

    /// Returns the next line. Not inlined, because it is called once for each of several hundred fields.
    #[inline(never)]
    pub(super) fn next_line(&mut self) -> &'static str {
        let line = self.lines.next();
        self.is_too_short |= line.is_none();
        line.unwrap_or_default()
    }

    /// Ends reading. Returns whether the catalogue had exactly as many lines as were read.
    pub(super) fn finish(mut self) -> bool {
        !self.is_too_short && self.lines.next().is_none()
    }
}

/// A value that is stored in a catalogue.
pub(super) trait CatalogueItem: Sized {
    /// The placeholder value of an untranslated field.
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self;

    /// Reads the value.
    fn read(reader: &mut CatalogueReader) -> Self;

    /// Appends the lines of the value.
    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>);

    /// Appends the texts in the value, each with its path and purpose.
    #[cfg(not(target_os = "unknown"))]
    fn list_texts(&self, _path: TextPath, _texts: &mut Vec<ListedText>) {}
}

/// The path of a text and its purpose: `failures.details`, "Title of the list of problems."
#[cfg(not(target_os = "unknown"))]
#[derive(Clone, Debug)]
pub(super) struct TextPath {
    pub(super) name: String,
    pub(super) purpose: &'static str,
}

#[cfg(not(target_os = "unknown"))]
impl TextPath {
    /// Returns the path of the root: it has no name.
    pub(super) fn root() -> Self {
        Self { name: String::new(), purpose: "" }
    }

    /// Returns the path of a field.
    pub(super) fn field(&self, field: &str, purpose: &'static str) -> Self {
        let separator = if self.name.is_empty() { "" } else { "." };
        Self { name: format!("{}{separator}{field}", self.name), purpose: purpose.trim() }
    }
}

/// A text of a catalogue with its path.
#[cfg(not(target_os = "unknown"))]
#[derive(Clone, Debug)]
pub(super) struct ListedText {
    pub(super) path: TextPath,
    pub(super) text: &'static str,
    /// For a text that depends on a number: the texts of other plural categories.
    pub(super) forms: Option<&'static [(Plural, &'static str)]>,
}

/// The text of an untranslated message.
#[cfg(not(target_os = "unknown"))]
pub(super) const MISSING: &str = "\u{fffd}";

/// Declares a struct that is a [`CatalogueItem`]: its fields are stored in the order of declaration.
macro_rules! catalogue {
    (
        $(#[$attribute:meta])*
        $public:vis struct $name:ident {
            $( $(#[doc = $doc:literal])+ $(#[cfg($when:meta)])? $field_public:vis $field:ident: $type:ty ),* $(,)?
        }
    ) => {
        $(#[$attribute])*
        #[cfg_attr(test, derive(PartialEq))]
        #[cfg_attr(test, allow(unpredictable_function_pointer_comparisons, reason = "a test compares equal pointers"))]
        #[derive(Debug)]
        $public struct $name {
            $( $(#[doc = $doc])+ $(#[cfg($when)])? $field_public $field: $type, )*
        }

        impl $name {
            /// Every field untranslated. A new language ends its structs with `..MISSING`; a test lists these fields.
            #[cfg(not(target_os = "unknown"))]
            #[allow(dead_code, reason = "only an incomplete language uses it")]
            pub(in $crate::wording) const MISSING: Self = Self {
                $( $(#[cfg($when)])? $field: <$type as $crate::wording::catalogue::CatalogueItem>::MISSING, )*
            };
        }

        impl $crate::wording::catalogue::CatalogueItem for $name {
            #[cfg(not(target_os = "unknown"))]
            const MISSING: Self = Self::MISSING;

            fn read(reader: &mut $crate::wording::catalogue::CatalogueReader) -> Self {
                Self { $( $(#[cfg($when)])? $field: $crate::wording::catalogue::CatalogueItem::read(reader), )* }
            }

            #[cfg(not(target_os = "unknown"))]
            fn write(&self, lines: &mut Vec<String>) {
                $( $(#[cfg($when)])? $crate::wording::catalogue::CatalogueItem::write(&self.$field, lines); )*
            }

            #[cfg(not(target_os = "unknown"))]
            fn list_texts(
                &self,
                path: $crate::wording::catalogue::TextPath,
                texts: &mut Vec<$crate::wording::catalogue::ListedText>,
            ) {
                $( $(#[cfg($when)])? {
                    let path = path.field(stringify!($field), concat!($($doc),+));
                    $crate::wording::catalogue::CatalogueItem::list_texts(&self.$field, path, texts);
                } )*
            }
        }
    };
}

pub(super) use catalogue;

impl CatalogueItem for &'static str {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = MISSING;

    fn read(reader: &mut CatalogueReader) -> Self {
        reader.next_line()
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>) {
        assert!(!self.contains('\n'), "a text must be one line: {self}");
        lines.push((*self).to_owned());
    }

    #[cfg(not(target_os = "unknown"))]
    fn list_texts(&self, path: TextPath, texts: &mut Vec<ListedText>) {
        texts.push(ListedText { path, text: self, forms: None });
    }
}

impl<T: CatalogueItem, const N: usize> CatalogueItem for [T; N] {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = [T::MISSING; N];

    fn read(reader: &mut CatalogueReader) -> Self {
        std::array::from_fn(|_| T::read(reader))
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>) {
        for item in self {
            item.write(lines);
        }
    }

    #[cfg(not(target_os = "unknown"))]
    fn list_texts(&self, path: TextPath, texts: &mut Vec<ListedText>) {
        for (number, item) in (1..).zip(self) {
            item.list_texts(path.field(&number.to_string(), path.purpose), texts);
        }
    }
}

impl CatalogueItem for char {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = ' ';

    fn read(reader: &mut CatalogueReader) -> Self {
        reader.next_line().chars().next().unwrap_or_default()
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(self.to_string());
    }
}

impl CatalogueItem for usize {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = 0;

    fn read(reader: &mut CatalogueReader) -> Self {
        reader.next_line().parse().unwrap_or_default()
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, lines: &mut Vec<String>) {
        lines.push(self.to_string());
    }
}

/// Not stored: the plural rule of every language is compiled in.
impl CatalogueItem for PluralRule {
    #[cfg(not(target_os = "unknown"))]
    const MISSING: Self = |_| Plural::Other;

    fn read(reader: &mut CatalogueReader) -> Self {
        reader.plural
    }

    #[cfg(not(target_os = "unknown"))]
    fn write(&self, _: &mut Vec<String>) {}
}

/// Not stored: only tests use the samples of a plural rule.
#[cfg(test)]
impl CatalogueItem for &'static [(Plural, &'static str)] {
    const MISSING: Self = &[];

    fn read(_: &mut CatalogueReader) -> Self {
        &[]
    }

    fn write(&self, _: &mut Vec<String>) {}
}
