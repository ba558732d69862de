//! The label of a mark: its number, or its words.

use yew::prelude::*;

use crate::story::Event;
use crate::timeline::{Label, LabelText, Mark, Shape, Side, width_of};
use crate::view::context::RenderContext;
use crate::view::elements::{decimal, foreign_language};

/// The label of a mark, and its anchor: the share of the visible width from the left edge of the mark, and pixels towards later.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MarkLabel {
    pub(super) label: Label,
    pub(super) x: AttrValue,
    pub(super) later: f64,
    /// True if the title is muted.
    pub(super) is_minor: bool,
    pub(super) is_mirrored: bool,
}

/// The distance from a mark to its label, in pixels.
const GAP: f64 = 4.0;
/// Half of the width of a ghost, in pixels.
const HALF_GHOST: f64 = 4.5;
/// The largest font size of a label, in pixels.
const FONT_SIZE: f64 = 14.0;

/// Returns the position of the anchor of a label, as a share of the drawing and pixels towards later. `width` is that of the
/// drawing, in pixels.
///
/// A label is beyond the ghosts of its mark. If it fits between the mark and the nearest ghost, it is there instead, beside
/// its mark; the line between them is behind it.
pub(super) fn anchor(mark: &Mark, label: &Label, point: f64, width: f64) -> (f64, f64) {
    let (start, end) = match mark.shape {
        Shape::Point => ((mark.middle(), -point / 2.0), (mark.middle(), point / 2.0)),
        _ => ((mark.from, 0.0), (mark.to, 0.0)),
    };
    let room = label_width(label) + 2.0 * GAP + HALF_GHOST;
    match label.side {
        Side::After => {
            let later = mark.ghosts.iter().copied().filter(|ghost| *ghost > end.0);
            let fits = later.clone().all(|ghost| (ghost - end.0) * width - end.1 > room);
            let last = later.fold(
                end,
                |last, ghost| {
                    if ghost > last.0 { (ghost, HALF_GHOST) } else { last }
                },
            );
            let (share, pixels) = if fits { end } else { last };
            (share, pixels + GAP)
        }
        Side::Before => {
            let earlier = mark.ghosts.iter().copied().filter(|ghost| *ghost < start.0);
            let fits = earlier.clone().all(|ghost| (start.0 - ghost) * width + start.1 > room);
            let first =
                earlier.fold(
                    start,
                    |first, ghost| {
                        if ghost < first.0 { (ghost, -HALF_GHOST) } else { first }
                    },
                );
            let (share, pixels) = if fits { start } else { first };
            (share, pixels - GAP)
        }
        Side::Above => start,
        Side::AboveToEnd => (1.0, 0.0),
        Side::Inside => (mark.middle(), 0.0),
    }
}

/// Returns an upper estimate of the width of a label beside a mark, in pixels.
fn label_width(label: &Label) -> f64 {
    let text = match &label.text {
        LabelText::Number(text) | LabelText::Date(text) | LabelText::Title(text) => text.clone(),
        LabelText::Dated(day, title) | LabelText::Above { day, title, .. } => {
            format!("{day}  {title}")
        }
    };
    width_of(&text, FONT_SIZE)
}

impl MarkLabel {
    /// Returns the text. A number in the mark is drawn with its pin.
    pub(super) fn render(&self, context: &RenderContext, event: &Event) -> Html {
        let (y, anchor) = match self.label.side {
            Side::Inside => return html! {},
            Side::After => ("4", "start"),
            Side::Before => ("4", "end"),
            Side::Above => ("-10", "start"),
            Side::AboveToEnd => ("-10", "end"),
        };
        let dx = decimal(if self.is_mirrored { -self.later } else { self.later });
        let class = match self.label.text {
            LabelText::Number(_) => "mark__label mark__label--number",
            LabelText::Title(_) if self.is_minor => "mark__label mark__label--minor",
            LabelText::Title(_) | LabelText::Above { .. } => "mark__label",
            LabelText::Date(_) | LabelText::Dated(..) => "mark__label mark__label--dated",
        };
        html! {
            <text {class} x={self.x.clone()} {y} {dx} text-anchor={anchor} aria-hidden="true">
                { self.words(context, event) }
            </text>
        }
    }

    fn words(&self, context: &RenderContext, event: &Event) -> Html {
        let lang = foreign_language(context, context.say(&event.title).lang);
        let is_foreign = lang.is_some();
        // SVG has no `dir=auto`, so a foreign title is wrapped in directional isolates.
        let title = |title: &String| {
            if is_foreign { format!("\u{2068}{title}\u{2069}") } else { title.clone() }
        };
        match &self.label.text {
            LabelText::Number(number) => number.into(),
            LabelText::Date(day) => html! { <tspan class="mark__date">{ day }</tspan> },
            LabelText::Title(words) => html! { <tspan {lang}>{ title(words) }</tspan> },
            LabelText::Dated(day, words) => {
                self.dated(day, html! { <tspan {lang}>{ title(words) }</tspan> })
            }
            LabelText::Above { day, title: words, short } if words == short => {
                self.dated(day, html! { <tspan {lang}>{ title(words) }</tspan> })
            }
            // The style sheet shows the one that fits.
            LabelText::Above { day, title: words, short } => self.dated(
                day,
                html! {
                    <>
                        <tspan class="mark__short" lang={lang.clone()}>{ title(short) }</tspan>
                        <tspan class="mark__full" {lang}>{ title(words) }</tspan>
                    </>
                },
            ),
        }
    }

    fn dated(&self, day: &str, title: Html) -> Html {
        html! {
            <>
                <tspan class="mark__date">{ day.to_owned() }</tspan>
                { " " }<tspan dx={if self.is_mirrored { "-3" } else { "3" }}>{ title }</tspan>
            </>
        }
    }
}
