//! [`GuideLine`]: the line through all panels at the day of the guide.

use yew::prelude::*;

use crate::story::Day;
use crate::timeline::TimeScale;
use crate::view::elements::percent;

/// The line, with a notch at its top that points to the sentence.
#[component]
pub(in crate::view) fn GuideLine(props: &GuideLineProps) -> Html {
    let GuideLineProps { at, visible, is_mirrored } = *props;
    let share = visible.at(at);
    if !(0.0..=1.0).contains(&share) {
        return html! {};
    }
    let x = percent(if is_mirrored { 1.0 - share } else { share });

    html! {
        <div class="plots guide-line" aria-hidden="true">
            <svg width="100%" height="100%">
                <line class="guide-line__hair" x1={x.clone()} x2={x.clone()} y1="0" y2="100%" />
                <svg {x} overflow="visible"><path class="guide-line__notch" d="M-6 0h12l-6 7z" /></svg>
            </svg>
        </div>
    }
}

/// The props of [`GuideLine`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct GuideLineProps {
    /// The day.
    pub(in crate::view) at: Day,
    /// The visible range.
    pub(in crate::view) visible: TimeScale,
    /// True if later is to the left.
    pub(in crate::view) is_mirrored: bool,
}
