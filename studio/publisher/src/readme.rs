//! The steps to publish, in words.

use std::collections::BTreeSet;
use std::fmt::Write;

use diplograph::render::StoryFile;
use diplograph::story::Story;

/// Returns the text of `README.txt`.
pub fn readme(file: &StoryFile, address: Option<&str>) -> String {
    let (name, lang) = (&file.name, &file.story.lang);
    let place = address.unwrap_or("https://your-site.example/folder/");
    let mut text = format!(
        "\
This folder is a story made with Diplograph. It works on any web server that serves files. It asks no other site for
anything, sets no cookie, and stores nothing.

A STATIC HOST (Netlify, Cloudflare Pages, GitHub Pages and such)
Unpack the zip and drop the folder on the host's page. Netlify and Cloudflare read the file `_headers`; there is nothing
to set.

YOUR OWN SERVER (nginx, Apache, S3, SFTP)
Copy the folder, with its subfolders, to the server. Two settings help:
- Serve `.wasm` files as `application/wasm`. nginx 1.21 and later do; S3 needs the content type at the upload.
- Let caches keep what has a hash in its name for a year: `Cache-Control: public, max-age=31536000, immutable` for
  `v1/*-????????????????.*`; one minute is right for all else.
If articles on another site show the story as an element, or in a sandboxed frame, the server must also send
`Access-Control-Allow-Origin: *`. In nginx:
    location /folder/ {{ add_header Access-Control-Allow-Origin *; }}

ONLY A CONTENT SYSTEM, NO PLACE FOR FILES
Leave this folder. Paste the text of plain/{name}.{lang}.html into an HTML block.

INTO AN ARTICLE
    <iframe src=\"{place}embed/{name}.{lang}.html\" width=\"100%\" height=\"720\" frameborder=\"0\"
      loading=\"lazy\" allow=\"clipboard-write\" data-diplograph></iframe>
    <script async src=\"{place}v1/frame.js\"></script>

AFTER A CHANGE
Open stories/{name}.json in the studio, change it, make the zip again, and replace the folder. The code in your articles
stays the same.

THE FILES
index.html          the page, in the language of the story; the same as {name}.{lang}.html
{name}.LANG.html    the page in each language
{name}.LANG.csv     the facts as a table
embed/              the pages for iframes and for the element
plain/              the text alone, without style and script
stories/{name}.json the story, to open it again
v1/                 the scripts and styles, which all pages share
"
    );
    let media = own_media(&file.story);
    if !media.is_empty() {
        text.push_str(
            "\nPICTURES AND RECORDINGS\nThe story shows these files. Put them beside stories/",
        );
        // Writing to a string does not fail.
        let _ = writeln!(text, "{name}.json:");
        for address in media {
            let _ = writeln!(text, "- {address}");
        }
    }
    text
}

/// Returns the addresses of the media files of a story that are not on another site.
pub fn own_media(story: &Story) -> BTreeSet<String> {
    let media = story.events.iter().flat_map(|event| &event.media);
    let all = media.flat_map(|medium| {
        let sizes = medium.sizes.iter().map(|size| &size.src);
        std::iter::once(&medium.src).chain(&medium.poster).chain(sizes)
    });
    all.filter(|address| address.host().is_none()).map(ToString::to_string).collect()
}
