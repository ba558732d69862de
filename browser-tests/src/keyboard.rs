//! Keyboard input to the focused element.

use anyhow::Result;
use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};

use crate::Page;

impl Page {
    /// Presses and releases a key.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.press_with(&[], key).await
    }

    /// Presses a key while other keys, such as Shift, are held down.
    pub async fn press_with(&self, held: &[Key], key: impl Into<char>) -> Result<()> {
        let all: Vec<char> = held.iter().map(|key| (*key).into()).chain([key.into()]).collect();
        let down = all.iter().map(|key| KeyAction::Down { value: *key });
        let up = all.iter().rev().map(|key| KeyAction::Up { value: *key });
        self.perform_keys(down.chain(up)).await
    }

    /// Types a text, one character at a time.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let strokes =
            text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        self.perform_keys(strokes).await
    }

    async fn perform_keys(&self, actions: impl Iterator<Item = KeyAction>) -> Result<()> {
        let keyboard = actions.fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        Ok(self.client.perform_actions(keyboard).await?)
    }
}
