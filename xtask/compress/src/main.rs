//! Compresses the files of a folder for servers that send precompressed `.br` or `.gz` files.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result, anyhow};
use brotli::CompressorWriter;
use flate2::{Compression, write::GzEncoder};

/// The extensions of compressible files. A PNG is already compressed.
const EXTENSIONS: [&str; 9] = ["css", "csv", "html", "js", "json", "svg", "ttf", "txt", "wasm"];

fn main() -> Result<()> {
    let folder = env::args_os().nth(1).context("the path of the folder is missing")?;
    compress_folder(Path::new(&folder))
}

/// Compresses each file of a folder and its subfolders.
fn compress_folder(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let share = |nth| files.iter().skip(nth).step_by(workers).try_for_each(|file| compress(file));
    thread::scope(|scope| {
        let share = &share;
        let workers: Vec<_> = (0..workers).map(|nth| scope.spawn(move || share(nth))).collect();
        let panicked = |_| anyhow!("a compressor panicked");
        workers.into_iter().try_for_each(|worker| worker.join().map_err(panicked)?)
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path
            .extension()
            .is_some_and(|extension| EXTENSIONS.iter().any(|known| extension == *known))
        {
            files.push(path);
        }
    }
    Ok(())
}

fn compress(path: &Path) -> Result<()> {
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let write = || -> io::Result<()> {
        let content = fs::read(path)?;
        let beside = |extension: &str, content| {
            fs::write(format!("{}.{extension}", path.display()), content)
        };
        let mut brotli = CompressorWriter::new(Vec::new(), 1 << 16, QUALITY, WINDOW);
        brotli.write_all(&content)?;
        beside("br", brotli.into_inner())?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&content)?;
        beside("gz", gzip.finish()?)
    };
    write().with_context(|| format!("could not compress {}", path.display()))
}
