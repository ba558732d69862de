//! [`Overview`]: a histogram of the whole period, on which the visible range is marked.

use std::fmt::Write;

use yew::prelude::*;

use super::placement::left_edge;
use crate::picture::Size;
use crate::timeline::{TimeScale, ticks};
use crate::view::context::RenderContext;
use crate::view::elements::percent;
use crate::view::plot::{text_anchor, tick_label};
use crate::view::shared::Shared;
use crate::view::state::Metadata;
use crate::wording::Direction;

/// The size of the drawing's coordinate system; the drawing is stretched to the width of the page.
const WIDTH: usize = 1000;
const HEIGHT: usize = 24;
/// The number of columns.
const COLUMNS: usize = 125;
/// The minimum width of the mark of the visible range.
const MIN_MARK: usize = 4;
/// The minimum spacing of years, in pixels.
const YEAR_SPACING: f64 = 52.0;

/// The overview. The element moves the visible range along it with a pointer.
#[component]
pub(in crate::view) fn Overview(props: &OverviewProps) -> Html {
    let OverviewProps { context, metadata, filtered, visible } = props;
    let (x, width) = mark(context, metadata.whole(), *visible);

    html! {
        <div class="plots overview" aria-hidden="true">
            <p class="overview__name">{ context.words().whole_story }</p>
            <svg class="strip" width="100%" height="24" viewBox="0 0 1000 24" preserveAspectRatio="none">
                <Histogram {context} {metadata} {filtered} />
                <rect class="strip__window" x={x.to_string()} y="0" width={width.to_string()} height="24" />
            </svg>
            <Years {context} whole={metadata.whole()} />
        </div>
    }
}

/// The years below the overview, as many as fit the narrowest drawing.
#[component]
fn Years(props: &YearsProps) -> Html {
    let YearsProps { context, whole } = props;
    let ticks = ticks(*whole, YEAR_SPACING / Size::Narrow.widths().min);

    html! {
        <svg class="overview__years" width="100%" height="18">
            for tick in ticks {
                <text class="axis__tick" x={percent(left_edge(context, tick.at, 0.0))} y="13" text-anchor={text_anchor(&tick)}>
                    { tick_label(context, tick.span) }
                </text>
            }
        </svg>
    }
}

/// The props of [`Years`].
#[derive(Properties, PartialEq)]
struct YearsProps {
    context: Shared<RenderContext>,
    whole: TimeScale,
}

/// The props of [`Overview`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct OverviewProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The metadata of all entries.
    pub(in crate::view) metadata: Shared<Metadata>,
    /// The entries that match the filter.
    pub(in crate::view) filtered: Shared<[usize]>,
    /// The visible range.
    pub(in crate::view) visible: TimeScale,
}

/// The columns. They do not depend on the visible range.
#[component]
fn Histogram(props: &HistogramProps) -> Html {
    let HistogramProps { context, metadata, filtered } = props;

    html! { <path class="strip__entries" d={outline(context, metadata, filtered)} /> }
}

/// The props of [`Histogram`].
#[derive(Properties, PartialEq)]
struct HistogramProps {
    context: Shared<RenderContext>,
    metadata: Shared<Metadata>,
    filtered: Shared<[usize]>,
}

/// Returns the left edge and the width of the mark of the visible range.
fn mark(context: &RenderContext, whole: TimeScale, visible: TimeScale) -> (usize, usize) {
    let (from, to) = (whole.at(visible.first()), whole.at(visible.last().after(1)));
    let [from, to] = [from, to].map(|share| index(share, WIDTH));
    let x = match context.locale.direction {
        Direction::LeftToRight => from,
        Direction::RightToLeft => WIDTH - to.min(WIDTH),
    };
    (x.min(WIDTH - MIN_MARK), to.saturating_sub(from).max(MIN_MARK))
}

/// Returns the outline of all columns. The highest column has the height of the drawing.
fn outline(context: &RenderContext, metadata: &Metadata, filtered: &[usize]) -> String {
    let mut counts = [0usize; COLUMNS];
    for entry in filtered {
        let (first, last) = metadata.days(*entry);
        let middle = first.after((last.number() - first.number()) / 2);
        counts[index(metadata.whole().at(middle), COLUMNS).min(COLUMNS - 1)] += 1;
    }
    if context.locale.direction == Direction::RightToLeft {
        counts.reverse();
    }
    let highest = counts.iter().max().copied().unwrap_or(0).max(1);
    let mut outline = format!("M0 {HEIGHT}");
    for count in counts {
        // A column with entries is at least 2 units high, so that it can be seen.
        let height = if count == 0 { 0 } else { (count * HEIGHT / highest).max(2) };
        let _ = write!(outline, "V{}h{}", HEIGHT - height, WIDTH / COLUMNS);
    }
    outline + &format!("V{HEIGHT}z")
}

/// Returns the index of a share in that many equal parts.
fn index(share: f64, parts: usize) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share from 0 to 1 of a small number"
    )]
    let index = (share.clamp(0.0, 1.0) * parts as f64) as usize;
    index
}
