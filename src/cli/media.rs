//! The media files beside a story: copied beside its page, or served with it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, anyhow};

use super::stories::Failures;
use crate::story::{Address, Story};

/// Copies the media files of a story from its folder into that of its page. Files that cannot be copied are failures.
pub(super) fn copy(story: &Story, from: &Path, to: &Path) -> Failures {
    let addresses: BTreeSet<&Address> = relative(story).collect();
    addresses.into_iter().filter_map(|address| copy_one(address, from, to).err()).collect()
}

fn copy_one(address: &Address, from: &Path, to: &Path) -> anyhow::Result<()> {
    let inside = path_of(address).ok_or_else(|| {
        anyhow!("`{address}` is not in the folder of the story; copy the file to where the page expects it")
    })?;
    let (from, to) = (from.join(&inside), to.join(&inside));
    let source = from
        .canonicalize()
        .with_context(|| format!("cannot read {}, which the story shows", from.display()))?;
    if to.canonicalize().is_ok_and(|target| target == source) {
        return Ok(());
    }
    let folder = to.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(&source, &to))
        .map(|_| ())
        .with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))
}

/// Returns the path of a media file in the folder of a story, if the story has a file with this address.
#[cfg(feature = "preview")]
pub(super) fn find(story: &Story, address: &str) -> Option<PathBuf> {
    let asked = path_of(&address.parse().ok()?)?;
    relative(story).filter_map(path_of).find(|path| *path == asked)
}

/// Returns the relative addresses of the media of a story.
fn relative(story: &Story) -> impl Iterator<Item = &Address> {
    let media = story.events.iter().flat_map(|event| &event.media);
    let all = media.flat_map(|medium| {
        let sizes = medium.sizes.iter().map(|size| &size.src);
        std::iter::once(&medium.src).chain(&medium.poster).chain(sizes)
    });
    all.filter(|address| address.host().is_none())
}

/// Returns the path of a relative address; `None` if it leads out of the folder.
fn path_of(address: &Address) -> Option<PathBuf> {
    let path = decoded(address.split(['?', '#']).next()?)?;
    let parts = Path::new(&path).components().filter(|part| *part != Component::CurDir);
    let inside: Option<PathBuf> = parts
        .map(|part| if let Component::Normal(name) = part { Some(name) } else { None })
        .collect();
    inside.filter(|path| !path.as_os_str().is_empty())
}

/// Decodes `%20`; `None` if the result is not a text.
fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [byte, after @ ..] = rest {
        let hex = after.get(..2).filter(|_| *byte == b'%');
        let hex = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(hex.unwrap_or(*byte));
        rest = if hex.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).ok().filter(|path| !path.contains(['\0', '\\']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_is_inside_the_folder_or_none() {
        #[track_caller]
        fn case(address: &str, expected: Option<&str>) {
            let path = path_of(&address.parse().unwrap());
            assert_eq!(path.as_deref(), expected.map(Path::new), "{address}");
        }

        case("talks.jpg", Some("talks.jpg"));
        case("./a/talks.jpg?v=2#b", Some("a/talks.jpg"));
        case("my%20talks%.jpg", Some("my talks%.jpg"));
        case("../talks.jpg", None);
        case("a/%2e%2e/talks.jpg", None);
        case("%2ftalks.jpg", None);
        case("/talks.jpg", None);
        case("a%5cb.jpg", None);
        case("a%00.jpg", None);
        case("%ff.jpg", None);
        case(".", None);
    }
}
