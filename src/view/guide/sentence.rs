//! [`GuideSentence`]: what stood at the day of the guide.

use yew::prelude::*;

use super::moment::GuideMoment;
use crate::story::Day;
use crate::view::context::RenderContext;
use crate::view::shared::Shared;

/// The sentence above the panels. Screen readers hear it from the live region.
#[component]
pub(in crate::view) fn GuideSentence(props: &GuideSentenceProps) -> Html {
    let GuideSentenceProps { context, day } = props;
    let GuideMoment { heading, facts } = GuideMoment::at(context, *day);
    let separator = if facts.is_empty() { "" } else { context.words().punctuation.colon };

    html! {
        <p class="guide">
            <strong class="guide__when">{ heading }{ separator }</strong>
            { context.locale.clauses(&facts) }
        </p>
    }
}

/// The props of [`GuideSentence`].
#[derive(Properties, PartialEq)]
pub(in crate::view) struct GuideSentenceProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The day.
    pub(in crate::view) day: Day,
}
