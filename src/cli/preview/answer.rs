//! The answers of the preview for a server in another language, which runs this command for each request.

use std::path::Path;
use std::process::ExitCode;

use serde_json::json;

use super::{draft, pages};
use crate::cli::file;

/// Writes the name of the file and the port as one line of JSON.
pub(super) fn write_settings(path: &Path, port: u16) -> anyhow::Result<ExitCode> {
    let settings = json!({ "file": path, "name": file::name(path), "port": port });
    file::write(None, format!("{settings}\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the answer to a request: the status and the headers as one line of JSON, and the body.
///
/// `/changes` is answered at once with the version of the file.
pub(super) fn write(path: &Path, url: &str) -> anyhow::Result<ExitCode> {
    let (page, _) = url.split_once('?').unwrap_or((url, ""));
    let (status, answer) = match page {
        "/changes" => (200, pages::plain(&draft::version(path))),
        _ => pages::found(url, path),
    };
    let head = json!({ "status": status, "type": answer.media_type, "policy": answer.policy });
    let mut output = format!("{head}\n").into_bytes();
    output.extend(answer.body);
    file::write(None, output)?;
    Ok(ExitCode::SUCCESS)
}
