//! The pieces of a measure's panel.

mod axis;
mod bars;
mod contents;
mod facts;
mod goals;
mod key;
mod labels;
mod legend;
mod panel_facts;
mod shapes;
mod words;

pub(super) use axis::ValueAxis;
pub(super) use contents::MeasureContents;
pub(super) use facts::measure_facts;
pub(super) use key::key;
pub(super) use legend::Legend;
pub(crate) use panel_facts::PanelFacts;
