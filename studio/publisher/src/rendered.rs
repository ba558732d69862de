//! The pages of a story, its data and its file: as `cargo xtask build` makes them for the stories of its site.
//!
//! All are addressed relative to each other, so that they work in any folder of any host.

use std::rc::Rc;

use diplograph::render::asynchronous::{chapters, embed, fragment, page};
use diplograph::render::{Frame, HeadingLevel, PageTemplate, Site, StoryFile, oembed};
use diplograph::story::{self, Lang};

use crate::package::File;
use crate::readme::readme;

/// The rules for static hosts.
const HEADERS: &str = include_str!("../../../static/_headers");

/// Reads a story; `None` if it has errors. The name is that of its files.
pub fn read(text: &str, name: &str) -> Option<StoryFile> {
    let story = Rc::new(story::read(text).story?);
    Some(StoryFile { name: name.to_owned(), text: text.to_owned(), story })
}

/// The place and the images of the pages to render.
#[derive(Clone, Debug, Default)]
pub struct Publication {
    /// The absolute address of the folder, with a slash at its end, if it is known.
    pub address: Option<String>,
    /// The languages whose share image `NAME.LANG.png` is published beside the pages.
    pub images: Vec<Lang>,
}

/// Renders the files of a story in all its languages.
pub async fn files(file: &StoryFile, publication: &Publication) -> Vec<File> {
    let mut files = common(file, publication);
    for lang in file.languages() {
        files.extend(of_language(file, publication, &lang).await);
    }
    files
}

/// Returns the files that the pages of all languages share.
pub fn common(file: &StoryFile, publication: &Publication) -> Vec<File> {
    vec![
        File::text(format!("stories/{}.json", file.name), &*file.text),
        File::text("_headers", HEADERS),
        File::text("README.txt", readme(file, publication.address.as_deref())),
    ]
}

/// Renders the files of a story in a language. Its own language also has the start page.
pub async fn of_language(file: &StoryFile, publication: &Publication, lang: &Lang) -> Vec<File> {
    let mut files = pages(file, publication, Frame::Page, lang).await;
    if *lang == file.story.lang {
        let own = files.first().cloned();
        files.extend(own.map(|own| File { path: "index.html".to_owned(), ..own }));
    }
    files.extend(pages(file, publication, Frame::Embed, lang).await);
    // The text is pasted into other sites, where only whole addresses lead to the media.
    let address = publication.address.as_deref();
    let stories = format!("{}stories/", address.unwrap_or("../"));
    let plain = fragment(file, lang.clone(), &Site { stories, ..Site::default() }).await + "\n";
    files.push(File::text(format!("plain/{}", file.page_name(lang)), plain));
    if address.is_some() {
        let answer = oembed(file, lang.clone(), &site(publication, Frame::Page, lang));
        files.push(File::text(format!("oembed/{}", file.oembed_name(lang)), answer));
    }
    files
}

/// Renders the page of a story in a language, with its data and chapters. The page is the first.
async fn pages(
    file: &StoryFile,
    publication: &Publication,
    frame: Frame,
    lang: &Lang,
) -> Vec<File> {
    let (template, folder) = match frame {
        Frame::Page => (PageTemplate::hosted(), ""),
        Frame::Embed => (PageTemplate::embed(), "embed/"),
    };
    let site = site(publication, frame, lang);
    let html = match frame {
        Frame::Page => page(file, lang.clone(), &site, &template).await,
        Frame::Embed => embed(file, lang.clone(), &site, &template).await,
    };
    let mut files = Vec::new();
    let mut add =
        |name: String, text: String| files.push(File::text(folder.to_owned() + &name, text));
    add(file.page_name(lang), html);
    add(file.data_name(lang), file.csv(lang.clone()));
    for chapter in chapters(file, lang.clone(), &site, &template, frame) {
        let chapter = chapter.await;
        add(chapter.name, chapter.html);
    }
    files
}

/// The addresses of the files as a page names them.
fn site(publication: &Publication, frame: Frame, lang: &Lang) -> Site {
    let (up, images, level) = match frame {
        Frame::Page => ("", "./", 1.into()),
        Frame::Embed => ("../", "../", HeadingLevel::default()),
    };
    Site {
        assets: format!("{up}v1/"),
        stories: format!("{up}stories/"),
        address: publication.address.clone(),
        images: publication.images.contains(lang).then(|| images.to_owned()),
        level,
        is_folder: true,
        is_static: false,
    }
}

/// The page of a reader without a script, as the preview shows it. A frame has the policy of the studio, which allows no
/// style sheet inside a page, so this page links to the same rules.
const WITHOUT_SCRIPT: &str = "<!DOCTYPE html>
<html lang=\"{{lang}}\" dir=\"{{dir}}\">
<head>
  <meta charset=\"utf-8\">
  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
  <link rel=\"stylesheet\" href=\"v1/widget.css\">
  <link rel=\"stylesheet\" href=\"studio/no-script.css\">
  <!-- diplograph:head -->
  <meta name=\"color-scheme\" content=\"light dark\">
</head>
<body>
<main>
<!-- diplograph:story -->
</main>
</body>
</html>
";

/// Renders the page of a reader without a script for the preview of the studio. An unknown language is the story's own.
pub async fn standalone(file: &StoryFile, lang: &str) -> String {
    let lang = lang.parse().unwrap_or_else(|_| file.story.lang.clone());
    let site = Site { level: 1.into(), is_static: true, ..Site::default() };
    let template = PageTemplate::new(WITHOUT_SCRIPT.to_owned());
    page(file, lang, &site, &template.unwrap_or_else(|_| PageTemplate::standalone())).await
}

/// Renders the story as one block of text for a content system, in the story's own language.
pub async fn plain(file: &StoryFile, address: Option<&str>) -> String {
    let stories = address.map(|address| format!("{address}stories/")).unwrap_or_default();
    fragment(file, file.story.lang.clone(), &Site { stories, ..Site::default() }).await + "\n"
}
