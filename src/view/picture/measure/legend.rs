//! [`Legend`]: the owners below the drawing: their signs, their first and their last value.

use yew::prelude::*;

use super::bars::colour;
use super::panel_facts::PanelFacts;
use crate::order::reorder;
use crate::picture::Size;
use crate::story::{GoalState, Point, Series};
use crate::timeline::TimeScale;
use crate::view::context::RenderContext;
use crate::view::elements::{localized, party_symbol};
use crate::view::island::adopted;
use crate::view::shared::Shared;

/// The marks without a label in the drawing of a layout: the goals, and the owners with their values. Only the widest layout has
/// labels for owners.
#[component]
pub(in crate::view::picture) fn Legend(props: &LegendProps) -> Html {
    let LegendProps { context, index, first_view } = props;
    if context.adoption.adopts_islands() {
        return adopted();
    }
    legend(context, *index, *first_view).unwrap_or_default()
}

/// The props of [`Legend`].
#[derive(Properties, PartialEq)]
pub(in crate::view::picture) struct LegendProps {
    /// The story.
    pub(in crate::view::picture) context: Shared<RenderContext>,
    /// The index of the measure.
    pub(in crate::view::picture) index: usize,
    /// The range of time before the reader zooms.
    pub(in crate::view::picture) first_view: TimeScale,
}

fn legend(context: &RenderContext, index: usize, scale: TimeScale) -> Option<Html> {
    let facts = PanelFacts::of(context, index, Size::Wide)?;
    let labelled = facts.labelled(scale);
    let left_out = Size::ALL.map(|size| {
        let left_out = PanelFacts::of(context, index, size)?.labelled(scale).goals_left_out;
        (!left_out.is_empty()).then_some((size, left_out))
    });
    Some(html! {
        <>
            for (size, goals) in left_out.into_iter().flatten() {
                <p class={classes!("owners__goals", class(size))}>{ goals_in_words(&facts, &goals) }</p>
            }
            { owners(&facts, &labelled.series) }
        </>
    })
}

/// Returns the class of a paragraph that is shown in one layout only.
fn class(size: Size) -> &'static str {
    match size {
        Size::Narrow => "owners__goals--narrow",
        Size::Medium => "owners__goals--medium",
        Size::Wide => "owners__goals--wide",
    }
}

/// Returns "Earlier goals: $3bn by 2018 · reached; $5bn by 2020 · missed".
fn goals_in_words(facts: &PanelFacts<'_>, goals: &[usize]) -> Html {
    let words = facts.context.words();
    let is_open = |goal: &usize| facts.measure.goals[*goal].state == GoalState::Open;
    let title = if goals.iter().any(is_open) { words.goals } else { words.earlier_goals };
    let told: Vec<String> =
        goals.iter().take(MAX_GOALS).map(|goal| facts.goal_in_brief(*goal)).collect();
    let more = if goals.len() > MAX_GOALS { " …" } else { "" };
    html! { <>{ title }{ words.punctuation.colon }{ facts.context.locale.clauses(&told) }{ more }</> }
}

/// The maximum number of goals in words.
const MAX_GOALS: usize = 12;

/// Returns the owners. Those with a label in the widest layout are hidden there.
fn owners(facts: &PanelFacts<'_>, labelled: &[usize]) -> Html {
    let is_signed = |series: &usize| facts.owners[*series].sign.is_some();
    let has_points = |series: &usize| !facts.measure.series[*series].points.is_empty();
    let (signed, single): (Vec<usize>, Vec<usize>) =
        (0..facts.owners.len()).filter(has_points).partition(is_signed);
    if signed.is_empty() && single.is_empty() {
        return html! {};
    }
    let is_labelled = |series: &usize| labelled.contains(series);
    let hidden = |is_hidden: bool| is_hidden.then_some("owners__one--labelled");
    html! {
        <ul class={classes!("owners", hidden(signed.iter().chain(&single).all(is_labelled)))}>
            for series in signed.iter().copied() {
                <li key={series} class={classes!("owners__one", colour(&facts.owners[series]), hidden(is_labelled(&series)))}>
                    { sign(facts, series) }
                    <span>{ words(facts, series) }</span>
                </li>
            }
            if let Some(first) = single.first() {
                <li key="others" class={classes!("owners__one", "owners__one--others", hidden(single.iter().all(is_labelled)))}>
                    { sign(facts, *first) }
                    <span>
                        for series in &single {
                            <span key={*series} class={classes!("owners__other", hidden(is_labelled(series)))}>
                                { words(facts, *series) }
                            </span>{ " " }
                        }
                    </span>
                </li>
            }
        </ul>
    }
}

fn sign(facts: &PanelFacts<'_>, series: usize) -> Html {
    html! {
        <svg class="owners__sign" width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true">
            if let Some(sign) = facts.owners[series].sign {
                <g transform="scale(.8)">{ party_symbol(Some(sign), "value__sign") }</g>
            } else {
                <rect class="value__bar" x="-6" y="-1" width="12" height="3" />
            }
        </svg>
    }
}

fn words(facts: &PanelFacts<'_>, position: usize) -> Html {
    let series = &facts.measure.series[position];
    html! {
        <>
            <span class="owners__name">{ localized(facts.context, &series.title) }</span>{ " " }
            <span class="owners__values">{ values(facts, series) }</span>
        </>
    }
}

/// Returns "$3bn, 2015; $4.5bn, 2023 (or $4.4bn), 45% of the goal".
fn values(facts: &PanelFacts<'_>, series: &Series) -> String {
    let mut points: Vec<&Point> = series.points.iter().collect();
    reorder(&mut points, |a, b| a.period.order_key().cmp(&b.period.order_key()));
    let locale = facts.context.locale;
    let value = |point: &Point| {
        let value = facts.brief(&point.value);
        locale.phrases(&[&value, &locale.date_short(&point.period)])
            + &facts.or_short(&point.value, &point.disputed_by)
    };
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    let share = facts.share(last).map(|share| locale.phrases(&[&value(last), &share]));
    let last_value = share.unwrap_or_else(|| value(last));
    if points.len() == 1 {
        return last_value;
    }
    locale.clauses(&[value(first), last_value])
}
