//! [`Column`]: the columns of the table. Their names are the same in every language.

/// Declares the columns in order: name, and meaning for the documentation.
macro_rules! columns {
    (
        $first:ident = $first_name:literal, $first_meaning:literal;
        $( $column:ident = $name:literal, $meaning:literal; )*
    ) => {
        /// A column of the table. Within a version of the format, columns are only added at the end.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column {
            #[doc = $first_meaning]
            $first,
            $( #[doc = $meaning] $column, )*
        }

        impl Column {
            /// All columns, in order.
            pub const ALL: &[Self] = &[Self::$first $( , Self::$column )*];

            /// The header line.
            pub(super) const LINE: &str = concat!($first_name $( , ",", $name )*, "\r\n");

            /// Returns the name in the header.
            pub fn name(self) -> &'static str {
                match self { Self::$first => $first_name, $( Self::$column => $name, )* }
            }

            /// Returns the meaning, as in the documentation.
            pub fn meaning(self) -> &'static str {
                match self { Self::$first => $first_meaning, $( Self::$column => $meaning, )* }
            }
        }
    };
}

columns! {
    Fact = "fact", "the id of the fact, the same in every language; rows with the same id are one fact";
    Part = "part", "`measure`, `goal`, `point` (of a series), `project`, `report` (an earlier one on a project), `figure`, `event`, `announcement` (an earlier date of an event), `tie`, `quote` or `area`";
    Of = "of", "the fact it belongs to: the measure of a goal or point, the project of a report, the project or event of a figure, the event of an announcement";
    PartOf = "part_of", "the whole that it is a part of";
    Disputes = "disputes", "the fact that this statement contradicts; a statement has only the values that it gives";
    AgreesWith = "agrees_with", "the fact that this statement repeats in other words";
    Name = "name", "the title or label; for a goal or point, the title of its measure";
    Series = "series", "the title of the series of a point";
    SeriesNote = "series_note", "a note on the series";
    Kind = "kind", "the kind of an event or tie, as in the format: `state-visit`, `treaty`";
    State = "state", "the state of a goal, project, event or tie, as in the format: `under-way`, `planned`";
    Party = "party", "the parties that the figures come from, or that visited; several are separated by `; `";
    ToParty = "to_party", "the parties that were visited";
    By = "by", "the parties that act or promise";
    Host = "host", "the parties that hosted";
    Participants = "participants", "the parties that took part";
    Place = "place", "the place";
    People = "people", "the participants or the speaker, separated by `; `";
    Role = "role", "the role of the speaker of a quote";
    Date = "date", "the date in EDTF, as in the story: of a goal, the day it was set; of a project, that of the report; of a tie, its beginning; of a point, its period";
    FirstDay = "first_day", "the first day of the date; empty if its start is open or unknown";
    LastDay = "last_day", "the last day of the date; empty if its end is open or unknown";
    AsWritten = "as_written", "the date in the words of the source";
    Since = "since", "the beginning of a project, in EDTF";
    Until = "until", "the end of a project or tie, in EDTF";
    UntilAsWritten = "until_as_written", "the end in the words of the source";
    Deadline = "deadline", "the deadline of a goal, project or event, in EDTF";
    DeadlineAsWritten = "deadline_as_written", "the deadline in the words of the source";
    Value = "value", "the number in full digits; of a range, the lower end";
    ValueTo = "value_to", "the upper end of a range";
    Unit = "unit", "an ISO 4217 code, `%`, `times`, a unit such as `MW`, the id of a unit of the story, or `count` for a number of things";
    Per = "per", "`day`, `week`, `month` or `year` if the value is a rate";
    Qualifier = "qualifier", "`about`, `nearly`, `more-than`, `at-least`, `less-than`, `up-to`; empty if the number is exact";
    Origin = "origin", "`stated` by the source, or `computed` from what sources state";
    How = "how", "the calculation of a computed number";
    SecondValue = "second_value", "the same amount in a second currency, if the source gives both";
    SecondValueTo = "second_value_to", "the upper end of its range";
    SecondUnit = "second_unit", "the second currency";
    SecondQualifier = "second_qualifier", "its qualifier";
    Count = "count", "the number of projects";
    CountTo = "count_to", "the upper end of a range";
    CountQualifier = "count_qualifier", "its qualifier";
    Headline = "headline", "`true` for the figure of an event that is shown while the entry is closed";
    Text = "text", "a description of an event, the text of a quote, or the claim of a statement";
    TextLanguage = "text_language", "the language of a quote";
    TextTranslation = "text_translation", "a translation of the quote by the story's authors";
    Note = "note", "a note on the fact";
    LeadsTo = "leads_to", "the facts that an event led to, separated by spaces";
    ReplacedBy = "replaced_by", "the goal that replaced this one";
    Citation = "citation", "the number of the citation of the fact, from 1; empty if it has none";
    Evidence = "evidence", "the id of the sentence in the story, if it has one";
    Supports = "supports", "the part of the fact that the sentence supports, if not all of it: `date`, `value`, …";
    Sentence = "sentence", "the cited sentence, verbatim";
    SentenceLanguage = "sentence_language", "the language of the sentence";
    Translation = "translation", "a translation of the sentence by the story's authors";
    Speaker = "speaker", "the person or body that the source quotes";
    CitationNote = "citation_note", "a note on the citation";
    Source = "source", "the id of the source in the story";
    Publisher = "publisher", "the publisher of the source";
    Title = "title", "the title of the source";
    Author = "author", "the author of the source";
    Published = "published", "the publication date, in EDTF";
    Url = "url", "the address of the source";
    Paraphrased = "paraphrased", "`true` if the sentences are not the exact words of the source";
    SourceNote = "source_note", "a note on the source";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documentation_lists_each_column_in_order() {
        let table: String = Column::ALL
            .iter()
            .map(|column| format!("| `{}` | {} |\n", column.name(), column.meaning()))
            .collect();
        let docs = include_str!("../../docs/data.md");
        assert!(docs.contains(&table), "docs/data.md should have this table:\n{table}");
    }
}
