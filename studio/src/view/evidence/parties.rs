//! [`Parties`]: the choice of parties.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, InputEvent, KeyboardEvent, MouseEvent, component, html, use_context,
    use_state_eq,
};

use super::field_props::FieldRowProps;
use crate::evidence::add_party;
use crate::state::{Action, Edit, Studio};
use crate::view::dom::focus_later;

/// The parties of the story, and a way to add one.
#[component]
pub(super) fn Parties(props: &FieldRowProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let name = use_state_eq(|| None::<String>);
    let put = props.put();
    let chosen: Vec<String> = props.text().split_whitespace().map(str::to_owned).collect();
    let lang = studio.reading.lang().to_owned();
    let tree = studio.reading.tree.clone().unwrap_or_default();
    let buttons = tree.list("parties").iter().map(|party| {
        let id = party.text_of("id").to_owned();
        let title = party.get("name").and_then(|it| it.text_in(&lang, &lang)).unwrap_or(&id).to_owned();
        let is_chosen = chosen.contains(&id);
        let mut after = chosen.clone();
        if is_chosen { after.retain(|it| *it != id) } else { after.push(id) }
        let put = put.clone();
        let onclick = Callback::from(move |_: MouseEvent| put.emit(after.join(" ")));
        html! { <button type="button" class="choice" aria-pressed={is_chosen.to_string()} {onclick}>{ title }</button> }
    });
    let adder = format!("{}-add", props.id());
    let add = {
        let adder = adder.clone();
        let (studio, name, put, chosen) =
            (studio.clone(), name.clone(), put.clone(), chosen.clone());
        Callback::from(move |()| {
            let Some(text) = (*name).clone().filter(|text| !text.trim().is_empty()) else {
                name.set(None);
                return;
            };
            if let Some((story, id)) = add_party(&studio.document.story, &text) {
                let label = format!("Add the party “{}”", text.trim());
                studio.dispatch(Action::Edit(Edit::story(label, &studio.document, &story)));
                let mut after = chosen.clone();
                after.push(id);
                put.emit(after.join(" "));
            }
            name.set(None);
            focus_later(format!("#{adder}"));
        })
    };
    let oninput = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            name.set(input.map(|input| input.value()));
        })
    };
    let onkeydown = {
        let (add, name) = (add.clone(), name.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.ctrl_key() => {
                event.prevent_default();
                add.emit(());
            }
            "Escape" => {
                event.stop_propagation();
                name.set(None);
            }
            _ => {}
        })
    };
    let id = format!("{}-new", props.id());
    let open = {
        let (name, id) = (name.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            name.set(Some(String::new()));
            focus_later(format!("#{id}"));
        })
    };
    html! {
        <div class="choices">
            { for buttons }
            if let Some(text) = &*name {
                <input {id} class="input input--party" aria-label="Name of the party" placeholder="Country" value={text.clone()} {oninput} {onkeydown} />
                <button type="button" class="button button--small" onclick={add.reform(|_: MouseEvent| ())}>{ "Add" }</button>
            } else {
                <button type="button" class="choice choice--add" id={adder} onclick={open}>{ "+ Add a party" }</button>
            }
        </div>
    }
}
