//! [`Author`]: an author who works in the studio by keyboard.

use anyhow::{Result, ensure};
use browser_tests::{Key, Page, Screen, Server};
use serde_json::{Value, json};

/// The number of presses of Tab after which a control counts as unreachable.
const FAR: usize = 80;

/// An author who works in the studio by keyboard.
pub(super) struct Author<'a> {
    pub(super) page: &'a Page,
}

impl<'a> Author<'a> {
    /// Opens the studio, and waits until it has started.
    pub(super) async fn open(page: &'a Page, server: &Server, screen: &Screen) -> Result<Self> {
        page.open(&server.url("/studio.html"), screen).await?;
        page.wait_until("document.querySelector('.start .button--main')").await?;
        Ok(Self { page })
    }

    /// Pastes a text into the box of the start screen, and has it read.
    pub(super) async fn paste(&self, text: &str) -> Result<()> {
        let script = "const box = document.querySelector('#paste');
            box.focus(); box.value = arguments[0];
            box.dispatchEvent(new Event('input', { bubbles: true }))";
        self.page.js_with::<Value>(script, vec![json!(text)]).await?;
        self.page.wait_until("!document.querySelector('.start .button--main').disabled").await?;
        self.tab_to(".start .button--main").await?;
        self.page.press(Key::Enter).await
    }

    /// Presses Tab until an element with the focus matches a selector.
    pub(super) async fn tab_to(&self, selector: &str) -> Result<()> {
        self.tab_until("document.activeElement.matches(arguments[0])", selector).await
    }

    /// Presses Tab until a control with this text has the focus, and presses it.
    pub(super) async fn press(&self, text: &str) -> Result<()> {
        let is_there = "document.activeElement.textContent.trim() === arguments[0]";
        self.tab_until(is_there, text).await?;
        self.page.press(Key::Space).await
    }

    /// Presses Shift+Tab until an element with the focus matches a selector.
    ///
    /// Tab would leave the page at its end, and Firefox makes no click of a key while the bar of the browser has the focus.
    pub(super) async fn tab_back_to(&self, selector: &str) -> Result<()> {
        self.tab_by(&[Key::Shift], "document.activeElement.matches(arguments[0])", selector).await
    }

    async fn tab_until(&self, condition: &str, argument: &str) -> Result<()> {
        self.tab_by(&[], condition, argument).await
    }

    async fn tab_by(&self, held: &[Key], condition: &str, argument: &str) -> Result<()> {
        for _ in 0..FAR {
            let script = format!("return Boolean({condition})");
            if self.page.js_with(&script, vec![json!(argument)]).await? {
                return Ok(());
            }
            self.page.press_with(held, Key::Tab).await?;
        }
        ensure!(false, "{argument} cannot be reached by Tab");
        Ok(())
    }

    /// Opens the card of the finding with the focus, and chooses its kind by the key of the kind.
    pub(super) async fn open_card(&self, words: &str, kind: char) -> Result<()> {
        let focus = "const all = [...document.querySelectorAll('button.finding')];
            all.find((it) => it.firstChild.textContent === arguments[0]).focus()";
        self.page.js_with::<Value>(focus, vec![json!(words)]).await?;
        self.page.press(Key::Enter).await?;
        self.page.wait_until("document.activeElement.matches('.card input[name=kind]')").await?;
        self.page.type_text(&kind.to_string()).await?;
        self.page.wait_until("document.querySelector('.card .field')").await
    }

    /// Types into a field of the card.
    pub(super) async fn fill(&self, field: &str, text: &str) -> Result<()> {
        self.tab_to(&format!("#{field}")).await?;
        self.page.type_text(text).await?;
        let script = format!("document.querySelector('#{field}').value.endsWith({})", json!(text));
        self.page.wait_until(&script).await
    }

    /// Adds a party to the story, in a field of the card.
    pub(super) async fn add_party(&self, field: &str, name: &str) -> Result<()> {
        self.tab_to(&format!("#{field}-add")).await?;
        self.page.press(Key::Space).await?;
        self.page.wait_until(&format!("document.activeElement.id === '{field}-new'")).await?;
        self.page.type_text(name).await?;
        self.page.press(Key::Enter).await?;
        self.page.wait_until(&format!("document.activeElement.id === '{field}-add'")).await
    }

    /// Accepts the card.
    pub(super) async fn accept(&self) -> Result<()> {
        self.page.press_with(&[Key::Control], Key::Enter).await?;
        self.page
            .wait_until("!document.querySelector('form.card')")
            .await
            .map_err(|error| error.context("the card was not accepted"))?;
        // The focus goes on to the next finding.
        self.page.wait_until("document.activeElement.matches('.finding')").await
    }
}
