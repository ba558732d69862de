//! [`Failures`]: messages for a story that cannot be shown.

use crate::wording::catalogue::catalogue;
use crate::wording::message::Message;

catalogue! {
    /// Messages for a story that cannot be shown: a sentence for the reader, and labels of details for the author.
    pub struct Failures {
        /// There is no file at the address.
        pub not_found: &'static str,
        /// The address does not answer, or answers with an error.
        pub not_reachable: &'static str,
        /// Loading timed out.
        pub too_slow: &'static str,
        /// The file is larger than 16 MB.
        pub too_large: &'static str,
        /// The file is not a story.
        pub not_a_story: &'static str,
        /// The file needs a newer version of the program.
        pub too_new: &'static str,
        /// The file has errors.
        pub has_mistakes: &'static str,
        /// Title of the list of problems.
        pub details: &'static str,
        /// A line and a column of the file.
        pub position: Message<2>,
    }
}
