//! The words beside goals and values.

use yew::prelude::*;

use super::bars::colour;
use super::panel_facts::PanelFacts;
use crate::picture::measure::{Label, Leader, Line, Subject};
use crate::view::elements::decimal;
use crate::view::plot::Plot;

/// Returns a label with the line to its bar. Links have the same words, so that it is hidden from screen readers.
pub(super) fn label(facts: &PanelFacts<'_>, plot: Plot, label: &Label) -> Html {
    let (x, dx) = plot.text_position(label.place.x);
    let anchor = if label.place.ends_at_anchor { "end" } else { "start" };
    let step = label.size * 1.15;
    let baselines = (0..).map(|nth| decimal(label.place.y + step * f64::from(nth)));
    html! {
        <g class={classes!("panel-label", kind(facts, label))} aria-hidden="true">
            if let Some(leader) = &label.leader {
                { leader_line(plot, leader) }
            }
            for (line, y) in label.words.lines.iter().zip(baselines) {
                <text x={x.clone()} dx={dx.clone()} {y} text-anchor={anchor}>{ words(line) }</text>
            }
        </g>
    }
}

fn words(line: &Line) -> Html {
    html! {
        <>
            if !line.strong.is_empty() {
                <tspan class="panel-label__strong">{ &line.strong }</tspan>
            }
            { &line.rest }
        </>
    }
}

/// Returns the classes of the colour and the size of a label.
fn kind(facts: &PanelFacts<'_>, label: &Label) -> Classes {
    match label.subject {
        Subject::Goal(_) if label.is_open_goal && label.size > 15.0 => {
            classes!("panel-label--open")
        }
        Subject::Goal(_) if label.is_open_goal => classes!("panel-label--open-narrow"),
        Subject::Goal(_) => {
            classes!("panel-label--goal", (label.size < 13.0).then_some("panel-label--narrow"))
        }
        Subject::Value { series, .. } => {
            let is_single = facts.owners[series].sign.is_none();
            let single = is_single.then_some("panel-label--single");
            classes!("panel-label--value", single, colour(&facts.owners[series]))
        }
    }
}

fn leader_line(plot: Plot, leader: &Leader) -> Html {
    let x = plot.x(leader.at.share);
    html! {
        <line
            class="panel-label__leader" x1={x.clone()} x2={x} y1={decimal(leader.top)} y2={decimal(leader.bottom)}
        />
    }
}
