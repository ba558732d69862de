//! [`strip`]: the findings of the whole article beside its text. [`share`]: how many of them are decided.
//!
//! Both repeat what the text and the counts say, so they are hidden from screen readers and have no tab stops.

use yew::{Callback, Html, MouseEvent, html};

use super::Work;
use crate::evidence::{Counts, Finding, Status};
use crate::state::{Action, Selection, Studio};
use crate::view::dom::find;

/// The height of the strip, in units of its drawing.
const HEIGHT: f64 = 1000.0;
/// The height of a mark.
const MARK: f64 = 9.0;
/// The width of the bar of shares, in units of its drawing.
const WIDTH: f64 = 100.0;

/// The findings of the article, each where it stands in the text. A press shows its sentence.
pub(super) fn strip(studio: &Studio, work: &Work) -> Html {
    let mark = |finding: &Finding| {
        let class = match finding.status {
            Status::Open => "strip__mark strip__mark--open",
            Status::Asks => "strip__mark strip__mark--asks",
            Status::InCard => "strip__mark strip__mark--card",
            Status::Taken(_) => "strip__mark strip__mark--taken",
            Status::Repeats => "strip__mark strip__mark--repeats",
            Status::SetAside => return Html::default(),
        };
        let at = fraction(finding.found.range.start, work.article.text.len());
        let y = (at * (HEIGHT - MARK)).round();
        let sentence = finding.found.sentence;
        let selection = Selection::Sentence { article: work.nth, sentence };
        let studio = studio.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            studio.dispatch(Action::Select(Some(selection.clone())));
            if let Some(element) = find(&format!("#sentence-{}", sentence + 1)) {
                element.scroll_into_view();
            }
        });
        html! { <rect {class} x="1" y={y.to_string()} width="8" height={MARK.to_string()} {onclick} /> }
    };
    html! {
        <svg class="strip" viewBox={format!("0 0 10 {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">
            { for work.findings.iter().map(mark) }
        </svg>
    }
}

/// A bar with the shares of the findings that are taken, in the open card, left and set aside.
pub(super) fn share(counts: Counts) -> Html {
    let parts = [
        ("share__part share__part--taken", counts.taken),
        ("share__part share__part--card", counts.in_card),
        ("share__part share__part--left", counts.left),
        ("share__part share__part--aside", counts.set_aside),
    ];
    let mut from = 0.0;
    let parts = parts.into_iter().filter(|(_, count)| *count > 0).map(|(class, count)| {
        let (x, width) = (from, fraction(count, counts.all()) * WIDTH);
        from += width;
        html! { <rect {class} x={x.to_string()} y="0" width={width.to_string()} height="5" /> }
    });
    html! {
        <svg class="share" viewBox={format!("0 0 {WIDTH} 5")} preserveAspectRatio="none" aria-hidden="true">
            { for parts }
        </svg>
    }
}

/// Returns a part of a whole, between 0 and 1.
fn fraction(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a position in a drawing of a thousand units")]
    let fraction = part as f64 / whole.max(1) as f64;
    fraction
}
