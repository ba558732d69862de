//! [`EntriesTable`]: the listed entries as a table.

use yew::prelude::*;

use super::entry_facts::journey_as_text;
use super::part_link::part_link;
use super::summary::summary;
use crate::story::{Event, EventState};
use crate::view::context::{DatedEvent, RenderContext};
use crate::view::elements::{DataTable, data_contents, data_table, localized_or_empty};
use crate::view::island::adopted;
use crate::view::shared::Shared;
use crate::view::state::{Action, TimelineState};

/// The optional columns. A column that no entry of the story fills is left out.
#[derive(Clone, Copy)]
struct Columns {
    has_parties: bool,
    has_places: bool,
    has_states: bool,
}

/// Returns a table with a row for each listed entry.
///
/// The table of a long list has the rows of the current page, and only while it is open: they would be a tenth of all elements
/// of the page.
pub(super) fn entries_table(
    context: &Shared<RenderContext>,
    state: &TimelineState,
    on_action: &Callback<Action>,
) -> Html {
    let caption = summary(context, state);
    if !state.is_paged() {
        return html! {
            <details class="data" data-island={context.island()}>
                <EntriesTable {context} listed={state.listed().clone()} {caption} />
            </details>
        };
    }
    let rows = if state.is_table_open { state.page() } else { 0..0 };
    let mut table = table_of(context, &state.listed()[rows]);
    let on_action = on_action.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        on_action.emit(Action::ToggleTable);
    });
    table.disclosure = Some((state.is_table_open, onclick));
    data_table(context, context.words().timeline, caption, table)
}

/// The contents of the table with all listed entries.
#[component]
fn EntriesTable(props: &EntriesTableProps) -> Html {
    let EntriesTableProps { context, listed, caption } = props;
    if context.adoption.adopts_islands() {
        return adopted();
    }
    data_contents(context, context.words().timeline, caption, table_of(context, listed))
}

/// The props of [`EntriesTable`].
#[derive(Properties, PartialEq)]
struct EntriesTableProps {
    context: Shared<RenderContext>,
    listed: Shared<[usize]>,
    /// The caption, which depends on the listed entries.
    caption: String,
}

/// Returns the table with a row for each of these entries.
fn table_of(context: &RenderContext, entries: &[usize]) -> DataTable {
    let columns = Columns::of(context);
    let mut table = columns.table(context);
    for event in entries.iter().filter_map(|index| context.event(*index)) {
        columns.add_row(&mut table, context, &event);
    }
    table
}

impl Columns {
    fn of(context: &RenderContext) -> Self {
        let any = |has: fn(&Event) -> bool| context.story.events.iter().any(has);
        Self {
            has_parties: any(|event| !event.from.is_empty()),
            has_places: any(|event| event.place.is_some()),
            has_states: any(|event| event.state != EventState::Held),
        }
    }

    fn table(self, context: &RenderContext) -> DataTable {
        let words = context.words();
        let mut table =
            DataTable::of(vec![words.date.into(), words.kind.into(), words.name.into()]);
        let optional = [
            (self.has_parties, words.parties),
            (self.has_places, words.place),
            (self.has_states, words.state),
        ];
        for (_, head) in optional.into_iter().filter(|(is_present, _)| *is_present) {
            table.column(head);
        }
        table
    }

    fn add_row(self, table: &mut DataTable, context: &RenderContext, event: &DatedEvent<'_>) {
        let kinds = &context.words().kinds;
        table.cell(context.locale.date(&event.date).into());
        table.cell(kinds.event(event.kind).into());
        table.cell(part_link(context, &event.id));
        if self.has_parties {
            table.cell(journey_as_text(context, event));
        }
        if self.has_places {
            table.cell(localized_or_empty(context, event.place.as_ref()));
        }
        if self.has_states {
            table.cell(kinds.event_state(event.kind, event.state).into());
        }
    }
}
