//! [`Column`]: what the table says of a fact, under names that do not change with the language.

/// Declares the columns in their order: name, and meaning for the documentation.
macro_rules! columns {
    (
        $first:ident = $first_name:literal, $first_meaning:literal;
        $( $column:ident = $name:literal, $meaning:literal; )*
    ) => {
        /// A column of the table. Within a version of the format none is dropped, renamed or moved; new ones come last.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column {
            #[doc = $first_meaning]
            $first,
            $( #[doc = $meaning] $column, )*
        }

        impl Column {
            /// All of them, in their order.
            pub const ALL: &[Self] = &[Self::$first $( , Self::$column )*];

            /// All names, as the first line has them.
            pub(super) const LINE: &str = concat!($first_name $( , ",", $name )*, "\r\n");

            /// The name in the first line.
            pub fn name(self) -> &'static str {
                match self { Self::$first => $first_name, $( Self::$column => $name, )* }
            }

            /// What stands in it.
            pub fn meaning(self) -> &'static str {
                match self { Self::$first => $first_meaning, $( Self::$column => $meaning, )* }
            }
        }
    };
}

columns! {
    Fact = "fact", "the name of the fact, the same in every language; rows that share it are one fact";
    Part = "part", "`goal`, `point` (of a series), `project`, `figure`, `event`, `tie`, `quote` or `area`";
    Of = "of", "the fact it belongs to: the goal of a point, the project or event of a figure";
    Disputes = "disputes", "the fact that this one disputes; it has what the other source says differently, and nothing else";
    Name = "name", "what it is called: a title, a label; for a point, what its goal is called";
    Series = "series", "whose counting a point belongs to";
    SeriesNote = "series_note", "what a reader should know of that counting";
    Kind = "kind", "the kind of an event or tie, as in the format: `state-visit`, `treaty`";
    State = "state", "the state of a goal, project, event or tie, as in the format: `under-way`, `planned`";
    Party = "party", "the party whose figures these are, or that came";
    ToParty = "to_party", "the party that received";
    Place = "place", "where";
    People = "people", "who took part, or who said it; parted by `; `";
    Role = "role", "what the speaker of a quote is";
    Date = "date", "when, in EDTF as the story has it: of a goal, when it was set; of a tie, since when; of a point, its period";
    FirstDay = "first_day", "the first day that may mean; empty where the beginning is open";
    LastDay = "last_day", "the last day that may mean; empty where the end is open";
    Deadline = "deadline", "by when a goal is to be reached, in EDTF";
    AsWritten = "as_written", "the source's own words for the date, or for a goal's deadline";
    Value = "value", "the number, written out; of a range, the lower end";
    ValueTo = "value_to", "the upper end of a range";
    Unit = "unit", "an ISO 4217 code, `%`, or `count` where things are counted";
    Qualifier = "qualifier", "`about`, `nearly`, `more-than`, `at-least`, `less-than`, `up-to`; empty where the number is said without reserve";
    Origin = "origin", "`stated` by the source, or `computed` from what sources state";
    How = "how", "how a computed number was worked out";
    SecondValue = "second_value", "the same amount in a second currency, where the source gives both";
    SecondValueTo = "second_value_to", "the upper end of its range";
    SecondUnit = "second_unit", "the second currency";
    SecondQualifier = "second_qualifier", "its qualifier";
    Count = "count", "how many projects";
    CountTo = "count_to", "the upper end of a range";
    CountQualifier = "count_qualifier", "its qualifier";
    Text = "text", "what happened; the words of a quote; of a dispute, the difference in words";
    TextLanguage = "text_language", "the language of the words of a quote";
    TextTranslation = "text_translation", "a translation of them by the story's authors";
    Note = "note", "what a reader should know of the fact";
    LeadsTo = "leads_to", "the facts that an event set in motion, parted by blanks";
    ReplacedBy = "replaced_by", "the goal that took this one's place";
    Citation = "citation", "which sentence of the fact's this is, from 1; empty where the story cites none";
    Supports = "supports", "the part of the fact that the sentence is cited for, where it is not the whole: `date`, `value`, …";
    Sentence = "sentence", "the sentence, verbatim";
    SentenceLanguage = "sentence_language", "its language";
    Translation = "translation", "a translation of it by the story's authors";
    Speaker = "speaker", "whose words the source reports";
    CitationNote = "citation_note", "what a reader should know of the citation";
    Source = "source", "the story's name for the source";
    Publisher = "publisher", "who published it";
    Title = "title", "its headline";
    Author = "author", "who wrote it";
    Published = "published", "when, in EDTF";
    Url = "url", "where it stands";
    SourceNote = "source_note", "what a reader should know of the source";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_is_documented_in_its_order() {
        let table: String = Column::ALL
            .iter()
            .map(|column| format!("| `{}` | {} |\n", column.name(), column.meaning()))
            .collect();
        let docs = include_str!("../../docs/data.md");
        assert!(docs.contains(&table), "docs/data.md should have this table:\n{table}");
    }
}
