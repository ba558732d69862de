//! [`Notices`]: what the author is told above the screen.

use std::rc::Rc;

use yew::{Callback, Html, component, html, use_context};

use super::Desk;
use super::clash::Question;
use super::report::ReportList;
use super::shelf::{Notice, Offer};
use crate::state::Screen;

/// Notices above the screen: messages, the report of an import, and questions about other tabs and files.
#[component]
pub(in crate::view) fn Notices() -> Html {
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    let shelf = desk.shelf();
    let report = shelf.report.clone().filter(|_| desk.studio.screen != Screen::Start);
    html! {
        <div class="notices">
            if desk.studio.is_read_only {
                { elsewhere(&desk) }
            }
            <div role="alert">
                { for shelf.notice.as_deref().map(|notice| message(&desk, notice)) }
            </div>
            { for shelf.clash.clone().map(|clash| html! { <Question {clash} /> }) }
            { for report.map(|report| html! { <ReportList {report} /> }) }
            if shelf.is_file_over {
                <div class="drop-here">
                    <p class="drop-here__box">
                        <strong>{ "Let go to open the file" }</strong>
                        <span>{ "Your open story stays in this browser." }</span>
                    </p>
                </div>
            }
        </div>
    }
}

/// A button that does something with the desk.
fn button(desk: &Desk, words: &'static str, does: impl Fn(&Desk) + 'static) -> Html {
    let desk = desk.clone();
    let onclick = Callback::from(move |_| does(&desk));
    html! { <button type="button" class="button button--small" {onclick}>{ words }</button> }
}

fn elsewhere(desk: &Desk) -> Html {
    html! {
        <div class="notice notice--asks" role="status">
            <p>
                <strong>{ "This story is open in another tab." }</strong>
                { " You can read here; writing goes on there." }
            </p>
            { button(desk, "Write here instead", Desk::seize) }
        </div>
    }
}

fn message(desk: &Desk, notice: &Notice) -> Html {
    let save = |id: &Rc<str>| {
        let id = Rc::clone(id);
        button(desk, "Save a file", move |desk| desk.save_kept(Rc::clone(&id)))
    };
    let offer = match &notice.offer {
        Offer::None => Html::default(),
        Offer::Save(id) => save(id),
        Offer::OpenOrSave(id) => {
            let again = Rc::clone(id);
            html! {
                <>
                    { save(id) }
                    { button(desk, "Open it again", move |desk| desk.open_kept(Rc::clone(&again))) }
                </>
            }
        }
        Offer::BringBack => button(desk, "Bring back", Desk::bring_back),
    };
    html! {
        <div class="notice">
            <p><strong>{ &notice.text }</strong>{ " " }{ &notice.help }</p>
            { offer }
            { button(desk, "Close", Desk::dismiss) }
        </div>
    }
}
