//! The functions that the scripts of the studio call.

use diplograph::image::Fonts;
use diplograph::render::StoryFile;
use diplograph::wording::Language;
use wasm_bindgen::prelude::*;

use crate::card;
use crate::package::{File, Package};
use crate::rendered::{self, Publication};

/// The files of a story that are being made.
#[wasm_bindgen]
pub struct Publisher {
    story: StoryFile,
    package: Package,
    publication: Publication,
    fonts: Vec<Vec<u8>>,
}

impl std::fmt::Debug for Publisher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Publisher").field("name", &self.story.name).finish_non_exhaustive()
    }
}

fn read(text: &str, name: &str) -> Result<StoryFile, JsError> {
    rendered::read(text, name).ok_or_else(|| JsError::new("the story has errors"))
}

/// Returns an address with a slash at its end; `None` if it is empty.
fn folder(address: &str) -> Option<String> {
    let address = address.trim();
    (!address.is_empty()).then(|| address.trim_end_matches('/').to_owned() + "/")
}

/// Returns the tags of the languages of a story, its own first; none if it has errors.
#[wasm_bindgen]
pub fn languages(text: &str) -> Vec<String> {
    let story = rendered::read(text, "story");
    story.iter().flat_map(StoryFile::languages).map(|lang| lang.to_string()).collect()
}

/// Loads the words of a language from its file; returns whether they are available now. English is built in.
#[wasm_bindgen(js_name = loadLocale)]
pub fn load_locale(tag: &str, file: &str) -> bool {
    Language::find(tag).is_some_and(|language| language.load(file))
}

#[wasm_bindgen]
impl Publisher {
    /// Reads a story. `name` is that of its files, and `address` the absolute address of their folder, or empty.
    ///
    /// # Errors
    ///
    /// If the story has errors.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, name: &str, address: &str) -> Result<Self, JsError> {
        let story = read(text, name)?;
        let publication = Publication { address: folder(address), images: Vec::new() };
        let mut package = Package::default();
        package.extend(rendered::common(&story, &publication));
        Ok(Self { story, package, publication, fonts: Vec::new() })
    }

    /// Adds a font for the share images. Each character is drawn with the first font that has it.
    #[wasm_bindgen(js_name = addFont)]
    pub fn add_font(&mut self, font: Vec<u8>) {
        self.fonts.push(font);
    }

    /// Draws the share image in a language. Returns why that is not possible.
    #[wasm_bindgen(js_name = drawCard)]
    pub fn draw_card(&mut self, lang: &str) -> Option<String> {
        let lang = lang.parse().ok()?;
        let fonts = Fonts::of_files(self.fonts.iter().cloned());
        let drawn = fonts.map(|fonts| card::card(&self.story, &lang, &fonts));
        match drawn {
            None => return Some("a font could not be read".to_owned()),
            Some(Err(error)) => return Some(error.to_string()),
            Some(Ok(card)) => self.package.add(card),
        }
        self.publication.images.push(lang);
        None
    }

    /// Renders the files of the story in a language.
    pub async fn render(&mut self, lang: String) {
        let lang = lang.parse().unwrap_or_else(|_| self.story.story.lang.clone());
        self.package.extend(rendered::of_language(&self.story, &self.publication, &lang).await);
    }

    /// Adds a file of the element.
    pub fn add(&mut self, path: String, content: Vec<u8>) {
        self.package.add(File { path, content });
    }

    /// Returns the path and the size of each file as JSON: `[["index.html", 41234], …]`.
    pub fn sizes(&self) -> String {
        let sizes: Vec<_> = self.package.sizes().collect();
        serde_json::to_string(&sizes).unwrap_or_default()
    }

    /// Returns the zip.
    ///
    /// # Errors
    ///
    /// If the zip would be larger than the format allows.
    pub fn zip(&self) -> Result<Vec<u8>, JsError> {
        Ok(self.package.zip()?)
    }
}

/// Renders the page of a reader without a script, in a language.
///
/// # Errors
///
/// If the story has errors.
#[wasm_bindgen]
pub async fn standalone(text: String, lang: String) -> Result<String, JsError> {
    Ok(rendered::standalone(&read(&text, "story")?, &lang).await)
}

/// Renders the story as one block of text for a content system.
///
/// # Errors
///
/// If the story has errors.
#[wasm_bindgen]
pub async fn plain(text: String, address: String) -> Result<String, JsError> {
    Ok(rendered::plain(&read(&text, "story")?, folder(&address).as_deref()).await)
}
