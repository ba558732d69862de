//! Tables of the comparison results, for the docs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

use super::Form;
use super::difference::RULES;

/// The results so far.
#[derive(Default)]
pub(super) struct Report {
    /// The shapes in order of appearance.
    shapes: Vec<String>,
    tags: Vec<String>,
    /// The numbers of compared and of different forms, by shape and language.
    counts: BTreeMap<(String, String), [usize; 2]>,
    /// The uses of each rule, by its index.
    differences: BTreeMap<usize, Uses>,
}

/// The uses of a rule.
#[derive(Default)]
struct Uses {
    forms: usize,
    tags: BTreeSet<String>,
    /// The first use: ICU's text and ours.
    example: [String; 2],
}

impl Report {
    /// Returns the reasons of the rules that were not used.
    pub(super) fn unused(&self) -> Vec<&'static str> {
        let is_unused = |nth: &usize| !self.differences.contains_key(nth);
        (0..RULES.len()).filter(is_unused).map(|nth| RULES[nth].reason).collect()
    }

    pub(super) fn add(&mut self, form: &Form<'_>, rules: &[usize], theirs: &str) {
        // Both widths of a shape share a row.
        let shape = form.shape.trim_end_matches(", short");
        for (list, name) in [(&mut self.shapes, shape), (&mut self.tags, form.tag)] {
            if !list.iter().any(|one| one == name) {
                list.push(name.to_owned());
            }
        }
        let counts = self.counts.entry((shape.to_owned(), form.tag.to_owned())).or_default();
        counts[0] += 1;
        counts[1] += usize::from(!rules.is_empty());
        for rule in rules {
            let uses = self.differences.entry(*rule).or_default();
            if uses.forms == 0 {
                uses.example = [theirs, form.ours].map(str::to_owned);
            }
            uses.forms += 1;
            uses.tags.insert(form.tag.to_owned());
        }
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let all: usize = self.counts.values().map(|[all, _]| all).sum();
        let different: usize = self.counts.values().map(|[_, different]| different).sum();
        writeln!(
            f,
            "{all} forms, of which {different} differ; a number behind a stroke is how many do.\n"
        )?;
        writeln!(f, "| shape | {} |", self.tags.join(" | "))?;
        writeln!(f, "|---|{}", "--:|".repeat(self.tags.len()))?;
        for shape in &self.shapes {
            write!(f, "| {shape} |")?;
            for tag in &self.tags {
                match self.counts.get(&(shape.clone(), tag.clone())) {
                    None => write!(f, " – |")?,
                    Some([all, 0]) => write!(f, " {all} |")?,
                    Some([all, different]) => write!(f, " {all}/{different} |")?,
                }
            }
            writeln!(f)?;
        }
        writeln!(f, "\n| languages | forms | ICU | here | reason |\n|---|--:|---|---|---|")?;
        for (nth, rule) in RULES.iter().enumerate() {
            let Some(Uses { forms, tags, example: [theirs, ours] }) = self.differences.get(&nth)
            else {
                continue;
            };
            let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
            let tags = tags.join(" ");
            writeln!(f, "| {tags} | {forms} | {theirs} | {ours} | {} |", rule.reason)?;
        }
        Ok(())
    }
}
