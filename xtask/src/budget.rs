//! How many bytes each part of what is published may have: the one place where the limits stand.

use anyhow::{Result, ensure};

use crate::weight::{self, Weight};

/// What may be fetched as one, and how much of it.
struct Part {
    name: &'static str,
    /// Its files; a star stands for a digest.
    files: &'static [&'static str],
    /// The most bytes under `brotli -q 11`: what they were when it was set, and 1 % for another compiler's whims.
    ///
    /// It is lowered with each saving. Who must raise it says in the commit what the bytes are for.
    limit: u64,
}

const WASM: &str = "v1/engine-*.wasm";
const GLUE: &str = "v1/engine-*.js";
const LOADER: &str = "v1/diplograph-*.js";
const SHEET: &str = "v1/widget-*.css";

const PARTS: [Part; 11] = [
    Part { name: "wasm", files: &[WASM], limit: 179_600 },
    Part { name: "glue", files: &[GLUE], limit: 4_880 },
    Part { name: "loader", files: &[LOADER], limit: 4_835 },
    Part { name: "sheet", files: &[SHEET], limit: 6_070 },
    Part { name: "these four", files: &[WASM, GLUE, LOADER, SHEET], limit: 195_400 },
    Part { name: "words of a language", files: &["v1/words-kk-*.txt"], limit: 2_535 },
    Part { name: "panel", files: &["v1/panel-*.js"], limit: 3_900 },
    Part { name: "words of the panel", files: &["v1/panel-words-*.json"], limit: 3_730 },
    Part { name: "embed.js", files: &["embed-*.js"], limit: 1_998 },
    Part { name: "frame.js", files: &["v1/frame-*.js"], limit: 455 },
    Part { name: "founding page before a touch", files: weight::PAGE, limit: 19_230 },
];

/// Prints what each part of `dist` has and may have; fails where one has more.
pub(crate) fn keep() -> Result<()> {
    let dist = weight::built()?;
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
        "what is published has grown beyond its budget: {}; take out what does not earn its bytes, or raise the limit in \
         xtask/src/budget.rs and say in the commit what for",
        over.join(", ")
    );
    Ok(())
}

impl Part {
    /// What it has and may have, in words, where it is too large.
    fn excess(&self, bytes: u64) -> Option<String> {
        (bytes > self.limit).then(|| format!("{} has {bytes} of {} bytes", self.name, self.limit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_may_have_its_limit_and_not_a_byte_more() {
        let part = Part { name: "loader", files: &[LOADER], limit: 4_070 };
        assert_eq!(part.excess(4_069), None);
        assert_eq!(part.excess(4_070), None);
        assert_eq!(part.excess(4_071).as_deref(), Some("loader has 4071 of 4070 bytes"));
    }
}
