//! [`Shell`]: a story, or why there is none, or both.

use std::rc::Rc;

use yew::prelude::*;

use super::failure::{FailureNotice, FailureNoticeProps};
use super::widget::{Widget, WidgetProps};

/// What stands in one place of a page. A story that fails leaves the one before it standing.
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

/// What the shell is given.
#[derive(Clone, Debug, Default, Properties, PartialEq)]
pub struct ShellProps {
    /// The story, with a number that another story does not have: a reader begins it anew.
    #[prop_or_default]
    pub shown: Option<(u32, Rc<WidgetProps>)>,
    /// Why there is no story, or no newer one.
    #[prop_or_default]
    pub failure: Option<Rc<FailureNoticeProps>>,
}
