//! [`Gestures`]: fingers, a mouse and wheels on the timeline, as actions of the reader.
//!
//! One finger or the mouse moves the time, two fingers or a wheel with Ctrl zoom it, a wheel that goes sideways moves it
//! while there is somewhere to go. All else is the page's: it scrolls up and down from here as from anywhere.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use super::Act;
use crate::view::Action;

/// What listens on a place.
pub(super) struct Gestures {
    _listeners: Vec<EventListener>,
}

/// What is going on.
struct Hand {
    act: Act,
    /// The fingers that are down, or the mouse, with their last places in pixels of the window.
    pointers: Vec<(i32, f64)>,
    /// Where it began.
    start: f64,
    surface: Option<Surface>,
    /// Whether it has gone far enough to be no click.
    is_moving: bool,
    /// What comes to rest when nothing more happens.
    rest: Option<Timeout>,
}

/// What is touched.
#[derive(Clone)]
struct Surface {
    element: Element,
    /// Its left edge and its width, in pixels of the window.
    left: f64,
    width: f64,
    is_strip: bool,
    is_mirrored: bool,
}

/// A shorter way than this is a click, in pixels.
const CLICK: f64 = 4.0;
/// How long after the last turn of a wheel the list follows, in milliseconds.
const PAUSE: u32 = 150;
/// How far a wheel has to turn to double what is seen, in pixels.
const DOUBLING: f64 = 240.0;
/// A line, where a wheel counts lines, in pixels.
const LINE: f64 = 16.0;

impl Gestures {
    pub(super) fn on(place: &Element, act: &Act) -> Self {
        let hand = Hand {
            act: Rc::clone(act),
            pointers: Vec::new(),
            start: 0.0,
            surface: None,
            is_moving: false,
            rest: None,
        };
        let hand = Rc::new(RefCell::new(hand));
        let on = |name: &'static str, act: fn(&Rc<RefCell<Hand>>, &Event)| {
            let hand = Rc::clone(&hand);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(place, name, options, move |event| act(&hand, event))
        };
        let listeners = vec![
            on("pointerdown", |hand, event| hand.borrow_mut().down(event.unchecked_ref())),
            on("pointermove", |hand, event| hand.borrow_mut().moved(event.unchecked_ref())),
            on("pointerup", |hand, event| Hand::up(hand, event.unchecked_ref())),
            on("pointercancel", |hand, event| Hand::up(hand, event.unchecked_ref())),
            on("wheel", |hand, event| Hand::turned(hand, event.unchecked_ref())),
            on("dragstart", |_, event| {
                // A mark is a link, which the browser would drag away.
                if Surface::of(event).is_some() {
                    event.prevent_default();
                }
            }),
        ];
        Self { _listeners: listeners }
    }
}

impl Hand {
    fn down(&mut self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if self.pointers.is_empty() {
            self.surface = Surface::of(event);
            self.is_moving = false;
            self.start = f64::from(event.client_x());
        }
        let Some(surface) = &self.surface else { return };
        if surface.is_strip {
            let place = surface.place(f64::from(event.client_x()));
            self.is_moving = true;
            self.emit(Action::Point(place));
        }
        self.pointers.push((event.pointer_id(), f64::from(event.client_x())));
    }

    fn moved(&mut self, event: &PointerEvent) {
        let (Some(surface), x) = (self.surface.clone(), f64::from(event.client_x())) else {
            return;
        };
        let Some(nth) = self.pointers.iter().position(|(id, _)| *id == event.pointer_id()) else {
            return;
        };
        if !self.is_moving && (x - self.start).abs() < CLICK && self.pointers.len() == 1 {
            return;
        }
        if !self.is_moving {
            self.is_moving = true;
            // From now on it is ours, wherever it goes. One that is gone already cannot be kept.
            let _ = surface.element.set_pointer_capture(event.pointer_id());
        }
        let before = self.spread();
        self.pointers[nth].1 = x;
        let after = self.spread();
        match (before, after) {
            _ if surface.is_strip => self.emit(Action::Point(surface.place(x))),
            ((middle, Some(apart)), (next, Some(further))) => {
                self.emit(Action::Pinch(further / apart, surface.place(next)));
                self.emit(Action::Drag(surface.way(middle - next)));
            }
            ((middle, _), (next, _)) => self.emit(Action::Drag(surface.way(middle - next))),
        }
    }

    fn up(hand: &Rc<RefCell<Self>>, event: &PointerEvent) {
        let mut this = hand.borrow_mut();
        this.pointers.retain(|(id, _)| *id != event.pointer_id());
        if this.pointers.is_empty() && this.is_moving {
            this.is_moving = false;
            drop(this);
            // The click that belongs to it comes first, and is none while the time moves.
            Self::rest_after(hand, 0);
        }
    }

    fn turned(hand: &Rc<RefCell<Self>>, event: &WheelEvent) {
        let Some(surface) = Surface::of(event) else { return };
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE };
        let (across, down) = (event.delta_x() * unit, event.delta_y() * unit);
        let action = if event.ctrl_key() || event.meta_key() {
            Action::Pinch((-down / DOUBLING).exp2(), surface.place(f64::from(event.client_x())))
        } else if across.abs() > down.abs() && surface.can_move(across) {
            Action::Drag(surface.way(across))
        } else {
            return;
        };
        event.prevent_default();
        hand.borrow().emit(action);
        Self::rest_after(hand, PAUSE);
    }

    fn rest_after(hand: &Rc<RefCell<Self>>, pause: u32) {
        let later = {
            let hand = Rc::clone(hand);
            Timeout::new(pause, move || hand.borrow().emit(Action::Settle))
        };
        hand.borrow_mut().rest = Some(later);
    }

    fn emit(&self, action: Action) {
        if let Some(act) = self.act.borrow().clone() {
            act.emit(action);
        }
    }

    /// The middle of the fingers, and how far two of them are apart.
    fn spread(&self) -> (f64, Option<f64>) {
        match &self.pointers[..] {
            [(_, one), (_, other), ..] => {
                (f64::midpoint(*one, *other), Some((one - other).abs().max(1.0)))
            }
            [(_, one)] => (*one, None),
            [] => (0.0, None),
        }
    }
}

impl Surface {
    /// The drawing or the overview in which an event happened, where there is time to move.
    fn of(event: &Event) -> Option<Self> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let element = target.closest(".drawing, .strip").ok()??;
        let timeline = element.closest(".timeline").ok()??;
        timeline.query_selector(".strip").ok()??;
        let story = element.closest(".story").ok()??;
        let rect = element.get_bounding_client_rect();
        Some(Self {
            is_strip: element.class_list().contains("strip"),
            is_mirrored: story.get_attribute("dir").as_deref() == Some("rtl"),
            left: rect.left(),
            width: rect.width().max(1.0),
            element,
        })
    }

    /// A place of the window as a share of the time that is seen.
    fn place(&self, x: f64) -> f64 {
        let share = ((x - self.left) / self.width).clamp(0.0, 1.0);
        if self.is_mirrored { 1.0 - share } else { share }
    }

    /// A way in pixels as a share of the time that is seen, later in time above 0.
    fn way(&self, pixels: f64) -> f64 {
        let share = pixels / self.width;
        if self.is_mirrored { -share } else { share }
    }

    /// Whether there is time that way which is not seen.
    fn can_move(&self, pixels: f64) -> bool {
        let side = if pixels > 0.0 { "data-right" } else { "data-left" };
        self.element.has_attribute(side)
    }
}
