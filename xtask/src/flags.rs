//! What can be typed after `cargo xtask`.

use std::path::PathBuf;

xflags::xflags! {
    /// The repository's own commands. Each installs what it lacks, at pinned versions, the first time.
    cmd xtask {
        /// Builds the site, serves it on this machine, and builds it again at each change.
        cmd serve {
            /// The port to serve on; 8080 unless given.
            optional --port port: u16
            /// Serves the small, slow-to-build page that `build` makes.
            optional --release
        }
        /// Builds what is published, into `dist`.
        cmd build {
            /// The address that `dist` will have, for the links that must be whole.
            optional --address address: String
        }
        /// Runs all checks and tests and says at the end which of them failed.
        cmd test {
            /// Runs every combination of story, language, width and theme in the browsers, and compares with Trunk.
            optional --full
            /// Only these steps; `quick` stands for format, clippy and test.
            repeated step: String
        }
        /// Photographs pages of `dist` at three widths, light and dark.
        cmd screenshots {
            /// The folder for the pictures; `target/screenshots` unless given.
            optional --out dir: PathBuf
            /// Touches the widget first, so that it comes to life.
            optional --touched
            /// The pages, as a browser would ask for them; `/` unless given.
            repeated page: String
        }
        /// Measures how long a reader waits for the first entry, against a hand-written page of the same content.
        cmd first-entry {
            /// The story's name; the founding one unless given.
            optional --story name: String
            /// How often each page is opened; 15 times unless given.
            optional --runs runs: u32
        }
        /// Measures `dist` side by side with TimelineJS3, vis-timeline and hand-written pages of the same content.
        cmd compare {
            /// Which of them, with commas between; all unless given.
            optional --peers names: String
            /// How many entries, with commas between; `4,50,1000,10000` unless given.
            optional --n numbers: String
            /// `fast`, `slow` (150 ms, 1.6 Mbit/s, a quarter of the processor), or both, as it is unless given.
            optional --conditions names: String
            /// How many rounds; 5 unless given.
            optional --runs rounds: u32
            /// How many processors others may use meanwhile, before a visit is repeated; 0.25 unless given.
            optional --noise processors: f64
            /// A folder for a picture of the end of each visit.
            optional --pictures folder: PathBuf
            /// The file for all that was measured; `target/compare/results.json` unless given.
            optional --out file: PathBuf
        }
        /// Prints what views of `dist` cost in requests and bytes.
        cmd weigh {}
        /// Measures how long the native work on a story takes, from ten entries to a hundred thousand.
        cmd bench {}
        /// Fills the folder of a build that Trunk began, so that `trunk build` and `trunk serve` give the same site.
        cmd publish {}
        /// Writes the tables of how each language words dates, numbers and money.
        cmd cldr {}
    }
}
