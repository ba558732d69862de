//! What a driver is asked for when it starts a browser.

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::{Engine, Session};

/// The browser of this engine for a session.
pub(crate) fn of(engine: Engine, session: &Session) -> Capabilities {
    let mut wanted = match engine {
        Engine::Chromium => chromium(session),
        Engine::Firefox => firefox(),
        Engine::WebKit => webkit(session),
    };
    wanted["timeouts"] = json!({ "pageLoad": 30_000, "script": 30_000 });
    if session.is_for_measuring() {
        wanted["pageLoadStrategy"] = "none".into();
    }
    match wanted {
        Value::Object(wanted) => wanted,
        _ => Capabilities::new(),
    }
}

fn chromium(session: &Session) -> Value {
    // 1 lets scripts run, 2 is the reader's setting that blocks them.
    let scripts = if session.has_scripts() { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": [
                "--headless",
                // The sandbox does not start for root, which is who runs the tests in a container. They open only
                // pages of their own.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                // Nothing here is for the world outside, which may not answer.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // So that a width that is asked for is the width that the page has.
                "--hide-scrollbars",
            ],
            "prefs": { "profile.default_content_setting_values.javascript": scripts },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// The same for all sessions, since one Firefox serves many; see `firefox.rs`.
fn firefox() -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "prefs": {
                // So that a width that is asked for is the width that the page has.
                "ui.useOverlayScrollbars": 1,
                "widget.gtk.overlay-scrollbars.enabled": true,
                // Nothing here is for the world outside, which may not answer.
                "app.normandy.enabled": false,
            },
        },
    })
}

fn webkit(session: &Session) -> Value {
    // Without buttons and an address above the page, the size of the window is that of the page.
    let mut arguments = vec!["--automation", "--full-screen"];
    if !session.has_scripts() {
        arguments.push("--enable-javascript=false");
    }
    if session.is_dark() {
        arguments.push("--dark-mode");
    }
    json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": { "args": arguments } })
}
