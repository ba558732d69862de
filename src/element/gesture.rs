//! [`Gestures`]: pointers and wheels on the timeline, as actions.
//!
//! One finger or the mouse drags the time. Two fingers, or a wheel with Ctrl, zoom it. A horizontal wheel pans it as long as
//! the period goes on in that direction. All other events are left to the page, so that it scrolls vertically.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use super::dispatcher::Dispatcher;
use crate::view::Action;

/// The listeners for gestures on a mount point.
pub(super) struct Gestures {
    _listeners: Vec<EventListener>,
}

/// The gesture in progress.
struct GestureState {
    dispatcher: Dispatcher,
    /// The pressed pointers with their last x coordinates, in pixels of the window.
    pointers: Vec<(i32, f64)>,
    /// The x coordinate at which the gesture began.
    start: f64,
    surface: Option<Surface>,
    /// True if the gesture has moved too far for a click.
    is_moving: bool,
    /// The timer that ends the gesture.
    end: Option<Timeout>,
}

/// The drawing or the overview that a gesture is on.
#[derive(Clone)]
struct Surface {
    element: Element,
    /// Its left edge and its width, in pixels of the window.
    left: f64,
    width: f64,
    is_overview: bool,
    is_mirrored: bool,
}

/// The distance from which a gesture is no click, in pixels.
const CLICK_DISTANCE: f64 = 4.0;
/// The time after the last wheel event at which the gesture ends, in milliseconds.
const WHEEL_PAUSE: u32 = 150;
/// The wheel distance that zooms by a factor of 2, in pixels.
const DOUBLING: f64 = 240.0;
/// The height of a line for wheels that count lines, in pixels.
const LINE: f64 = 16.0;

impl Gestures {
    /// Listens to gestures on a mount point.
    pub(super) fn on(mount_point: &Element, dispatcher: &Dispatcher) -> Self {
        let state = Rc::new(RefCell::new(GestureState::new(dispatcher.clone())));
        let on = |name: &'static str, handle: fn(&Rc<RefCell<GestureState>>, &Event)| {
            let state = Rc::clone(&state);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(mount_point, name, options, move |event| {
                handle(&state, event);
            })
        };
        let listeners = vec![
            on("pointerdown", |state, event| state.borrow_mut().press(event.unchecked_ref())),
            on("pointermove", |state, event| state.borrow_mut().moved(event.unchecked_ref())),
            on("pointerup", |state, event| GestureState::release(state, event.unchecked_ref())),
            on("pointercancel", |state, event| GestureState::release(state, event.unchecked_ref())),
            on("wheel", |state, event| GestureState::wheel(state, event.unchecked_ref())),
            on("dragstart", |_, event| {
                // A mark is a link, and the browser would start to drag it.
                if Surface::of(event).is_some() {
                    event.prevent_default();
                }
            }),
        ];
        Self { _listeners: listeners }
    }
}

impl GestureState {
    fn new(dispatcher: Dispatcher) -> Self {
        let pointers = Vec::new();
        Self { dispatcher, pointers, start: 0.0, surface: None, is_moving: false, end: None }
    }

    fn press(&mut self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if self.pointers.is_empty() {
            self.surface = Surface::of(event);
            self.is_moving = false;
            self.start = f64::from(event.client_x());
        }
        let Some(surface) = &self.surface else { return };
        if surface.is_overview {
            let position = surface.position(f64::from(event.client_x()));
            self.is_moving = true;
            self.dispatcher.dispatch(Action::CentreAt(position));
        }
        self.pointers.push((event.pointer_id(), f64::from(event.client_x())));
    }

    fn moved(&mut self, event: &PointerEvent) {
        let (Some(surface), x) = (self.surface.clone(), f64::from(event.client_x())) else {
            return;
        };
        let Some(index) = self.pointers.iter().position(|(id, _)| *id == event.pointer_id()) else {
            return;
        };
        if !self.is_moving && (x - self.start).abs() < CLICK_DISTANCE && self.pointers.len() == 1 {
            return;
        }
        if !self.is_moving {
            self.is_moving = true;
            // The capture fails for a pointer that was released meanwhile, which does no harm.
            let _ = surface.element.set_pointer_capture(event.pointer_id());
        }
        let before = self.spread();
        self.pointers[index].1 = x;
        let after = self.spread();
        match (before, after) {
            _ if surface.is_overview => self.emit(Action::CentreAt(surface.position(x))),
            ((middle, Some(before)), (next, Some(after))) => {
                self.emit(Action::Pinch(after / before, surface.position(next)));
                self.emit(Action::Drag(surface.share(middle - next)));
            }
            ((middle, _), (next, _)) => self.emit(Action::Drag(surface.share(middle - next))),
        }
    }

    fn release(state: &Rc<RefCell<Self>>, event: &PointerEvent) {
        let mut this = state.borrow_mut();
        this.pointers.retain(|(id, _)| *id != event.pointer_id());
        if this.pointers.is_empty() && this.is_moving {
            this.is_moving = false;
            drop(this);
            // The click of this gesture comes first, and is ignored because the gesture has not ended.
            Self::end_after(state, 0);
        }
    }

    fn wheel(state: &Rc<RefCell<Self>>, event: &WheelEvent) {
        let Some(surface) = Surface::of(event) else { return };
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE };
        let (across, down) = (event.delta_x() * unit, event.delta_y() * unit);
        let action = if event.ctrl_key() || event.meta_key() {
            let about = surface.position(f64::from(event.client_x()));
            Action::Pinch((-down / DOUBLING).exp2(), about)
        } else if across.abs() > down.abs() && surface.can_pan(across) {
            Action::Drag(surface.share(across))
        } else {
            return;
        };
        event.prevent_default();
        state.borrow().emit(action);
        Self::end_after(state, WHEEL_PAUSE);
    }

    /// Ends the gesture after a pause. A later call replaces an earlier one.
    fn end_after(state: &Rc<RefCell<Self>>, pause: u32) {
        let end = {
            let state = Rc::clone(state);
            Timeout::new(pause, move || state.borrow().emit(Action::EndGesture))
        };
        state.borrow_mut().end = Some(end);
    }

    fn emit(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }

    /// Returns the middle of the pointers and, if there are two, the distance between them.
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
    /// Returns the drawing or the overview of an event, if the timeline can be zoomed.
    fn of(event: &Event) -> Option<Self> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let element = target.closest(".drawing, .strip").ok()??;
        let picture = element.closest(".picture").ok()??;
        picture.query_selector(".strip").ok()??;
        let story = element.closest(".story").ok()??;
        let rect = element.get_bounding_client_rect();
        Some(Self {
            is_overview: element.class_list().contains("strip"),
            is_mirrored: story.get_attribute("dir").as_deref() == Some("rtl"),
            left: rect.left(),
            width: rect.width().max(1.0),
            element,
        })
    }

    /// Returns an x coordinate as a position from 0 to 1 in time.
    fn position(&self, x: f64) -> f64 {
        let share = ((x - self.left) / self.width).clamp(0.0, 1.0);
        if self.is_mirrored { 1.0 - share } else { share }
    }

    /// Returns a distance in pixels as a share of the width; positive values are later in time.
    fn share(&self, pixels: f64) -> f64 {
        let share = pixels / self.width;
        if self.is_mirrored { -share } else { share }
    }

    /// Returns whether the period goes on in the direction of a wheel.
    fn can_pan(&self, pixels: f64) -> bool {
        let side = if pixels > 0.0 { "data-right" } else { "data-left" };
        self.element.has_attribute(side)
    }
}
