//! [`Words`]: every word of the interface.

use super::failures::Failures;
use super::kinds::Kinds;
use crate::wording::data::Forms;
use crate::wording::lines::table;
use crate::wording::phrases::Phrases;
use crate::wording::template::Template;

table! {
    /// The words of the interface in one language. A language that lacks one does not compile.
    pub struct Words {
        /// What quantities and dates are put in.
        pub(in crate::wording) phrases: Phrases,
        /// What kinds of event and tie are called, and their states.
        pub kinds: Kinds,
        /// What is said when a story cannot be shown.
        pub failures: Failures,

        // The parts.
        /// Title of the goals.
        pub goals: &'static str,
        /// Title of the projects.
        pub projects: &'static str,
        /// Title of the timeline.
        pub timeline: &'static str,
        /// Title of the treaties and councils.
        pub ties: &'static str,
        /// Title of the quotes.
        pub quotes: &'static str,
        /// Title of the areas of cooperation.
        pub areas: &'static str,
        /// Title of the figures that belong to no other part.
        pub figures: &'static str,
        /// Title of the list of sources.
        pub sources: &'static str,
        /// Title of the notes on how it is known.
        pub how_we_know: &'static str,
        /// Title of the corrections.
        pub corrections: &'static str,
        /// Title of the list of parties.
        pub parties: &'static str,
        /// When the story was last changed.
        pub updated: Template<1>,
        /// Label of the switch of languages.
        pub language: &'static str,

        // Between words.
        /// Between a thing and what is said of it: a comma, with its blank.
        pub comma: &'static str,
        /// Between a thing and what it is: a colon, with its blanks.
        pub colon: &'static str,

        // Goals.
        /// Label of a target.
        pub goal: &'static str,
        /// A deadline.
        pub by_deadline: Template<1>,
        /// When a goal was set.
        pub set_on: Template<1>,
        /// Share reached, period, whose figures.
        pub(in crate::wording) share_of_goal: Template<3>,
        /// Why two series stand side by side.
        pub series_apart: &'static str,
        /// That nobody reports progress.
        pub no_progress_figure: &'static str,
        /// Title of the goals that another replaced.
        pub earlier_goals: &'static str,
        /// A goal that was reached.
        pub goal_reached: &'static str,
        /// A goal whose time passed.
        pub goal_missed: &'static str,
        /// A goal that another replaced.
        pub goal_replaced: &'static str,

        // Projects.
        /// "21 projects".
        pub(in crate::wording) projects_counted: Forms,
        /// The same behind a qualifier, where the noun changes: "более 60 проектов".
        pub(in crate::wording) projects_qualified: Forms,
        /// What a square stands for.
        pub each_square: &'static str,
        /// The day a figure is of.
        pub as_of: Template<1>,
        /// That amounts in different currencies have different scales.
        pub scale_per_currency: &'static str,
        /// Projects that are done.
        pub project_implemented: &'static str,
        /// Projects being built.
        pub project_under_way: &'static str,
        /// Projects being prepared.
        pub project_pipeline: &'static str,
        /// Projects called off.
        pub project_cancelled: &'static str,

        // The timeline.
        /// "12 entries".
        pub(in crate::wording) entries: Forms,
        /// A number of entries, the first date, the last.
        pub(in crate::wording) entries_between: Template<3>,
        /// A place and a total: "3 of 12".
        pub(in crate::wording) nth_of: Template<2>,
        /// To the entry before.
        pub previous: &'static str,
        /// To the entry after.
        pub next: &'static str,
        /// Label of the choice of kinds.
        pub filter: &'static str,
        /// Every kind.
        pub all: &'static str,
        /// Shows a shorter stretch of time.
        pub zoom_in: &'static str,
        /// Shows a longer stretch of time.
        pub zoom_out: &'static str,
        /// Shows all of the time.
        pub show_all: &'static str,
        /// To what was before what is seen.
        pub look_earlier: &'static str,
        /// To what is later.
        pub look_later: &'static str,
        /// Opens the search.
        pub find: &'static str,
        /// What may be searched for.
        pub find_hint: &'static str,
        /// Label of a date.
        pub date: &'static str,
        /// Label of a place.
        pub place: &'static str,
        /// Label of people.
        pub people: &'static str,
        /// Label of what an event led to.
        pub set_in_motion: &'static str,

        // Receipts.
        /// Label of a source.
        pub source: &'static str,
        /// Who said it.
        pub said_by: Template<1>,
        /// When it was published.
        pub published: Template<1>,
        /// That nobody knows when.
        pub date_unknown: &'static str,
        /// That nobody knows where.
        pub address_unknown: &'static str,
        /// Cited for the date.
        pub for_date: &'static str,
        /// Cited for the place.
        pub for_place: &'static str,
        /// Cited for the people.
        pub for_people: &'static str,
        /// Cited for the amount.
        pub for_value: &'static str,
        /// Cited for the count.
        pub for_count: &'static str,
        /// Cited for the state.
        pub for_state: &'static str,
        /// Cited for the deadline.
        pub for_deadline: &'static str,
        /// The mark beside a fact in dispute.
        pub sources_disagree: &'static str,
        /// Before what another source says.
        pub another_source: &'static str,
        /// Before how a figure was computed.
        pub computed_how: &'static str,
        /// Before the source's own words.
        pub as_written: &'static str,
        /// That the story gives no source.
        pub not_cited: &'static str,
        /// Before a translation by the story's authors.
        pub translation: &'static str,
        /// "in Russian", by the language's tag: `ru=in Russian|…`.
        pub(in crate::wording) in_language: &'static str,
        /// In a language that is not in the list.
        pub(in crate::wording) in_other_language: Template<1>,

        // Tables and the foot.
        /// A drawing as a table.
        pub data_table: &'static str,
        /// Column of names.
        pub name: &'static str,
        /// Column of states.
        pub state: &'static str,
        /// Column of the dates since when.
        pub since: &'static str,
        /// Column of years.
        pub year: &'static str,
        /// Column of values.
        pub value: &'static str,
        /// Column of parties.
        pub party: &'static str,
        /// Label of the links to the data.
        pub download: &'static str,
        /// Copies the page's address.
        pub link: &'static str,
        /// Copies the address of the whole story.
        pub link_story: &'static str,
        /// Copies a sentence with its source, or what the story is called and where it stands.
        pub cite: &'static str,
        /// That it was copied.
        pub copied: &'static str,
        /// Label of the code for embedding.
        pub embed: &'static str,

        // The keyboard and the screen reader.
        /// From one date to another, as it is read aloud.
        pub(in crate::wording) spoken_between: Template<2>,
        /// Column of kinds.
        pub kind: &'static str,
        /// Between who came and who received, in place of an arrow.
        pub towards: &'static str,
        /// Which keys the drawing of the timeline has.
        pub keys: &'static str,
        /// Which more it has where the time can be moved.
        pub keys_of_time: &'static str,
        /// That what was open is closed.
        pub closed: &'static str,
    }
}
