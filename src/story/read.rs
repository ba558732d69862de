//! [`Read`]: from a JSON value to a type of the story, gathering every problem on the way.
//!
//! serde's derived readers stop at the first error; an author wants all of them at once. So the file is read into
//! [`Json`](super::json::Json), and each type reads itself from there.

use std::borrow::Cow;

use super::name::Lang;
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
    pub(super) problems: Vec<Problem>,
    pub(super) names: Vec<Name<'a>>,
    /// The problems found beyond those kept: how many, how bad, and the last of them.
    pub(super) unlisted: usize,
    pub(super) worst_unlisted: Severity,
    last_unlisted: Option<Problem>,
}

/// The field that any object of a story may have: a word among authors, which no reader is shown.
pub(super) const COMMENT: &str = "$comment";

/// A hostile file of a few megabytes could have a million mistakes.
const MOST_PROBLEMS: usize = 1000;

/// A name in the file: where it is given to a thing, or where it points at one.
#[derive(Debug)]
pub(super) struct Name<'a> {
    pub(super) space: Space,
    pub(super) role: Role,
    pub(super) words: Cow<'a, str>,
    /// The byte of the file at which it stands.
    pub(super) offset: usize,
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
            names: Vec::new(),
            unlisted: 0,
            worst_unlisted: Severity::Warning,
            last_unlisted: None,
        }
    }

    /// Reports an error at the value that is being read.
    pub(super) fn error(&mut self, message: impl AsRef<str>) -> &mut Problem {
        self.keep(Problem::error(self.offset(), message))
    }

    /// Reports a warning at the value that is being read.
    pub(super) fn warning(&mut self, message: impl AsRef<str>) {
        self.keep(Problem::warning(self.offset(), message));
    }

    /// Reports a value of the wrong kind.
    pub(super) fn expected(&mut self, what: &str, node: Node<'_>) {
        self.error(format!("expected {what}, found {}", node.kind()));
    }

    /// Where the value at fault begins.
    fn offset(&self) -> usize {
        if self.is_full() {
            // Its place is told to nobody, and could be far to seek.
            return 0;
        }
        let further = |node: Node<'a>, step| node.at(step);
        self.steps.iter().try_fold(self.node, further).unwrap_or(self.node).offset()
    }

    /// All that was found, and of what is not listed how much it is.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        if self.unlisted > 0 {
            let message = format!("{} more problems are not listed", self.unlisted);
            let severity = self.worst_unlisted;
            self.problems.push(Problem { severity, ..Problem::error(self.node.offset(), message) });
        }
        self.problems
    }

    /// Whether what is found from now on is counted, no more.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    /// Keeps a problem, or counts it where there are more than anybody mends at once.
    pub(super) fn keep(&mut self, problem: Problem) -> &mut Problem {
        if self.is_full() {
            self.unlisted += 1;
            self.worst_unlisted = self.worst_unlisted.min(problem.severity);
            return self.last_unlisted.insert(problem);
        }
        self.problems.push(problem);
        let last = self.problems.len() - 1;
        &mut self.problems[last]
    }

    /// Keeps a name; the field it stands in says whether it is given there or points somewhere.
    pub(super) fn note_name(&mut self, words: Cow<'a, str>) {
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
        self.names.push(Name { space, role, words, offset: self.node.offset() });
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
            // Authors write fields in the order of the format, by and large: the next is behind the last.
            match (next..known.len()).chain(0..next).find(|nth| key.is(known[*nth])) {
                Some(nth) => {
                    next = nth + 1;
                    match values[nth] {
                        Some(_) => self.stands_twice(key),
                        None => values[nth] = Some(value),
                    }
                }
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

    /// Which of these words a string is.
    pub(super) fn choice(
        &mut self,
        node: Node<'a>,
        what: &str,
        words: &[&'static str],
    ) -> Option<usize> {
        let word = self.string(node, what)?;
        let found = words.iter().position(|known| **known == *word);
        if found.is_none() {
            let near = nearest(&word, &mut words.iter().copied());
            let help = near.map_or_else(
                || format!("write one of {}", listed(words)),
                |near| format!("did you mean `{near}`?"),
            );
            self.error(format!("`{word}` is not {what}")).help = Some(help);
        }
        found
    }

    fn unknown(&mut self, key: Node<'a>, known: &[&'static str]) {
        let words = key.words().unwrap_or_default();
        let problem = Problem::error(key.offset(), format!("there is no field `{words}`"));
        if self.is_full() {
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
        let Some(items) = node.items() else {
            reader.expected("a list", node);
            return None;
        };
        let count = items.clone().count();
        let mut all = Self::with_capacity(count);
        for item in items {
            all.extend(reader.read::<T>(item));
        }
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
        if text.trim().is_empty() {
            reader.error("the text is empty").help = Some("leave the field out".to_owned());
            return None;
        }
        if let Some((sign, fault)) = sign::fault(&text).filter(|_| !node.is_plain()) {
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
