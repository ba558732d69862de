//! The sentences of rows, each with its source, and the citations of facts.

use super::build::Builder;
use super::ids::id_of;
use super::record::Record;
use super::sentence::Inline;
use super::value::{Object, Value};

impl Builder {
    /// Adds the sentence of a row, and its source if it is new.
    pub(super) fn add_evidence(&mut self, record: &Record<'_>) {
        let mut evidence = self.object(record, None);
        let source = self.source(record, "source_date");
        for column in ["publisher", "source_date", "source_title", "source_lang"] {
            evidence.take(column);
        }
        let named = record.text("source");
        let source = if named.is_empty() {
            let mut source = source;
            if source.text("publisher").is_some() {
                evidence.take("url");
            } else {
                source = Object::default();
            }
            self.sentences.source(source, &mut self.ids)
        } else {
            Some(self.sentences.source_id(&named))
        };
        evidence.take("source");
        evidence.push_some("source", source);
        evidence.sort(&[
            "id",
            "source",
            "sentence",
            "lang",
            "translation",
            "speaker",
            "url",
            "note",
        ]);
        self.sentences.add(evidence);
    }

    /// The fields of the source that a row tells.
    fn source(&mut self, record: &Record<'_>, date: &str) -> Object {
        let mut source = Object::default();
        source.push_some("publisher", self.texts.text(record, "publisher", &mut self.reader));
        source.push_some("title", self.texts.text(record, "source_title", &mut self.reader));
        for (key, name) in [("url", "url"), ("date", date), ("lang", "source_lang")] {
            let field = record.field(name);
            let value = field.and_then(|it| self.reader.value(it.column, &record.placed(it)));
            source.push_some(key, value);
        }
        source
    }

    /// The ids of the sentences that a row cites, and of the sentence that it has itself.
    pub(super) fn cite(&mut self, record: &Record<'_>) -> Vec<Value> {
        let ids: Vec<String> = self.names(record, "cite").iter().map(|id| id_of(id)).collect();
        let is_own = |name: &str| record.part.columns.iter().any(|column| column.field == name);
        let mut inline = Inline { source: self.source(record, "source_date"), ..Inline::default() };
        inline.sentence = self.texts.text(record, "sentence", &mut self.reader);
        if inline.sentence.is_some() && !is_own("translation") {
            inline.translation = self.texts.translation(record, "translation", &mut self.reader);
        }
        if inline.sentence.is_some() && !is_own("speaker") {
            inline.speaker = self.texts.text(record, "speaker", &mut self.reader);
        }
        let own = self.sentences.cite(inline, &mut self.ids);
        let supports = record.field("supports");
        let supports = supports.and_then(|it| self.reader.value(it.column, &record.placed(it)));
        let citation = |id: String, is_meant: bool| match &supports {
            Some(aspect) if is_meant => {
                let mut object = Object::default();
                object.push("evidence", id);
                object.push("supports", aspect.clone());
                object.into()
            }
            _ => Value::Text(id),
        };
        let own = own.filter(|own| !ids.contains(own));
        let is_alone = own.is_none();
        let cited = ids.into_iter().map(|id| citation(id, is_alone)).collect::<Vec<_>>();
        cited.into_iter().chain(own.map(|own| citation(own, true))).collect()
    }
}
