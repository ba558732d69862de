//! [`Package`]: the files to publish, and their zip.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A file to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path in the zip: `embed/kazakhstan-uzbekistan.en.html`.
    pub path: String,
    /// The content.
    pub content: Vec<u8>,
}

impl File {
    /// A file of text.
    pub fn text(path: impl Into<String>, content: impl Into<String>) -> Self {
        Self { path: path.into(), content: content.into().into_bytes() }
    }
}

/// The files to publish, in the order of their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package(BTreeMap<String, Vec<u8>>);

impl Package {
    /// Adds a file, or replaces the one with its path.
    pub fn add(&mut self, file: File) {
        self.0.insert(file.path, file.content);
    }

    /// Returns the content of a file.
    pub fn content(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    /// Returns the path and the size in bytes of each file.
    pub fn sizes(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(path, content)| (path.as_str(), content.len()))
    }

    /// Returns the zip. It depends on the files alone: it has no times and no names of a person or a machine.
    ///
    /// # Errors
    ///
    /// If the zip would be larger than the format allows.
    pub fn zip(&self) -> std::io::Result<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        for (path, content) in &self.0 {
            zip.start_file(path.as_str(), options)?;
            zip.write_all(content)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

impl Extend<File> for Package {
    fn extend<I: IntoIterator<Item = File>>(&mut self, files: I) {
        files.into_iter().for_each(|file| self.add(file));
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn zip_has_the_files_and_is_the_same_each_time() {
        let mut package = Package::default();
        package.extend([File::text("v1/a.js", "export {};"), File::text("index.html", "é")]);
        let zip = package.zip().unwrap();
        assert_eq!(zip, package.zip().unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        let names: Vec<_> = (0..archive.len())
            .map(|nth| archive.by_index(nth).unwrap().name().unwrap().into_owned())
            .collect();
        assert_eq!(names, ["index.html", "v1/a.js"]);
        let mut file = archive.by_name("index.html").unwrap();
        assert_eq!(file.last_modified(), Some(DateTime::default()));
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(text, "é");
    }
}
