//! [`Effect`]: what the reducer asks the page to do.

/// A side effect that only the page can carry out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Scroll to an entry.
    ScrollToEntry(usize),
    /// Scroll to an entry and focus its summary.
    FocusEntry(usize),
    /// Focus the mark that is the tab stop.
    FocusTabStop,
    /// Focus the tab stop if a mark had the focus and was removed.
    RestoreLostFocus,
    /// Scroll to the control that has the focus, because what is above it has another height now.
    ScrollToFocus,
    /// Wait a short time for more digits of a year.
    AwaitDigit,
    /// Report the width of the drawing, now and whenever it changes.
    MeasureWidth,
}
