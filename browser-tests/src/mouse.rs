//! Mouse input at positions of the viewport.

use anyhow::Result;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};

use crate::Page;

impl Page {
    /// Moves the mouse to a position. A pressed button stays pressed.
    pub async fn move_mouse(&self, (x, y): (f64, f64)) -> Result<()> {
        self.perform_mouse(PointerAction::MoveTo { duration: None, x, y }).await
    }

    /// Presses the left button where the mouse is.
    pub async fn press_mouse(&self) -> Result<()> {
        self.perform_mouse(PointerAction::Down { button: MOUSE_BUTTON_LEFT }).await
    }

    /// Releases the left button.
    pub async fn release_mouse(&self) -> Result<()> {
        self.perform_mouse(PointerAction::Up { button: MOUSE_BUTTON_LEFT }).await
    }

    async fn perform_mouse(&self, action: PointerAction) -> Result<()> {
        let mouse = MouseActions::new("mouse".to_owned()).then(action);
        Ok(self.client.perform_actions(mouse).await?)
    }
}
