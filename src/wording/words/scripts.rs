//! [`Scripts`]: the words of the two scripts that have some of their own.

use crate::wording::lines::table;

table! {
    /// The loader needs a sentence where it has no engine; the panel, few ask for. Publishing gives both their words.
    pub struct Scripts {
        /// The loader: the engine does not come, and what stands in the page is all there is.
        pub lost: &'static str,
        /// The panel "Embed": label of the choice between the next three.
        pub kind: &'static str,
        /// A story in an `<iframe>`.
        pub iframe: &'static str,
        /// A story as an element of the page.
        pub element: &'static str,
        /// A story as plain HTML.
        pub plain: &'static str,
        /// Label of the choice of a language.
        pub lang: &'static str,
        /// Label of the choice of colours.
        pub theme: &'static str,
        /// Light or dark, as the reader has set it.
        pub auto: &'static str,
        /// Light colours.
        pub light: &'static str,
        /// Dark colours.
        pub dark: &'static str,
        /// Label of the choice of a height.
        pub height: &'static str,
        /// As high as what is in it.
        pub fit: &'static str,
        /// Always of one height.
        pub fixed: &'static str,
        /// Copies the code.
        pub copy: &'static str,
        /// Name of the field with the code.
        pub code: &'static str,
        /// Above what the code will look like.
        pub preview: &'static str,
        /// Of an iframe of one height: it needs no script.
        pub anywhere: &'static str,
        /// Of an iframe that fits what is in it: what the script is for.
        pub fitting: &'static str,
        /// Of an element: what the policy of the page must allow.
        pub part: &'static str,
        /// Of plain HTML: what it is for.
        pub bare: &'static str,
    }
}
