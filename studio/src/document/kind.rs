//! [`Kind`]: the kinds of fact that a card can become, and [`Field`]: the fields of a card.

use diplograph::story::{EventKind, EventState, ProjectState, TieKind, TieState};
use serde::{Deserialize, Serialize};

/// A kind of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A target for something that is counted.
    Goal,
    /// A value of something that is counted, for a period.
    Reached,
    /// One project, or several with their number or value.
    Project,
    /// A visit.
    Visit,
    /// A meeting, a call, a summit.
    Talks,
    /// An agreement signed.
    Agreement,
    /// A treaty, a council: something that lasts.
    Tie,
    /// Someone's exact words.
    Quote,
}

/// A field of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// Its name.
    Name,
    /// How much it is.
    Amount,
    /// How many there are.
    Count,
    /// The exact words.
    Words,
    /// The speaker of the words.
    Speaker,
    /// The office of the speaker.
    Role,
    /// The sort of visit, meeting or tie.
    Sort,
    /// How far it is.
    State,
    /// When it was.
    Date,
    /// The period that an amount is counted for.
    Period,
    /// The date by which it is to be reached.
    Deadline,
    /// The date when the goal was set.
    Set,
    /// The date since when it lasts.
    Since,
    /// The source of a year that the sentence does not have.
    YearFrom,
    /// The parties that take part, or that set the goal.
    Parties,
    /// The party that visits.
    From,
    /// The party that is visited.
    To,
    /// The place.
    Place,
    /// The office that counts.
    CountedBy,
}

/// The shape of the values of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// An amount.
    Amount,
    /// A date.
    Date,
    /// One of some words.
    Choice,
    /// Ids of parties, separated by spaces.
    Parties,
}

impl Kind {
    /// All kinds, in the order of their keys.
    pub const ALL: [Self; 8] = [
        Self::Goal,
        Self::Reached,
        Self::Project,
        Self::Visit,
        Self::Talks,
        Self::Agreement,
        Self::Tie,
        Self::Quote,
    ];

    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Goal => "Goal",
            Self::Reached => "Reached",
            Self::Project => "Project",
            Self::Visit => "Visit",
            Self::Talks => "Talks",
            Self::Agreement => "Agreement",
            Self::Tie => "Tie",
            Self::Quote => "Quote",
        }
    }

    /// Returns what is meant by it, in one line.
    pub fn about(self) -> &'static str {
        match self {
            Self::Goal => "an amount that was promised",
            Self::Reached => "an amount that was counted, for a period",
            Self::Project => "one project or several, with their value or number",
            Self::Visit => "one party went to the other",
            Self::Talks => "a meeting, a call, a summit",
            Self::Agreement => "signed at a time",
            Self::Tie => "a treaty or a council: something that lasts",
            Self::Quote => "someone’s exact words",
        }
    }

    /// Returns its fields, in the order of the card.
    pub fn fields(self) -> &'static [Field] {
        use Field::{
            Amount, Count, CountedBy, Date, Deadline, From, Name, Parties, Period, Place, Role,
            Set, Since, Sort, Speaker, State, To, Words,
        };
        match self {
            Self::Goal => &[Name, Amount, Deadline, Set, Parties],
            Self::Reached => &[Name, Amount, Period, CountedBy],
            Self::Project => &[Name, Amount, Count, State, Date],
            Self::Visit => &[Name, Sort, Date, From, To, Place, State],
            Self::Talks | Self::Agreement => &[Name, Sort, Date, Parties, Place, State],
            Self::Tie => &[Name, Sort, State, Since, Parties],
            Self::Quote => &[Words, Speaker, Role, Date],
        }
    }

    /// Returns the fields without which the fact cannot be in a story.
    pub fn required(self) -> &'static [Field] {
        use Field::{Amount, Name, Period, Sort, Speaker, State, Words};
        match self {
            Self::Goal => &[Name, Amount],
            Self::Reached => &[Name, Amount, Period],
            Self::Project => &[Name],
            Self::Visit | Self::Talks | Self::Agreement => &[Name, Sort],
            Self::Tie => &[Name, Sort, State],
            Self::Quote => &[Words, Speaker],
        }
    }
}

impl Field {
    /// Returns its label on the card of a kind.
    pub fn label(self, kind: Kind) -> &'static str {
        match self {
            Self::Name if matches!(kind, Kind::Goal | Kind::Reached) => "What is counted",
            Self::Name => "Name",
            Self::Amount if kind == Kind::Goal => "Target",
            Self::Amount => "Amount",
            Self::Count => "How many",
            Self::Words => "Exact words",
            Self::Speaker => "Who said it",
            Self::Role => "Office",
            Self::Sort => "Sort",
            Self::State => "Status",
            Self::Date => "Date",
            Self::Period => "Period",
            Self::Deadline => "To be reached by",
            Self::Set => "Set on",
            Self::Since => "Since",
            Self::YearFrom => "Where is the year from?",
            Self::Parties if kind == Kind::Goal => "Set by",
            Self::Parties if kind == Kind::Tie => "Imposed by",
            Self::Parties => "Parties",
            Self::From => "Who went",
            Self::To => "To whom",
            Self::Place => "Where",
            Self::CountedBy => "Counted by",
        }
    }

    /// Returns the shape of its values.
    pub fn shape(self) -> Shape {
        match self {
            Self::Amount | Self::Count => Shape::Amount,
            Self::Date | Self::Period | Self::Deadline | Self::Set | Self::Since => Shape::Date,
            Self::Sort | Self::State => Shape::Choice,
            Self::Parties | Self::From | Self::To => Shape::Parties,
            _ => Shape::Text,
        }
    }

    /// Returns the key of the story file that has it, in a fact of a kind.
    pub fn key(self, kind: Kind) -> &'static str {
        match self {
            Self::Name => "title",
            Self::Amount if kind == Kind::Goal => "target",
            Self::Amount => "value",
            Self::Count => "count",
            Self::Words => "text",
            Self::Speaker => "speaker",
            Self::Role => "role",
            Self::Sort => "kind",
            Self::State => "state",
            Self::Date => "date",
            Self::Period => "period",
            Self::Deadline => "deadline",
            Self::Set => "set",
            Self::Since => "since",
            Self::YearFrom => "note",
            Self::Parties if matches!(kind, Kind::Goal | Kind::Tie) => "by",
            Self::Parties => "participants",
            Self::From => "from",
            Self::To => "to",
            Self::Place => "place",
            Self::CountedBy => "series",
        }
    }
}

/// Returns the words of a choice, in the order in which they are offered. An empty list means that there is no choice.
pub fn choices(kind: Kind, field: Field) -> Vec<&'static str> {
    use EventKind::{
        Agreement, Call, Commission, Forum, InformalMeeting, OfficialVisit, Ratification,
        StateVisit, Summit, Talks, Visit, WorkingVisit,
    };
    let kinds = |kinds: &[EventKind]| kinds.iter().map(|kind| kind.word()).collect();
    match (kind, field) {
        (Kind::Visit, Field::Sort) => kinds(&[Visit, StateVisit, OfficialVisit, WorkingVisit]),
        (Kind::Talks, Field::Sort) => {
            kinds(&[Talks, Summit, Call, InformalMeeting, Commission, Forum])
        }
        (Kind::Agreement, Field::Sort) => kinds(&[Agreement, Ratification]),
        (Kind::Tie, Field::Sort) => TieKind::ALL.iter().map(|kind| kind.word()).collect(),
        (Kind::Tie, Field::State) => TieState::ALL.iter().map(|state| state.word()).collect(),
        (Kind::Project, Field::State) => ProjectState::ALL.iter().map(|it| it.word()).collect(),
        (_, Field::State) => EventState::ALL.iter().map(|state| state.word()).collect(),
        _ => Vec::new(),
    }
}
