//! [`Read`]: from a JSON value to a type of the story, gathering every problem on the way.
//!
//! serde's derived readers stop at the first error; an author wants all of them at once. So the file is read into
//! [`Json`](super::json::Json), and each type reads itself from there.

use std::borrow::Cow;

use super::name::Lang;
use super::names::digest;
use super::node::Node;
use super::problem::{Problem, Severity, Step};
use super::sign;
use crate::order::ordered;

/// A type that an author writes.
pub(super) trait Read: Sized {
    /// Reads it, or reports why not and returns `None`.
    fn read<'a>(node: Node<'a>, reader: &mut Reader<'a>) -> Option<Self>;

    /// What it is when the field is not there; `None` where the field is required.
    fn absent() -> Option<Self> {
        None
    }
}

/// Where the reading stands and what it has found.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    /// The value that is being read.
    node: Node<'a>,
    /// From it to the value at fault, where a rule across fields found a fault further in.
    steps: Vec<Step>,
    /// The keys from the root of the file to the value that is being read.
    keys: Vec<&'static str>,
    /// The story's language, which every text must be written in; `None` where it cannot be read.
    pub(super) lang: Option<Lang>,
    problems: Vec<Problem>,
    /// The names that are given to things.
    pub(super) given: Vec<Name>,
    /// The names by which something points at them.
    pub(super) pointers: Vec<Name>,
    /// How many errors and how many warnings were found.
    found: [usize; 2],
    /// The last that was not kept.
    unlisted: Option<Problem>,
}

/// The field that any object of a story may have: a word among authors, which no reader is shown.
pub(super) const COMMENT: &str = "$comment";

/// How many errors are listed, and how many warnings. A hostile file of a few megabytes could have a million mistakes.
const MOST_PROBLEMS: usize = 1000;

/// A name in the file: where it is given to a thing, or where it points at one. There are many: it is kept small.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// The number of the value that it is.
    pub(super) nth: u32,
    /// Names that are equal have it in common, and few others.
    pub(super) digest: u32,
    pub(super) space: Space,
    pub(super) role: Role,
}

/// What a name does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is given to a goal.
    Goal,
    /// It is given to another thing.
    Given,
    /// It points at what took a goal's place.
    Successor,
    /// It points at something.
    Pointer,
}

/// What a name is the name of; within one space it is given once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Space {
    Party,
    Source,
    /// Goals, series, figures, projects, events, ties, quotes and areas.
    Fact,
}

impl<'a> Reader<'a> {
    /// A reader of a file, at its root.
    pub(super) fn at_root(node: Node<'a>) -> Self {
        let lang = node.field("lang").and_then(Node::words).and_then(|tag| tag.parse().ok());
        Self {
            node,
            steps: Vec::new(),
            keys: Vec::new(),
            lang,
            problems: Vec::new(),
            given: Vec::new(),
            pointers: Vec::new(),
            found: [0; 2],
            unlisted: None,
        }
    }

    /// Reports an error at the value that is being read.
    pub(super) fn error(&mut self, message: impl AsRef<str>) -> &mut Problem {
        self.report(Severity::Error, message.as_ref())
    }

    /// Reports a warning at the value that is being read.
    pub(super) fn warning(&mut self, message: impl AsRef<str>) {
        self.report(Severity::Warning, message.as_ref());
    }

    /// Reports a value of the wrong kind.
    pub(super) fn expected(&mut self, what: &str, node: Node<'_>) {
        self.error(format!("expected {what}, found {}", node.kind()));
    }

    /// The outermost value of the file.
    pub(super) fn root(&self) -> Node<'a> {
        self.node.other(0)
    }

    fn report(&mut self, severity: Severity, message: &str) -> &mut Problem {
        // Of what is not listed nobody asks what and where it is, and its place could be far to seek.
        let (offset, message) =
            if self.is_full(severity) { (0, "") } else { (self.offset(), message) };
        self.keep(Problem { severity, ..Problem::error(offset, message) })
    }

    /// Where the value at fault begins.
    fn offset(&self) -> usize {
        let further = |node: Node<'a>, step| node.at(step);
        self.steps.iter().try_fold(self.node, further).unwrap_or(self.node).offset()
    }

    /// Whether such problems are counted from now on, no more.
    fn is_full(&self, severity: Severity) -> bool {
        self.found[severity as usize] >= MOST_PROBLEMS
    }

    /// Keeps a problem, or counts it where there are more than anybody mends at once.
    pub(super) fn keep(&mut self, problem: Problem) -> &mut Problem {
        let is_full = self.is_full(problem.severity);
        self.found[problem.severity as usize] += 1;
        if is_full {
            return self.unlisted.insert(problem);
        }
        self.problems.push(problem);
        let last = self.problems.len() - 1;
        &mut self.problems[last]
    }

    /// All that was found, and of what is not listed how much it is.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        let [errors, warnings] = self.found.map(|found| found.saturating_sub(MOST_PROBLEMS));
        if errors + warnings > 0 {
            let message = format!("{} more problems are not listed", errors + warnings);
            let severity = if errors > 0 { Severity::Error } else { Severity::Warning };
            self.problems.push(Problem { severity, ..Problem::error(self.node.offset(), message) });
        }
        self.problems
    }

    /// Keeps a name; the field it stands in says whether it is given there or points somewhere.
    pub(super) fn note_name(&mut self, words: &str) {
        let space = match self.keys[..] {
            ["sources", "id"] | [.., "source"] => Space::Source,
            ["parties", "id"] | [.., "from" | "to" | "party"] => Space::Party,
            _ => Space::Fact,
        };
        let role = match self.keys[..] {
            ["goals", "id"] => Role::Goal,
            [.., "id"] => Role::Given,
            [.., "replaced_by"] => Role::Successor,
            _ => Role::Pointer,
        };
        let name = Name { nth: self.node.nth(), digest: digest(words), space, role };
        match role {
            Role::Goal | Role::Given => self.given.push(name),
            Role::Successor | Role::Pointer => self.pointers.push(name),
        }
    }

    /// Reports a text by language that is missing in the story's own.
    pub(super) fn require_language(&mut self, texts: &[(Lang, String)]) {
        let Some(own) = &self.lang else { return };
        if !texts.iter().any(|(lang, _)| lang.is_same(own)) {
            let message = format!("the text is missing in the story's language, `{own}`");
            self.error(message).help =
                Some("a reader of any other language falls back to it".to_owned());
        }
    }

    /// Reads a value inside the one that is being read.
    pub(super) fn read<T: Read>(&mut self, node: Node<'a>) -> Option<T> {
        let around = std::mem::replace(&mut self.node, node);
        let value = T::read(node, self);
        self.node = around;
        value
    }

    /// Goes several steps in, to report what a rule across fields found there.
    pub(super) fn at<const N: usize>(&mut self, steps: [Step; N], then: impl FnOnce(&mut Self)) {
        let depth = self.steps.len();
        self.steps.extend(steps);
        then(self);
        self.steps.truncate(depth);
    }

    /// The text of a string.
    pub(super) fn string(&mut self, node: Node<'a>, what: &str) -> Option<Cow<'a, str>> {
        let words = node.words();
        if words.is_none() {
            self.expected(what, node);
        }
        words
    }

    /// Which of some words a string is. Not generic, or each choice would have its own copy in the wasm.
    pub(super) fn choice(
        &mut self,
        node: Node<'a>,
        what: &str,
        words: &[&'static str],
    ) -> Option<usize> {
        let word = self.string(node, what)?;
        let found = words.iter().position(|known| *known == word);
        if found.is_none() {
            let help = match nearest(&word, &mut words.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write one of {}", listed(words)),
            };
            self.error(format!("`{word}` is not {what}")).help = Some(help);
        }
        found
    }

    /// Reads each item of a list, and tells how many there are. Not generic, for the same reason.
    fn each(&mut self, node: Node<'a>, read: &mut dyn FnMut(Node<'a>, &mut Self)) -> Option<usize> {
        let Some(items) = node.items() else {
            self.expected("a list", node);
            return None;
        };
        let around = self.node;
        let mut count = 0;
        for item in items {
            self.node = item;
            read(item, self);
            count += 1;
        }
        self.node = around;
        Some(count)
    }

    /// Finds the value of each known field of an object, and reports all others but comments.
    pub(super) fn object(
        &mut self,
        node: Node<'a>,
        known: &[&'static str],
        values: &mut [Option<Node<'a>>],
    ) -> Option<()> {
        let Some(fields) = node.fields() else {
            self.expected("an object", node);
            return None;
        };
        let (mut next, mut has_others) = (0, false);
        for (key, value) in fields {
            let words = key.words().unwrap_or_default();
            // Authors write fields in the order of the format, by and large: the next is behind the last.
            let (before, behind) = known.split_at(next);
            let is_it = |known: &&str| *known == words;
            let found = behind.iter().position(is_it).map(|nth| next + nth);
            match found.or_else(|| before.iter().position(is_it)) {
                Some(nth) if values[nth].is_none() => {
                    values[nth] = Some(value);
                    next = nth + 1;
                }
                Some(_) => self.stands_twice(key),
                None => {
                    has_others = true;
                    if !self.is_comment(key, value) {
                        self.unknown(key, known);
                    }
                }
            }
        }
        if has_others {
            self.check_repeated(node, known);
        }
        Some(())
    }

    /// Whether a field is a comment; one that is neither a string nor a list of strings is reported.
    pub(super) fn is_comment(&mut self, key: Node<'a>, value: Node<'a>) -> bool {
        let is_comment = key.is(COMMENT);
        if is_comment && !value.is_remark() {
            let message = "a comment is a string, or a list of strings";
            self.keep(Problem::error(value.offset(), message)).help =
                Some("write `\"$comment\": \"…\"`, or one string a line".to_owned());
        }
        is_comment
    }

    /// Reports keys, but for those known, that stand twice in one object.
    pub(super) fn check_repeated(&mut self, node: Node<'a>, known: &[&'static str]) {
        let keys = node.fields().into_iter().flatten().map(|(key, _)| key);
        let others: Vec<(Node<'a>, Cow<'a, str>)> = keys
            .filter_map(|key| Some((key, key.words()?)))
            .filter(|(_, words)| !known.contains(&&**words))
            .collect();
        let order = ordered(others.len(), &|a, b| others[a].1.cmp(&others[b].1));
        for pair in order.windows(2) {
            if others[pair[0]].1 == others[pair[1]].1 {
                self.stands_twice(others[pair[1]].0);
            }
        }
    }

    fn stands_twice(&mut self, key: Node<'a>) {
        let message = format!("`{}` stands here twice", key.words().unwrap_or_default());
        self.keep(Problem::error(key.offset(), message)).help = Some("keep one of them".to_owned());
    }

    /// The value of one field of an object.
    pub(super) fn field<T: Read>(
        &mut self,
        value: Option<Node<'a>>,
        name: &'static str,
    ) -> Option<T> {
        if let Some(node) = value {
            self.keys.push(name);
            let value = self.read(node);
            self.keys.pop();
            return value;
        }
        let absent = T::absent();
        if absent.is_none() {
            self.error(format!("`{name}` is missing"));
        }
        absent
    }

    fn unknown(&mut self, key: Node<'a>, known: &[&'static str]) {
        let words = key.words().unwrap_or_default();
        let problem = Problem::error(key.offset(), format!("there is no field `{words}`"));
        if self.is_full(Severity::Error) {
            self.keep(problem);
            return;
        }
        // A comment is meant where no field is nearer.
        let mut meant = known.iter().copied().chain([COMMENT]);
        let help = match nearest(&words, &mut meant) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the fields here are {}", listed(known)),
        };
        self.keep(problem.with_help(help));
    }
}

/// The name among those `known` that was most likely meant.
pub(super) fn nearest<'n>(word: &str, known: &mut dyn Iterator<Item = &'n str>) -> Option<&'n str> {
    let word: Vec<char> = word.chars().collect();
    let most = word.len().div_ceil(4);
    if word.len() <= 2 {
        return None;
    }
    let near = known.filter(|name| name.len().abs_diff(word.len()) <= most);
    let (distance, near) =
        near.map(|name| (distance(&word, name), name)).min_by_key(|near| near.0)?;
    (distance <= most).then_some(near)
}

/// How many letters must be put in, left out, changed or swapped with the next to make one word of the other.
fn distance(word: &[char], other: &str) -> usize {
    // The distances of the beginnings of `word` to the beginning of `other` that ends two letters before, one before, here.
    let mut before = vec![0; word.len() + 1];
    let mut last: Vec<usize> = (0..=word.len()).collect();
    let mut row = before.clone();
    let mut letter_before = None;
    for (nth, letter) in other.chars().enumerate() {
        row[0] = nth + 1;
        for (at, own) in word.iter().enumerate() {
            let changed = last[at] + usize::from(*own != letter);
            let mut least = changed.min(last[at + 1] + 1).min(row[at] + 1);
            if at > 0 && Some(*own) == letter_before && word[at - 1] == letter {
                least = least.min(before[at - 1] + 1);
            }
            row[at + 1] = least;
        }
        (before, last, row) = (last, row, before);
        letter_before = Some(letter);
    }
    last[word.len()]
}

/// "`a`, `b`, `c`".
pub(super) fn listed(names: &[&'static str]) -> String {
    let quoted: Vec<String> = names
        .iter()
        .filter(|name| !name.starts_with('$'))
        .map(|name| format!("`{name}`"))
        .collect();
    quoted.join(", ")
}

impl<T: Read> Read for Option<T> {
    fn read<'a>(node: Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read<'a>(node: Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let mut all = Self::with_capacity(node.count());
        let count = reader.each(node, &mut |item, reader| all.extend(T::read(item, reader)))?;
        // All items are read, so that all problems are found; a list with a gap in it is no list.
        (all.len() == count).then_some(all)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl Read for String {
    fn read<'a>(node: Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let text = reader.string(node, "a string")?;
        if text.chars().all(char::is_whitespace) {
            reader.error("the text is empty").help = Some("leave the field out".to_owned());
            return None;
        }
        let fault = if node.is_plain() { None } else { sign::fault(&text) };
        if let Some((sign, fault)) = fault {
            let (what, help) = fault.explained(sign);
            let message = format!("U+{:04X} {what}", u32::from(sign));
            reader.error(message).help = Some(help.to_owned());
            return None;
        }
        Some(text.into_owned())
    }
}

/// Reports a text that does not follow its grammar.
pub(super) fn refuse(
    reader: &mut Reader<'_>,
    text: &str,
    what: &str,
    help: &str,
    error: &dyn std::fmt::Display,
) {
    let shown: String = text.chars().take(LONGEST_SHOWN).collect();
    reader.error(format!("`{shown}` is not {what}: {error}")).help = Some(help.to_owned());
}

/// How much of a text a message repeats.
const LONGEST_SHOWN: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_meant_is_the_nearest() {
        #[track_caller]
        fn case(word: &str, expected: Option<&str>) {
            let mut known = ["title", "text", "cite", "date", "Ж"].into_iter();
            assert_eq!(nearest(word, &mut known), expected, "{word}");
        }

        case("titel", Some("title"));
        case("tittle", Some("title"));
        case("tile", Some("title"));
        case("tite", Some("title"));
        case("sites", Some("cite"));
        case("dtae", Some("date"));
        case("daté", Some("date"));
        case("publisher", None);
        case("da", None);
        case("", None);
        case(&"title".repeat(100_000), None);
    }

    #[test]
    fn a_letter_put_in_left_out_changed_or_swapped_counts_as_one() {
        #[track_caller]
        fn case(word: &str, other: &str, expected: usize) {
            let letters = |text: &str| text.chars().collect::<Vec<char>>();
            assert_eq!(distance(&letters(word), other), expected, "{word} to {other}");
            assert_eq!(distance(&letters(other), word), expected, "{other} to {word}");
        }

        case("", "", 0);
        case("", "abc", 3);
        case("abc", "abc", 0);
        case("abc", "abxc", 1);
        case("abc", "axc", 1);
        case("abc", "acb", 1);
        case("abcd", "badc", 2);
        case("kitten", "sitting", 3);
        case("ca", "abc", 3);
    }
}
