//! [`Outline`]: the parts of the story, with their numbers and problems.

use crate::words::counted;
use yew::{Callback, Html, MouseEvent, component, html, use_context};

use crate::json::{Json, Step};
use crate::state::{Action, Dialog, Screen, Selection, Studio};

/// The parts of a story file, with their names.
const PARTS: [(&str, &str); 9] = [
    ("parties", "Parties"),
    ("sources", "Sources"),
    ("measures", "Measures"),
    ("projects", "Projects"),
    ("events", "Events"),
    ("ties", "Ties"),
    ("quotes", "Quotes"),
    ("figures", "Figures"),
    ("areas", "Areas"),
];

/// The parts of the story, with their numbers and problems. A click leads to the table of the part.
#[component]
pub(super) fn Outline() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let tree = studio.reading.tree.clone().unwrap_or_default();
    let (errors, warnings) = (studio.reading.errors(), studio.reading.warnings());
    let check = {
        let studio = studio.clone();
        Callback::from(move |_: MouseEvent| {
            studio.dispatch(Action::OpenDialog(Some(Dialog::Check)));
        })
    };
    let draft = studio.document.card.as_deref().and_then(|card| card.kind).map(part_of);
    let rows =
        PARTS.into_iter().filter(|(key, _)| !tree.list(key).is_empty() || draft == Some(*key));
    html! {
        <section class="outline" aria-labelledby="outline-title">
            <header class="outline__head">
                <h2 class="outline__title" id="outline-title">{ "Story so far" }</h2>
                <button type="button" class="link outline__check" onclick={check}>
                    { counted(errors, "problem") }{ ", " }{ counted(warnings, "warning") }
                </button>
            </header>
            <ul class="outline__rows">
                { for rows.map(|(key, name)| row(&studio, &tree, key, name, draft == Some(key))) }
            </ul>
        </section>
    }
}

/// Returns the part of the story in which a kind of fact is.
fn part_of(kind: crate::document::Kind) -> &'static str {
    use crate::document::Kind;
    match kind {
        Kind::Goal | Kind::Reached => "measures",
        Kind::Project => "projects",
        Kind::Visit | Kind::Talks | Kind::Agreement => "events",
        Kind::Tie => "ties",
        Kind::Quote => "quotes",
    }
}

fn row(
    studio: &Studio,
    tree: &Json,
    key: &'static str,
    name: &'static str,
    has_draft: bool,
) -> Html {
    let lang = studio.reading.lang().to_owned();
    let items = tree.list(key);
    let title = |item: &Json| {
        let fields = ["title", "name", "publisher", "label", "text"];
        let text = fields.iter().find_map(|field| item.get(field)?.text_in(&lang, &lang));
        text.unwrap_or_default().to_owned()
    };
    let titles: Vec<String> = items.iter().map(title).filter(|title| !title.is_empty()).collect();
    let is_here = |problem: &&diplograph::story::Problem| {
        let first = problem.place.path.steps().first();
        matches!(first, Some(diplograph::story::Step::Key(first)) if *first == key)
    };
    let problems = studio.reading.problems.iter().filter(is_here).count();
    let onclick = {
        let studio = studio.clone();
        Callback::from(move |_: MouseEvent| {
            let path: Vec<Step> = vec![key.into()];
            studio.dispatch(Action::Select(Some(Selection::Value(path))));
            studio.dispatch(Action::Show(Screen::Tables));
        })
    };
    html! {
        <li class="outline__row">
            <button type="button" class="outline__part" {onclick}>
                <span class="outline__name">{ name }</span>
                <span class="outline__titles">{ titles.join(" · ") }</span>
                if problems > 0 {
                    <span class="outline__problems">{ format!("▲ {problems}") }<span class="unseen">{ " to look at" }</span></span>
                }
                <span class="outline__count">{ items.len() }</span>
                if has_draft { <span class="outline__draft">{ "+1 draft" }</span> }
            </button>
        </li>
    }
}
