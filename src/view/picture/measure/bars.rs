//! The values that were reached: bars over their periods, with columns below and hairlines between.

use yew::prelude::*;

use super::panel_facts::PanelFacts;
use super::shapes::{at, companions, rect, rects, value_fades};
use crate::picture::Size;
use crate::picture::measure::{Bundle, Column, Drawing, Owner, Segment};
use crate::view::elements::{decimal, party_class, party_symbol};
use crate::view::plot::Plot;

/// Returns the columns.
pub(super) fn columns(plot: Plot, columns: &[Column]) -> Html {
    html! {
        for column in columns {
            { rect(plot, &column.extent, "value__column", (column.top, column.bottom - column.top)) }
        }
    }
}

/// Returns the hairlines between the values of an owner.
pub(super) fn joins(facts: &PanelFacts<'_>, plot: Plot, drawing: &Drawing) -> Html {
    html! {
        for join in &drawing.joins {
            <line
                class={classes!("value__join", colour(&facts.owners[join.series]))}
                x1={plot.x(join.at)} x2={plot.x(join.at)} y1={decimal(join.top)} y2={decimal(join.bottom)}
            />
        }
    }
}

/// Returns the class of the owner's colour. The single values of others are grey.
pub(super) fn colour(owner: &Owner) -> &'static str {
    match (owner.sign, owner.party) {
        (Some(_), Some(party)) => party_class(party),
        _ => "party--other",
    }
}

/// Returns a value as a link to its receipt.
pub(super) fn value(facts: &PanelFacts<'_>, plot: Plot, segment: &Segment, is_dense: bool) -> Html {
    let name = facts.value_name(segment.series, segment.point);
    let fade = facts.dimensions.fade;
    let edges = (segment.top, segment.bottom());
    let band = segment.band.map(|(high, low)| ("value__band", (high, low - high)));
    let bar = ("value__bar", (segment.top, segment.thickness));
    let target = ("value__target", (segment.top - 4.0, segment.thickness + 8.0));
    let parts = value_fades(segment.fade, edges, fade, is_dense).chain(band).chain([bar, target]);
    let inner = html! {
        <>
            { companions(plot, &segment.companions) }
            { rects(plot, &segment.extent, parts) }
            if !segment.is_year && segment.extent.has_end && !segment.extent.is_point {
                <line
                    class="value__end" x1={plot.x(segment.extent.to)} x2={plot.x(segment.extent.to)}
                    y1={decimal(segment.top - 2.0)} y2={decimal(segment.bottom() + 2.0)}
                />
            }
            if let Some((at_share, sign)) = segment.sign_at.zip(facts.owners[segment.series].sign) {
                { at(plot, at_share, f64::midpoint(edges.0, edges.1), html! {
                    <g transform={sign_scale(plot.size, segment.is_year)}>{ party_symbol(Some(sign), "value__sign") }</g>
                }) }
            }
        </>
    };
    link(facts, (segment.series, segment.point), segment.day(), name, inner)
}

/// Returns many values as a link to the last of them.
pub(super) fn bundle(facts: &PanelFacts<'_>, plot: Plot, bundle: &Bundle) -> Html {
    let (Some(first), Some(last)) = (bundle.points.first(), bundle.points.last()) else {
        return html! {};
    };
    let [from, to] = [first, last].map(|point| facts.value_name(bundle.series, *point));
    let mut parts = vec![from];
    if first != last {
        parts.push(to);
    }
    let count = facts.context.locale.entry_number(bundle.points.len());
    let name = format!("{} ({count})", facts.context.locale.clauses(&parts));
    let bar = facts.dimensions.bar;
    let inner =
        rect(plot, &bundle.extent, "value__bundle", (bundle.top, bundle.bottom - bundle.top + bar));
    link(facts, (bundle.series, *last), bundle.day(), name, inner)
}

fn link(
    facts: &PanelFacts<'_>,
    (series, point): (usize, usize),
    day: i32,
    name: String,
    inner: Html,
) -> Html {
    let one = &facts.measure.series[series];
    let id = facts.context.receipt_id(&format!("{}.{}", &*one.id, one.points[point].period));
    html! {
        <a
            class={classes!("value", colour(&facts.owners[series]))} key={format!("{series}.{point}")}
            href={format!("#{id}")} data-part={id} tabindex="-1" data-day={day.to_string()} aria-label={name.clone()}
        >
            <title>{ name }</title>
            { inner }
        </a>
    }
}

/// Returns the transform of a sign, which is 11 pixels wide.
fn sign_scale(size: Size, is_year: bool) -> &'static str {
    match (size, is_year) {
        (Size::Narrow, true) => "scale(.45)",
        (Size::Narrow, false) => "scale(.36)",
        (_, true) => "scale(.62)",
        (_, false) => "scale(.46)",
    }
}
