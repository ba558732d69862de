//! [`listing`]: the files of the zip, grouped for the author.

use crate::words::{counted, language_name};

/// Files that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their names.
    pub names: String,
    /// Their purpose.
    pub about: String,
    /// The number of files.
    pub count: usize,
    /// Their size in bytes.
    pub bytes: usize,
}

/// A kind of file, by its folder and the end of its name.
struct KindOfFile {
    names: &'static str,
    about: &'static str,
    is: fn(&str, &str) -> bool,
}

/// Returns whether a file is in the top folder and has an ending.
fn is_top(path: &str, ending: &str) -> bool {
    !path.contains('/') && path.ends_with(ending)
}

/// The kinds in the order of the list. A file is of the first that fits.
const KINDS: [KindOfFile; 11] = [
    KindOfFile {
        names: "index.html",
        about: "The page, {lang}",
        is: |path, _| path == "index.html",
    },
    KindOfFile {
        names: "NAME.LANG.list-1.html",
        about: "All entries and sources",
        is: |path, _| is_top(path, ".html") && path.contains(".list-"),
    },
    KindOfFile {
        names: "NAME.LANG.html",
        about: "The page in each language",
        is: |path, _| is_top(path, ".html"),
    },
    KindOfFile {
        names: "embed/",
        about: "What the iframe and the element show",
        is: |path, _| path.starts_with("embed/"),
    },
    KindOfFile {
        names: "plain/",
        about: "One block, no script",
        is: |path, _| path.starts_with("plain/"),
    },
    KindOfFile {
        names: "NAME.LANG.csv",
        about: "All facts as a table",
        is: |path, _| is_top(path, ".csv"),
    },
    KindOfFile {
        names: "NAME.LANG.png",
        about: "Share image, 1200 × 630",
        is: |path, _| is_top(path, ".png"),
    },
    KindOfFile {
        names: "stories/NAME.json",
        about: "The story; open it again here",
        is: |path, _| path.starts_with("stories/"),
    },
    KindOfFile {
        names: "oembed/",
        about: "For WordPress and others",
        is: |path, _| path.starts_with("oembed/"),
    },
    KindOfFile {
        names: "v1/",
        about: "Scripts, style and engine",
        is: |path, _| path.starts_with("v1/"),
    },
    KindOfFile {
        names: "_headers, README.txt",
        about: "For the host; the steps in words",
        is: |_, _| true,
    },
];

/// Groups files, each with its path and its size in bytes. Groups without files are left out.
pub fn listing(files: &[(String, usize)], name: &str, lang: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = KINDS.iter().map(|kind| start(kind, name, lang)).collect();
    for (path, bytes) in files {
        let nth = KINDS.iter().position(|kind| (kind.is)(path, name)).unwrap_or(KINDS.len() - 1);
        groups[nth].count += 1;
        groups[nth].bytes += bytes;
    }
    groups.retain(|group| group.count > 0);
    for group in &mut groups {
        if group.count > 1 && !group.names.contains(',') {
            group.about = format!("{}, {}", group.about, counted(group.count, "file"));
        } else if group.count == 1 {
            group.names = group.names.replace("LANG", lang);
        }
    }
    groups
}

fn start(kind: &KindOfFile, name: &str, lang: &str) -> Group {
    let about = kind.about.replace("{lang}", &format!("in {}", language_name(lang)));
    Group { names: kind.names.replace("NAME", name), about, count: 0, bytes: 0 }
}

/// Returns a size in words: "34 kB", "1.4 MB".
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", (bytes + 500) / 1_000),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_kind_are_one_line() {
        let paths = [
            "README.txt",
            "_headers",
            "a-b.en.csv",
            "a-b.en.html",
            "a-b.ru.html",
            "embed/a-b.en.csv",
            "embed/a-b.en.html",
            "index.html",
            "v1/engine.js",
        ];
        let files: Vec<_> = paths.iter().map(|path| ((*path).to_owned(), 100)).collect();
        let groups = listing(&files, "a-b", "en");
        let lines: Vec<_> =
            groups.iter().map(|it| format!("{} | {} | {}", it.names, it.about, it.bytes)).collect();
        assert_eq!(
            lines,
            [
                "index.html | The page, in English | 100",
                "a-b.LANG.html | The page in each language, 2 files | 200",
                "embed/ | What the iframe and the element show, 2 files | 200",
                "a-b.en.csv | All facts as a table | 100",
                "v1/ | Scripts, style and engine | 100",
                "_headers, README.txt | For the host; the steps in words | 200",
            ]
        );
    }

    #[test]
    fn size_is_in_whole_kilobytes_or_tenths_of_megabytes() {
        let sizes = [999, 1_499, 999_499, 1_449_999, 12_960_000].map(size);
        assert_eq!(sizes, ["999 B", "1 kB", "999 kB", "1.4 MB", "13.0 MB"]);
    }
}
