//! Reads the fields of an object, and reports those that the format does not have.

use super::node::{Field, Node};
use super::problem::{Finding, Severity};
use super::read::{Read, Reader};
use super::suggest::{listed, meant};
use crate::order::ordered;

/// A field that any object of a story may have: a remark for other authors. It is never shown.
pub(super) const COMMENT: &str = "$comment";

/// A field that any object of a story may have: reasons why warnings do not apply to it, by the names of checks.
pub(super) const ANSWERS: &str = "$answers";

impl<'a> Reader<'a> {
    /// Finds the value of each known field of an object, and reports all other fields but comments.
    pub(super) fn object(
        &mut self,
        node: &'a Node<'a>,
        known: &[&'static str],
        values: &mut [Option<&'a Node<'a>>],
    ) -> Option<()> {
        let Some(fields) = node.fields() else {
            self.expected("an object", node);
            return None;
        };
        let mut others = Vec::new();
        for field in fields {
            match known.iter().position(|name| *name == field.name()) {
                Some(index) if values[index].is_none() => values[index] = Some(&field.value),
                Some(_) => self.repeated(field),
                None => others.push(field),
            }
        }
        for field in &others {
            if !self.is_comment(field) && !self.is_answers(field) {
                self.unknown(field, known, values);
            }
        }
        if !others.is_empty() {
            self.check_repeated(node, known);
        }
        Some(())
    }

    /// Returns `true` if a field is a comment. One that is neither a string nor a list of strings is reported.
    pub(super) fn is_comment(&mut self, field: &Field<'_>) -> bool {
        let is_comment = field.name() == COMMENT;
        let is_text = |node: &Node<'_>| node.text().is_some();
        let is_remark =
            is_text(&field.value) || field.value.items().is_some_and(|all| all.iter().all(is_text));
        if is_comment && !is_remark {
            let message = "a comment must be a string or a list of strings";
            let help = "write `\"$comment\": \"…\"`";
            self.report(Finding::error(field.value.number, message).with_help(help));
        }
        is_comment
    }

    /// Returns `true` if a field is `$answers`. One that is not an object of texts is reported.
    fn is_answers(&mut self, field: &Field<'_>) -> bool {
        let is_answers = field.name() == ANSWERS;
        let is_reason = |field: &Field<'_>| {
            field.name() == COMMENT || field.value.text().is_some_and(|it| !it.trim().is_empty())
        };
        let is_right = field.value.fields().is_some_and(|all| all.iter().all(is_reason));
        if is_answers && !is_right {
            let message = "answers must be an object with a reason for each check";
            let help = "write `\"$answers\": { \"name of the check\": \"reason\" }`";
            self.report(Finding::error(field.value.number, message).with_help(help));
        }
        is_answers
    }

    /// Reports repeated keys of an object other than those known.
    pub(super) fn check_repeated(&mut self, node: &Node<'_>, known: &[&'static str]) {
        let fields = node.fields().unwrap_or_default().iter();
        let others: Vec<&Field<'_>> =
            fields.filter(|field| !known.contains(&field.name())).collect();
        let order = ordered(others.len(), &|a, b| others[a].name().cmp(others[b].name()));
        for pair in order.windows(2) {
            if others[pair[0]].name() == others[pair[1]].name() {
                self.repeated(others[pair[1]]);
            }
        }
    }

    fn repeated(&mut self, field: &Field<'_>) {
        let message = format!("duplicate field `{}`", field.name());
        self.report(Finding::error(field.key.number, message).with_help("keep one of them"));
    }

    /// Reads the value of one field of an object.
    pub(super) fn field<T: Read>(
        &mut self,
        value: Option<&'a Node<'a>>,
        name: &'static str,
    ) -> Option<T> {
        if let Some(node) = value {
            self.keys.push(name);
            let is_guess = self.is_guess || self.guessed.contains(&node.number);
            let is_guess = std::mem::replace(&mut self.is_guess, is_guess);
            let record = std::mem::replace(&mut self.record, self.node);
            let value = self.read_spare(node, T::absent().map(|_| "field"));
            (self.is_guess, self.record) = (is_guess, record);
            self.keys.pop();
            return value;
        }
        let absent = T::absent();
        if absent.is_none() {
            self.error(format!("`{name}` is missing"));
        }
        absent
    }

    /// Reports an unknown field. If another field was meant that is missing, it gets the value, so that it is not reported
    /// as missing too.
    fn unknown(
        &mut self,
        field: &'a Field<'a>,
        known: &[&'static str],
        values: &mut [Option<&'a Node<'a>>],
    ) {
        let name = field.name();
        let finding = Finding::error(field.key.number, format!("there is no field `{name}`"));
        if self.findings.is_full(Severity::Error) {
            return self.report(finding);
        }
        let is_missing = |index: &usize| values[*index].is_none();
        let missing = (0..known.len()).filter(is_missing).map(|index| known[index]);
        // A comment is meant if no field is nearer.
        let meant = meant(name, &Vec::from_iter(missing.chain([COMMENT])));
        let otherwise = format!("the fields here are {}", listed(known));
        self.report(finding.with_replacements(meant.replacements(), &otherwise));
        if let [word] = meant.words[..] {
            let index = known.iter().position(|name| *name == word);
            if let Some(index) = index {
                values[index] = Some(&field.value);
                if !meant.is_respelled {
                    self.guessed.insert(field.value.number);
                }
            }
        }
    }
}
