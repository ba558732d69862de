//! [`Owner`]: the kind of fact that a statement belongs to.

/// The kind of fact that has a statement under `disputed_by` or `also`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// A goal.
    Goal,
    /// A point of a series.
    Point,
    /// A project or one of its reports.
    Project,
    /// A figure.
    Figure,
    /// An event.
    Event,
    /// A tie.
    Tie,
}

impl Owner {
    /// The owner of the statement that the keys lead to or into.
    pub(super) fn of(keys: &[&str]) -> Self {
        let is_statement = |key: &&str| matches!(*key, "disputed_by" | "also");
        let end = keys.iter().rposition(is_statement).unwrap_or(keys.len());
        match keys[..end].last() {
            Some(&"goals") => Self::Goal,
            Some(&"points") => Self::Point,
            Some(&("projects" | "reports")) => Self::Project,
            Some(&"events") => Self::Event,
            Some(&"ties") => Self::Tie,
            _ => Self::Figure,
        }
    }

    /// The owner with its article, for messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Goal => "a goal",
            Self::Point => "a point of a series",
            Self::Project => "a project",
            Self::Figure => "a figure",
            Self::Event => "an event",
            Self::Tie => "a tie",
        }
    }

    /// The advice for a statement with a field that the fact lacks.
    pub(super) fn instead_of(self, field: &str) -> &'static str {
        match (self, field) {
            (Self::Figure, "count") => "write `value`",
            (Self::Goal | Self::Point, "count") => "write `value`, in the unit of the measure",
            (Self::Event, "value" | "count") => {
                "put the statement into the figure of the event that it differs from, or write it in `claim`"
            }
            _ => "write it in `claim`",
        }
    }

    /// Returns `true` if a fact of this kind has the field, so that a statement can differ from it.
    pub(super) fn has(self, field: &str) -> bool {
        match field {
            "value" => matches!(self, Self::Goal | Self::Point | Self::Project | Self::Figure),
            "count" => self == Self::Project,
            "state" => matches!(self, Self::Goal | Self::Project | Self::Event | Self::Tie),
            _ => true,
        }
    }
}
