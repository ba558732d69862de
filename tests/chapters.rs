//! A long story is complete without a script: its page lists the first entries, and the chapters list all of them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "long/story.rs"]
mod long;

use std::collections::BTreeMap;
use std::rc::Rc;

use diplograph::render::{self, Frame, PageTemplate, Site, StoryFile};
use diplograph::story;

use long::story_of;

fn file(entries: usize) -> StoryFile {
    let text = story_of(entries);
    let story = Rc::new(story::read(&text).story.unwrap());
    StoryFile { name: "long".to_owned(), text, story }
}

fn site() -> Site {
    Site { stories: "stories/".to_owned(), is_folder: true, ..Site::default() }
}

/// Returns the page and the chapters of a story in English, by file name.
fn pages(file: &StoryFile, frame: Frame) -> BTreeMap<String, String> {
    let lang = || "en".parse().unwrap();
    let (site, template) = (site(), PageTemplate::plain());
    let page = match frame {
        Frame::Page => render::page(file, lang(), &site, &template),
        Frame::Embed => render::embed(file, lang(), &site, &template),
    };
    let own = (file.page_name("en"), page.unwrap());
    let chapters = render::chapters(file, lang(), &site, &template, frame);
    let chapters = chapters.map(|chapter| chapter.unwrap()).map(|page| (page.name, page.html));
    std::iter::once(own).chain(chapters).collect()
}

/// Returns the values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&*start).skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>()
}

fn entries(html: &str) -> Vec<&str> {
    values(html, "id").into_iter().filter_map(|id| id.strip_prefix("dg-entry-")).collect()
}

/// Returns the widget of a page.
fn widget(page: &str) -> &str {
    let (_, widget) = page.split_once("<diplo-graph").unwrap();
    widget.split_once("</diplo-graph>").unwrap().0
}

/// Counts the elements of HTML.
fn elements(html: &str) -> usize {
    let opens = |(at, _): &(usize, &str)| html.as_bytes()[at + 1].is_ascii_alphabetic();
    html.match_indices('<').filter(opens).count()
}

/// Returns the file of a long story that also has a panel of a measure, with two owners, and a panel of projects.
fn story_with_all_panels(entries: usize, facts: usize) -> StoryFile {
    let list = |count: usize, item: &dyn Fn(usize) -> String| {
        (0..count).map(item).collect::<Vec<_>>().join(",")
    };
    let goal = |nth: usize| {
        let (set, due) = (1985 + nth % 30, 1990 + nth % 34);
        format!(
            r#"{{ "id": "goal-{nth}", "target": "USD {}bn", "set": "{set}", "deadline": "{}", "state": "missed" }}"#,
            nth + 1,
            due.max(set)
        )
    };
    let series = |party: usize| {
        let point = |nth: usize| {
            format!(
                r#"{{ "period": "{}-{:02}", "value": "about USD {}mn" }}"#,
                1985 + nth % 40,
                nth / 40 % 12 + 1,
                nth * 7 + party + 1
            )
        };
        format!(
            r#"{{ "id": "series-{party}", "title": "Owner {party}", "party": "{}", "points": [{}] }}"#,
            ["a", "b"][party],
            list(facts, &point)
        )
    };
    let project = |nth: usize| {
        let state = ["under-way", "implemented", "pipeline"][nth % 3];
        format!(
            r#"{{ "id": "project-{nth}", "title": "Project {nth}", "state": "{state}", "value": "USD {}mn", "date": "{}-{:02}" }}"#,
            nth % 90 + 1,
            1985 + nth % 40,
            nth % 12 + 1
        )
    };
    let panels = format!(
        r#""measures": [{{ "id": "trade", "title": "Trade", "goals": [{}], "series": [{}] }}], "projects": [{}], "ties": ["#,
        list(facts, &goal),
        list(2, &series),
        list(facts, &project)
    );
    let text = story_of(entries).replace(r#""ties": ["#, &panels);
    let read = story::read(&text);
    let story = Rc::new(read.story.unwrap_or_else(|| panic!("{}", read.problems[0])));
    StoryFile { name: "long".to_owned(), text, story }
}

/// Returns HTML without the receipts below the panels of amounts, which are closed.
fn without_facts(html: &str) -> String {
    let mut pieces = html.split("<details data-island=\"\" class=\"panel__facts\">");
    let mut kept = pieces.next().unwrap().to_owned();
    // A panel ends after its facts.
    pieces.for_each(|piece| kept += piece.split_once("</section>").unwrap().1);
    kept
}

/// Returns the drawings of a layout. The style sheet hides those of the other layouts.
fn drawings<'h>(html: &'h str, layout: &str) -> Vec<&'h str> {
    let class = format!(" drawing--{layout}\"");
    let end = |drawing: &str| {
        let mut depth = 0;
        let tags = drawing.match_indices("svg");
        let tags =
            tags.filter(|(at, _)| drawing[..*at].ends_with('<') || drawing[..*at].ends_with("</"));
        for (at, _) in tags {
            depth += if drawing[..at].ends_with('/') { -1 } else { 1 };
            if depth == 0 {
                return at;
            }
        }
        drawing.len()
    };
    let found =
        html.match_indices(&class).map(|(at, _)| &html[html[..at].rfind("<svg").unwrap()..]);
    found.map(|drawing| &drawing[..end(drawing)]).collect()
}

#[test]
fn each_entry_is_in_one_chapter_in_order_of_time() {
    for count in [101, 1_000] {
        let file = file(count);
        let pages = pages(&file, Frame::Page);
        assert_eq!(entries(&pages["long.en.html"]).len(), 20, "the first entries");
        // More than 40 sources get a page of their own after the chapters.
        let lists = pages.len() - 1 - usize::from(file.story.sources.len() > 40);
        let all: Vec<&str> = (1..=lists)
            .flat_map(|nth| entries(&pages[&format!("long.en.list-{nth}.html")]))
            .collect();
        let mut names = all.clone();
        names.sort_unstable();
        names.dedup();
        assert_eq!((all.len(), names.len()), (count, count), "each entry once");
        assert_eq!(entries(&pages["long.en.html"]), all[..20], "the page has the first entries");
    }
}

#[test]
fn links_of_page_and_chapters_resolve() {
    let file = file(1_000);
    for frame in [Frame::Page, Frame::Embed] {
        let pages = pages(&file, frame);
        let mut followed = BTreeMap::new();
        for (name, html) in &pages {
            let body = html.split_once("<body>").unwrap().1;
            for href in values(body, "href") {
                // Links to sources, other languages and data lead to other files.
                if href.starts_with("https:")
                    || href.contains(".ar.")
                    || href.ends_with(".json")
                    || href.ends_with(".csv")
                {
                    continue;
                }
                let (to, id) = href.split_once('#').unwrap_or((href, ""));
                let to = if to.is_empty() { name } else { to };
                let page = pages.get(to).unwrap_or_else(|| panic!("{name}: {href} is not a page"));
                assert!(id.is_empty() || values(page, "id").contains(&id), "{name}: {href}");
                let kind = if to == name { "within" } else { "to another" };
                *followed.entry((kind, id.is_empty())).or_insert(0) += 1;
            }
        }
        let expected = [("within", false), ("to another", false), ("to another", true)];
        assert!(expected.iter().all(|kind| followed[kind] > 50), "{followed:?}");
    }
}

#[test]
fn ids_are_unique_on_each_page() {
    for (name, html) in pages(&file(1_000), Frame::Page) {
        let mut ids = values(&html, "id");
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{name}");
    }
}

#[test]
fn page_of_ten_thousand_entries_has_at_most_1500_elements() {
    let page = render::page(&file(10_000), "en".parse().unwrap(), &site(), &PageTemplate::plain());
    let page = page.unwrap();
    let elements = elements(widget(&page));
    assert!((1_000..=1_500).contains(&elements), "{elements} elements");
    assert!(page.len() < 200_000, "{} bytes", page.len());
}

#[test]
fn all_panels_and_ten_thousand_entries_show_at_most_2000_elements_in_each_layout() {
    const LAYOUTS: [&str; 3] = ["narrow", "medium", "wide"];
    for facts in [10, 20, 40, 60, 400] {
        let file = story_with_all_panels(10_000, facts);
        let page = render::page(&file, "en".parse().unwrap(), &site(), &PageTemplate::plain());
        let page = without_facts(widget(&page.unwrap()));
        let drawings = LAYOUTS.map(|layout| drawings(&page, layout));
        for (layout, own) in LAYOUTS.iter().zip(&drawings) {
            assert_eq!(own.len(), 3, "a measure, the projects and the timeline");
            let hidden = drawings.iter().flatten().filter(|drawing| !own.contains(drawing));
            let elements = elements(&page) - hidden.map(|drawing| elements(drawing)).sum::<usize>();
            let each: Vec<usize> = own.iter().map(|drawing| self::elements(drawing)).collect();
            assert!(elements <= 2_000, "{facts} facts, {layout}: {elements} elements, {each:?}");
        }
    }
}

#[test]
fn many_sources_get_a_page_after_the_chapters() {
    let pages = pages(&file(1_000), Frame::Page);
    let count = |name: &str| {
        values(&pages[name], "id").iter().filter(|id| id.starts_with("dg-source-")).count()
    };
    let last = format!("long.en.list-{}.html", pages.len() - 1);
    assert_eq!((count("long.en.html"), count(&last)), (40, 250));
    let link = format!("<a href=\"{last}\">41–250 of 250</a>");
    assert!(pages["long.en.html"].contains(&link), "{link}");
}

#[test]
fn chapter_has_title_canonical_and_links_to_its_neighbours() {
    let pages = pages(&file(1_000), Frame::Page);
    let chapter = &pages["long.en.list-2.html"];
    for wanted in [
        "<title>1986: Aland and Borduria</title>",
        "<link rel=\"canonical\" href=\"long.en.list-2.html\">",
        "hreflang=\"ar\" href=\"long.ar.list-2.html\">",
        "<a href=\"long.en.html#dg-timeline\">Aland and Borduria</a>",
        "rel=\"prev\" href=\"long.en.list-1.html\"",
        "rel=\"next\" href=\"long.en.list-3.html\"",
    ] {
        assert!(chapter.contains(wanted), "{wanted} in {chapter:.3000}");
    }
    let nav = chapter.split_once("class=\"chapters\"").unwrap().1;
    assert_eq!(nav.matches("aria-current=\"page\"").count(), 1, "one link is the current page");
    assert!(
        !pages["long.en.list-1.html"].contains("rel=\"prev\""),
        "the first chapter has no previous one"
    );
}

#[test]
fn page_element_and_fragment_alone_have_all_entries() {
    let (file, lang) = (file(300), || "en".parse().unwrap());
    let no_folder = Site { is_folder: false, ..site() };
    let page = render::page(&file, lang(), &no_folder, &PageTemplate::plain()).unwrap();
    let element = render::element(&file, lang(), &site()).unwrap();
    let fragment = render::fragment(&file, lang(), &Site::default()).unwrap();
    for (what, html) in [("page", page), ("element", element), ("fragment", fragment)] {
        assert_eq!(entries(&html).len(), 300, "{what}");
        assert!(!html.contains("list-1"), "{what}: it links to no chapter");
    }
}

#[test]
fn short_story_has_no_chapters() {
    let pages = pages(&file(100), Frame::Page);
    assert_eq!(pages.len(), 1);
    assert_eq!(entries(&pages["long.en.html"]).len(), 100);
}
