//! The calendar of all panels: which ticks they have, and what their names are.

use super::geometry::Plot;
use crate::story::Span;
use crate::timeline::{AxisLabel, Interval, Tick, axis_labels, ticks, width_of};
use crate::view::context::RenderContext;

/// The length of a range in which years are more useful than some of their months.
const MANY_DAYS: f64 = 1500.0;
/// A number of days for which a year is the finest interval.
const LONGER_THAN_MONTHS: f64 = 300.0;
/// The font size of names, in pixels.
pub(in crate::view) const NAME_SIZE: f64 = 12.0;
/// The space between two names that each have the middle of their interval, in pixels.
pub(in crate::view) const BETWEEN: f64 = 2.0;
/// The space between two names at their ticks, in pixels.
const AROUND: f64 = 12.0;

/// Returns the ticks of a panel. All panels have the same ones, so that their lines continue each other.
pub(in crate::view) fn grid(context: &RenderContext, plot: Plot) -> Vec<Tick> {
    ticks(plot.scale, tick_spacing(context, plot))
}

/// Returns the names below a panel that has one line of them: a year stands for its January, a month for its first day.
pub(in crate::view) fn tick_names(context: &RenderContext, plot: Plot) -> Vec<AxisLabel> {
    let width = plot.drawn_widths().min;
    let width_of =
        |span| (width_of(&tick_label(context, longest(span)), NAME_SIZE) + BETWEEN) / width;
    let mut names = axis_labels(plot.scale, tick_spacing(context, plot), width_of);
    for name in &mut names {
        name.span = longest(name.span);
    }
    names
}

/// Returns the longest period that begins on the same day.
fn longest(span: Span) -> Span {
    match span {
        Span::Month { year, month: 1 } | Span::Day { year, month: 1, day: 1 } => Span::Year(year),
        Span::Day { year, month, day: 1 } => Span::Month { year, month },
        other => other,
    }
}

/// Returns the minimum spacing of the ticks of all panels, as a share of the drawing: the smallest at which each name has room.
pub(in crate::view) fn tick_spacing(context: &RenderContext, plot: Plot) -> f64 {
    let width = plot.drawn_widths().min;
    let interval = |spacing: f64| Interval::of(plot.scale.days() * spacing / width);
    let days = width_of("30", NAME_SIZE);
    let months = (1..=12).map(|month| width_of(&context.locale.month_short(month), NAME_SIZE));
    let months = months.fold(0.0, f64::max);
    let years = [plot.scale.first(), plot.scale.last()].map(|day| day.civil().0);
    let years = years.map(|year| width_of(&context.locale.year(year), NAME_SIZE));
    let years = years[0].max(years[1]);
    // No interval of months is as long.
    let year = LONGER_THAN_MONTHS * width / plot.scale.days();
    let spacings = [
        (days + BETWEEN, Interval::Days(1)),
        (days + AROUND, Interval::Days(10)),
        (months + BETWEEN, Interval::Months(1)),
        (months + AROUND, Interval::Months(if plot.scale.days() > MANY_DAYS { 1 } else { 6 })),
        ((years + BETWEEN).max(year), Interval::Months(12)),
    ];
    let fits = |(spacing, coarsest): &(f64, Interval)| interval(*spacing) <= *coarsest;
    let spacing = spacings.into_iter().find(fits).map_or(years + AROUND, |(spacing, _)| spacing);
    spacing / width
}

/// Returns the label of a tick: a year, a month without its year, or a day without its month.
pub(crate) fn tick_label(context: &RenderContext, span: Span) -> String {
    match span {
        Span::Month { month, .. } => context.locale.month_short(month),
        Span::Day { day, .. } => context.locale.entry_number(usize::from(day)),
        other => context.locale.year(other.year()),
    }
}

/// Returns the anchor of a label. Near the ends of the axis a centred label would be cut off.
pub(in crate::view) fn text_anchor(tick: &Tick) -> &'static str {
    match tick.at {
        at if at < 0.05 => "start",
        at if at > 0.95 => "end",
        _ => "middle",
    }
}
