//! The page of `diplograph render` without `--assets`: it needs no other file, and has no engine.

use anyhow::{Context, Result, ensure};
use browser_tests::{Engine, Page, Reply, Screen, Server, Session, dist, in_each_engine};
use url::Url;

use crate::program::{diplograph, empty_folder, story};

/// A host that allows neither scripts nor other files. The page allows its own style by its hash.
const POLICY: &str = "script-src 'none'; connect-src 'none'; font-src 'none'; object-src 'none'; base-uri 'none'; \
    form-action 'none'; frame-src 'none'";

/// Stories, each in a language, with a word of its title.
const CASES: [(&str, &str, &str); 3] = [
    ("kazakhstan-uzbekistan-2024", "en", "Kazakhstan"),
    ("kazakhstan-uzbekistan-2024", "zh", "哈萨克斯坦"),
    ("egypt-turkiye-2026", "ar", "مصر"),
];

/// Renders a page as an author does.
fn render(name: &str, lang: &str) -> Result<Url> {
    let file = empty_folder(&format!("standalone-{name}-{lang}"))?.join("x.html");
    let output = diplograph()?
        .args(["render", "--quiet", "--lang", lang, "-o"])
        .arg(&file)
        .arg(story(name))
        .output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Url::from_file_path(file).ok().context("the path is absolute")
}

/// Checks the page that is open: it is styled, it has one drawing and no control without a function, and it opens.
async fn check(page: &Page, lang: &str, word: &str, is_dark: bool) -> Result<()> {
    let case = format!("{}, {lang}, dark {is_dark}", page.engine());
    let (title, size, paper, direction): (String, String, String, String) = page
        .js("const title = document.querySelector('.head__title'), story = document.querySelector('.story');
             return [title.textContent, getComputedStyle(title).fontSize, getComputedStyle(story).backgroundColor, getComputedStyle(story).direction]")
        .await?;
    assert!(title.contains(word), "{case}: {title}");
    let size: f64 = size.trim_end_matches("px").parse()?;
    assert!(size > 20.0, "{case}: the title has {size} pixels");
    let expected = if is_dark { "rgb(23, 25, 28)" } else { "rgb(255, 255, 255)" };
    assert_eq!(paper, expected, "{case}");
    assert_eq!(direction, if lang == "ar" { "rtl" } else { "ltr" }, "{case}");

    let (drawings, controls, wide): (u32, Vec<String>, bool) = page
        .js("const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
             return [seen('.drawing').length, seen('.scripted, button, input, select').map((one) => one.className),
                 document.documentElement.scrollWidth > innerWidth]")
        .await?;
    assert_eq!(drawings, 1, "{case}: one drawing");
    assert_eq!(controls, [""; 0], "{case}: no control without a function");
    assert!(!wide, "{case}: the page does not scroll sideways");

    let before: u32 =
        page.js("return document.querySelectorAll('.entry__details[open]').length").await?;
    page.find(".entry__details > summary").await?.click().await?;
    page.wait_until(&format!(
        "document.querySelectorAll('.entry__details[open]').length > {before}"
    ))
    .await?;
    let link: String = page
        .js("const mark = [...document.querySelectorAll('.drawing a')].find((one) => one.getClientRects().length);
             return mark.getAttribute('href')")
        .await?;
    assert!(link.starts_with("#dg-"), "{case}: {link}");
    Ok(())
}

#[tokio::test]
async fn page_of_render_is_complete_from_a_file_and_under_a_strict_policy() -> Result<()> {
    for (name, lang, word) in CASES {
        let file = render(name, lang)?;
        let server = Server::start(dist()).await?;
        let html = std::fs::read_to_string(file.to_file_path().ok().context("a path")?)?;
        server.put("/x.html", Reply::page(html).with_header("content-security-policy", POLICY));
        for is_dark in [false, true] {
            let of = |screen: Screen| if is_dark { screen.dark() } else { screen };
            let session = Session::default().for_screen(&of(Screen::desktop()));
            session
                .in_each_engine(async |page| {
                    for screen in [Screen::desktop(), Screen::phone()] {
                        for address in [file.as_str(), &server.url("/x.html")] {
                            page.open(address, &of(screen.clone())).await?;
                            check(&page, lang, word, is_dark).await?;
                            if page.engine() == Engine::Chromium {
                                let errors = page.errors().await?;
                                assert!(errors.is_empty(), "{address}: {errors:?}");
                            }
                        }
                    }
                    Ok(())
                })
                .await?;
        }
        let asked = server.requests();
        let others = asked.iter().filter(|path| *path != "/x.html" && *path != "/favicon.ico");
        assert_eq!(others.collect::<Vec<_>>(), [""; 0], "the page asks for no other file");
    }
    Ok(())
}

#[tokio::test]
async fn page_of_render_is_the_same_without_scripts() -> Result<()> {
    let file = render("kazakhstan-uzbekistan-2024", "ru")?;
    let look = "return [document.body.innerText, document.documentElement.scrollHeight]";
    let found = std::sync::Mutex::new(std::collections::HashMap::new());
    in_each_engine(async |page| {
        page.open(file.as_str(), &Screen::desktop()).await?;
        let seen: (String, u32) = page.js(look).await?;
        found.lock().expect("no test has panicked with it").insert(page.engine(), seen);
        Ok(())
    })
    .await?;
    let session = Session::default().without_scripts();
    session
        .in_each_engine(async |page| {
            page.open(file.as_str(), &Screen::desktop()).await?;
            let seen: (String, u32) = page.js(look).await?;
            let found = found.lock().expect("no test has panicked with it");
            assert_eq!(found.get(&page.engine()), Some(&seen), "{}", page.engine());
            Ok(())
        })
        .await
}
