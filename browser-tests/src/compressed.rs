//! What a file weighs on its way to a reader.

use std::io::Write;

use anyhow::Result;
use brotli::CompressorWriter;

/// Bytes as a careful server sends them: brotli at its highest quality.
pub fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}
