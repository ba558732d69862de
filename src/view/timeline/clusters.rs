//! A cluster of entries in the drawing: a column to scale with their number, or one bar for overlapping long entries.

use yew::prelude::*;

use super::dimensions::{row_count, row_height, row_top};
use super::draw_context::DrawContext;
use super::metrics::Emphasised;
use super::placement::{left_edge, placed};
use super::press::{press_handlers, tab_index};
use crate::story::Family;
use crate::timeline::{Cluster, ClusterKind};
use crate::view::context::{RenderContext, period};
use crate::view::elements::percent;
use crate::view::shared::Shared;
use crate::view::state::Action;

/// The height of the number above a column, in pixels.
const NUMBER_HEIGHT: u32 = 14;
/// The amount by which a number may be wider than its column, in pixels.
const NUMBER_OVERHANG: f64 = 12.0;
/// The width of a digit, in pixels.
const DIGIT_WIDTH: f64 = 7.6;

/// Returns a cluster at its place. When the time moves, only the place changes, and the cluster itself does not render.
pub(super) fn placed_cluster(draw: &DrawContext<'_>, cluster: &Cluster) -> Html {
    let length = cluster.to - cluster.from;
    let entry = draw.entry(cluster.first());
    let number = draw.context.locale.entry_number(cluster.len());
    let number_width = number.chars().map(|_| DIGIT_WIDTH).sum::<f64>();
    let has_room = number_width <= length * draw.width + NUMBER_OVERHANG;
    let item = html! {
        <ClusterLink
            context={draw.context} on_action={draw.on_action} {entry} family={cluster.family}
            entries={cluster.len()} is_one_day={is_one_day(draw, cluster)} day={draw.state.metadata().days(entry).0.number()} kind={cluster.kind} length={percent(length * draw.widening)}
            half_length={percent(length * draw.widening / 2.0)} row_height={row_height(draw.layout)}
            rows={row_count(cluster.rows)} number={has_room.then(|| AttrValue::from(number))}
            is_tab_stop={draw.tab_stop == entry} is_dim={is_dim(draw, cluster)}
        />
    };
    let (from, top) =
        (left_edge(draw.context, cluster.from, length), row_top(draw.layout, cluster.row));
    placed(draw, format!("{entry}+"), from, top, item)
}

/// Returns whether neither the open entry nor one that is linked to it is in a cluster.
fn is_dim(draw: &DrawContext<'_>, cluster: &Cluster) -> bool {
    let mut emphases =
        cluster.members.iter().map(|index| draw.emphasis.of_entry(draw.entry(*index)));
    emphases.all(|emphasis| emphasis == Emphasised::Dimmed)
}

/// Returns whether all entries of a cluster are on the same day, so that no zoom can separate them.
fn is_one_day(draw: &DrawContext<'_>, cluster: &Cluster) -> bool {
    let mut days =
        cluster.members.iter().map(|index| draw.state.metadata().days(draw.entry(*index)));
    days.next().is_some_and(|(first, last)| first == last && days.all(|day| day == (first, last)))
}

/// A cluster: a link to its first entry. With the script, it zooms to its interval. If that cannot separate its entries, it
/// leads to the first of them in the list.
#[component]
fn ClusterLink(props: &ClusterProps) -> Html {
    let ClusterProps { context, on_action, entry, kind, .. } = props;
    let Some(event) = context.event(*entry) else { return html! {} };
    let action = match *kind {
        _ if props.is_one_day => Action::ShowInList(*entry),
        ClusterKind::Bin { first, last, .. } => Action::ZoomTo(first, last, *entry),
        ClusterKind::Overlap => Action::ShowInList(*entry),
    };
    let (onclick, onkeydown) = press_handlers(on_action, action);

    html! {
        <a
            class={classes!("count", (*kind == ClusterKind::Overlap).then_some("count--pile"), props.is_dim.then_some("count--dim"))}
            href={context.entry_address(*entry, &event)} tabindex={tab_index(props.is_tab_stop)} data-first={entry.to_string()}
            data-day={props.day.to_string()} aria-label={name(props)} {onclick} {onkeydown}
        >
            { column(props) }
        </a>
    }
}

/// The props of a cluster. They do not contain its place.
#[derive(Properties, PartialEq)]
struct ClusterProps {
    context: Shared<RenderContext>,
    on_action: Callback<Action>,
    /// The first entry.
    entry: usize,
    family: Family,
    /// The number of entries.
    entries: usize,
    is_one_day: bool,
    /// The number of the first day.
    day: i32,
    kind: ClusterKind,
    /// The length as a percentage of the width, and half of it.
    length: AttrValue,
    half_length: AttrValue,
    /// The height of a row, in pixels.
    row_height: u32,
    /// The number of rows.
    rows: u32,
    /// The number of entries as text, if there is room for it.
    number: Option<AttrValue>,
    is_tab_stop: bool,
    /// True if another entry is open.
    is_dim: bool,
}

/// Returns "Visits, 2019: 23 events".
fn name(props: &ClusterProps) -> String {
    let ClusterProps { context, family, entries, kind, .. } = props;
    let period = match *kind {
        ClusterKind::Bin { first, last, .. } => Some(period(first, last)),
        ClusterKind::Overlap => None,
    };
    context.locale.cluster_name(*family, period.as_ref(), *entries)
}

/// Returns the target, the column and, if there is room for it, the number.
fn column(props: &ClusterProps) -> Html {
    let ClusterProps { kind, length, half_length, row_height, rows, number, .. } = props;
    let height = row_height * rows;
    let (column_height, foot) = match *kind {
        ClusterKind::Bin { share, .. } => {
            (share_of(share, height - NUMBER_HEIGHT - 2).max(2), height)
        }
        ClusterKind::Overlap => (row_height - 4, row_height - 2),
    };
    let top = foot - column_height;
    let baseline = if *kind == ClusterKind::Overlap { row_height / 2 + 4 } else { top - 3 };
    html! {
        <>
            <rect class="count__target" width={length} height={height.to_string()} />
            <rect class="count__column" y={top.to_string()} width={length} height={column_height.to_string()} />
            if let Some(number) = number {
                <text class="count__number" x={half_length} y={baseline.to_string()} text-anchor="middle" aria-hidden="true">
                    { number }
                </text>
            } else {
                <title>{ name(props) }</title>
            }
        </>
    }
}

/// Returns a share of a height, in whole pixels.
fn share_of(share: f64, of: u32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a drawing's height"
    )]
    let pixels = (share.clamp(0.0, 1.0) * f64::from(of)).round() as u32;
    pixels
}
