//! Size limits of the published files. All limits are in this file.

use anyhow::{Result, ensure};

use crate::weight::{self, Weight};

/// A group of files that are fetched together, with its size limit.
struct Part {
    name: &'static str,
    /// The files of the group; `*` stands for a hash.
    files: &'static [&'static str],
    /// The limit in bytes after `brotli -q 11`: the size when the limit was set, plus 1 % for differences between
    /// compilers.
    ///
    /// Lower it after each saving. A commit that raises it must give the reason.
    limit: u64,
}

const WASM: &str = "v1/engine-*.wasm";
const GLUE: &str = "v1/engine-*.js";
const LOADER: &str = "v1/diplograph-*.js";
const SHEET: &str = "v1/widget-*.css";

const PARTS: [Part; 14] = [
    Part { name: "wasm", files: &[WASM], limit: 399_200 },
    Part { name: "glue", files: &[GLUE], limit: 6_950 },
    Part { name: "loader", files: &[LOADER], limit: 6_640 },
    Part { name: "sheet", files: &[SHEET], limit: 8_925 },
    Part { name: "starter", files: &["v1/start-*.js"], limit: 2_385 },
    Part { name: "these four", files: &[WASM, GLUE, LOADER, SHEET], limit: 421_800 },
    Part { name: "words of a language", files: &["v1/words-kk-*.txt"], limit: 3_830 },
    Part { name: "panel", files: &["v1/panel-*.js"], limit: 4_075 },
    Part { name: "words of the panel", files: &["v1/panel-words-*.json"], limit: 3_985 },
    Part { name: "embed.js", files: &["embed-*.js"], limit: 1_900 },
    Part { name: "frame.js", files: &["v1/frame-*.js"], limit: 455 },
    Part { name: "founding page before a press", files: weight::PAGE, limit: 25_200 },
    Part { name: "founding element before a press", files: weight::ELEMENT, limit: 23_230 },
    Part { name: "founding iframe before a press", files: weight::IFRAME, limit: 25_130 },
];

/// Prints the size and the limit of each part of `dist`; fails if a part exceeds its limit.
pub(crate) fn check() -> Result<()> {
    let dist = weight::compressed_dist()?;
    let mut over = Vec::new();
    println!("| part | brotli | limit |\n|---|---:|---:|");
    for part in PARTS {
        let mut bytes = 0;
        for file in part.files {
            bytes += Weight::of(dist, file)?.brotli;
        }
        println!("| {} | {bytes} | {} |", part.name, part.limit);
        over.extend(part.excess(bytes));
    }
    ensure!(
        over.is_empty(),
        "the published files exceed their size limits: {}; reduce them, or raise the limit in \
         xtask/src/budget.rs and give the reason in the commit",
        over.join(", ")
    );
    Ok(())
}

impl Part {
    /// Describes the excess if the part is larger than its limit.
    fn excess(&self, bytes: u64) -> Option<String> {
        (bytes > self.limit).then(|| format!("{} has {bytes} of {} bytes", self.name, self.limit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn part_one_byte_over_its_limit_is_reported() {
        let part = Part { name: "loader", files: &[LOADER], limit: 4_070 };
        assert_eq!(part.excess(4_069), None);
        assert_eq!(part.excess(4_070), None);
        assert_eq!(part.excess(4_071).as_deref(), Some("loader has 4071 of 4070 bytes"));
    }
}
