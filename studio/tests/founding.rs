//! The founding article becomes a story: each fact is taken from its sentence, completed and accepted.

use std::rc::Rc;

use diplograph::verify::verify;
use studio::document::{Article, Card, Document, Field, Kind, Reading};
use studio::evidence::{
    Counts, Found, Sentence, Status, Uses, accept, add_party, findings, found, sentences,
};
use studio::json::Json;

const ARTICLE: &str = include_str!("founding-article.txt");

/// An author who works through the article.
struct Author {
    document: Document,
    sentences: Vec<Sentence>,
    found: Vec<Found>,
}

impl Author {
    fn new() -> Self {
        let article = Article { text: ARTICLE.into(), lang: "en".into(), ..Article::default() };
        let mut document = Document::empty();
        let mut tree = Json::read(&document.story).expect("it is JSON");
        tree.set("title", Some("Kazakhstan and Uzbekistan aim for $10bn of trade".into()));
        document = document.with_story(tree.write());
        for party in ["Kazakhstan", "Uzbekistan"] {
            document =
                document.with_story(add_party(&document.story, party).expect("it is JSON").0);
        }
        let sentences = sentences(&article.text);
        let found = found(&article, &sentences);
        document.articles.push(Rc::new(article));
        Self { document, sentences, found }
    }

    fn text(&self, sentence: usize) -> &str {
        &ARTICLE[self.sentences[sentence].range.clone()]
    }

    /// Opens the card of the first finding with these words.
    fn open(&self, words: &str) -> Card {
        let found = self
            .found
            .iter()
            .find(|it| &ARTICLE[it.range.clone()] == words)
            .expect("it is in the article");
        Card::of(0, &self.document.articles[0], self.text(found.sentence), found)
    }

    fn findings(&self, card: Option<&Card>) -> Vec<studio::evidence::Finding> {
        let tree = Json::read(&self.document.story).expect("it is JSON");
        let uses = Uses::of(&tree);
        findings(&self.document.articles[0], &self.sentences, &self.found, &uses, card)
    }

    fn accept(&mut self, mut card: Card, kind: Kind, fields: &[(Field, &str)]) {
        card.choose(kind);
        for (field, text) in fields {
            card.fields.insert(*field, (*text).to_owned());
        }
        card.source.publisher = "Daryo".to_owned();
        self.document = accept(&self.document, &card).expect("the card is complete").document;
    }
}

/// A visit: the date as the article has it and as it is typed, the name, who went, to whom, and the sort.
type VisitRow = [&'static str; 6];

const VISITS: [VisitRow; 3] = [
    [
        "December 2021",
        "December 2021",
        "Mirziyoyev in Astana",
        "uzbekistan",
        "kazakhstan",
        "state-visit",
    ],
    [
        "December 2022",
        "December 2022",
        "Tokayev in Tashkent",
        "kazakhstan",
        "uzbekistan",
        "state-visit",
    ],
    [
        "February 19",
        "19 February 2024",
        "Saidov in Astana",
        "uzbekistan",
        "kazakhstan",
        "official-visit",
    ],
];

impl Author {
    fn accept_visit(&mut self, [words, date, name, from, to, sort]: VisitRow) {
        let card = self.open(words);
        let fields = [
            (Field::Name, name),
            (Field::Date, date),
            (Field::Sort, sort),
            (Field::From, from),
            (Field::To, to),
        ];
        self.accept(card, Kind::Visit, &fields);
    }
}

#[test]
fn day_without_a_year_is_refused_until_its_year_is_typed() {
    let author = Author::new();
    let mut card = author.open("February 19");
    card.choose(Kind::Visit);
    let refusals = accept(&author.document, &card).unwrap_err();
    let is_about_the_year = |it: &studio::evidence::Refusal| {
        it.field == Some(Field::Date) && it.text.contains("no year")
    };
    assert!(refusals.iter().any(is_about_the_year), "{refusals:?}");
}

#[test]
fn founding_article_becomes_a_story_that_check_passes() {
    let mut author = Author::new();
    assert_eq!(Counts::of(&author.findings(None)).all(), 10);
    let card = author.open("$156mn");
    let fields = [(Field::Name, "Joint projects"), (Field::State, "implemented")];
    author.accept(card, Kind::Project, &fields);
    let mut card = author.open("21");
    card.choose(Kind::Project);
    assert_eq!(card.field(Field::Name), "New joint projects");
    let offers = card.offers(&author.document.articles[0], &author.findings(Some(&card)));
    assert_eq!(offers.iter().map(|it| &*it.words).collect::<Vec<_>>(), ["approximately $1bn"]);
    let billion = &author.found[offers[0].finding];
    card.take(&author.document.articles[0], billion);
    author.accept(card, Kind::Project, &[(Field::State, "pipeline")]);
    let card = author.open("$10bn");
    let fields = [(Field::Name, "Mutual trade"), (Field::Parties, "kazakhstan uzbekistan")];
    author.accept(card, Kind::Goal, &fields);
    for visit in VISITS {
        author.accept_visit(visit);
    }
    let reading = Reading::of(&author.document.story);
    let errors: Vec<_> = reading.problems.iter().filter(|it| it.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let story = verify(&author.document.story, None).checked.story.expect("it has no error");
    assert_eq!((story.projects.len(), story.events.len(), story.sources.len()), (2, 3, 1));
    assert_eq!(story.evidence.len(), 4);
    let findings = author.findings(None);
    let counts = Counts::of(&findings);
    assert_eq!((counts.taken, counts.left), (7, 3));
    let projects = findings.iter().filter(|it| it.status == Status::Taken("Project")).count();
    assert_eq!(projects, 3, "$156mn, 21 and about $1bn are in the story");
    assert_eq!(author.document.articles[0].source.as_deref(), Some("daryo"));
}
