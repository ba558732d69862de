//! The drawing of the timeline: what is seen of its plan, as SVG.
//!
//! Before the page has told how wide it is, there is an SVG for each of three widths, of which the style sheet shows
//! one. Its places are percentages, so each is right from its own width up to the next; nothing has to be measured in
//! the page, and the drawing is the same before the script runs. Once a reader zooms, there is one, of the very width.

use std::rc::Rc;

use yew::prelude::*;

use super::axis::axis;
use super::bar::{decimal, percent};
use super::count::placed_count;
use super::mark::{is_modified, placed_mark};
use super::piece::{Piece, What};
use super::reading::{Action, Reading, SamePicture, Way, digit};
use super::telling::Telling;
use super::timeline::TimelineProps;
use crate::timeline::{Item, Lettering, Plan, Scale, Sight, ticks, width_of};
use crate::wording::Direction;

/// The class of a drawing and the least width it is planned for, in pixels.
const WIDTHS: [(&str, f64); 3] =
    [("drawing--narrow", 240.0), ("drawing--medium", 540.0), ("drawing--wide", 830.0)];

/// The least distance between two marks of the axis, in pixels.
const TICKS_APART: f64 = 52.0;
/// The height of the axis under the rows, in pixels.
const AXIS: u32 = 30;
/// Room between the last row and the axis, in pixels.
const FOOT: u32 = 6;
/// The font size of labels, in pixels.
const LABEL_SIZE: f64 = 13.0;

/// The drawings, or the one of the width there is.
pub(super) fn drawings(props: &TimelineProps, plans: &Rc<Vec<Plan>>) -> Html {
    let widths = widths(props.reading.width);
    html! {
        for nth in 0..widths.len().min(plans.len()) {
            { drawing(props, plans, nth, widths[nth]) }
        }
    }
}

/// What is drawn of the time, in a place that moves where a finger moves it.
#[derive(Clone)]
pub(super) struct Picture {
    reading: SamePicture,
    plans: Rc<Vec<Plan>>,
    /// Which of them.
    nth: usize,
    /// The least width, in pixels.
    least: f64,
    /// How wide a text is in the page's own letters.
    ruler: Option<Callback<String, f64>>,
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.reading == other.reading
            && Rc::ptr_eq(&self.plans, &other.plans)
            && self.nth == other.nth
    }
}

/// What a drawing is made from.
pub(super) struct Sheet<'a> {
    pub(super) telling: &'a Rc<Telling>,
    pub(super) reading: &'a Reading,
    pub(super) on_action: &'a Callback<Action>,
    plan: &'a Plan,
    scale: Scale,
    /// The width of what is drawn, in pixels; there may be more.
    pub(super) width: f64,
    /// How many times as wide that is as what is seen.
    pub(super) wider: f64,
    sight: Sight,
    /// The height of a row, in pixels.
    pub(super) row: u32,
    /// The entry of the mark, or the first of the count, that has the tab stop.
    pub(super) tab_stop: usize,
}

impl<'a> Sheet<'a> {
    fn of(picture: &'a Picture, telling: &'a Rc<Telling>, on_action: &'a Callback<Action>) -> Self {
        let Picture { reading: SamePicture(reading), plans, nth, least, ruler } = picture;
        let plan = &plans[*nth];
        let scale = if reading.window.is_some() { reading.drawn() } else { plan.whole() };
        let wider = scale.days() / reading.sight().days();
        let width = reading.width.unwrap_or(*least) * wider;
        let words = |nth: usize| words(telling, reading.shown()[nth]);
        // Before the width is known the drawing is that of every browser.
        let ruler = ruler.as_ref().filter(|_| reading.width.is_some());
        let measured = |text: &str| match ruler {
            Some(ruler) => ruler.emit(text.to_owned()),
            None => width_of(text, LABEL_SIZE),
        };
        let lettering = Lettering { words: &words, width_of: &measured };
        let sight = plan.sight(scale, width, lettering);
        let row = row(plan);
        let mut sheet = Self {
            telling,
            reading,
            on_action,
            plan,
            scale,
            width,
            wider,
            sight,
            row,
            tab_stop: 0,
        };
        sheet.tab_stop = sheet.unit_of(reading.cursor);
        sheet
    }

    /// An entry by its place among those shown.
    pub(super) fn entry(&self, nth_shown: usize) -> usize {
        self.reading.shown()[nth_shown]
    }

    /// The first entries of all marks and counts, in the order of time.
    fn units(&self) -> Vec<usize> {
        let marks = self.sight.marks.iter().map(|mark| mark.entry);
        let firsts = marks.chain(self.sight.counts.iter().map(|count| count.first));
        let mut units: Vec<usize> = firsts.map(|nth| self.reading.shown()[nth]).collect();
        units.sort_unstable();
        units
    }

    /// The mark or count that an entry stands in, by its first entry; if there is none, the one before it.
    fn unit_of(&self, entry: usize) -> usize {
        let has = |nth: usize| self.reading.shown()[nth] == entry;
        if self.sight.marks.iter().any(|mark| has(mark.entry)) {
            return entry;
        }
        let family = |entry| self.reading.register().facts(entry).map(|facts| facts.family);
        let holds = |first: usize, last: usize| {
            let shown = self.reading.shown();
            (shown[first]..=shown[last]).contains(&entry)
        };
        let mut counts = self.sight.counts.iter();
        let count = counts
            .find(|count| Some(count.family) == family(entry) && holds(count.first, count.last));
        if let Some(count) = count {
            return self.reading.shown()[count.first];
        }
        let units = self.units();
        let before = units.partition_point(|unit| *unit <= entry).saturating_sub(1);
        units.get(before).copied().unwrap_or(0)
    }

    /// The next mark or count that way; behind the last one seen, the next entry.
    fn unit_towards(&self, way: Way) -> Option<usize> {
        let units = self.units();
        let at = units.binary_search(&self.tab_stop).ok()?;
        let next = match way {
            Way::Later => units.get(at + 1),
            Way::Earlier => at.checked_sub(1).and_then(|before| units.get(before)),
        };
        next.copied().or_else(|| self.reading.towards(Some(self.reading.cursor), way))
    }
}

/// The widths to draw at: all, or the one that comes next below what there is.
pub(super) fn widths(width: Option<f64>) -> &'static [(&'static str, f64)] {
    let Some(width) = width else { return &WIDTHS };
    let nth = WIDTHS.iter().rposition(|(_, least)| *least <= width).unwrap_or(0);
    &WIDTHS[nth..=nth]
}

/// A plan for each width.
pub(super) fn plans(telling: &Telling, reading: &Reading, widths: &[(&str, f64)]) -> Vec<Plan> {
    widths.iter().map(|(_, width)| plan(telling, reading, *width)).collect()
}

fn plan(telling: &Telling, reading: &Reading, width: f64) -> Plan {
    let shown = reading.shown();
    let item = |entry: &usize| {
        let facts = reading.register().facts(*entry)?;
        Some(Item { date: facts.date, family: facts.family })
    };
    let items: Vec<Item> = shown.iter().filter_map(item).collect();
    let words = |nth: usize| words(telling, shown[nth]);
    let lettering = Lettering { words: &words, width_of: &|text: &str| width_of(text, LABEL_SIZE) };
    Plan::of(&items, reading.register().whole(), lettering, width)
}

/// When and what, for a label.
fn words(telling: &Telling, entry: usize) -> [String; 2] {
    telling.event(entry).map_or_else(Default::default, |event| {
        [telling.locale.date_short(&event.date), telling.say(&event.title).text.to_owned()]
    })
}

fn drawing(
    props: &TimelineProps,
    plans: &Rc<Vec<Plan>>,
    nth: usize,
    (class, least): (&'static str, f64),
) -> Html {
    let TimelineProps { telling, reading, on_action, ruler } = props;
    let plan = &plans[nth];
    let (row, height) = (row(plan), height(plan));
    let picture = Picture {
        reading: SamePicture(reading.clone()),
        plans: Rc::clone(plans),
        nth,
        least,
        ruler: ruler.clone(),
    };
    // The drawing that was shown stays the same one when it is fitted.
    let key = class;
    let class = if reading.width.is_some() { "drawing--fitted" } else { class };
    let shift = shift(telling, reading);
    let vocabulary = telling.words();
    let name = [vocabulary.timeline, vocabulary.colon, &*summary(telling, reading)].concat();
    html! {
        <svg
            class={classes!("drawing", class, shift.is_some().then_some("drawing--moving"))} key={key}
            width="100%" height={(height + AXIS).to_string()} role="group" aria-label={name}
            aria-describedby={telling.id("keys")}
            data-left={unseen(telling, reading, Way::Earlier)} data-right={unseen(telling, reading, Way::Later)}
        >
            for band in plan.bands() {
                <text class="drawing__band" x={percent(start(telling, 0.0, 0.0))} y={(row * rows(band.first_row) - 5).to_string()}
                    aria-hidden="true">
                    { telling.words().kinds.family(band.family) }
                </text>
            }
            <line class="axis__base" x1="0" x2="100%" y1={height.to_string()} y2={height.to_string()} />
            <g transform={shift}><Piece {telling} {on_action} what={What::Picture(picture)} /></g>
        </svg>
    }
}

/// What is drawn of the time: the marks of the axis, counts and marks.
pub(super) fn picture(
    picture: &Picture,
    telling: &Rc<Telling>,
    on_action: &Callback<Action>,
) -> Html {
    let sheet = &Sheet::of(picture, telling, on_action);
    let marks = ticks(sheet.scale, TICKS_APART / sheet.width);
    html! {
        <g onkeydown={keys(sheet)}>
            { axis(sheet, &marks, height(sheet.plan)) }
            for counted in &sheet.sight.counts {
                { placed_count(sheet, counted) }
            }
            for seen in &sheet.sight.marks {
                { placed_mark(sheet, seen) }
            }
        </g>
    }
}

/// How far what is drawn is moved while a finger moves the time.
fn shift(telling: &Telling, reading: &Reading) -> Option<String> {
    let (window, drawn, width) = (reading.sight(), reading.drawn(), reading.width?);
    let wider = drawn.days() / window.days();
    let earlier = window.place_of(drawn);
    let share = match telling.locale.direction {
        Direction::LeftToRight => earlier,
        Direction::RightToLeft => 1.0 - wider - earlier,
    };
    (drawn != window).then(|| format!("translate({} 0)", decimal(share * width)))
}

/// The height of a row, in pixels.
fn row(plan: &Plan) -> u32 {
    if plan.bands().next().is_none() { 32 } else { 20 }
}

/// The height of all rows, in pixels.
fn height(plan: &Plan) -> u32 {
    row(plan) * rows(plan.rows()) + FOOT
}

/// A mark of the side on which there is time that is not seen, for a wheel that goes there: the way is that of a
/// language from left to right.
fn unseen(telling: &Telling, reading: &Reading, way: Way) -> Option<&'static str> {
    let way = match (telling.locale.direction, way) {
        (Direction::LeftToRight, way) => way,
        (Direction::RightToLeft, Way::Earlier) => Way::Later,
        (Direction::RightToLeft, Way::Later) => Way::Earlier,
    };
    reading.can_look(way).then_some("")
}

/// A number of rows as SVG counts.
pub(super) fn rows(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX / 64)
}

/// Puts something where it begins on the screen, so that it moves by one attribute.
///
/// Where the width is known the place is in pixels, which costs a browser a third of what a place in percent does.
pub(super) fn placed(sheet: &Sheet<'_>, key: String, from: f64, top: u32, inside: Html) -> Html {
    match sheet.reading.width {
        Some(_) => html! {
            <g key={key} transform={format!("translate({} {top})", decimal(from * sheet.width))}>{ inside }</g>
        },
        None => html! {
            <svg key={key} x={percent(from)} y={top.to_string()} overflow="visible">{ inside }</svg>
        },
    }
}

/// Where something begins on the screen, whichever way time runs.
pub(super) fn start(telling: &Telling, from: f64, length: f64) -> f64 {
    match telling.locale.direction {
        Direction::LeftToRight => from,
        Direction::RightToLeft => 1.0 - from - length,
    }
}

/// The keys of the drawing; what it does not use goes on to the page.
fn keys(sheet: &Sheet<'_>) -> Callback<KeyboardEvent> {
    let Sheet { telling, reading, on_action, .. } = sheet;
    let (reading, on_action) = ((*reading).clone(), (*on_action).clone());
    let (is_mirrored, tab_stop) =
        (telling.locale.direction == Direction::RightToLeft, sheet.tab_stop);
    let [later, earlier] = [Way::Later, Way::Earlier].map(|way| sheet.unit_towards(way));
    Callback::from(move |event: KeyboardEvent| {
        let key = event.key();
        // A sign may need Shift.
        let is_sign = matches!(&*key, "+" | "=") && !(event.ctrl_key() || event.meta_key());
        if is_modified(&event) && !is_sign {
            return;
        }
        let typed = key.chars().next().filter(|_| key.chars().count() == 1).and_then(digit);
        // Where it stands already there is nothing to do, and the key is the page's.
        let reach =
            |entry: Option<usize>| entry.filter(|entry| *entry != tab_stop).map(Action::Reach);
        let about = reading.place_in_window(reading.cursor);
        let action = match &*key {
            _ if let Some(digit) = typed => Some(Action::Type(digit)),
            "ArrowRight" if is_mirrored => reach(earlier),
            "ArrowLeft" if is_mirrored => reach(later),
            "ArrowRight" | "ArrowDown" => reach(later),
            "ArrowLeft" | "ArrowUp" => reach(earlier),
            "Home" => reach(reading.shown().first().copied()),
            "End" => reach(reading.shown().last().copied()),
            "Escape" => Some(Action::Close),
            "PageDown" => Some(Action::Pan(0.8)),
            "PageUp" => Some(Action::Pan(-0.8)),
            "+" | "=" => Some(Action::Pinch(2.0, about)),
            "-" => Some(Action::Pinch(0.5, about)),
            _ => None,
        };
        let Some(action) = action else { return };
        let moves_time = !matches!(action, Action::Reach(_) | Action::Close | Action::Type(_));
        if (moves_time && !reading.is_navigable()) || reading.after(action.clone()) == reading {
            return;
        }
        event.prevent_default();
        on_action.emit(action);
        if moves_time {
            on_action.emit(Action::Settle);
            on_action.emit(Action::Regain);
        }
    })
}

/// "12 entries from December 2021 to February 2024": of what is seen, where it came to rest.
pub(super) fn summary(telling: &Telling, reading: &Reading) -> String {
    let locale = telling.locale;
    if let Some(window) = reading.rested {
        return locale.entries_in_window(reading.listed().len(), window.first(), window.last());
    }
    let shown = reading.shown();
    let date = |entry: &usize| reading.register().facts(*entry).map(|facts| facts.date);
    locale.entries_over(shown.len(), shown.iter().filter_map(date))
}
