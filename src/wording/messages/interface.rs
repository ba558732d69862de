//! [`Words`]: the messages of the interface.

use super::failures::Failures;
use super::kinds::Kinds;
use super::media::MediaWords;
use super::punctuation::Punctuation;
use crate::wording::catalogue::catalogue;
use crate::wording::data::Forms;
use crate::wording::message::Message;
use crate::wording::phrases::Phrases;

catalogue! {
    /// The messages of the interface in one language.
    pub struct Words {
        /// Messages for quantities and dates.
        pub(in crate::wording) phrases: Phrases,
        /// Names of the kinds and states of events and ties.
        pub kinds: Kinds,
        /// Messages for a story that cannot be shown.
        pub failures: Failures,
        /// The punctuation between phrases, clauses and sentences.
        pub punctuation: Punctuation,
        /// Messages for pictures, videos, recordings and pages.
        pub media: MediaWords,

        // Titles of the parts.
        /// Title of the goals.
        pub goals: &'static str,
        /// Title of the measures: goals over time, and the values reached.
        pub measures: &'static str,
        /// Title of the projects.
        pub projects: &'static str,
        /// Title of the timeline.
        pub timeline: &'static str,
        /// Title of the treaties and councils.
        pub ties: &'static str,
        /// Title of the embargoes and sanctions.
        pub restrictions: &'static str,
        /// Title of the quotes.
        pub quotes: &'static str,
        /// Title of the areas of cooperation.
        pub areas: &'static str,
        /// Title of the figures that belong to no other part.
        pub figures: &'static str,
        /// Title of the list of sources.
        pub sources: &'static str,
        /// Title of the notes on the evidence.
        pub how_we_know: &'static str,
        /// Title of the corrections.
        pub corrections: &'static str,
        /// Title of the list of parties.
        pub parties: &'static str,
        /// Date of the last change of the story.
        pub updated: Message<1>,
        /// Label of the language selection.
        pub language: &'static str,

        // Goals.
        /// Label of a target.
        pub goal: &'static str,
        /// A deadline.
        pub by_deadline: Message<1>,
        /// Date on which a goal was set.
        pub set_on: Message<1>,
        /// The parties that promised a goal.
        pub promised_by: Message<1>,
        /// Share of the goal reached, period, owner of the series.
        pub(in crate::wording) share_of_goal: Message<3>,
        /// Note that two series cannot be joined.
        pub series_apart: &'static str,
        /// Title of the goals that were replaced.
        pub earlier_goals: &'static str,
        /// State of a goal: reached.
        pub goal_reached: &'static str,
        /// State of a goal: more than the target was reached.
        pub goal_exceeded: &'static str,
        /// State of a goal: its deadline has passed.
        pub goal_missed: &'static str,
        /// State of a goal: replaced by another goal.
        pub goal_replaced: &'static str,
        /// State of a goal: no source tells the outcome.
        pub goal_unknown: &'static str,
        /// The title of the whole that this is a part of.
        pub part_of: Message<1>,
        /// Note that no source tells the rest of a whole.
        pub rest_not_told: &'static str,

        // The panel of a measure.
        /// State of a goal on its label: still pursued.
        pub goal_open: &'static str,
        /// A target with the year of its deadline.
        pub goal_by_year: Message<2>,
        /// Share of the goal reached.
        pub(in crate::wording) of_the_goal: Message<1>,
        /// The value of another source, in brackets after the own value.
        pub or_value: Message<1>,
        /// Key of the lines, in short.
        pub key_goals: &'static str,
        /// The rest of that key, after it.
        pub key_goals_more: &'static str,
        /// Key of the bars of a measure with goals, in short.
        pub key_reached: &'static str,
        /// Key of the bars of a measure without goals, in short.
        pub key_figures: &'static str,
        /// The rest of both keys, after them.
        pub key_bars_more: &'static str,
        /// Key of grey bars.
        pub key_grey: &'static str,
        /// Key of hollow marks.
        pub key_hollow: &'static str,
        /// Key of fading edges.
        pub key_fading: &'static str,
        /// Label that opens the goals and the figures of a measure, with their number.
        pub goals_and_figures: Message<1>,
        /// Label that opens the figures of a measure without goals, with their number.
        pub figures_with_sources: Message<1>,

        // Projects.
        /// "21 projects".
        pub(in crate::wording) projects_counted: Forms,
        /// "21 projects" after a qualifier, where the noun changes: "более 60 проектов".
        pub(in crate::wording) projects_qualified: Forms,
        /// Legend: the meaning of a square.
        pub each_square: &'static str,
        /// Reference date of a number.
        pub as_of: Message<1>,
        /// Note that each currency has its own scale.
        pub scale_per_currency: &'static str,
        /// State of projects: finished.
        pub project_implemented: &'static str,
        /// State of projects: in progress.
        pub project_under_way: &'static str,
        /// State of projects: in preparation.
        pub project_pipeline: &'static str,
        /// State of projects: cancelled.
        pub project_cancelled: &'static str,
        /// Heading of projects whose state no source gives.
        pub project_state_unknown: &'static str,
        /// Label that opens the earlier reports on projects.
        pub earlier_reports: &'static str,
        /// Opens all reports on projects: their number.
        pub all_reports: Message<1>,
        /// Several reports that are too dense to be drawn: their number.
        pub reports_merged: Message<1>,
        /// The reports that have no place in time: their names.
        pub reports_undated: Message<1>,
        /// Key: the bars of reports.
        pub key_report_bars: &'static str,
        /// Key: the numbers above bars.
        pub key_report_numbers: &'static str,
        /// Key: the lines between bars.
        pub key_report_lines: &'static str,
        /// Key: hollow bars.
        pub key_report_hollow: &'static str,
        /// Key: rings.
        pub key_report_ring: &'static str,
        /// Note that no source gives a deadline.
        pub no_deadline: &'static str,
        /// Note below a goal beside the bars of projects.
        pub other_scale: &'static str,
        /// Start date of a project.
        pub started_on: Message<1>,
        /// End of a project or a tie.
        pub until: Message<1>,
        /// Date on which a tie ended.
        pub ended_on: Message<1>,

        // Timeline.
        /// "12 events".
        pub(in crate::wording) entries: Forms,
        /// Number of events, first date, last date.
        pub(in crate::wording) entries_between: Message<3>,
        /// Position and total: "3 of 12".
        pub(in crate::wording) nth_of: Message<2>,
        /// Name of a mark: date, title, details.
        pub(in crate::wording) mark_name: Message<3>,
        /// Number of events before the visible range of time: "3 earlier".
        pub(in crate::wording) entries_earlier: Message<1>,
        /// Number of events after the visible range of time: "3 later".
        pub(in crate::wording) entries_later: Message<1>,
        /// Key of the drawing: a party visited the other.
        pub came: Message<1>,
        /// Key of the drawing: a party acted.
        pub acted: Message<1>,
        /// Key of the drawing: a party visited the other or acted.
        pub came_or_acted: Message<1>,
        /// Key of the drawing: both of two parties, or not told which.
        pub both_or_not_told: &'static str,
        /// Key of the drawing: several parties, or not told which.
        pub several_or_not_told: &'static str,
        /// Key of a bracket: on some day in that time.
        pub some_day: &'static str,
        /// Key of a bar: during the whole time.
        pub whole_time: &'static str,
        /// Key of a hollow symbol: a date for which the event was announced before.
        pub earlier_date: &'static str,
        /// Key of a column with a number: so many events.
        pub several_events: &'static str,
        /// Key of the numbers: they are those of the list below.
        pub numbers_in_list: &'static str,
        /// Button to the previous event.
        pub previous: &'static str,
        /// Button to the next event.
        pub next: &'static str,
        /// Label of the filter by kind.
        pub filter: &'static str,
        /// Option of a filter: no restriction.
        pub all: &'static str,
        /// Button that zooms in.
        pub zoom_in: &'static str,
        /// Button that zooms out.
        pub zoom_out: &'static str,
        /// Button that shows the whole period.
        pub show_all: &'static str,
        /// Button that moves the viewport back in time.
        pub look_earlier: &'static str,
        /// Button that moves the viewport forward in time.
        pub look_later: &'static str,
        /// Button that opens the search.
        pub find: &'static str,
        /// Hint of the search field.
        pub find_hint: &'static str,
        /// Label of a date.
        pub date: &'static str,
        /// Label of a location.
        pub place: &'static str,
        /// Label of people.
        pub people: &'static str,
        /// Label of the party that hosts an event.
        pub host: &'static str,
        /// Label of the parties that take part in an event.
        pub participants: &'static str,
        /// Label of the one party that acts: that passes a law or imposes sanctions.
        pub actor: &'static str,
        /// Note that no source dates an event.
        pub no_date: &'static str,
        /// Heading of the events without a date.
        pub undated: &'static str,
        /// Heading of the dates that an event had before.
        pub earlier_dates: &'static str,
        /// A date for which an event was announced.
        pub announced_for: Message<1>,
        /// A date from which an event was postponed.
        pub postponed_from: Message<1>,
        /// Label of the results of an event.
        pub set_in_motion: &'static str,

        // Receipts.
        /// Label of a source.
        pub source: &'static str,
        /// Speaker of a sentence.
        pub said_by: Message<1>,
        /// Publication date of a source.
        pub published: Message<1>,
        /// Note that the publication date is unknown.
        pub date_unknown: &'static str,
        /// Note that the address of the source is unknown.
        pub address_unknown: &'static str,
        /// The citation supports the date.
        pub for_date: &'static str,
        /// The citation supports the location.
        pub for_place: &'static str,
        /// The citation supports the people.
        pub for_people: &'static str,
        /// The citation supports the amount.
        pub for_value: &'static str,
        /// The citation supports the count.
        pub for_count: &'static str,
        /// The citation supports the state.
        pub for_state: &'static str,
        /// The citation supports the deadline.
        pub for_deadline: &'static str,
        /// Mark next to a disputed fact.
        pub sources_disagree: &'static str,
        /// Label of the statement of another source.
        pub another_source: &'static str,
        /// Label of another statement of the same source.
        pub same_source: &'static str,
        /// Label of a statement that agrees in other words.
        pub in_other_words: &'static str,
        /// Label of the method of a computed number.
        pub computed_how: &'static str,
        /// Label of the source's own words.
        pub as_written: &'static str,
        /// Note that the story gives no source.
        pub not_cited: &'static str,
        /// Label of a translation by the story's authors.
        pub translation: &'static str,
        /// Note that a sentence does not have the exact words of its source.
        pub paraphrased: &'static str,
        /// "in Russian", by language tag: `ru=in Russian|…`.
        pub(in crate::wording) in_language: &'static str,
        /// "in another language", for a language that is not in the list.
        pub(in crate::wording) in_other_language: Message<1>,

        // Tables and footer.
        /// Label of the data table of a drawing.
        pub data_table: &'static str,
        /// What another source says instead: "or $4.4 billion".
        pub or_other: Message<1>,
        /// Opens the rest of a list: the number of all rows.
        pub show_all_rows: Message<1>,
        /// Name of the overview of all events.
        pub whole_story: &'static str,
        /// Opens the menu of further languages: their number.
        pub more_languages: Message<1>,
        /// Column of names.
        pub name: &'static str,
        /// Column of states.
        pub state: &'static str,
        /// Column of start dates.
        pub since: &'static str,
        /// Column of years.
        pub year: &'static str,
        /// Column of values.
        pub value: &'static str,
        /// Column of parties.
        pub party: &'static str,
        /// Label of the download links.
        pub download: &'static str,
        /// Button that copies a link to one part.
        pub link: &'static str,
        /// Button that copies a link to the story.
        pub link_story: &'static str,
        /// Button that copies a citation.
        pub cite: &'static str,
        /// Confirmation that the text was copied.
        pub copied: &'static str,
        /// The engine, or a page in another language, failed to load; the reader has the text alone.
        pub lost: &'static str,
        /// Title of the embed panel.
        pub embed: &'static str,

        // Keyboard and screen reader.
        /// A date interval as a screen reader reads it.
        pub(in crate::wording) spoken_between: Message<2>,
        /// Column of kinds.
        pub kind: &'static str,
        /// Spoken text between visitor and host, in place of an arrow.
        pub towards: &'static str,
        /// Help text: keys of the timeline.
        pub keys: &'static str,
        /// Help text: more keys, if the timeline can be zoomed.
        pub keys_of_time: &'static str,
        /// Announcement that the open entry was closed.
        pub closed: &'static str,
    }
}
