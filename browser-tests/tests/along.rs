//! What a reader takes along: the data as files, a sentence with its source, the story's title and address.

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Engine, Page, Reply, Screen, Server, dist, in_browser, in_each_engine, until_it_works,
};
use diplograph::data::Table;
use diplograph::story;
use serde_json::json;

use crate::takeover::{POLICY, element};

const STORY: &str = "kazakhstan-uzbekistan-2024";

/// Notes what is saved and what is copied; and lets a test say that nothing may be copied.
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

/// A page of somebody else's with this in it, under a strict policy.
async fn host(body: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script><script src=/recorder.js></script></head>\
         <body>{body}<script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/recorder.js", Reply::text("text/javascript", RECORDER));
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

fn story_text() -> Result<String> {
    Ok(std::fs::read_to_string(dist().join(format!("stories/{STORY}.json")))?)
}

/// The table as it is made natively.
fn csv(lang: &str) -> Result<String> {
    let story = story::read(&story_text()?).story.context("a sound story")?;
    Ok(Table::of(&story, &lang.parse()?).csv())
}

/// The name and the text of what was saved last, once something is.
async fn saved(page: &Page) -> Result<(String, String)> {
    page.wait_until("window.saved.at(-1)?.isBlob").await?;
    page.js("return [saved.at(-1).name, await text(saved.at(-1))]").await
}

#[tokio::test]
async fn a_widget_that_a_script_made_gives_its_data_under_a_strict_policy() -> Result<()> {
    let by_address =
        host(&format!("<diplo-graph src=/stories/{STORY}.json lang=uz></diplo-graph>")).await?;
    in_each_engine(async |page| {
        page.open(&by_address.url("/host"), &Screen::desk()).await?;
        page.wait_until("window.ready").await?;
        page.find_in_shadow("diplo-graph", "[data-take=csv]").await?.click().await?;
        let (name, text) = saved(&page).await?;
        assert_eq!(name, format!("{STORY}.uz.csv"));
        assert_eq!(text, csv("uz")?, "byte for byte as it is made natively");
        let json = page.find_in_shadow("diplo-graph", "[data-take=json]").await?;
        let href = json.attr("href").await?.context("an address")?;
        assert!(href.ends_with(&format!("/stories/{STORY}.json")), "{href}");
        assert!(json.attr("download").await?.is_some(), "the browser saves it by itself");
        assert_eq!(page.troubles().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

// A test of its own: WebKit tells of what it saved in a bar, and the page is lower than the screen from then on.
#[tokio::test]
async fn a_story_that_stands_in_the_element_is_its_own_file() -> Result<()> {
    let inline = format!(
        "<diplo-graph lang=ru><script type='application/json'>{}</script></diplo-graph>",
        story_text()?.replace("</", "<\\/")
    );
    let inside = host(&inline).await?;
    in_each_engine(async |page| {
        page.open(&inside.url("/host"), &Screen::desk()).await?;
        page.wait_until("window.ready").await?;
        page.find_in_shadow("diplo-graph", "[data-take=json]").await?.click().await?;
        let (name, text) = saved(&page).await?;
        assert_eq!(name, "story.json");
        let same: bool = page
            .js_with("return arguments[0] === document.querySelector('diplo-graph > script').textContent", vec![text.into()])
            .await?;
        assert!(same, "what stands in the element");
        page.find_in_shadow("diplo-graph", "[data-take=csv]").await?.click().await?;
        page.wait_until("saved.length === 2").await?;
        let (name, text) = saved(&page).await?;
        assert_eq!((name, text), ("story.ru.csv".to_owned(), csv("ru")?));
        assert_eq!(page.troubles().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_story_that_was_rendered_without_a_table_has_the_engine_make_one() -> Result<()> {
    let server = host(&element(STORY, "en")?).await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
        page.find_in_shadow("diplo-graph", "[data-take=csv]").await?.click().await?;
        let (name, text) = saved(&page).await?;
        assert_eq!((name, text), (format!("{STORY}.en.csv"), csv("en")?));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_of_our_own_links_to_its_data_before_and_after_the_engine_is_there() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        page.open(&server.url(&format!("/{STORY}.kk.html")), &Screen::desk()).await?;
        let ask = "return ['csv', 'json'].map((kind) => document.querySelector(`[data-take=${kind}]`).getAttribute('href'))";
        let before: [String; 2] = page.js(ask).await?;
        assert_eq!(before, [format!("{STORY}.kk.csv"), format!("stories/{STORY}.json")]);
        page.js::<()>("window.link = document.querySelector('[data-take=csv]')").await?;
        page.find("#dg-part-trade summary").await?.click().await?;
        page.wait_until("document.querySelector('.place--live')").await?;
        let after: [String; 2] = page.js(ask).await?;
        assert_eq!(after, before);
        let same: bool = page.js("return link === document.querySelector('[data-take=csv]')").await?;
        assert!(same, "it was taken over where it stands");
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
async fn files_arrive_in_the_readers_folder() -> Result<()> {
    let server = host(&format!("<diplo-graph src=/stories/{STORY}.json></diplo-graph>")).await?;
    let folder = std::env::temp_dir().join(format!("diplograph-saved-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    in_browser(async |page| {
        ensure!(page.engine() == Engine::Chromium, "it can be told where to save");
        let to = json!({ "behavior": "allow", "downloadPath": folder.display().to_string() });
        page.cdp("Browser.setDownloadBehavior", to).await?;
        let arrived = async |name: &str| {
            until_it_works(name, async || Ok(std::fs::read_to_string(folder.join(name))?)).await
        };
        page.open(&server.url(&format!("/{STORY}.en.html")), &Screen::desk()).await?;
        page.find("[data-take=csv]").await?.click().await?;
        assert_eq!(arrived(&format!("{STORY}.en.csv")).await?, csv("en")?, "by a link alone");
        page.open(&server.url("/host"), &Screen::desk()).await?;
        std::fs::remove_file(folder.join(format!("{STORY}.en.csv")))?;
        page.wait_until("window.ready").await?;
        page.find_in_shadow("diplo-graph", "[data-take=csv]").await?.click().await?;
        assert_eq!(arrived(&format!("{STORY}.en.csv")).await?, csv("en")?, "made by the engine");
        page.find_in_shadow("diplo-graph", "[data-take=json]").await?.click().await?;
        assert_eq!(arrived(&format!("{STORY}.json")).await?, story_text()?);
        Ok(())
    })
    .await?;
    Ok(std::fs::remove_dir_all(folder)?)
}

#[tokio::test]
async fn a_frame_that_may_save_nothing_shows_what_it_would_have_saved() -> Result<()> {
    let server = Server::start(dist()).await?;
    server.allow_any_origin();
    let path = format!("/embed/{STORY}.en.html");
    let itself = format!("'self' {}", server.url(""));
    let html = std::fs::read_to_string(dist().join(&path[1..]))?.replace("'self'", &itself);
    server.put(
        &path,
        Reply::page(html.replacen("<head>", "<head><script src=/witness.js></script>", 1)),
    );
    server.put(
        "/host",
        Reply::page(format!(
            "<!doctype html><html lang=en><title>Host</title><iframe sandbox=allow-scripts width=900 height=1500 src={path}></iframe>"
        )),
    );
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
        page.in_frame("iframe", async |page| {
            page.wait_until("customElements.get('diplo-graph')").await?;
            for (kind, begins) in [("csv", "fact,part,"), ("json", "{\n")] {
                let link = format!("[data-take={kind}]");
                // What WebKit's driver clicks in a frame is beside the link.
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
            assert_eq!(page.troubles().await?, Vec::<String>::new());
            Ok(())
        })
        .await
    })
    .await
}

/// Clicks what copies a citation in a place; gives what was copied.
async fn cite(page: &Page, place: &str) -> Result<String> {
    let button = format!("{place}.querySelector(':scope > [data-take=cite]')");
    page.js::<()>(&format!("window.copied = undefined; clip(true); {button}.click()")).await?;
    page.wait_until(&format!("{place}.querySelector('.link__answer')?.textContent === 'Copied'"))
        .await?;
    page.js("return copied").await
}

const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";

#[tokio::test]
async fn a_citation_has_the_sentence_its_source_and_where_it_was_read() -> Result<()> {
    let server = host("<diplo-graph src=/stories/european-union-china.json></diplo-graph>").await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
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
        let copied = cite(&page, &entry).await?;
        let (first, last) = copied.split_once('\n').context("two lines")?;
        assert!(first.starts_with(&format!("“{sentence}” — {publisher} · ")), "{first}");
        assert!(first.contains(" · published ") && first.ends_with(address), "{first}");
        let here = server.url(&format!("/host?entry={id}"));
        assert_eq!(last.lines().last(), Some(&*format!("{title} · {here}")));
        assert!(!copied.contains("not known"), "what nobody knows is left out: {copied}");

        let whole = cite(&page, &format!("{ROOT}.querySelector('.along')")).await?;
        let parts: Vec<&str> = whole.split(" · ").collect();
        assert_eq!((parts[0], *parts.last().context("an end")?), (&**title, &*server.url("/host")));
        page.js::<()>(&format!("copied = undefined; {ROOT}.querySelector('[data-take=page]').click()")).await?;
        page.wait_until("copied").await?;
        assert_eq!(page.js::<String>("return copied").await?, server.url("/host"));

        // Where nothing may be copied, it stands there to be taken.
        page.js::<()>(&format!("clip(false); {entry}.querySelector(':scope > [data-take=cite]').click()")).await?;
        page.wait_until(&format!("{entry}.querySelector('textarea.link__address')")).await?;
        let shown: String = page.js(&format!("return {entry}.querySelector('textarea.link__address').value")).await?;
        assert_eq!(shown, copied);
        assert_eq!(page.troubles().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
