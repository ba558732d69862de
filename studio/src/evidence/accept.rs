//! How a [`Card`] becomes a part of the story.

use super::meaning::{Understood, amount, date};
use crate::document::{Article, Card, Document, Field, Kind, Reading, Shape, SourceDraft};
use crate::ids::{id_from, taken};
use crate::json::{Json, Step};
use crate::state::Edit;

/// The reason why a card is not accepted yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The field that is to be changed; `None` for the source.
    pub field: Option<Field>,
    /// The reason, in words of a journalist.
    pub text: String,
    /// The texts that the field can have instead.
    pub readings: Vec<String>,
}

impl Refusal {
    fn new(field: impl Into<Option<Field>>, text: impl Into<String>) -> Self {
        Self { field: field.into(), text: text.into(), readings: Vec::new() }
    }
}

/// Puts the fact of a card into the story, with its sentence and, if it is new, its source.
///
/// # Errors
///
/// If a field is missing or is not understood. The document is then unchanged.
pub fn accept(document: &Document, card: &Card) -> Result<Edit, Vec<Refusal>> {
    let kind = card.kind.ok_or_else(|| vec![Refusal::new(None, "Choose what it is.")])?;
    let reading = Reading::of(&document.story);
    let tree = reading.tree.as_deref();
    let mut tree = tree.cloned().ok_or_else(|| {
        vec![Refusal::new(None, "The story is not JSON now. Mend it in Source first.")]
    })?;
    let article = document.articles.get(card.article).map(|it| (**it).clone()).unwrap_or_default();
    let fields = Fields::of(card, kind, &article)?;
    let mut article = article;
    let source = match &article.source {
        Some(source) => source.clone(),
        None => add_source(&mut tree, &card.source, &article)?,
    };
    article.source = Some(source.clone());
    let cite = Json::List(vec![add_evidence(&mut tree, &source, card).into()]);
    let path = add_fact(&mut tree, &fields, kind, cite, &source);
    let after = Document { card: None, ..document.with_story(tree.write()) };
    let after = after.with_article(card.article, article);
    check(&after, &path, kind)?;
    let name = fields.name();
    let edit =
        Edit { label: format!("Accept “{name}”").into(), document: after, message: None };
    Ok(edit.saying(format!("“{name}” is in the story, as {}.", kind.name().to_lowercase())))
}

/// Adds the sentence of a card to a fact of the story that has the same amount or date.
pub fn cite_too(document: &Document, card: &Card, path: &[Step], name: &str) -> Option<Edit> {
    let mut tree = Json::read(&document.story).ok()?;
    let source = document.articles.get(card.article)?.source.clone()?;
    let evidence = add_evidence(&mut tree, &source, card);
    tree.at_mut(path)?.push("cite", evidence.into());
    let after = Document { card: None, ..document.with_story(tree.write()) };
    let label = format!("Cite sentence {} for “{name}”", card.sentence + 1);
    let message = format!("“{name}” rests on sentence {} too.", card.sentence + 1);
    Some(Edit { label: label.into(), document: after, message: Some(message) })
}

/// Refuses a fact in which the checks find an error.
fn check(after: &Document, path: &[Step], kind: Kind) -> Result<(), Vec<Refusal>> {
    let reading = Reading::of(&after.story);
    let inside = |problem: &&diplograph::story::Problem| {
        let steps = problem.place.path.steps().iter().map(Step::from);
        problem.is_error() && steps.zip(path).filter(|(a, b)| a == *b).count() == path.len()
    };
    let refusals: Vec<Refusal> = reading
        .problems
        .iter()
        .filter(inside)
        .map(|problem| {
            let last = problem.place.path.steps().last().map(Step::from);
            let field = kind.fields().iter().copied();
            let field = field.into_iter().find(|field| last == Some(field.key(kind).into()));
            let help = problem.help.as_deref().map(|help| format!(": {help}")).unwrap_or_default();
            Refusal::new(field, format!("{}{help}", problem.message))
        })
        .collect();
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

/// The fields of a card in the forms that a story keeps.
struct Fields {
    kept: Vec<(Field, String)>,
}

impl Fields {
    fn of(card: &Card, kind: Kind, article: &Article) -> Result<Self, Vec<Refusal>> {
        let (mut kept, mut refusals) = (Vec::new(), Vec::new());
        for &field in kind.fields() {
            match Self::kept(card, field, kind, article) {
                Ok(Some(text)) => kept.push((field, text)),
                Ok(None) if kind.required().contains(&field) => {
                    let label = field.label(kind);
                    refusals.push(Refusal::new(field, format!("“{label}” is still empty.")));
                }
                Ok(None) => {}
                Err(refusal) => refusals.push(refusal),
            }
        }
        let has = |field: Field| kept.iter().any(|(it, _)| *it == field);
        if kind == Kind::Project && refusals.is_empty() && !has(Field::Amount) && !has(Field::Count)
        {
            refusals.push(Refusal::new(Field::Amount, "A project needs an amount or a number."));
        }
        if card.fields.contains_key(&Field::YearFrom) {
            let text = card.field(Field::YearFrom);
            if text.is_empty() {
                let text = "The sentence has no year. Say where you have it from: readers see it in the receipt.";
                refusals.push(Refusal::new(Field::YearFrom, text));
            }
            kept.push((Field::YearFrom, text.to_owned()));
        }
        if refusals.is_empty() { Ok(Self { kept }) } else { Err(refusals) }
    }

    /// Returns the form that the story keeps of a field; `None` if the field is empty.
    fn kept(
        card: &Card,
        field: Field,
        kind: Kind,
        article: &Article,
    ) -> Result<Option<String>, Refusal> {
        let text = card.field(field);
        let lang = article.lang.parse().or_else(|_| "en".parse());
        let Ok(lang) = lang else { return Ok(None) };
        let understood = match field.shape() {
            Shape::Amount => amount(text, &lang),
            Shape::Date => date(text, &lang),
            _ if text.is_empty() => return Ok(None),
            _ => return Ok(Some(text.to_owned())),
        };
        match understood {
            Understood::Empty => Ok(None),
            Understood::Is { kept, .. } => Ok(Some(kept)),
            Understood::Asks(readings) => {
                let text = format!("“{text}” has several readings.");
                Err(Refusal { readings, ..Refusal::new(field, text) })
            }
            Understood::Yearless => Err(Refusal::new(field, format!("“{text}” has no year."))),
            Understood::Not => {
                let (label, text) = (field.label(kind), format!("“{text}” is not understood"));
                let example = if field.shape() == Shape::Date { "2024-02-19" } else { "USD 156mn" };
                Err(Refusal::new(field, format!("{label}: {text}; write it like {example}.")))
            }
        }
    }

    fn get(&self, field: Field) -> Option<&str> {
        self.kept.iter().find(|(it, _)| *it == field).map(|(_, text)| &**text)
    }

    fn name(&self) -> &str {
        self.get(Field::Name).or_else(|| self.get(Field::Words)).unwrap_or_default()
    }

    /// Writes fields into a fact, in the order in which they are named.
    fn write(&self, fact: &mut Json, kind: Kind, fields: &[Field]) {
        for &field in fields {
            let Some(text) = self.get(field) else { continue };
            let value = match field.shape() {
                Shape::Parties => Json::List(text.split_whitespace().map(Json::from).collect()),
                _ => Json::from(text),
            };
            fact.set(field.key(kind), Some(value));
        }
    }
}

/// Adds the sentence of a card, unless the story has it; returns its id.
fn add_evidence(tree: &mut Json, source: &str, card: &Card) -> String {
    let is_same =
        |it: &&Json| it.text_of("source") == source && it.text_of("sentence") == card.text;
    if let Some(known) = tree.list("evidence").iter().find(is_same) {
        let id = known.text_of("id");
        if !id.is_empty() {
            return id.to_owned();
        }
    }
    let id = new_id(tree, &format!("{source}-{}", card.sentence + 1), "sentence");
    let mut evidence = Json::object();
    evidence.set("id", Some(id.as_str().into()));
    evidence.set("source", Some(source.into()));
    evidence.set("sentence", Some(card.text.as_str().into()));
    tree.push("evidence", evidence);
    id
}

/// Adds a source to the story; returns its id.
///
/// # Errors
///
/// If the source has no publisher, or if its date is not understood.
pub fn add_source(
    tree: &mut Json,
    draft: &SourceDraft,
    article: &Article,
) -> Result<String, Vec<Refusal>> {
    let publisher = draft.publisher.trim();
    if publisher.is_empty() {
        return Err(vec![Refusal::new(None, "Who published the article? Name its source once.")]);
    }
    let lang = article.lang.parse().or_else(|_| "en".parse());
    let day = match lang.map(|lang| date(&draft.date, &lang)) {
        Ok(Understood::Is { kept, .. }) => Some(kept),
        Ok(Understood::Empty) => None,
        _ => {
            let text = format!("“{}” is not a date; write it like 2024-02-19.", draft.date.trim());
            return Err(vec![Refusal::new(None, text)]);
        }
    };
    let id = new_id(tree, publisher, "source");
    let mut source = Json::object();
    source.set("id", Some(id.as_str().into()));
    source.set("publisher", Some(publisher.into()));
    for (key, text) in [("title", &draft.title), ("url", &draft.url)] {
        let text = text.trim();
        source.set(key, (!text.is_empty()).then(|| text.into()));
    }
    source.set("date", day.map(Json::from));
    source.set("lang", (!article.lang.is_empty()).then(|| article.lang.as_str().into()));
    tree.push("sources", source);
    Ok(id)
}

/// Adds a party to a story; returns the new text of the story and the id. `None` if the story is not JSON.
pub fn add_party(story: &str, name: &str) -> Option<(String, String)> {
    let mut tree = Json::read(story).ok()?;
    let id = new_id(&tree, name, "party");
    let mut party = Json::object();
    party.set("id", Some(id.as_str().into()));
    party.set("name", Some(name.trim().into()));
    tree.push("parties", party);
    Some((tree.write(), id))
}

/// Adds the fact to its part of the story; returns its path.
fn add_fact(tree: &mut Json, fields: &Fields, kind: Kind, cite: Json, source: &str) -> Vec<Step> {
    let part = match kind {
        Kind::Goal | Kind::Reached => return add_to_measure(tree, fields, kind, cite, source),
        Kind::Project => "projects",
        Kind::Visit | Kind::Talks | Kind::Agreement => "events",
        Kind::Tie => "ties",
        Kind::Quote => "quotes",
    };
    let mut fact = Json::object();
    let id = new_id(tree, fields.name(), &kind.name().to_lowercase());
    fact.set("id", Some(id.into()));
    fields.write(&mut fact, kind, &[Field::Sort]);
    fields.write(&mut fact, kind, kind.fields());
    fields.write(&mut fact, kind, &[Field::YearFrom]);
    fact.set("cite", Some(cite));
    tree.push(part, fact);
    vec![part.into(), (tree.list(part).len() - 1).into()]
}

/// Adds a goal or a value to the measure of its name, which is made if there is none.
fn add_to_measure(
    tree: &mut Json,
    fields: &Fields,
    kind: Kind,
    cite: Json,
    source: &str,
) -> Vec<Step> {
    let lang = tree.text_of("lang").to_owned();
    let is_named = |it: &Json, name: &str| {
        it.get("title").and_then(|title| title.text_in(&lang, &lang)) == Some(name)
    };
    let id = new_id(tree, fields.name(), "measure");
    let known = tree.list("measures").iter().position(|it| is_named(it, fields.name()));
    let nth = known.unwrap_or_else(|| {
        tree.push("measures", named(&id, fields.name()));
        tree.list("measures").len() - 1
    });
    let mut path: Vec<Step> = vec!["measures".into(), nth.into()];
    let mut fact = Json::object();
    if kind == Kind::Goal {
        let id = new_id(tree, &format!("{} goal", fields.name()), "goal");
        fact.set("id", Some(id.into()));
        fields.write(
            &mut fact,
            kind,
            &[Field::Amount, Field::Parties, Field::Deadline, Field::Set],
        );
        fact.set("cite", Some(cite));
        add_item(tree, &mut path, "goals", fact);
        return path;
    }
    let told = publisher(tree, source);
    let counted_by = fields.get(Field::CountedBy).map_or(told, str::to_owned);
    let series_id = new_id(tree, &counted_by, "series");
    let measure = tree.at(&path);
    let known =
        measure.and_then(|it| it.list("series").iter().position(|it| is_named(it, &counted_by)));
    match known {
        Some(nth) => path.extend(["series".into(), nth.into()]),
        None => add_item(tree, &mut path, "series", named(&series_id, &counted_by)),
    }
    fields.write(&mut fact, kind, &[Field::Period, Field::Amount]);
    fact.set("cite", Some(cite));
    add_item(tree, &mut path, "points", fact);
    path
}

fn named(id: &str, title: &str) -> Json {
    let mut object = Json::object();
    object.set("id", Some(id.into()));
    object.set("title", Some(title.into()));
    object
}

/// Adds an item to a list of the value at a path, and leads the path to it.
fn add_item(tree: &mut Json, path: &mut Vec<Step>, list: &str, item: Json) {
    let Some(value) = tree.at_mut(path) else { return };
    value.push(list, item);
    let nth = value.list(list).len() - 1;
    path.extend([list.into(), nth.into()]);
}

/// Returns the name of a series whose office the author did not name.
fn publisher(tree: &Json, source: &str) -> String {
    let source = tree.list("sources").iter().find(|it| it.text_of("id") == source);
    let publisher = source.and_then(|it| it.get("publisher"));
    let text = match publisher {
        Some(Json::Object(texts)) => texts.values().find_map(Json::text),
        other => other.and_then(Json::text),
    };
    format!("As reported by {}", text.unwrap_or("the source"))
}

/// Returns an id that the story does not have yet.
fn new_id(tree: &Json, title: &str, noun: &str) -> String {
    id_from(title, noun, &taken(tree))
}
