//! Takes the pictures of `docs/writing.md`: each question's lines as a story, cropped to the part that they make.

#[path = "../../../tests/guide/questions.rs"]
mod guide;

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    rc::Rc,
};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use browser_tests::{Page, Screen, in_browser};
use diplograph::{
    render::{PageTemplate, Site, StoryFile, page as render_page},
    story,
};
use serde_json::{Map, Value, json};

use guide::{Question, folder, questions, story_around};

/// The width of the page, in which a part takes the width of a column of text.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 900;
/// Pictures with this end of their name show what a click opens.
const OPEN: &str = "-open.png";
/// Opens the disclosures of the parts, but for their tables. Of the entries only one is open, so the first is opened last.
const OPENER: &str = "const [selector] = arguments;
    for (const part of document.querySelectorAll(selector))
        for (const it of [...part.querySelectorAll('details:not(.data)')].reverse()) it.open = true";
/// Returns the rectangle around the parts. Their tables of data and their controls are hidden.
const RECTANGLE: &str = "const [selector] = arguments;
    const parts = [...document.querySelectorAll(selector)];
    for (const part of parts)
        for (const it of part.querySelectorAll('details.data, .scripted')) it.style.display = 'none';
    const margin = 12;
    const all = parts.map(part => part.getBoundingClientRect());
    const left = Math.min(...all.map(it => it.left)), right = Math.max(...all.map(it => it.right));
    const top = Math.min(...all.map(it => it.top)), bottom = Math.max(...all.map(it => it.bottom));
    return {
        x: Math.max(0, left + scrollX - margin), y: Math.max(0, top + scrollY - margin),
        width: right - left + 2 * margin, height: bottom - top + 2 * margin, scale: 1,
    }";

/// A picture to take: its file, the page, and the part of the page.
struct Picture {
    file: PathBuf,
    html: Rc<str>,
    parts: String,
}

fn main() -> Result<()> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("no repository")?;
    let folder = folder(repository);
    // Rendering starts a runtime of its own, so all pages are rendered before the browser starts.
    let pictures = pictures(repository, &folder)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(in_browser(async |page| {
        for picture in &pictures {
            picture.take(&page).await?;
        }
        Ok(())
    }))?;
    remove_others(&folder, &pictures)
}

fn pictures(repository: &Path, folder: &Path) -> Result<Vec<Picture>> {
    let guide = fs::read_to_string(repository.join("docs/writing.md"))?;
    let mut pictures = Vec::new();
    for question in questions(&guide) {
        let html: Rc<str> = html_of(&question, repository)?.into();
        for name in &question.pictures {
            let parts = selector_of(&question.fields);
            pictures.push(Picture { file: folder.join(name), html: Rc::clone(&html), parts });
        }
    }
    Ok(pictures)
}

/// Returns the page of a question's story.
fn html_of(question: &Question, repository: &Path) -> Result<String> {
    let text = story_around(&question.fields, repository).to_string();
    let checked = story::read(&text);
    let story = checked.story.with_context(|| {
        format!("the lines of “{}” have errors: {:?}", question.heading, checked.problems)
    })?;
    let lang = story.lang.clone();
    let file = StoryFile { name: "guide".to_owned(), text, story: Rc::new(story) };
    let site = Site { is_static: true, level: 1.into(), ..Site::default() };
    Ok(render_page(&file, lang, &site, &PageTemplate::standalone())?)
}

impl Picture {
    async fn take(&self, page: &Page) -> Result<()> {
        let Self { file, html, parts } = self;
        let address = format!("data:text/html;base64,{}", BASE64_STANDARD.encode(html.as_bytes()));
        page.open(&address, &Screen::new(WIDTH, HEIGHT)).await?;
        page.js::<()>("await document.fonts.ready").await?;
        if file.to_string_lossy().ends_with(OPEN) {
            page.js_with::<()>(OPENER, vec![json!(parts)]).await?;
        }
        let clip: Value = page.js_with(RECTANGLE, vec![json!(parts)]).await?;
        let options = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let answer = page.cdp("Page.captureScreenshot", options).await?;
        let data = answer["data"].as_str().context("the browser returned no screenshot")?;
        let small = compressed(&BASE64_STANDARD.decode(data)?)?;
        fs::write(file, &small).with_context(|| format!("could not write {}", file.display()))?;
        let name = file.file_name().unwrap_or_default().display();
        println!("{name} ({} bytes)", small.len());
        Ok(())
    }
}

/// Returns the selector of the parts of the page that these fields make. What leads is seen in the head.
fn selector_of(fields: &Map<String, Value>) -> String {
    if fields.contains_key("lead") {
        return "[part~=head]".to_owned();
    }
    let part = |field: &str| match field {
        "events" => "[part~=timeline]".to_owned(),
        other => format!("[part~={other}]"),
    };
    let parts: Vec<String> =
        fields.iter().filter(|(_, value)| value.is_array()).map(|(field, _)| part(field)).collect();
    parts.join(", ")
}

/// Removes the pictures that the guide no longer names.
fn remove_others(folder: &Path, pictures: &[Picture]) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_named = pictures.iter().any(|picture| picture.file == path);
        if path.extension().is_some_and(|end| end == "png") && !is_named {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Returns the picture in fewer bytes: without transparency, and with a palette of at most 256 colours.
fn compressed(picture: &[u8]) -> Result<Vec<u8>> {
    let mut decoder = png::Decoder::new(Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("the picture is too large")?];
    let info = reader.next_frame(&mut pixels)?;
    let channels = info.color_type.samples();
    ensure!(channels >= 3, "the screenshot has no colours");
    let colours: Vec<[u8; 3]> = pixels[..info.buffer_size()]
        .chunks_exact(channels)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let (palette, colours) = with_palette(&colours);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, info.width, info.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_palette(palette.concat());
    let places: Result<Vec<u8>, _> = colours
        .iter()
        .map(|colour| u8::try_from(palette.binary_search(colour).unwrap_or_default()))
        .collect();
    encoder.write_header()?.write_image_data(&places?)?;
    Ok(bytes)
}

/// Returns a palette and the pixels in its colours. If there are too many colours, those at the edges of letters are rounded.
fn with_palette(colours: &[[u8; 3]]) -> (Vec<[u8; 3]>, Vec<[u8; 3]>) {
    let mut step = 8;
    loop {
        let colours: Vec<_> =
            colours.iter().map(|colour| colour.map(|part| rounded(part, step))).collect();
        let mut palette = colours.clone();
        palette.sort_unstable();
        palette.dedup();
        if palette.len() <= 256 {
            return (palette, colours);
        }
        step *= 2;
    }
}

/// Rounds a part of a colour; white stays white, and the ground of a receipt keeps its tint.
fn rounded(part: u8, step: u8) -> u8 {
    if part >= 232 { part } else { part / step * step }
}
