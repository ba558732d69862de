//! `WebDriver` capabilities for new browser sessions.

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::{Engine, Session};

/// Returns the capabilities of a session in this engine.
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
    // 1 allows scripts, 2 is the user setting that blocks them.
    let scripts = if session.has_scripts() { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": [
                "--headless",
                // The sandbox does not start as root, which is the user in a container. The tests open only their own
                // pages.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                // Disables requests to the internet, which may be unavailable.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // A scroll bar would reduce the width of the page.
                "--hide-scrollbars",
            ],
            "prefs": { "profile.default_content_setting_values.javascript": scripts },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// The same for all sessions, because one Firefox serves many sessions; see `firefox.rs`.
fn firefox() -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless"],
            "prefs": {
                // A scroll bar would reduce the width of the page.
                "ui.useOverlayScrollbars": 1,
                "widget.gtk.overlay-scrollbars.enabled": true,
                // Disables requests to the internet, which may be unavailable.
                "app.normandy.enabled": false,
            },
        },
    })
}

fn webkit(session: &Session) -> Value {
    // In full-screen mode there are no controls above the page, so the window has the size of the page.
    let mut arguments = vec!["--automation", "--full-screen"];
    if !session.has_scripts() {
        arguments.push("--enable-javascript=false");
    }
    if session.prefers_dark() {
        arguments.push("--dark-mode");
    }
    json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": { "args": arguments } })
}
