//! The time of the native work on a story, from ten entries to a hundred thousand. `cargo xtask bench` runs it.

#![expect(clippy::expect_used, reason = "a benchmark that cannot continue has failed")]

use std::fmt::Write;
use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main,
};

use diplograph::data::Table;
use diplograph::render;
use diplograph::story::{self, Story};
use diplograph::timeline::{Item, LabelMetrics, RowLayout, ticks, whole, width_of};
use diplograph::verify::{self, Verified};
use diplograph::view::{Form, PREFIX, RenderContext};

const SIZES: [usize; 5] = [10, 100, 1_000, 10_000, 100_000];
/// A page of HTML has no more entries than this.
const SIZES_OF_HTML: &[usize] = SIZES.split_at(4).0;
/// The widths of the timeline, in pixels.
const WIDTHS: [f64; 3] = [240.0, 540.0, 830.0];

criterion_group! {
    name = benches;
    // The largest stories take most of a second per iteration.
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(4));
    targets = read, check, layout, html, table
}
criterion_main!(benches);

/// Reads and checks a file.
fn read(criterion: &mut Criterion) {
    let mut group = group(criterion, "read");
    for entries in SIZES {
        let text = story_of(entries);
        group.bench_function(BenchmarkId::from_parameter(entries), |bencher| {
            bencher.iter_with_large_drop(|| story::read(black_box(&text)));
        });
    }
}

/// Reads a file and compares its facts with their sentences, as `check` does. Each entry has an amount, and its sentence
/// has amounts and dates. For comparison, the same file is also only read.
fn check(criterion: &mut Criterion) {
    let mut group = group(criterion, "check");
    for entries in SIZES {
        let text = story_with_amounts(entries);
        group.bench_function(BenchmarkId::new("read", entries), |bencher| {
            bencher.iter_with_large_drop(|| story::read(black_box(&text)));
        });
        group.bench_function(BenchmarkId::new("verify", entries), |bencher| {
            bencher.iter_with_large_drop(|| verify::verify(black_box(&text), None));
        });
    }
}

fn story_with_amounts(entries: usize) -> String {
    const SENTENCE: &str = "On 5 May 2019 the two sides signed 12 agreements worth $1.2 billion, 14% more than in 2018.";
    let figure = format!(
        r#""figures": [{{ "label": "agreements", "value": "USD 1.2bn",
            "cite": [{{ "source": "source-0", "sentence": "{SENTENCE}" }}] }}], "leads_to":"#
    );
    let text = story_of(entries)
        .replace(" of the source.", &format!(" of the source: {SENTENCE}"))
        .replace(r#""leads_to":"#, &figure)
        // After all entries, as sources of what was held are.
        .replace("2024-01-01", "2026-01-01");
    let Verified { checked, .. } = verify::verify(&text, None);
    let is_sound = checked.story.is_some() && checked.problems.is_empty();
    assert!(is_sound, "the amounts stand in the sentences: {:?}", checked.problems.first());
    text
}

/// Lays out the marks and labels of a story at all three widths.
fn layout(criterion: &mut Criterion) {
    let mut group = group(criterion, "layout");
    for entries in SIZES {
        let story = valid_story(&story_of(entries));
        group.bench_function(BenchmarkId::from_parameter(entries), |bencher| {
            bencher.iter(|| laid_out(black_box(&story)));
        });
    }
}

/// Renders a story to HTML.
fn html(criterion: &mut Criterion) {
    let mut group = group(criterion, "html");
    for entries in SIZES_OF_HTML {
        let story = valid_story(&story_of(*entries));
        group.bench_function(BenchmarkId::from_parameter(entries), |bencher| {
            bencher.iter(|| {
                render::html(Rc::clone(black_box(&story)), story.lang.clone())
                    .expect("there is a runtime to render on")
            });
        });
    }
}

/// Writes the facts of a story as CSV.
fn table(criterion: &mut Criterion) {
    let mut group = group(criterion, "table");
    for entries in SIZES {
        let story = valid_story(&story_of(entries));
        group.bench_function(BenchmarkId::from_parameter(entries), |bencher| {
            bencher.iter(|| Table::of(black_box(&story), &story.lang).csv());
        });
    }
}

fn group<'a>(criterion: &'a mut Criterion, name: &str) -> BenchmarkGroup<'a, WallTime> {
    let mut group = criterion.benchmark_group(name);
    // All samples have the same number of iterations. Otherwise the slow sizes would take many minutes.
    group.sampling_mode(SamplingMode::Flat);
    group
}

fn laid_out(story: &Rc<Story>) -> usize {
    let context =
        RenderContext::new(Rc::clone(story), story.lang.clone(), PREFIX.into(), Form::Full);
    let items: Vec<Item> = context
        .events()
        .map(|event| Item { date: event.date, family: event.kind.family() })
        .collect();
    let words = |nth: usize| {
        let event = context.event(nth).expect("it is one of the items");
        [context.locale.date_short(&event.date), context.say(&event.title).text.to_owned()]
    };
    let metrics = LabelMetrics { words: &words, width_of: &|text| width_of(text, 13.0) };
    let whole = whole(items.iter().map(|item| item.date)).expect("there are entries");
    let drawn = WIDTHS.iter().map(|width| {
        let layout = RowLayout::of(&items, whole, metrics, *width);
        let viewport = layout.viewport(whole, *width, metrics);
        viewport.marks.len() + viewport.clusters.len() + ticks(whole, 0.1).len()
    });
    drawn.sum()
}

fn valid_story(text: &str) -> Rc<Story> {
    Rc::new(story::read(text).story.expect("the story is valid"))
}

/// A story of this many entries over forty years, with a source for every four entries. It is the same each time.
fn story_of(entries: usize) -> String {
    const KINDS: [&str; 6] = ["visit", "talks", "agreement", "institution", "project", "summit"];
    let sources = entries.div_ceil(4);
    let mut text = String::from(
        r#"{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "sources": ["#,
    );
    for nth in 0..sources {
        let comma = if nth == 0 { "" } else { "," };
        let _ = write!(
            text,
            r#"{comma}{{ "id": "source-{nth}", "publisher": "Publisher {nth}",
                "url": "https://example.org/{nth}", "date": "2024-01-01" }}"#
        );
    }
    text += r#"], "events": ["#;
    for nth in 0..entries {
        let (comma, kind, date) = (if nth == 0 { "" } else { "," }, KINDS[nth % 6], date_of(nth));
        let (leads_to, source) = (leads_to(nth), nth % sources);
        let _ = write!(
            text,
            r#"{comma}{{ "id": "entry-{nth}", "kind": "{kind}", "date": "{date}", "title": "Entry {nth}",
                "from": "a", "to": "b", "place": "Place {}", "leads_to": [{leads_to}],
                "cite": [{{ "source": "source-{source}", "sentence": "Sentence {nth} of the source." }}] }}"#,
            nth % 100
        );
    }
    text + "] }"
}

/// A date from 1985 to 2024. Most are days, some months, quarters, years or intervals, as in real stories.
fn date_of(nth: usize) -> String {
    // The prime number scatters the entries over the days.
    let day = nth * 7919 % (40 * 12 * 28);
    let (year, month, day) = (1985 + day / (12 * 28), day / 28 % 12 + 1, day % 28 + 1);
    match nth % 16 {
        0 => format!("{year}"),
        1..=3 => format!("{year}-{month:02}"),
        4 => format!("{year}-Q{}", month.div_ceil(3)),
        5 => format!("{year}-{month:02}-{day:02}/{}-06", year + 1),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

/// The entries that an entry leads to: for every tenth, one.
fn leads_to(nth: usize) -> String {
    match nth % 10 {
        9 => format!("\"entry-{}\"", nth / 2),
        _ => String::new(),
    }
}
