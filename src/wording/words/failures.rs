//! [`Failures`]: what is said when a story cannot be shown.

use crate::wording::lines::table;
use crate::wording::template::Template;

table! {
    /// A sentence for the reader, and what the author needs.
    pub struct Failures {
        /// There is no file at the address.
        pub not_found: &'static str,
        /// The address does not answer, or answers with an error.
        pub not_reachable: &'static str,
        /// It took too long.
        pub too_slow: &'static str,
        /// The file is larger than 16 MB.
        pub too_large: &'static str,
        /// The file is not a story.
        pub not_a_story: &'static str,
        /// The file is for a later version of the program.
        pub too_new: &'static str,
        /// The file has mistakes.
        pub has_mistakes: &'static str,
        /// Title of the list of problems.
        pub details: &'static str,
        /// A line and a column of the file.
        pub position: Template<2>,
    }
}
