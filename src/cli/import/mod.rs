//! `diplograph import`: a story from files of other formats.

mod notes;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use clap::{Args, ValueEnum, ValueHint};
use serde_json::{Value, json};

use super::exit::COULD_NOT_RUN;
use super::report::Report;
use super::{diagnostic, file, pipe_safe};
use crate::import::{Draft, Format, Options, Refused};
use crate::story::{Lang, Party, Text};
use crate::verify::verify;
use notes::FileNotes;

/// Make a story from files of other formats, and report what became of each part
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}{MANUAL}"))]
pub(super) struct Import {
    /// Files to read; several become one story; `-` reads standard input
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    files: Vec<PathBuf>,
    /// Format of the files [default: recognised by their content]
    #[arg(long, value_enum, value_name = "FORMAT")]
    from: Option<From>,
    /// Language of the story
    #[arg(long, value_name = "TAG", default_value = "en")]
    lang: Lang,
    /// A party of the story, such as `kz=Kazakhstan` (repeatable)
    #[arg(long, value_name = "ID=NAME", value_parser = party)]
    party: Vec<Party>,
    /// Output file [default: standard output]
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::AnyPath)]
    output: Option<PathBuf>,
    /// Overwrite an existing file
    #[arg(long, requires = "output")]
    force: bool,
    /// Show all places and all problems
    #[arg(short, long)]
    verbose: bool,
    /// Format of the report, which goes to standard error; as JSON to standard output, for which `-o` is needed
    #[arg(long, requires = "output")]
    json: bool,
}

/// The names of the formats on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum From {
    /// `TimelineJS`: JSON, or its spreadsheet as CSV.
    #[value(help = "TimelineJS: JSON, or its spreadsheet as CSV")]
    Timelinejs,
    /// vis-timeline: items and groups as JSON
    Vis,
    /// Wikidata: the JSON of a query's answer
    Wikidata,
    /// The CSV that `diplograph data` writes
    Csv,
    /// A spreadsheet: XLSX, ODS, CSV or TSV with the columns of `new --sheet`
    Sheet,
}

const EXAMPLES: &str = examples! {
    "Make a story from a timeline": "import timeline.json --party kz=Kazakhstan --party uz=Uzbekistan -o my-story.json",
    "Make a story from a spreadsheet": "import story.xlsx -o my-story.json",
    "See what would become of it": "import timeline.json | less",
    "Join the answers to two queries": "import visits.json treaties.json -o my-story.json",
    "Read a table that was written by `data`": "import --lang ru my-story.ru.csv -o my-story.json",
};

const MANUAL: &str = concat!(
    "\n\n",
    heading!("Report:"),
    r#" one entry for each kind of change, with its places
  understood   it is written in another form
  changed      a story cannot say it as the file does
  left as typed  it can be read in several ways, or in none
  left out     a story has no place for it
Then follow the problems of the story, as `check` shows them: the first three, all with `--verbose`.
A story with errors is written too: its author has to mend them.

"#,
    heading!("JSON:"),
    r#" one document; every key is always present
  {
    "version": 1,     version of this document; keys are only added within a version
    "imported": [{ "file": "timeline.json", "format": "timelinejs",
                   "notes": [{ "change": "left-out", "place": "events[3].media", "message": "…",
                               "value": "url: https://…", "help": "…" }] }],
    "story": { … }    the report of `check --format json` on the story
  }

"#,
    heading!("Exit codes:"),
    "
  0  the story has no error
  1  the story has an error
  2  a file could not be read or written, or the arguments are invalid; then nothing is written",
);

/// The number of problems that are shown without `--verbose`.
const FEW_PROBLEMS: usize = 3;

impl Import {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        self.refuse_existing()?;
        let options = Options { lang: self.lang.clone(), parties: self.party.clone() };
        let mut draft = Draft::new(&options);
        let mut imported = Vec::new();
        let mut is_refused = false;
        for path in &self.files {
            match self.add(path, &mut draft) {
                Ok(notes) => imported.push(notes),
                Err(error) => {
                    is_refused = true;
                    diagnostic::print_failure(&error);
                }
            }
        }
        if is_refused {
            return Ok(COULD_NOT_RUN.into());
        }
        let text = draft.text();
        self.write(&text)?;
        self.report(&text, &imported)
    }

    /// Returns an error if the output exists. It is asked before the work, and again when the file is written.
    fn refuse_existing(&self) -> anyhow::Result<()> {
        match self.output.as_deref().filter(|path| !file::is_standard(path) && !self.force) {
            Some(path) if path.exists() => Err(file::already_exists(path)),
            _ => Ok(()),
        }
    }

    /// Adds what a file says to the story.
    fn add(&self, path: &Path, draft: &mut Draft) -> anyhow::Result<FileNotes> {
        let name = file::name(path);
        let bytes = file::read_bytes(path)?;
        let cannot = |refused: Refused| {
            let Refused { text, help } = refused;
            anyhow!("cannot read {name}: {text}; {help}")
        };
        let format = self.from.map_or_else(|| Format::of(&bytes), |from| Ok(from.format()));
        let format = format.map_err(cannot)?;
        let notes = draft.add(&bytes, format).map_err(cannot)?;
        Ok(FileNotes { name, format: From::of(format).name(), notes })
    }

    fn write(&self, text: &str) -> anyhow::Result<()> {
        match self.output.as_deref() {
            Some(path) if !self.force => file::write_whole_new(path, text),
            Some(path) if path.exists() => file::replace(path, text),
            Some(path) => file::write_whole_new(path, text),
            None => file::write(None, text),
        }
    }

    fn report(&self, text: &str, imported: &[FileNotes]) -> anyhow::Result<ExitCode> {
        let name = self.output.as_deref().map_or_else(|| "the story".to_owned(), file::name);
        let mut problems = verify(text, None).checked.problems;
        let mut report = Report::on(1);
        report.add(&name, &problems, &[]);
        if self.json {
            let imported: Vec<Value> = imported.iter().map(FileNotes::json).collect();
            let document = json!({ "version": 1, "imported": imported, "story": report });
            file::write(None, format!("{document:#}\n"))?;
            return Ok(report.exit_code());
        }
        let mut out = pipe_safe::stderr();
        let failed = "cannot write to standard error";
        for notes in imported {
            notes.print(&mut out, self.verbose).context(failed)?;
        }
        let count = problems.len();
        problems.sort_by_key(|problem| !problem.is_error());
        if !self.verbose {
            problems.truncate(FEW_PROBLEMS);
        }
        diagnostic::print(&mut out, &name, text, &problems).context(failed)?;
        if count > problems.len() {
            let rest = count - problems.len();
            writeln!(out, "… and {rest} more; `diplograph check` lists them").context(failed)?;
        }
        let verb = if self.output.is_some() { "wrote " } else { "" };
        writeln!(out, "{verb}{name}: {}", report.summary("problems")).context(failed)?;
        Ok(report.exit_code())
    }
}

impl From {
    const ALL: [Self; 5] = [Self::Timelinejs, Self::Vis, Self::Wikidata, Self::Csv, Self::Sheet];

    fn format(self) -> Format {
        match self {
            Self::Timelinejs => Format::TimelineJs,
            Self::Vis => Format::VisTimeline,
            Self::Wikidata => Format::Wikidata,
            Self::Csv => Format::OurCsv,
            Self::Sheet => Format::Spreadsheet,
        }
    }

    fn of(format: Format) -> Self {
        // Each format has a name.
        Self::ALL.into_iter().find(|from| from.format() == format).unwrap_or(Self::Csv)
    }

    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

/// A party of the command line.
fn party(text: &str) -> Result<Party, String> {
    let (id, name) = text.split_once('=').ok_or("write its id and its name: `kz=Kazakhstan`")?;
    let id = id.trim().parse().map_err(|error| format!("`{id}` is not an id: {error}"))?;
    match name.trim() {
        "" => Err("the name is missing: write `kz=Kazakhstan`".to_owned()),
        name => Ok(Party { id, name: Text::Plain(name.to_owned()) }),
    }
}
