//! Pointer, focus and keys across the panels of the picture.
//!
//! The pointer and the focus move the guide. The arrow keys go along a panel, and up and down to the nearest mark of the next
//! panel. All panels are one stop of the Tab key, a mark of the timeline.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::dispatcher::Dispatcher;
use super::dom::{find_all, focus, is_displayed, scroll_to};
use crate::order::reorder;
use crate::story::Day;
use crate::view::Action;

/// The attribute of a mark with the number of its day.
const DAY: &str = "data-day";
/// The class of the drawing of the timeline.
const TIMELINE: &str = "drawing--timeline";
/// The line of the guide.
const GUIDE_LINE: &str = ".guide-line__hair";
/// The attribute of a cluster of the timeline with its first entry.
const FIRST: &str = "data-first";
/// The attribute of a mark of the timeline with its entry.
const ENTRY: &str = "data-entry";

/// Listens to the pointer, the focus and the keys in a mount point.
pub(super) fn panel_listeners(
    mount_point: &Element,
    dispatcher: &Dispatcher,
) -> [EventListener; 3] {
    let guide = |name: &'static str, is_focus: bool| {
        let dispatcher = dispatcher.clone();
        EventListener::new(mount_point, name, move |event| {
            if let Some(day) = mark_of(event).and_then(|mark| day_of(&mark)) {
                dispatcher.dispatch(Action::Guide(Day::default().after(day), is_focus));
            }
        })
    };
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let keys = EventListener::new_with_options(mount_point, "keydown", options, {
        let dispatcher = dispatcher.clone();
        move |event| press(event.unchecked_ref(), &dispatcher)
    });
    [guide("pointerover", false), guide("focusin", true), keys]
}

/// Returns the mark of a drawing that an event is on.
fn mark_of(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(".drawing a[data-day]").ok()?
}

/// Returns the number of the day of a mark.
pub(super) fn day_of(mark: &Element) -> Option<i32> {
    mark.get_attribute(DAY)?.parse().ok()
}

/// Handles a key on a mark. All other keys are left to the panel and to the page.
fn press(event: &KeyboardEvent, dispatcher: &Dispatcher) {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    let Some(place) = Place::of(event).filter(|_| !has_modifier) else { return };
    let handled = match &*event.key() {
        "ArrowUp" => place.go_to_panel(-1, dispatcher),
        "ArrowDown" => place.go_to_panel(1, dispatcher),
        _ if place.is_timeline => false,
        "ArrowRight" => place.go_along(if place.is_mirrored { -1 } else { 1 }),
        "ArrowLeft" => place.go_along(if place.is_mirrored { 1 } else { -1 }),
        "Home" => place.go_along(isize::MIN),
        "End" => place.go_along(isize::MAX),
        "Escape" => place.close_facts(),
        key => zoom(key, &place, dispatcher),
    };
    if handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Zooms or moves the time, as the keys of the timeline do. A zoom is about the day of the mark.
fn zoom(key: &str, place: &Place, dispatcher: &Dispatcher) -> bool {
    let action = match key {
        "+" | "=" => Action::Pinch(2.0, place.position()),
        "-" => Action::Pinch(0.5, place.position()),
        "0" => Action::ShowAll,
        "PageDown" => Action::Pan(0.8),
        "PageUp" => Action::Pan(-0.8),
        _ => return false,
    };
    dispatcher.dispatch(action);
    dispatcher.dispatch(Action::EndGesture);
    true
}

/// The mark that has the focus, and its panel.
struct Place {
    mark: Element,
    drawing: Element,
    is_timeline: bool,
    is_mirrored: bool,
}

impl Place {
    fn of(event: &Event) -> Option<Self> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let mark = target.closest(".drawing a").ok()??;
        let drawing = mark.closest(".drawing").ok()??;
        let story = mark.closest(".story").ok()??;
        Some(Self {
            is_timeline: drawing.class_list().contains(TIMELINE),
            is_mirrored: story.get_attribute("dir").as_deref() == Some("rtl"),
            mark,
            drawing,
        })
    }

    /// Focuses the mark of another panel that is nearest in time. Returns whether there is another panel with marks.
    fn go_to_panel(&self, step: isize, dispatcher: &Dispatcher) -> bool {
        let Ok(Some(panels)) = self.drawing.closest(".panels") else { return false };
        let drawings = displayed(&panels, ".drawing");
        let drawings: Vec<&Element> = drawings
            .iter()
            .filter(|drawing| **drawing == self.drawing || !marks(drawing).is_empty())
            .collect();
        if drawings.len() < 2 {
            return false;
        }
        let here = drawings.iter().position(|drawing| **drawing == self.drawing);
        let next = here.and_then(|here| drawings.get(here.checked_add_signed(step)?));
        let day = day_of(&self.mark).unwrap_or_default();
        let nearest = next.and_then(|drawing| {
            marks(drawing).into_iter().min_by_key(|(other, _)| other.abs_diff(day))
        });
        if let Some((_, mark)) = nearest {
            go_to(&mark, dispatcher);
        }
        true
    }

    /// Focuses a mark of the same panel, that many marks later.
    fn go_along(&self, step: isize) -> bool {
        let marks = marks(&self.drawing);
        let Some(here) = marks.iter().position(|(_, mark)| *mark == self.mark) else {
            return false;
        };
        let there = here.saturating_add_signed(step).min(marks.len() - 1);
        focus_mark(&marks[there].1);
        true
    }

    /// Returns where the guide stands, which is at the mark: a position from 0 to 1 in time.
    fn position(&self) -> f64 {
        let panels = self.drawing.closest(".panels").ok().flatten();
        let line = panels.and_then(|panels| panels.query_selector(GUIDE_LINE).ok()?);
        let Some(line) = line else { return 0.5 };
        let (plot, line) =
            (self.drawing.get_bounding_client_rect(), line.get_bounding_client_rect());
        let share = (line.left() + line.width() / 2.0 - plot.left()) / plot.width().max(1.0);
        (if self.is_mirrored { 1.0 - share } else { share }).clamp(0.0, 1.0)
    }

    /// Closes the list of facts below the panel.
    fn close_facts(&self) -> bool {
        let panel = self.drawing.closest(".panel").ok().flatten();
        let facts = panel.and_then(|panel| panel.query_selector(".panel__facts[open]").ok()?);
        facts.is_some_and(|facts| facts.remove_attribute("open").is_ok())
    }
}

/// Focuses the mark of a drawing that is nearest to a day. Returns false if the drawing is gone or has no marks, or if it is
/// that of the timeline, which has a tab stop of its own.
pub(super) fn focus_nearest(drawing: &Element, day: i32) -> bool {
    if drawing.class_list().contains(TIMELINE) || !drawing.is_connected() {
        return false;
    }
    let nearest = marks(drawing).into_iter().min_by_key(|(other, _)| other.abs_diff(day));
    nearest.is_some_and(|(_, mark)| {
        focus(&mark);
        true
    })
}

/// Focuses a mark. The tab stop of the timeline follows the focus.
fn go_to(mark: &Element, dispatcher: &Dispatcher) {
    let entry = mark.get_attribute(ENTRY).or_else(|| mark.get_attribute(FIRST));
    match entry.and_then(|entry| entry.parse().ok()) {
        Some(entry) => {
            dispatcher.dispatch(Action::MoveCursor(entry));
        }
        None => focus_mark(mark),
    }
}

fn focus_mark(mark: &Element) {
    focus(mark);
    // WebKit does not scroll to an element inside a drawing.
    if let Ok(Some(drawing)) = mark.closest(".drawing") {
        scroll_to(&drawing);
    }
    scroll_to(mark);
}

/// Returns the marks of a drawing with their days, in order of time.
fn marks(drawing: &Element) -> Vec<(i32, Element)> {
    let marks = displayed(drawing, "a[data-day]").into_iter();
    let mut marks: Vec<(i32, Element)> =
        marks.filter_map(|mark| Some((day_of(&mark)?, mark))).collect();
    reorder(&mut marks, |(a, _), (b, _)| a.cmp(b));
    marks
}

/// Returns the displayed elements that match a selector.
fn displayed(inside: &Element, selector: &str) -> Vec<Element> {
    let mut found = find_all(inside, selector);
    found.retain(is_displayed);
    found
}
