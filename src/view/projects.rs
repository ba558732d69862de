//! The projects, grouped by state: values as lengths, counts as squares.

use yew::prelude::*;

use super::bar::{BarLook, bar};
use super::figures::figure_list;
use super::heading::{heading, part_title};
use super::part::PartProps;
use super::receipt::{Evidence, disputed_mark, unmarked_receipt};
use super::said::{date, filled, maybe_said, said};
use super::table::{Table, table};
use super::telling::Telling;
use crate::chart::{Squares, Yardstick};
use crate::order::reorder;
use crate::story::{Currency, Project, ProjectState};
use crate::wording::Direction;

/// The part that shows the projects.
pub(super) fn projects(props: &PartProps) -> Html {
    let PartProps { telling, .. } = props;
    let all = &telling.story.projects;
    let has_squares = telling.is_drawn() && all.iter().any(|project| squares_of(project).is_some());
    let has_scales = telling.is_drawn() && has_several_currencies(all);

    html! {
        <section class="part projects" part="projects">
            { part_title(telling, "projects", telling.words().projects) }
            if has_squares || has_scales {
                <p class="projects__key">
                    if has_squares {
                        { telling.words().each_square }{ " " }
                    }
                    if has_scales {
                        { telling.words().scale_per_currency }
                    }
                </p>
            }
            <div
                class="projects__groups" role={telling.is_drawn().then_some("group")}
                aria-label={telling.is_drawn().then(|| summary(telling))}
            >
                for state in ProjectState::ALL {
                    { group(telling, *state, all) }
                }
            </div>
            if telling.is_drawn() {
                { in_a_table(telling) }
            }
        </section>
    }
}

/// Whether there are bars of more than one currency.
fn has_several_currencies(all: &[Project]) -> bool {
    let values = all.iter().filter_map(|project| project.value.as_ref()?.currency());
    let mut compared = values.filter(|currency| values_in(all, *currency).count() > 1);
    let first = compared.next();
    compared.any(|other| Some(other) != first)
}

/// The projects of one state, the latest report first.
pub(crate) fn members(all: &[Project], state: ProjectState) -> Vec<&Project> {
    let mut members: Vec<&Project> = all.iter().filter(|project| project.state == state).collect();
    let key = |project: &Project| project.date.map(|date| date.order_key());
    reorder(&mut members, |a, b| key(b).cmp(&key(a)));
    members
}

fn group(telling: &Telling, state: ProjectState, all: &[Project]) -> Html {
    let members = members(all, state);
    if members.is_empty() {
        return html! {};
    }
    html! {
        <div class={classes!("projects__group", state_class(state))} key={state.word()}>
            { heading(telling, 2, "projects__state", None, Html::from(state_words(telling, state))) }
            <ul class="projects__list">
                for project in members {
                    <li class="project" key={&*project.id} id={telling.part_id(&project.id)}>
                        { one_project(telling, project, all) }
                    </li>
                }
            </ul>
        </div>
    }
}

fn one_project(telling: &Telling, project: &Project, all: &[Project]) -> Html {
    let evidence = Evidence::cited(&project.cite)
        .with(&project.disputed_by, project.note.as_ref())
        .with_how(project.how.as_ref());
    let fact = html! {
        <span class="project__fact">
            <span class="project__words">
                { words_of(telling, project) }
                { disputed_mark(telling, evidence) }
            </span>
            <span class="project__drawn">
                { length(telling, project, all) }
                if telling.is_drawn() {
                    { squares(project, all) }
                }
            </span>
        </span>
    };
    html! {
        <>
            { unmarked_receipt(telling, &project.id, fact, evidence) }
            { figure_list(telling, &project.id, &project.figures) }
        </>
    }
}

/// What is known of a project, piece by piece.
fn words_of(telling: &Telling, project: &Project) -> Html {
    let piece = |class: &'static str, words: Html| html! { <span {class}>{ words }</span> };
    let quantity = |words: String| html! { { words } };
    let as_of = |day| filled(telling.words().as_of, date(telling, day));
    let value = project.value.as_ref().map(|value| quantity(telling.locale.quantity(value)));
    let count = project.count.as_ref().map(|count| quantity(telling.locale.projects(count)));
    let pieces = [
        value.map(|words| piece("project__value", words)),
        count.map(|words| piece("project__count", words)),
        project.title.as_ref().map(|title| piece("project__title", said(telling, title))),
        project.date.as_ref().map(|day| piece("project__date", as_of(day))),
    ];
    html! {
        for (nth, piece) in pieces.into_iter().flatten().enumerate() {
            if nth > 0 {
                { telling.gap(" · ") }
            }
            { piece }
        }
    }
}

/// The value as a bar. Values of one currency have one scale; one alone in its currency has none.
fn length(telling: &Telling, project: &Project, all: &[Project]) -> Html {
    let Some(value) = project.value.as_ref().filter(|_| telling.is_drawn()) else {
        return html! {};
    };
    let length = value.currency().and_then(|currency| {
        let is_compared = values_in(all, currency).count() > 1;
        Yardstick::of(values_in(all, currency)).filter(|_| is_compared)?.bar(value)
    });
    let look = BarLook {
        class: "bar--project",
        room: 0.8,
        lines: &[],
        is_mirrored: telling.locale.direction == Direction::RightToLeft,
    };
    html! { if length.is_some() { { bar(length, look) } } }
}

fn values_in(all: &[Project], currency: Currency) -> impl Iterator<Item = &crate::story::Quantity> {
    let values = all.iter().filter_map(|project| project.value.as_ref());
    values.filter(move |value| value.currency() == Some(currency))
}

/// The count as squares; where one count is large, all squares are small.
fn squares(project: &Project, all: &[Project]) -> Html {
    let Some(squares) = squares_of(project) else { return html! {} };
    let largest = all.iter().filter_map(squares_of).map(|squares| squares.count).max();
    drawn(squares, if largest > Some(MOST_LARGE) { SMALL } else { LARGE })
}

fn squares_of(project: &Project) -> Option<Squares> {
    project.count.as_ref().and_then(Squares::of)
}

/// How squares are laid out, in pixels.
#[derive(Clone, Copy)]
struct Grid {
    /// The side of a square.
    side: u32,
    /// From one square to the next.
    step: u32,
    /// How many stand in a row.
    a_row: u32,
}

const LARGE: Grid = Grid { side: 10, step: 13, a_row: 10 };
const SMALL: Grid = Grid { side: 6, step: 8, a_row: 20 };
/// The largest count for which squares are large.
const MOST_LARGE: u32 = 30;

fn drawn(squares: Squares, grid: Grid) -> Html {
    let class = if squares.is_exact { "squares" } else { "squares squares--about" };
    let Grid { side, step, a_row } = grid;
    let (columns, rows) = squares.size(a_row);
    html! {
        <svg
            {class} width={(step * columns).to_string()} height={(step * rows).to_string()}
            aria-hidden="true"
        >
            for (column, row) in squares.places(a_row) {
                <rect
                    class="squares__one" x={(column * step).to_string()} y={(row * step).to_string()}
                    width={side.to_string()} height={side.to_string()}
                />
            }
        </svg>
    }
}

fn state_class(state: ProjectState) -> &'static str {
    match state {
        ProjectState::Implemented => "projects__group--implemented",
        ProjectState::UnderWay => "projects__group--under-way",
        ProjectState::Pipeline => "projects__group--pipeline",
        ProjectState::Cancelled => "projects__group--cancelled",
    }
}

/// A state in words.
pub(crate) fn state_words(telling: &Telling, state: ProjectState) -> &'static str {
    let words = telling.words();
    match state {
        ProjectState::Implemented => words.project_implemented,
        ProjectState::UnderWay => words.project_under_way,
        ProjectState::Pipeline => words.project_pipeline,
        ProjectState::Cancelled => words.project_cancelled,
    }
}

/// "Implemented: $156 million; In the pipeline: about $1 billion, 21 projects": of each state the latest report.
fn summary(telling: &Telling) -> String {
    let mut sentences = String::new();
    for state in ProjectState::ALL {
        if let Some(latest) = members(&telling.story.projects, *state).first() {
            // A date may end with a full stop of its own.
            let gap = if sentences.is_empty() { "" } else { "; " };
            sentences += gap;
            sentences += state_words(telling, *state);
            add_report(telling, latest, &mut sentences);
        }
    }
    sentences
}

fn add_report(telling: &Telling, project: &Project, sentences: &mut String) {
    let (words, locale) = (telling.words(), telling.locale);
    let mut mark = words.colon;
    let mut add = |piece: &str| {
        *sentences += mark;
        *sentences += piece;
        mark = words.comma;
    };
    if let Some(value) = &project.value {
        add(&locale.quantity(value));
    }
    if let Some(count) = &project.count {
        add(&locale.projects(count));
    }
    if let (Some(title), None, None) = (&project.title, &project.value, &project.count) {
        add(telling.say(title).text);
    }
    if let Some(day) = &project.date {
        add(&words.as_of.fill([&locale.date(day)]));
    }
}

/// A row for each report.
fn in_a_table(telling: &Telling) -> Html {
    let words = telling.words();
    let all = &telling.story.projects;
    // A column that none of them fills is left out.
    let any = |has: fn(&Project) -> bool| all.iter().any(has);
    let columns = [
        (any(|project| project.title.is_some()), words.name),
        (any(|project| project.count.is_some()), words.projects),
        (any(|project| project.value.is_some()), words.value),
        (any(|project| project.date.is_some()), words.date),
    ];
    let mut rows = Table::of(vec![Html::from(words.state)]);
    for (_, head) in columns.into_iter().filter(|(is_there, _)| *is_there) {
        rows.column(head);
    }
    for state in ProjectState::ALL {
        for project in members(all, *state) {
            rows.cell(Html::from(state_words(telling, *state)));
            for (nth, (is_there, _)) in columns.into_iter().enumerate() {
                if is_there {
                    rows.cell(piece(telling, project, nth));
                }
            }
        }
    }
    table(telling, words.projects, summary(telling), rows)
}

/// What is known of a project, by the column.
fn piece(telling: &Telling, project: &Project, column: usize) -> Html {
    let quantity = match column {
        0 => return maybe_said(telling, project.title.as_ref()),
        1 => &project.count,
        2 => &project.value,
        _ => return project.date.as_ref().map(|day| date(telling, day)).unwrap_or_default(),
    };
    let words = quantity.as_ref().map(|quantity| telling.locale.quantity(quantity));
    Html::from(&words.unwrap_or_default())
}
