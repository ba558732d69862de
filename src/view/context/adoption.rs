//! [`Adoption`]: the server-rendered nodes that hydration takes over without a look at them.

use std::cell::Cell;
use std::rc::Rc;

use crate::picture::Size;

/// The nodes that hydration adopts, while it runs.
///
/// They are the islands, and the drawings of the timeline that the style sheet hides. The engine neither renders them nor
/// compares them with the page, and they stay as they are until what they show changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adoption {
    /// The layout whose drawings are displayed, if they are.
    displayed: Option<Size>,
    /// True while the widget is hydrated.
    is_running: Rc<Cell<bool>>,
}

impl Adoption {
    /// Returns the adoption of a widget that is about to be hydrated.
    pub fn during_hydration(displayed: Option<Size>) -> Self {
        Self { displayed, is_running: Rc::new(Cell::new(true)) }
    }

    /// Ends the hydration. Parts that are rendered from now on have no nodes yet.
    pub fn end(&self) {
        self.is_running.set(false);
    }

    /// Returns whether islands are adopted.
    pub fn adopts_islands(&self) -> bool {
        self.is_running.get()
    }

    /// Returns whether the contents of the drawing of the timeline in a layout are adopted.
    pub fn adopts_timeline(&self, size: Size) -> bool {
        self.is_running.get() && self.displayed.is_some_and(|displayed| displayed != size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_drawings_are_adopted_until_hydration_ends() {
        let adoption = Adoption::during_hydration(Some(Size::Wide));
        assert!(adoption.adopts_islands());
        assert!(adoption.adopts_timeline(Size::Narrow));
        assert!(!adoption.adopts_timeline(Size::Wide), "it is displayed");
        adoption.clone().end();
        assert!(!adoption.adopts_islands());
        assert!(!adoption.adopts_timeline(Size::Narrow));
    }

    #[test]
    fn nothing_is_adopted_where_the_engine_renders() {
        assert!(!Adoption::default().adopts_islands());
        assert!(!Adoption::during_hydration(None).adopts_timeline(Size::Wide), "none is displayed");
    }
}
