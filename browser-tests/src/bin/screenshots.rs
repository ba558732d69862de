//! Takes screenshots of pages at three widths, light and dark, for visual review.

use std::{path::PathBuf, time::Duration};

use anyhow::Result;
use browser_tests::{Page, Screen, Server, WAKE, in_browser};

const WIDTHS: [u32; 3] = [320, 680, 1200];
const HEIGHT: u32 = 900;
/// The time for a page to render after it has loaded.
const RENDER_TIME: Duration = Duration::from_millis(1500);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let options = xflags::parse_or_exit! {
        /// The folder of the pages.
        required --base folder: PathBuf
        /// The output folder.
        required --out folder: PathBuf
        /// Presses on the drawing first, so that the story hydrates.
        optional --touched
        /// The paths of the pages; default `/`.
        repeated page: String
    };
    let server = Server::start(options.base).await?;
    let pages = if options.page.is_empty() { vec![String::new()] } else { options.page };
    let pages: Vec<_> =
        pages.iter().map(|page| format!("/{}", page.trim_start_matches('/'))).collect();
    in_browser(async |page| {
        for path in &pages {
            for width in WIDTHS {
                let light = Screen::new(width, HEIGHT);
                for (theme, screen) in [("dark", light.clone().dark()), ("light", light)] {
                    let file = options.out.join(format!("{}-{width}-{theme}.png", file_stem(path)));
                    page.open(&server.url(path), &screen).await?;
                    if options.touched {
                        page.js::<()>(WAKE).await?;
                    }
                    wait_for_rendering(&page).await?;
                    page.take_screenshot(&file).await?;
                    println!("{}", file.display());
                }
            }
        }
        Ok(())
    })
    .await
}

async fn wait_for_rendering(page: &Page) -> Result<()> {
    page.js::<()>("await document.fonts.ready").await?;
    tokio::time::sleep(RENDER_TIME).await;
    Ok(())
}

/// Converts a page's address to a file name: `/stories/a.html?lang=ru` becomes `stories-a-html-lang-ru`.
fn file_stem(address: &str) -> String {
    let words: Vec<_> = address
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() { "index".to_owned() } else { words.join("-") }
}
