//! [`Read`]: from a JSON value to a type of the story, gathering every problem on the way.
//!
//! serde's derived readers stop at the first error; an author wants all of them at once. So serde
//! reads the file into a [`Node`], and each type reads itself from there.

use std::borrow::Cow;
use std::collections::HashSet;

use super::name::{Id, Lang};
use super::node::{Field, Node};
use super::problem::{Path, Problem, Step};
use super::sign;

/// A type that an author writes.
pub(super) trait Read: Sized {
    /// Reads it, or reports why not and returns `None`.
    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self>;

    /// What it is when the field is not there; `None` where the field is required.
    fn absent() -> Option<Self> {
        None
    }
}

/// Where the reading stands and what it has found.
#[derive(Debug, Default)]
pub(super) struct Reader {
    path: Path,
    /// The story's language, which every text must be written in; `None` where it cannot be read.
    pub(super) lang: Option<Lang>,
    pub(super) problems: Vec<Problem>,
    pub(super) names: Vec<Name>,
    /// How many problems were found beyond those kept.
    pub(super) unlisted: usize,
}

/// The field that any object of a story may have: a word among authors, which no reader is shown.
pub(super) const COMMENT: &str = "$comment";

/// A hostile file of a few megabytes could have a million mistakes.
const MOST_PROBLEMS: usize = 1000;

/// A name in the file: where it is given to a thing, or where it points at one.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) space: Space,
    pub(super) id: Id,
    pub(super) is_given: bool,
    pub(super) path: Path,
}

/// What a name is the name of; within one space it is given once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Space {
    Party,
    Source,
    /// Goals, series, figures, projects, events, ties, quotes and areas.
    Fact,
}

impl Reader {
    /// A reader at the root of a story in a language.
    pub(super) fn in_language(lang: Option<Lang>) -> Self {
        Self { lang, ..Self::default() }
    }

    /// Reports an error at the value that is being read.
    pub(super) fn error(&mut self, message: impl AsRef<str>) -> &mut Problem {
        self.keep(Problem::error(self.path.clone(), message))
    }

    /// Keeps a problem; of more than anybody mends at once, the last is given up for it.
    fn keep(&mut self, problem: Problem) -> &mut Problem {
        if self.problems.len() == MOST_PROBLEMS {
            self.problems.pop();
            self.unlisted += 1;
        }
        self.problems.push(problem);
        let last = self.problems.len() - 1;
        &mut self.problems[last]
    }

    /// Reports a value of the wrong kind.
    pub(super) fn expected(&mut self, what: &str, node: &Node<'_>) {
        self.error(format!("expected {what}, found {}", node.kind()));
    }

    /// Reports a warning at the value that is being read.
    pub(super) fn warning(&mut self, message: impl AsRef<str>) {
        self.keep(Problem::warning(self.path.clone(), message));
    }

    /// Keeps a name; the field it stands in says whether it is given there or points somewhere.
    pub(super) fn note_name(&mut self, id: &Id) {
        let mut keys = self.path.0.iter().filter_map(|step| match step {
            Step::Key(key) => Some(&**key),
            Step::Index(_) => None,
        });
        let (first, last) = (keys.clone().next(), keys.next_back());
        let space = match (first, last) {
            (_, Some("source")) | (Some("sources"), Some("id")) => Space::Source,
            (_, Some("from" | "to" | "party")) | (Some("parties"), Some("id")) => Space::Party,
            _ => Space::Fact,
        };
        let is_given = last == Some("id");
        self.names.push(Name { space, id: id.clone(), is_given, path: self.path.clone() });
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

    /// Reads what lies one step further in.
    pub(super) fn inside<T>(
        &mut self,
        step: impl Into<Step>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.path.0.push(step.into());
        let value = read(self);
        self.path.0.pop();
        value
    }

    /// Goes several steps in.
    pub(super) fn at<const N: usize>(&mut self, steps: [Step; N], then: impl FnOnce(&mut Self)) {
        let depth = self.path.0.len();
        self.path.0.extend(steps);
        then(self);
        self.path.0.truncate(depth);
    }

    /// The text of a string.
    pub(super) fn string<'a>(&mut self, node: &'a Node<'_>, what: &str) -> Option<&'a str> {
        match node {
            Node::String(text) => Some(text),
            _ => {
                self.expected(what, node);
                None
            }
        }
    }

    /// The fields of an object, each known and there only once.
    pub(super) fn object<'n, 'a>(
        &mut self,
        node: &'n Node<'a>,
        known: &[&'static str],
    ) -> Option<&'n [Field<'a>]> {
        let Node::Object(fields) = node else {
            self.expected("an object", node);
            return None;
        };
        for (key, value) in fields {
            if !known.contains(&&**key) && !self.is_comment(key, value) {
                self.unknown(key, known);
            }
        }
        self.check_repeated(fields);
        Some(fields)
    }

    /// Whether a field is a comment; one that is neither a string nor a list of strings is reported.
    pub(super) fn is_comment(&mut self, key: &str, value: &Node<'_>) -> bool {
        let is_comment = key == COMMENT;
        if is_comment && !value.is_words() {
            self.inside(COMMENT, |reader| {
                reader.error("a comment is a string, or a list of strings").help =
                    Some("write `\"$comment\": \"…\"`, or one string a line".to_owned());
            });
        }
        is_comment
    }

    /// Reports keys that stand twice in one object.
    pub(super) fn check_repeated(&mut self, fields: &[Field<'_>]) {
        let mut seen = HashSet::with_capacity(fields.len());
        for (key, _) in fields {
            if !seen.insert(key) {
                let problem = Problem::error(Path::default(), format!("`{key}` stands here twice"));
                self.at_key(key, problem.with_last_key_at_fault(), "keep one of them".to_owned());
            }
        }
    }

    /// The value of one field of an object.
    pub(super) fn field<T: Read>(&mut self, fields: &[Field<'_>], name: &'static str) -> Option<T> {
        match fields.iter().find(|(key, _)| key == name) {
            Some((_, node)) => self.inside(name, |reader| T::read(node, reader)),
            None => {
                let absent = T::absent();
                if absent.is_none() {
                    self.error(format!("`{name}` is missing"));
                }
                absent
            }
        }
    }

    fn unknown(&mut self, key: &str, known: &[&'static str]) {
        let comment = [COMMENT];
        let help = match nearest(key, known).or_else(|| nearest(key, &comment)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the fields here are {}", listed(known)),
        };
        self.at_key(
            key,
            Problem::error(Path::default(), format!("there is no field `{key}`")),
            help,
        );
    }

    /// Reports a fault of a key.
    pub(super) fn at_key(&mut self, key: &str, problem: Problem, help: String) {
        let path = self.path.to(Step::Key(Cow::Owned(key.to_owned())));
        self.keep(Problem { path, ..problem.with_key_at_fault().with_help(help) });
    }
}

/// The name among `known` that was most likely meant.
pub(super) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let distance = |name: &&&str| strsim::damerau_levenshtein(word, name);
    let near = *known.iter().min_by_key(distance)?;
    (distance(&&near) <= word.chars().count().div_ceil(4))
        .then_some(near)
        .filter(|_| word.len() > 2)
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
    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        T::read(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        let Node::Array(items) = node else {
            reader.expected("a list", node);
            return None;
        };
        let mut all = Self::with_capacity(items.len());
        for (nth, item) in items.iter().enumerate() {
            all.extend(reader.inside(nth, |reader| T::read(item, reader)));
        }
        // All items are read, so that all problems are found; a list with a gap in it is no list.
        (all.len() == items.len()).then_some(all)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl Read for String {
    fn read(node: &Node<'_>, reader: &mut Reader) -> Option<Self> {
        let text = reader.string(node, "a string")?;
        if text.trim().is_empty() {
            reader.error("the text is empty").help = Some("leave the field out".to_owned());
            return None;
        }
        if let Some((sign, fault)) = sign::fault(text) {
            let (what, help) = fault.explained(sign);
            let message = format!("U+{:04X} {what}", u32::from(sign));
            reader.error(message).help = Some(help.to_owned());
            return None;
        }
        Some(text.to_owned())
    }
}

/// Reports a text that does not follow its grammar.
pub(super) fn refuse(
    reader: &mut Reader,
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
