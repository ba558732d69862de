//! The story that the address of the page names: `studio.html?open=stories/NAME.json` opens a story of the site.

use wasm_bindgen::JsValue;
use yew::{hook, use_effect_with};

use super::keep::Desk;
use super::site;
use crate::open::Opened;
use crate::state::{Action, Screen, Studio};

/// Opens the story that the address of the page names, once: a reload goes on with what became of it.
#[hook]
pub(super) fn use_open_address(desk: &Desk, studio: &Studio) {
    let (desk, studio) = (desk.clone(), studio.clone());
    use_effect_with((), move |()| {
        let Some(path) = take_request() else { return };
        yew::platform::spawn_local(async move {
            match site::fetch_text(&path).await {
                Ok(text) => {
                    let text = text.as_string().unwrap_or_default();
                    desk.show(Opened::story(&text, Screen::Tables), false);
                }
                Err(error) => {
                    let message = format!("The story cannot be opened: {}.", site::reason(&error));
                    studio.dispatch(Action::Say(message.into()));
                }
            }
        });
    });
}

/// Takes the path out of the address of the page.
fn take_request() -> Option<String> {
    let window = gloo::utils::window();
    let location = window.location();
    let parameters = web_sys::UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
    let path = parameters.get("open").filter(|path| !path.is_empty())?;
    let plain = location.pathname().ok()?;
    // An address of the own page is always allowed.
    let _ = window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&plain));
    Some(path)
}
