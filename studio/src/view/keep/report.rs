//! [`ReportList`]: what became of the parts of an imported file.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_context};

use super::Desk;
use crate::open::{Group, Report};

/// The properties of [`ReportList`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct ReportListProps {
    /// The report.
    pub(super) report: Rc<Report>,
}

/// The places of a note that are shown.
const MOST_PLACES: usize = 50;

/// The outcome for each part of an imported file, as a list that the author can close.
#[component]
pub(super) fn ReportList(props: &ReportListProps) -> Html {
    let ReportListProps { report } = props;
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    let close = {
        let desk = desk.clone();
        Callback::from(move |_| desk.close_report())
    };
    html! {
        <section class="report" aria-labelledby="report-title">
            <div class="report__head">
                <h2 class="report__title" id="report-title">{ &report.title }</h2>
                <p class="report__summary" role="status">{ report.summary() }</p>
                <button type="button" class="button button--small" onclick={close}>{ "Close" }</button>
            </div>
            if !report.groups.is_empty() {
                <details class="report__notes" open=true>
                    <summary>{ "What became of each value" }</summary>
                    <ul class="report__list" tabindex="0" aria-label="Notes">{ for report.groups.iter().map(group) }</ul>
                </details>
            }
        </section>
    }
}

fn group(group: &Group) -> Html {
    let Group { change, text, help, places } = group;
    let place = |(place, value): &(String, Option<String>)| {
        html! {
            <li>
                <span class="report__place">{ place }</span>
                { for value.as_ref().map(|value| html! { <>{ ": " }<q>{ value }</q></> }) }
            </li>
        }
    };
    let rest = places.len().saturating_sub(MOST_PLACES);
    html! {
        <li class="report__group">
            <span class="report__change">{ change.to_string() }</span>
            <div>
                <p>{ text }{ for help.as_ref().map(|help| html! { <>{ " " }<em>{ help }</em></> }) }</p>
                <ul class="report__places">
                    { for places.iter().take(MOST_PLACES).map(place) }
                    if rest > 0 {
                        <li>{ format!("and {rest} more") }</li>
                    }
                </ul>
            </div>
        </li>
    }
}
