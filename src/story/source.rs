//! [`Source`]: a publication that supports facts.

use super::date::Date;
use super::month::MonthOfYear;
use super::name::{Id, Lang, Url};
use super::text::Text;

record! {
    /// A publication that supports facts of the story.
    pub struct Source {
        /// A short name by which sentences refer to the source.
        pub id: Id,
        /// The newspaper, office or site that published it.
        pub publisher: Text,
        /// The headline of the page. Leave it out if you do not know it; never make one up.
        pub title: Option<Text>,
        /// The writer of the page. The person who is quoted in it is the `speaker` of the sentence.
        pub author: Option<Text>,
        /// The address of the page. Without one, readers are told that it is not known.
        pub url: Option<Url>,
        /// The day of publication. Without one, readers are told that it is not known.
        pub date: Option<Date>,
        /// The language of the source. Use it if it differs from that of the story.
        pub lang: Option<Lang>,
        /// True if the story tells the content of the source in other words. Leave it out if the sentences are word for
        /// word.
        pub paraphrased: bool,
        /// The month in which the fiscal years of this source begin, 1 to 12. Use it if it differs from that of the
        /// story.
        pub fiscal_year_start: Option<MonthOfYear>,
        /// A note for readers in the list of sources, such as that the headline is not known.
        pub note: Option<Text>,
    }
}
