//! Reports the problems of the value that is being read.

use super::check_name::Check;
use super::node::Node;
use super::problem::Finding;
use super::read::Reader;
use super::replacement::Replacement;

/// The number of characters of the author's text that a message repeats.
const LONGEST_SHOWN: usize = 80;

impl Reader<'_> {
    /// Reports an error at the value that is being read.
    pub(super) fn error(&mut self, message: impl AsRef<str>) {
        self.findings.add(Finding::error(self.node.number, message));
    }

    /// Reports an error at the value that is being read, with advice.
    pub(super) fn error_with_help(&mut self, message: impl AsRef<str>, help: impl Into<String>) {
        self.findings.add(Finding::error(self.node.number, message).with_help(help));
    }

    /// Reports an error at the value that is being read, with replacements or else advice.
    pub(super) fn error_with_replacements(
        &mut self,
        message: impl AsRef<str>,
        replacements: Vec<Replacement>,
        otherwise: &str,
    ) {
        let finding = Finding::error(self.node.number, message);
        self.findings.add(finding.with_replacements(replacements, otherwise));
    }

    /// Reports a warning at the value that is being read.
    pub(super) fn warning(&mut self, check: Check, message: impl AsRef<str>) {
        self.findings.add(Finding::warning(self.node.number, check, message));
    }

    /// Reports a problem at another value or key.
    pub(super) fn report(&mut self, finding: Finding) {
        self.findings.add(if self.is_guess { finding.uncertain() } else { finding });
    }

    /// Reports a value of the wrong JSON type.
    pub(super) fn expected(&mut self, what: &str, node: &Node<'_>) {
        self.expected_with(what, node, Vec::new(), "");
    }

    /// Reports a value of the wrong JSON type. Without a replacement, the advice is `otherwise`.
    pub(super) fn expected_with(
        &mut self,
        what: &str,
        node: &Node<'_>,
        replacements: Vec<Replacement>,
        otherwise: &str,
    ) {
        let message = format!("expected {what}, found {}", node.kind());
        let finding = Finding::error(self.node.number, message);
        let part = self.spare.filter(|_| node.is_null());
        self.report(match part {
            Some(part) => finding.with_help(format!("leave the {part} out")),
            None => finding.with_replacements(replacements, otherwise),
        });
    }

    /// Reports a text that does not follow its grammar. Without a replacement, the advice is `otherwise`.
    pub(super) fn refuse(
        &mut self,
        text: &str,
        what: &str,
        error: &dyn std::fmt::Display,
        replacements: Vec<Replacement>,
        otherwise: &str,
    ) {
        let shown: String = text.chars().take(LONGEST_SHOWN).collect();
        let finding = Finding::error(self.node.number, format!("`{shown}` is not {what}: {error}"));
        self.report(finding.with_replacements(replacements, otherwise));
    }

    /// Reports that the field or item that is being read is empty. The advice is that for a required field.
    pub(super) fn empty(&mut self, advice: String) {
        let name = self.keys.last().copied().unwrap_or_default();
        let help = match (name, self.spare) {
            ("sentence", _) => "write the exact words of the source".to_owned(),
            (_, None) => advice,
            (_, Some(part)) => format!("{advice}, or leave the {part} out"),
        };
        let item = if self.spare == Some("item") { "an item of " } else { "" };
        self.error_with_help(format!("{item}`{name}` is empty"), help);
    }
}
