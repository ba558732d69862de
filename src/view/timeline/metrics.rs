//! The texts of labels, and the ranks by which entries get their titles.

use crate::story::{Event, EventKind, Family};
use crate::timeline::{LabelMetrics, Side};
use crate::view::context::RenderContext;
use crate::view::state::TimelineState;

/// The open entry, and the entries that it led to or that led to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Emphasis {
    open: Option<usize>,
    linked: Vec<usize>,
}

/// The emphasis of one mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Emphasised {
    /// Nothing is open, or this entry is.
    Plain,
    /// It led to the open entry, or the open entry led to it.
    Linked,
    /// Another entry is open.
    Dimmed,
}

impl Emphasis {
    /// Returns the emphasis for the open entry.
    pub(super) fn of(context: &RenderContext, open: Option<usize>) -> Self {
        let Some(event) = open.and_then(|entry| context.event(entry)) else {
            return Self::default();
        };
        let results = event.leads_to.iter().filter_map(|id| context.entry(id));
        let causes = context.index().causes(&event.id).iter();
        let causes = causes.filter_map(|cause| context.entry(&context.story.events[*cause].id));
        Self { open, linked: results.chain(causes).collect() }
    }

    /// Returns the emphasis of the mark of an entry.
    pub(super) fn of_entry(&self, entry: usize) -> Emphasised {
        match self.open {
            _ if self.linked.contains(&entry) => Emphasised::Linked,
            Some(open) if open != entry => Emphasised::Dimmed,
            _ => Emphasised::Plain,
        }
    }

    /// Returns whether the title of an entry is muted: nothing followed from it, and it is not of a principal kind.
    pub(super) fn is_minor(&self, context: &RenderContext, entry: usize) -> bool {
        self.rank(context, entry) >= MINOR
    }

    /// Returns the rank of an entry: the lowest gets its title first.
    fn rank(&self, context: &RenderContext, entry: usize) -> u8 {
        if self.open == Some(entry) {
            return 0;
        }
        if self.linked.contains(&entry) {
            return 1;
        }
        context.event(entry).map_or(u8::MAX, |event| rank(context, &event))
    }
}

impl Emphasised {
    /// Returns the class of a mark.
    pub(super) fn mark_class(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Linked => Some("mark--linked"),
            Self::Dimmed => Some("mark--dim"),
        }
    }
}

/// The rank of the events that get their titles last.
const MINOR: u8 = 4;

/// Returns the rank of an event without regard to what is open.
fn rank(context: &RenderContext, event: &Event) -> u8 {
    let is_linked = !event.leads_to.is_empty() || !context.index().causes(&event.id).is_empty();
    match event.kind {
        _ if is_linked => 2,
        EventKind::StateVisit
        | EventKind::Summit
        | EventKind::Agreement
        | EventKind::Ratification => 3,
        _ => MINOR,
    }
}

/// Calls a function with the texts of labels. Indices are those among the entries that match the filter.
pub(super) fn with_metrics<T>(
    context: &RenderContext,
    state: &TimelineState,
    emphasis: &Emphasis,
    width_of: &dyn Fn(&str) -> f64,
    with: impl FnOnce(LabelMetrics<'_>) -> T,
) -> T {
    let filtered = state.filtered();
    let words = |index: usize| label_texts(context, filtered[index]);
    let number = |index: usize| {
        // Without entries there is no number.
        filtered.get(index).map_or_else(String::new, |entry| number(context, *entry))
    };
    let rank = |index: usize| emphasis.rank(context, filtered[index]);
    let name = |family: Family| context.words().kinds.family(family).to_owned();
    let note = |side: Side, count: usize| match side {
        Side::Before => context.locale.earlier(count),
        _ => context.locale.later(count),
    };
    with(LabelMetrics {
        words: &words,
        number: &number,
        rank: &rank,
        name: &name,
        note: &note,
        width_of,
    })
}

/// Returns the number of an entry in the list.
pub(super) fn number(context: &RenderContext, entry: usize) -> String {
    context.locale.entry_number(entry + 1)
}

/// Returns the date and the title of an entry for its label.
fn label_texts(context: &RenderContext, entry: usize) -> [String; 2] {
    context.event(entry).map_or_else(Default::default, |event| {
        [context.locale.date_short(&event.date), context.say(&event.title).text.to_owned()]
    })
}
