//! The panel of a measure: goals as lines, and what was reached as bars over their periods.
//!
//! - [`MeasurePanel`] is the panel after the layout of its words;
//! - `bars` and `goals` draw its marks, `legend` the owners without a label, in the places of `frame`.

mod bars;
mod frame;
mod goals;
mod legend;
mod panel;

pub(super) use panel::MeasurePanel;
