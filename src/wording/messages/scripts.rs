//! [`Scripts`]: messages of the embed panel.

use crate::wording::catalogue::catalogue;

catalogue! {
    /// Messages that the engine does not need. Publishing writes them into a file of the embed panel.
    pub struct Scripts {
        /// The panel "Embed": label of the choice between the next three.
        pub kind: &'static str,
        /// A story in an `<iframe>`.
        pub iframe: &'static str,
        /// A story as an element of the page.
        pub element: &'static str,
        /// A story as plain HTML.
        pub plain: &'static str,
        /// Label of the language selection.
        pub lang: &'static str,
        /// Label of the colour selection.
        pub theme: &'static str,
        /// Light or dark colours, as set in the reader's system.
        pub auto: &'static str,
        /// Light colours.
        pub light: &'static str,
        /// Dark colours.
        pub dark: &'static str,
        /// Label of the height selection.
        pub height: &'static str,
        /// The height of the content.
        pub fit: &'static str,
        /// A fixed height.
        pub fixed: &'static str,
        /// Button that copies the code.
        pub copy: &'static str,
        /// Name of the field with the code.
        pub code: &'static str,
        /// Title of the preview.
        pub preview: &'static str,
        /// Note on an iframe of fixed height: it needs no script.
        pub anywhere: &'static str,
        /// Note on an iframe as tall as its content: the purpose of its script.
        pub fitting: &'static str,
        /// Note on an element: what the content security policy of the page must allow.
        pub part: &'static str,
        /// Note on plain HTML: its purpose.
        pub bare: &'static str,
    }
}
