//! Reads and writes files by name; `-` is standard input or output.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use anyhow::{Context, anyhow};
use tempfile::NamedTempFile;

use super::pipe_safe::PipeSafe;

/// Returns the name of a file for messages.
pub(super) fn name(path: &Path) -> String {
    if is_standard(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// Reads a text file.
pub(super) fn read(path: &Path) -> anyhow::Result<String> {
    bytes(path)
        .map_err(anyhow::Error::from)
        .and_then(in_utf8)
        .with_context(|| format!("cannot read {}", name(path)))
}

/// Reads a file of any encoding.
#[cfg(feature = "import")]
pub(super) fn read_bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    bytes(path).with_context(|| format!("cannot read {}", name(path)))
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if is_standard(path) { read_to_end(io::stdin()) } else { std::fs::read(path) }
}

/// Writes a file, or standard output if there is no name.
pub(super) fn write(path: Option<&Path>, content: impl AsRef<[u8]>) -> anyhow::Result<()> {
    match path.filter(|path| !is_standard(path)) {
        Some(path) => std::fs::write(path, content).with_context(|| cannot_write(path)),
        None => PipeSafe(io::stdout())
            .write_all(content.as_ref())
            .context("cannot write to standard output"),
    }
}

/// Replaces the content of a file, or writes to standard output. A reader of the file sees the old content or the new one,
/// never a part of it.
pub(super) fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    if is_standard(path) {
        return write(None, text);
    }
    replace_atomically(path, text).with_context(|| cannot_write(path))
}

fn replace_atomically(path: &Path, text: &str) -> io::Result<()> {
    // A symbolic link stays one, where there are any.
    let path = match path.canonicalize() {
        Err(error) if error.kind() == ErrorKind::Unsupported => path.to_owned(),
        other => other?,
    };
    let permissions = path.metadata()?.permissions();
    // WASI tells no permissions: all files look read-only.
    let has_permissions = cfg!(not(target_os = "wasi"));
    if has_permissions && permissions.readonly() {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let mut file = NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    if has_permissions {
        file.as_file().set_permissions(permissions)?;
    }
    sync(file.as_file())?;
    file.persist(path)?;
    Ok(())
}

/// Waits until a file is stored, on systems that can tell.
fn sync(file: &File) -> io::Result<()> {
    match file.sync_all() {
        Err(error) if error.kind() == ErrorKind::Unsupported => Ok(()),
        other => other,
    }
}

/// Writes a new file; an existing file is left unchanged.
pub(super) fn write_new(path: &Path, content: impl AsRef<[u8]>) -> anyhow::Result<()> {
    if is_standard(path) {
        return write(None, content);
    }
    match File::create_new(path) {
        Ok(mut file) => file.write_all(content.as_ref()).with_context(|| cannot_write(path)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(already_exists(path)),
        Err(error) => Err(error).with_context(|| cannot_write(path)),
    }
}

/// Writes a new file, which appears only when it is whole; an existing file is left unchanged.
#[cfg(feature = "import")]
pub(super) fn write_whole_new(path: &Path, text: &str) -> anyhow::Result<()> {
    if is_standard(path) {
        return write(None, text);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let written = || -> io::Result<NamedTempFile> {
        let mut file = builder().tempfile_in(folder.unwrap_or(Path::new(".")))?;
        file.write_all(text.as_bytes())?;
        sync(file.as_file())?;
        Ok(file)
    };
    let file = written().with_context(|| cannot_write(path))?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Err(already_exists(path)),
        Err(error) => Err(error.error).with_context(|| cannot_write(path)),
    }
}

/// Returns a builder of temporary files with the permissions of files that a program creates. Without them a file is only for
/// its owner.
#[cfg(feature = "import")]
fn builder() -> tempfile::Builder<'static, 'static> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "other systems have no such permissions"))]
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// The error of a file that would be overwritten.
pub(super) fn already_exists(path: &Path) -> anyhow::Error {
    let name = path.display();
    anyhow!("{name} already exists; choose another name, or overwrite it with `--force`")
}

/// Returns whether a name stands for standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

fn cannot_write(path: &Path) -> String {
    format!("cannot write {}", path.display())
}

fn read_to_end(mut input: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Decodes UTF-8. The error names the first line in another encoding.
fn in_utf8(bytes: Vec<u8>) -> anyhow::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.iter().filter(|byte| **byte == b'\n').count() + 1;
        anyhow!("line {line} is not UTF-8; save the file as UTF-8")
    })
}
