//! Downloads and citations: the data as files, a sentence with its source, the story's title and address.

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Engine, Page, Reply, Screen, Server, WAKE, dist, in_browser, in_each_engine, retry,
};
use diplograph::data::Table;
use diplograph::story;
use serde_json::json;

use crate::hydration::{POLICY, element};

const STORY: &str = "kazakhstan-uzbekistan-2024";

/// Records downloads and clipboard text; `clip(false)` makes the clipboard fail.
const RECORDER: &str = "
    window.saved = [];
    const address = URL.createObjectURL;
    URL.createObjectURL = (blob) => { saved.push({ blob }); return address.call(URL, blob); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
        if (this.href.startsWith('blob:')) Object.assign(saved.at(-1), { name: this.download, isBlob: true });
        click.call(this);
    };
    window.text = async ({ blob }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
    window.clip = (isAllowed) => {
        const clipboard = { writeText: async (text) => { if (!isAllowed) throw new Error('denied'); window.copied = text; } };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        document.execCommand = () => false;
    };
    addEventListener('diplograph:ready', () => { window.ready = true; });";

/// Serves a host page with this body, under a strict policy.
async fn host(body: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script><script src=/recorder.js></script></head>\
         <body>{body}<script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/recorder.js", Reply::text("text/javascript", RECORDER));
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

fn story_text() -> Result<String> {
    Ok(std::fs::read_to_string(dist().join(format!("stories/{STORY}.json")))?)
}

/// Returns the CSV table, generated natively.
fn csv(lang: &str) -> Result<String> {
    let story = story::read(&story_text()?).story.context("a story without errors")?;
    Ok(Table::of(&story, &lang.parse()?).csv())
}

/// Waits for a download and returns the name and text of the last one.
async fn saved(page: &Page) -> Result<(String, String)> {
    page.wait_until("window.saved.at(-1)?.isBlob").await?;
    page.js("return [saved.at(-1).name, await text(saved.at(-1))]").await
}

#[tokio::test]
async fn script_created_widget_downloads_its_data_under_a_strict_policy() -> Result<()> {
    let by_address =
        host(&format!("<diplo-graph src=/stories/{STORY}.json lang=uz></diplo-graph>")).await?;
    in_each_engine(async |page| {
        page.open(&by_address.url("/host"), &Screen::desktop()).await?;
        page.wait_until("window.ready").await?;
        page.find_in_shadow("diplo-graph", "[data-take=csv]").await?.click().await?;
        let (name, text) = saved(&page).await?;
        assert_eq!(name, format!("{STORY}.uz.csv"));
        assert_eq!(text, csv("uz")?, "identical to the native output");
        let json = page.find_in_shadow("diplo-graph", "[data-take=json]").await?;
        let href = json.attr("href").await?.context("an address")?;
        assert!(href.ends_with(&format!("/stories/{STORY}.json")), "{href}");
        assert!(json.attr("download").await?.is_some(), "the browser saves the file itself");
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

// A separate test: WebKit shows a bar after a download, so later pages are lower than the screen.
#[tokio::test]
async fn inline_story_is_downloaded_as_a_file() -> Result<()> {
    let inline = format!(
        "<diplo-graph lang=ru><script type='application/json'>{}</script></diplo-graph>",
        story_text()?.replace("</", "<\\/")
    );
    let inside = host(&inline).await?;
    in_each_engine(async |page| {
        page.open(&inside.url("/host"), &Screen::desktop()).await?;
        page.wait_until("window.ready").await?;
        page.find_in_shadow("diplo-graph", "[data-take=json]").await?.click().await?;
        let (name, text) = saved(&page).await?;
        assert_eq!(name, "story.json");
        let same: bool = page
            .js_with("return arguments[0] === document.querySelector('diplo-graph > script').textContent", vec![text.into()])
            .await?;
        assert!(same, "the text of the inline script");
        page.find_in_shadow("diplo-graph", "[data-take=csv]").await?.click().await?;
        page.wait_until("saved.length === 2").await?;
        let (name, text) = saved(&page).await?;
        assert_eq!((name, text), ("story.ru.csv".to_owned(), csv("ru")?));
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn engine_generates_the_csv_of_a_story_rendered_without_one() -> Result<()> {
    let server = host(&element(STORY, "en")?).await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.find_in_shadow("diplo-graph", "[data-take=csv]").await?.click().await?;
        let (name, text) = saved(&page).await?;
        assert_eq!((name, text), (format!("{STORY}.en.csv"), csv("en")?));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn own_page_links_to_its_data_files_before_and_after_hydration() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        page.open(&server.url(&format!("/{STORY}.kk.html")), &Screen::desktop()).await?;
        let ask = "return ['csv', 'json'].map((kind) => document.querySelector(`[data-take=${kind}]`).getAttribute('href'))";
        let before: [String; 2] = page.js(ask).await?;
        assert_eq!(before, [format!("{STORY}.kk.csv"), format!("stories/{STORY}.json")]);
        page.js::<()>("window.link = document.querySelector('[data-take=csv]')").await?;
        page.find("#dg-part-trade summary").await?.click().await?;
        page.js::<()>(WAKE).await?;
        page.wait_until("document.querySelector('.place--live')").await?;
        let after: [String; 2] = page.js(ask).await?;
        assert_eq!(after, before);
        let same: bool = page.js("return link === document.querySelector('[data-take=csv]')").await?;
        assert!(same, "the link was hydrated in place");
        for address in before {
            let (status, text): (u16, String) = page
                .js_with("const answer = await fetch(arguments[0]); return [answer.status, await answer.text()]", vec![address.into()])
                .await?;
            assert_eq!(status, 200);
            assert!(text.starts_with("fact,part,") || text.starts_with('{'), "{text:.40}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn files_are_saved_in_the_download_folder() -> Result<()> {
    let server = host(&format!("<diplo-graph src=/stories/{STORY}.json></diplo-graph>")).await?;
    let folder = std::env::temp_dir().join(format!("diplograph-saved-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    in_browser(async |page| {
        ensure!(page.engine() == Engine::Chromium, "the download folder can be set");
        let to = json!({ "behavior": "allow", "downloadPath": folder.display().to_string() });
        page.cdp("Browser.setDownloadBehavior", to).await?;
        let arrived = async |name: &str| {
            retry(name, async || Ok(std::fs::read_to_string(folder.join(name))?)).await
        };
        page.open(&server.url(&format!("/{STORY}.en.html")), &Screen::desktop()).await?;
        page.find("[data-take=csv]").await?.click().await?;
        assert_eq!(arrived(&format!("{STORY}.en.csv")).await?, csv("en")?, "by a plain link");
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        std::fs::remove_file(folder.join(format!("{STORY}.en.csv")))?;
        page.wait_until("window.ready").await?;
        page.find_in_shadow("diplo-graph", "[data-take=csv]").await?.click().await?;
        assert_eq!(
            arrived(&format!("{STORY}.en.csv")).await?,
            csv("en")?,
            "generated by the engine"
        );
        page.find_in_shadow("diplo-graph", "[data-take=json]").await?.click().await?;
        assert_eq!(arrived(&format!("{STORY}.json")).await?, story_text()?);
        Ok(())
    })
    .await?;
    Ok(std::fs::remove_dir_all(folder)?)
}

#[tokio::test]
async fn sandboxed_frame_without_downloads_shows_the_file_content() -> Result<()> {
    let server = Server::start(dist()).await?;
    server.allow_any_origin();
    let path = format!("/embed/{STORY}.en.html");
    let itself = format!("'self' {}", server.url(""));
    let html = std::fs::read_to_string(dist().join(&path[1..]))?.replace("'self'", &itself);
    server.put(
        &path,
        Reply::page(html.replacen("<head>", "<head><script src=/error-recorder.js></script>", 1)),
    );
    server.put(
        "/host",
        Reply::page(format!(
            "<!doctype html><html lang=en><title>Host</title><iframe sandbox=allow-scripts width=900 height=1500 src={path}></iframe>"
        )),
    );
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.in_frame("iframe", async |page| {
            page.wait_until("customElements.get('diplo-graph')").await?;
            for (kind, begins) in [("csv", "fact,part,"), ("json", "{\n")] {
                let link = format!("[data-take={kind}]");
                // WebKit's driver clicks beside a link in a frame.
                if page.engine() == Engine::WebKit {
                    page.js::<()>(&format!("document.querySelector('{link}').click()")).await?;
                } else {
                    page.find(&link).await?.click().await?;
                }
                page.wait_until(&format!(
                    "document.querySelector('.along > .link__address')?.value.startsWith({})",
                    json!(begins)
                ))
                .await?;
            }
            assert_eq!(page.recorded_errors().await?, Vec::<String>::new());
            Ok(())
        })
        .await
    })
    .await
}

/// Clicks the citation button inside an element and returns the copied text.
async fn copy_citation(page: &Page, element: &str) -> Result<String> {
    let button = format!("{element}.querySelector(':scope > [data-take=cite]')");
    page.js::<()>(&format!("window.copied = undefined; clip(true); {button}.click()")).await?;
    page.wait_until(&format!("{element}.querySelector('.link__answer')?.textContent === 'Copied'"))
        .await?;
    page.js("return copied").await
}

const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";

#[tokio::test]
async fn citation_has_the_sentence_its_source_and_the_address_of_the_story() -> Result<()> {
    let server = host("<diplo-graph src=/stories/european-union-china.json></diplo-graph>").await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.wait_until("window.ready").await?;
        let entry = format!("{ROOT}.querySelector('.entry__body')");
        let expected: Vec<String> = page
            .js(&format!(
                "const body = {entry}, [first] = body.querySelectorAll(':scope > .receipt__body .citation');
                 return [first.querySelector('blockquote').textContent, first.querySelector('cite').textContent,
                    first.querySelector('cite a').href, body.id.replace('dg-part-', ''), {ROOT}.querySelector('.head__title').textContent]"
            ))
            .await?;
        let [sentence, publisher, address, id, title] = &expected[..] else { unreachable!("five texts") };
        let copied = copy_citation(&page, &entry).await?;
        let (first, last) = copied.split_once('\n').context("two lines")?;
        assert!(first.starts_with(&format!("“{sentence}” — {publisher} · ")), "{first}");
        assert!(first.contains(" · published ") && first.ends_with(address), "{first}");
        let here = server.url(&format!("/host?entry={id}"));
        assert_eq!(last.lines().last(), Some(&*format!("{title} · {here}")));
        assert!(!copied.contains("not known"), "unknown values are omitted: {copied}");

        let whole = copy_citation(&page, &format!("{ROOT}.querySelector('.along')")).await?;
        let parts: Vec<&str> = whole.split(" · ").collect();
        assert_eq!((parts[0], *parts.last().context("an end")?), (&**title, &*server.url("/host")));
        page.js::<()>(&format!("copied = undefined; {ROOT}.querySelector('[data-take=page]').click()")).await?;
        page.wait_until("copied").await?;
        assert_eq!(page.js::<String>("return copied").await?, server.url("/host"));

        // If the clipboard is blocked, the text is shown in a field.
        page.js::<()>(&format!("clip(false); {entry}.querySelector(':scope > [data-take=cite]').click()")).await?;
        page.wait_until(&format!("{entry}.querySelector('textarea.link__address')")).await?;
        let shown: String = page.js(&format!("return {entry}.querySelector('textarea.link__address').value")).await?;
        assert_eq!(shown, copied);
        assert_eq!(page.recorded_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
