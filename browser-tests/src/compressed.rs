//! Compressed size of a file, as served to readers.

use std::io::Write;

use anyhow::Result;
use brotli::CompressorWriter;

/// Compresses bytes with brotli at the highest quality, as an optimised server does.
pub fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}
