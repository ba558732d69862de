//! The key of the panel, with the marks that it uses.

use yew::prelude::*;

use crate::picture::{ProjectItem, ProjectRows};
use crate::view::context::RenderContext;

/// Returns "Bars: reports on their dates … Ring: no value", only with what is used.
pub(in crate::view::picture) fn panel_key(context: &RenderContext, rows: &ProjectRows) -> Html {
    let items = || rows.rows.iter().flat_map(|row| &row.items);
    let has_number = |item: &ProjectItem| {
        context.story.projects[item.id.project].reports[item.id.report].count.is_some()
    };
    let words = context.words();
    let is_used = [
        (items().any(|item| item.column.is_some()), words.key_report_bars),
        (items().any(has_number), words.key_report_numbers),
        (has_lines(rows), words.key_report_lines),
        (
            items().any(|item| item.other.is_some() || item.statement.is_some()),
            words.key_report_hollow,
        ),
        (items().any(|item| item.column.is_none()), words.key_report_ring),
    ];
    let used = is_used.into_iter().filter(|(is_used, _)| *is_used);
    html! {
        <p class="panel__key">
            for (nth, (_, sentence)) in used.enumerate() {
                <span key={nth.to_string()} class={(sentence == words.key_report_lines).then_some("panel__key-more")}>{ sentence }{ context.words().punctuation.label_space }</span>
            }
        </p>
    }
}

/// Returns whether a project has several reports in one row.
fn has_lines(rows: &ProjectRows) -> bool {
    rows.rows.iter().any(|row| {
        let own = row.items.iter().filter(|item| item.statement.is_none());
        let mut projects: Vec<usize> = own.map(|item| item.id.project).collect();
        let all = projects.len();
        projects.sort_unstable();
        projects.dedup();
        projects.len() < all
    })
}
