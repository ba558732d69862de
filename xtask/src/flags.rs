//! The command line of `cargo xtask`.

use std::path::PathBuf;

/// The environment variable that tells all steps and the browser tests of `test --full`.
pub(crate) const FULL: &str = "DIPLOGRAPH_FULL";

xflags::xflags! {
    /// The repository's own commands. Each command installs missing tools at pinned versions on first use.
    cmd xtask {
        /// Builds the site, serves it on this machine, and rebuilds it after each change.
        cmd serve {
            /// The port of the server; default 8080.
            optional --port port: u16
            /// Serves the release build that `build` makes: small, but slow to compile.
            optional --release
        }
        /// Builds the published site into `dist`.
        cmd build {
            /// The address at which `dist` will be published, for absolute links.
            optional --address address: String
        }
        /// Runs all checks and tests, then reports which of them failed.
        cmd test {
            /// Tests every combination of story, language, width and theme in the browsers, compares with the Trunk
            /// build, and tests stories in a running WordPress.
            optional --full
            /// Runs only these steps; `quick` stands for format, clippy and test.
            repeated step: String
        }
        /// Takes screenshots of pages of `dist` at three widths, light and dark.
        cmd screenshots {
            /// The output folder; default `target/screenshots`.
            optional --out dir: PathBuf
            /// Touches the widget first, so that it hydrates.
            optional --touched
            /// The paths of the pages; default `/`.
            repeated page: String
        }
        /// Takes the pictures of the guide for authors again. They need no `dist`.
        cmd pictures {}
        /// Measures the time to the first entry, against a hand-written page of the same content.
        cmd first-entry {
            /// The name of the story; default is the founding story.
            optional --story name: String
            /// The number of times that each page is opened; default 15.
            optional --runs runs: u32
        }
        /// Compares `dist` with TimelineJS3, vis-timeline and hand-written pages of the same content.
        cmd compare {
            /// The peers, separated by commas; default all.
            optional --peers names: String
            /// The numbers of entries, separated by commas; default `4,50,1000,10000`.
            optional --n numbers: String
            /// `fast`, `slow` (150 ms, 1.6 Mbit/s, a quarter of the processor) or both, which is the default.
            optional --conditions names: String
            /// The number of rounds; default 5.
            optional --runs rounds: u32
            /// The number of processors that other processes may use before a visit is repeated; default 0.25.
            optional --noise processors: f64
            /// A folder for a screenshot at the end of each visit.
            optional --pictures folder: PathBuf
            /// The file for all measurements; default `target/compare/results.json`.
            optional --out file: PathBuf
        }
        /// Prints the requests and bytes of typical page views of `dist`.
        cmd weigh {}
        /// Benchmarks the native work on stories of ten to a hundred thousand entries.
        cmd bench {}
        /// Completes a build that Trunk started, so that `trunk build` and `trunk serve` produce the same site.
        cmd publish {}
        /// Makes and packs the npm package of `dist`, for a person to publish.
        cmd npm {}
        /// Sets a version, builds, tests and packs, and says what is left for a person to do.
        cmd release {
            /// The version, such as `1.2.0`.
            required version: String
        }
        /// Keeps the files of the build in `dist` for the test of the next release.
        cmd keep {}
        /// Writes the page on which a native reader reviews the wording of a language.
        cmd wording {
            /// The tag of the language, such as `kk`.
            required tag: String
            /// The output folder; default `target/wording`.
            optional --out dir: PathBuf
        }
        /// Writes the tables of date, number and currency formats of each language.
        cmd cldr {}
    }
}
