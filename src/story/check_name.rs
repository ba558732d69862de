//! [`Check`]: the checks that give warnings, by the names with which authors answer them.

/// A check that gives warnings.
///
/// An author who knows better answers a warning in the file, with the name of the check and a reason. An answer holds for
/// its object and all that is inside it:
///
/// ```json
/// { "id": "talks", "publisher": "Kun.uz", "$answers": { "incomplete-source": "The page has no date." } }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// A source without an address or a date.
    IncompleteSource,
    /// A fact that cites no source.
    Uncited,
    /// A source or a sentence that no fact cites.
    NeverCited,
    /// A part that is larger than its whole.
    PartLargerThanWhole,
    /// A tie that has ended without a date.
    MissingEnd,
    /// A figure whose number stands in none of its sentences.
    FigureNotInSentence,
    /// A quotation that differs from its sentence.
    QuotationNotInSentence,
    /// A dispute that repeats the value, count, state or date of its fact.
    DisputeWithoutDifference,
    /// An event that was held after its sources were published.
    HeldAfterSources,
    /// A planned event or an open goal whose date was long past when the story was updated.
    LongPast,
    /// A goal that was missed although its measure reached it.
    MissedButReached,
    /// A citation for a part of a fact that the fact does not have.
    SupportsNothing,
    /// An image, a video, a recording or a poster without `alt`.
    MissingAlt,
    /// An image, a video, a recording or a poster without `credit`.
    MissingCredit,
    /// An image, a video or a poster without `width` and `height`.
    MissingSize,
    /// A text that the language of `check --lang` lacks.
    MissingTranslation,
    /// An answer to a warning that is not there.
    UnusedAnswer,
}

impl Check {
    /// All checks.
    pub const ALL: [Self; 17] = [
        Self::IncompleteSource,
        Self::Uncited,
        Self::NeverCited,
        Self::PartLargerThanWhole,
        Self::MissingEnd,
        Self::FigureNotInSentence,
        Self::QuotationNotInSentence,
        Self::DisputeWithoutDifference,
        Self::HeldAfterSources,
        Self::LongPast,
        Self::MissedButReached,
        Self::SupportsNothing,
        Self::MissingAlt,
        Self::MissingCredit,
        Self::MissingSize,
        Self::MissingTranslation,
        Self::UnusedAnswer,
    ];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::IncompleteSource => "incomplete-source",
            Self::Uncited => "uncited",
            Self::NeverCited => "never-cited",
            Self::PartLargerThanWhole => "part-larger-than-whole",
            Self::MissingEnd => "missing-end",
            Self::FigureNotInSentence => "figure-not-in-sentence",
            Self::QuotationNotInSentence => "quotation-not-in-sentence",
            Self::DisputeWithoutDifference => "dispute-without-difference",
            Self::HeldAfterSources => "held-after-sources",
            Self::LongPast => "long-past",
            Self::MissedButReached => "missed-but-reached",
            Self::SupportsNothing => "supports-nothing",
            Self::MissingAlt => "missing-alt",
            Self::MissingCredit => "missing-credit",
            Self::MissingSize => "missing-size",
            Self::MissingTranslation => "missing-translation",
            Self::UnusedAnswer => "unused-answer",
        }
    }
}
