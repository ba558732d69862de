//! [`Evidence`]: a sentence of a source, and [`Citation`]: its use for a fact.

use std::ops::Deref;
use std::sync::Arc;

use super::name::{Id, Lang, Url};
use super::node::Node;
use super::read::{Read, Reader};
use super::text::{Text, Translation};

record! {
    /// A sentence of a source. It is entered once, and every fact that rests on it cites its id.
    pub struct Evidence {
        /// A short name by which facts cite the sentence. A sentence that is written inside a citation has none.
        pub id: Option<Id>,
        /// The id of the source in which it stands.
        pub source: Id,
        /// The exact words, in the language of the source. If you tell them in other words, write `paraphrased` at the
        /// source.
        pub sentence: String,
        /// The language of the sentence. Use it if it differs from that of the source.
        pub lang: Option<Lang>,
        /// The authors' own translations of the words, by language. Use it for readers who do not know the language of
        /// the source.
        pub translation: Option<Translation>,
        /// The person whose words the source reports. Use it so that readers see who says the number; the writer of the
        /// page is the `author` of the source.
        pub speaker: Option<Text>,
        /// The address of the page. Use it if the sentence stands on another page than that of the source.
        pub url: Option<Url>,
        /// A note for readers on the sentence. A note on the fact goes to the fact.
        pub note: Option<Text>,
    }
}

/// A sentence that supports a fact.
///
/// In a file it is the id of an evidence, an object with that id (`evidence`) and more, or the sentence itself with its
/// source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The sentence, which other citations may share.
    pub evidence: Arc<Evidence>,
    /// The part of the fact that it supports, if it is not the whole fact.
    pub supports: Option<Aspect>,
}

impl Deref for Citation {
    type Target = Evidence;

    fn deref(&self) -> &Evidence {
        &self.evidence
    }
}

record! {
    /// A citation that is written as an object.
    pub(super) struct CitationObject {
        /// The id of the sentence that is cited. Use it together with `supports`; otherwise the id alone is enough.
        evidence: Option<Id>,
        /// The id of the source of a sentence that is written here. Use it for a sentence that only one fact needs.
        source: Option<Id>,
        /// The exact words, in the language of the source. A sentence that several facts need goes under `evidence`.
        sentence: Option<String>,
        /// The language of the sentence. Use it if it differs from that of the source.
        lang: Option<Lang>,
        /// The authors' own translations of the words, by language. Use it for readers who do not know the language of
        /// the source.
        translation: Option<Translation>,
        /// The person whose words the source reports. Use it so that readers see who says the number.
        speaker: Option<Text>,
        /// The part of the fact that the sentence supports, such as its date. Leave it out if it supports the whole
        /// fact.
        supports: Option<Aspect>,
        /// The address of the page. Use it if the sentence stands on another page than that of the source.
        url: Option<Url>,
        /// A note for readers on the sentence. A note on the fact goes to the fact.
        note: Option<Text>,
    }
}

choice! {
    /// The part of a fact that a citation supports.
    pub enum Aspect, "a part of a fact" {
        /// The date.
        Date = "date",
        /// The place.
        Place = "place",
        /// The people.
        People = "people",
        /// The value.
        Value = "value",
        /// The count.
        Count = "count",
        /// The state.
        State = "state",
        /// The deadline.
        Deadline = "deadline",
    }
}

impl Read for Citation {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        if node.text().is_some() {
            let id = Id::read(node, reader)?;
            let evidence = reader.declared.get(&id)?;
            return Some(Self { evidence, supports: None });
        }
        let fields = CitationObject::read(node, reader)?;
        match &fields.evidence {
            Some(id) => fields.of_evidence(id, reader),
            None => fields.with_sentence(reader),
        }
    }
}

impl CitationObject {
    /// The object for a citation.
    pub(super) fn of(citation: &Citation) -> Self {
        let evidence = &*citation.evidence;
        let inline = evidence.id.is_none().then_some(evidence);
        Self {
            evidence: evidence.id.clone(),
            source: inline.map(|it| it.source.clone()),
            sentence: inline.map(|it| it.sentence.clone()),
            lang: inline.and_then(|it| it.lang.clone()),
            translation: inline.and_then(|it| it.translation.clone()),
            speaker: inline.and_then(|it| it.speaker.clone()),
            supports: citation.supports,
            url: inline.and_then(|it| it.url.clone()),
            note: inline.and_then(|it| it.note.clone()),
        }
    }

    /// The citation of an evidence. Everything but `supports` is said there.
    fn of_evidence(&self, id: &Id, reader: &mut Reader<'_>) -> Option<Citation> {
        let repeated = [
            (self.source.is_some(), "source"),
            (self.sentence.is_some(), "sentence"),
            (self.lang.is_some(), "lang"),
            (self.translation.is_some(), "translation"),
            (self.speaker.is_some(), "speaker"),
            (self.url.is_some(), "url"),
            (self.note.is_some(), "note"),
        ];
        for (_, name) in repeated.into_iter().filter(|(is_given, _)| *is_given) {
            reader.error_with_help(
                format!("the citation has both `evidence` and `{name}`"),
                format!("move `{name}` to the evidence `{id}`, or leave out `evidence`"),
            );
        }
        Some(Citation { evidence: reader.declared.get(id)?, supports: self.supports })
    }

    fn with_sentence(self, reader: &mut Reader<'_>) -> Option<Citation> {
        for (is_missing, name) in
            [(self.source.is_none(), "source"), (self.sentence.is_none(), "sentence")]
        {
            if is_missing {
                let help = "give `source` and `sentence`, or the id of an evidence as `evidence`";
                reader.error_with_help(format!("`{name}` is missing"), help);
            }
        }
        let Self { lang, translation, speaker, supports, url, note, .. } = self;
        let (source, sentence) = (self.source?, self.sentence?);
        let evidence =
            Evidence { id: None, source, sentence, lang, translation, speaker, url, note };
        Some(Citation { evidence: Arc::new(evidence), supports })
    }
}

/// The sentences of a story that have ids, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceList(Vec<Arc<Evidence>>);

impl Deref for EvidenceList {
    type Target = [Arc<Evidence>];

    fn deref(&self) -> &[Arc<Evidence>] {
        &self.0
    }
}

impl FromIterator<Arc<Evidence>> for EvidenceList {
    fn from_iter<I: IntoIterator<Item = Arc<Evidence>>>(evidence: I) -> Self {
        Self(evidence.into_iter().collect())
    }
}

impl Read for EvidenceList {
    fn read<'a>(node: &'a Node<'a>, reader: &mut Reader<'a>) -> Option<Self> {
        let all: Vec<Evidence> = Vec::read(node, reader)?;
        let all: Vec<Arc<Evidence>> = all.into_iter().map(Arc::new).collect();
        for (nth, evidence) in all.iter().enumerate() {
            match &evidence.id {
                Some(id) => reader.declared.add(id, evidence),
                None => reader.at([nth.into()], |reader| {
                    let help = "give it an `id`, by which facts cite it";
                    reader.error_with_help("`id` is missing", help);
                }),
            }
        }
        Some(Self(all))
    }

    fn absent() -> Option<Self> {
        Some(Self::default())
    }
}
