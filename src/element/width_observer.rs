//! [`WidthObserver`]: reports the width of the drawing.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};

use super::dispatcher::Dispatcher;
use super::dom::find;
use crate::view::Action;

/// Reports the width of the displayed drawing at once, and whenever it changes.
pub(super) struct WidthObserver {
    observer: Option<ResizeObserver>,
    _report: Closure<dyn FnMut()>,
}

impl WidthObserver {
    /// Observes the drawing in a mount point.
    pub(super) fn on(mount_point: Element, dispatcher: Dispatcher) -> Self {
        let report = Closure::<dyn FnMut()>::new({
            let mount_point = mount_point.clone();
            move || {
                let (mount_point, dispatcher) = (mount_point.clone(), dispatcher.clone());
                // A change of the layout during the call is an error of the page in WebKit. A freed widget gets no action.
                Timeout::new(0, move || report_width(&mount_point, &dispatcher)).forget();
            }
        });
        // An observer calls back once as soon as it observes an element.
        let observer = ResizeObserver::new(report.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&mount_point);
        }
        Self { observer, _report: report }
    }
}

fn report_width(mount_point: &Element, dispatcher: &Dispatcher) {
    if let Some(drawing) = find(mount_point, ".drawing") {
        let width = drawing.get_bounding_client_rect().width();
        dispatcher.dispatch(Action::Resize(width));
    }
}

impl Drop for WidthObserver {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
