//! Takes pictures of pages at three widths, light and dark, for a person to look at.

use std::{path::PathBuf, time::Duration};

use anyhow::Result;
use browser_tests::{Page, Screen, Server, in_browser};

const WIDTHS: [u32; 3] = [320, 680, 1200];
const HEIGHT: u32 = 900;
/// What a pointer does that comes to a widget.
const TOUCH: &str = "for (const widget of document.querySelectorAll('diplo-graph'))
    widget.dispatchEvent(new Event('pointerover'))";
/// How long a page has to draw itself after it has loaded.
const SETTLING: Duration = Duration::from_millis(1500);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let asked = xflags::parse_or_exit! {
        /// The folder that the pages are in.
        required --base folder: PathBuf
        /// The folder for the pictures.
        required --out folder: PathBuf
        /// Touches the widget first, so that it comes to life.
        optional --touched
        /// The pages, as a browser would ask for them; `/` unless given.
        repeated page: String
    };
    let server = Server::start(asked.base).await?;
    let pages = if asked.page.is_empty() { vec![String::new()] } else { asked.page };
    let pages: Vec<_> =
        pages.iter().map(|page| format!("/{}", page.trim_start_matches('/'))).collect();
    in_browser(async |page| {
        for path in &pages {
            for width in WIDTHS {
                let light = Screen::new(width, HEIGHT);
                for (theme, screen) in [("dark", light.clone().dark()), ("light", light)] {
                    let file = asked.out.join(format!("{}-{width}-{theme}.png", file_stem(path)));
                    page.open(&server.url(path), &screen).await?;
                    if asked.touched {
                        page.js::<()>(TOUCH).await?;
                    }
                    settle(&page).await?;
                    page.photograph(&file).await?;
                    println!("{}", file.display());
                }
            }
        }
        Ok(())
    })
    .await
}

async fn settle(page: &Page) -> Result<()> {
    page.js::<()>("await document.fonts.ready").await?;
    tokio::time::sleep(SETTLING).await;
    Ok(())
}

/// A file's name for a page's address: `/stories/a.html?lang=ru` becomes `stories-a-html-lang-ru`.
fn file_stem(address: &str) -> String {
    let words: Vec<_> = address
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() { "index".to_owned() } else { words.join("-") }
}
