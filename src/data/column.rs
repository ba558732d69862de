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
    Part = "part", "`goal`, `point` (of a series), `project`, `figure`, `event`, `tie`, `quote` or `area`";
    Of = "of", "the fact it belongs to: the goal of a point, the project or event of a figure";
    Disputes = "disputes", "the fact that this one disputes; a disputing fact has only the values that the other source gives";
    Name = "name", "the title or label; for a point, the title of its goal";
    Series = "series", "the title of the series of a point";
    SeriesNote = "series_note", "a note on the series";
    Kind = "kind", "the kind of an event or tie, as in the format: `state-visit`, `treaty`";
    State = "state", "the state of a goal, project, event or tie, as in the format: `under-way`, `planned`";
    Party = "party", "the party that the figures come from, or that visited";
    ToParty = "to_party", "the party that was visited";
    Place = "place", "the place";
    People = "people", "the participants or the speaker, separated by `; `";
    Role = "role", "the role of the speaker of a quote";
    Date = "date", "the date in EDTF, as in the story: of a goal, the day it was set; of a tie, its beginning; of a point, its period";
    FirstDay = "first_day", "the first day of the date; empty if its start is open or unknown";
    LastDay = "last_day", "the last day of the date; empty if its end is open or unknown";
    Deadline = "deadline", "the deadline of a goal, in EDTF";
    AsWritten = "as_written", "the date or the goal's deadline in the words of the source";
    Value = "value", "the number in full digits; of a range, the lower end";
    ValueTo = "value_to", "the upper end of a range";
    Unit = "unit", "an ISO 4217 code, `%`, or `count` for a number of things";
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
    Text = "text", "a description of an event, the text of a quote, or the claim of a dispute";
    TextLanguage = "text_language", "the language of a quote";
    TextTranslation = "text_translation", "a translation of the quote by the story's authors";
    Note = "note", "a note on the fact";
    LeadsTo = "leads_to", "the facts that an event led to, separated by spaces";
    ReplacedBy = "replaced_by", "the goal that replaced this one";
    Citation = "citation", "the number of the citation of the fact, from 1; empty if it has none";
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
