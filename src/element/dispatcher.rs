//! [`Dispatcher`]: the way from listeners to the state of the timeline.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::view::Action;

/// The dispatcher of a widget. It does nothing until the widget is rendered.
#[derive(Clone, Debug, Default)]
pub(super) struct Dispatcher(Rc<RefCell<Option<Callback<Action>>>>);

impl Dispatcher {
    /// Sets or clears the callback that actions are passed to.
    pub(super) fn set(&self, on_action: Option<Callback<Action>>) {
        self.0.replace(on_action);
    }

    /// Passes an action on; returns whether there is a widget that receives it.
    pub(super) fn dispatch(&self, action: Action) -> bool {
        // The borrow ends before the call, because the action may set the dispatcher.
        let on_action = self.0.borrow().clone();
        on_action.inspect(|on_action| on_action.emit(action)).is_some()
    }
}
