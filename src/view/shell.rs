//! [`Shell`]: a story, or a failure notice, or both.

use std::rc::Rc;

use yew::prelude::*;

use super::failure::{FailureNotice, FailureNoticeProps};
use super::widget::{Widget, WidgetProps};

/// The root of an application. If a new story fails, the one before it stays.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let ShellProps { shown, failure } = props;

    html! {
        <>
            if let Some((number, widget)) = shown {
                <Widget key={*number} ..(**widget).clone() />
            }
            if let Some(failure) = failure {
                <FailureNotice ..(**failure).clone() />
            }
        </>
    }
}

/// The props of [`Shell`].
#[derive(Clone, Debug, Default, Properties, PartialEq)]
pub struct ShellProps {
    /// The story, with a number that no other story has. A new story resets the state.
    #[prop_or_default]
    pub shown: Option<(u32, Rc<WidgetProps>)>,
    /// The reason why there is no story, or no newer one.
    #[prop_or_default]
    pub failure: Option<Rc<FailureNoticeProps>>,
}
