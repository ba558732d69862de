//! `cargo xtask test reference`: our wording of thousands of values beside that of ICU, in a Node.js of one version.
//!
//! Where the two differ there must be a reason in `difference.rs`. What was compared and what differs is a table in
//! `docs/wording.md`, which must be as it would be written now: a difference more or less, and this fails.

use std::{
    env, fs,
    io::Write as _,
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::tools;

mod difference;
mod report;

use difference::Difference;
use report::Report;

/// The script that asks ICU.
const SCRIPT: &str = include_str!("intl.mjs");
const DOCS: &str = "docs/wording.md";
/// Where the tables stand in it.
const BEGIN: &str = "<!-- written by UPDATE_EXPECTED=1 cargo xtask test reference -->\n";
const END: &str = "<!-- end -->\n";
/// So many differences without a reason are told of; more of the same would tell nothing new.
const MOST_TOLD: usize = 40;

/// One value in one language, as we say it.
struct Form<'a> {
    tag: &'a str,
    shape: &'a str,
    ours: &'a str,
}

/// Compares; fails where a difference has no reason, or where the table is not as it should be.
pub(crate) fn compare(sh: &Shell) -> Result<()> {
    let node = tools::need_reference(sh)?;
    let forms = cmd!(sh, "cargo run --quiet --package diplograph --example wording-forms");
    let forms = forms.quiet().read()?;
    let answers = ask(&node, &forms).context("ICU could not be asked")?;
    let forms: Vec<Value> = serde_json::from_str(&forms)?;
    let answers: Vec<Value> = serde_json::from_str(&answers)?;
    ensure!(forms.len() == answers.len(), "ICU answered {} of {}", answers.len(), forms.len());
    let mut report = Report::default();
    let mut unexplained = Vec::new();
    for (form, answer) in forms.iter().zip(&answers) {
        let text = |name: &str| form[name].as_str().unwrap_or_default();
        let form = Form { tag: text("tag"), shape: text("shape"), ours: text("ours") };
        match difference::of(&form, answer) {
            Difference::None => report.add(&form, &[], ""),
            Difference::Known { rules, theirs } => report.add(&form, &rules, theirs),
            Difference::Unknown => {
                unexplained
                    .push(format!("{} {}: {:?}, ICU {answer}", form.tag, form.shape, form.ours));
            }
        }
    }
    let told =
        unexplained.iter().take(MOST_TOLD).map(String::as_str).collect::<Vec<_>>().join("\n  ");
    ensure!(
        unexplained.is_empty(),
        "{} forms differ from ICU's without a reason in xtask/src/reference/difference.rs:\n  {told}",
        unexplained.len()
    );
    let needless = report.needless();
    ensure!(
        needless.is_empty(),
        "these differences are gone, and their rules with them: {}",
        needless.join("; ")
    );
    keep(&report.to_string())
}

fn ask(node: &std::path::Path, forms: &str) -> Result<String> {
    let mut asked = Command::new(node)
        .args(["--input-type=module", "--eval", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| node.display().to_string())?;
    asked.stdin.take().context("no way to ask")?.write_all(forms.as_bytes())?;
    let answer = asked.wait_with_output()?;
    ensure!(answer.status.success(), "the script failed");
    Ok(String::from_utf8(answer.stdout)?)
}

/// Compares the tables with those of the docs, or writes them there if that is asked for.
fn keep(tables: &str) -> Result<()> {
    let path = crate::repository().join(DOCS);
    let docs = fs::read_to_string(&path).context(DOCS)?;
    let parts =
        docs.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?)));
    let (before, (now, behind)) =
        parts.with_context(|| format!("{DOCS} has no place for the tables"))?;
    let wanted = format!("\n{tables}\n");
    if now == wanted {
        return Ok(());
    }
    ensure!(
        env::var_os("UPDATE_EXPECTED").is_some(),
        "the comparison with ICU found other than {DOCS} says: look at what changed, \
         and run it once more with UPDATE_EXPECTED=1"
    );
    fs::write(&path, format!("{before}{BEGIN}{wanted}{END}{behind}"))?;
    println!("wrote the tables of {DOCS}: look at what changed");
    Ok(())
}
