//! [`Paste`]: the code to paste into an article.

use yew::{AttrValue, Callback, Html, Properties, component, html, use_effect_with, use_state_eq};

use crate::publish::{Kind, Place, size, snippet};
use crate::view::site;

/// The properties of [`Paste`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PasteProps {
    /// The name of the files.
    pub(super) name: AttrValue,
    /// The tag of the language of the story.
    pub(super) lang: AttrValue,
    /// The title in that language.
    pub(super) title: AttrValue,
    /// The address, as the author typed it.
    pub(super) address: AttrValue,
    /// The story as one block of text, once it is rendered.
    pub(super) plain: Option<AttrValue>,
}

/// A form of the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Code(Kind),
    Plain,
}

const FORMS: [(Form, &str, &str); 3] = [
    (Form::Code(Kind::Iframe), "iframe", "Works in nearly every content system"),
    (Form::Code(Kind::Element), "Element", "A part of the page, with its fonts"),
    (Form::Plain, "Plain HTML", "Needs no file of the zip"),
];

/// The code to paste into an article, in one of its forms.
#[component]
pub(super) fn Paste(props: &PasteProps) -> Html {
    let form = use_state_eq(|| Form::Code(Kind::Iframe));
    let said = use_state_eq(AttrValue::default);
    let PasteProps { name, lang, title, address, plain } = props;
    let code: AttrValue = match *form {
        _ if name.is_empty() => "The code stands here once the problems are mended.".into(),
        Form::Code(kind) => snippet(kind, Place { address, name, lang, title }).into(),
        Form::Plain => plain.clone().unwrap_or_else(|| "Not rendered yet.".into()),
    };
    let hush = said.setter();
    use_effect_with(code.clone(), move |_| hush.set(AttrValue::default()));
    let copy = copier(code.clone(), said.setter());
    let note = FORMS.iter().find(|(other, ..)| *other == *form).map_or("", |(_, _, note)| note);
    let forms = FORMS.map(|(other, name, _)| {
        let form = form.clone();
        let pressed = (*form == other).to_string();
        let onclick = Callback::from(move |_| form.set(other));
        html! { <button type="button" class="choice" aria-pressed={pressed} {onclick}>{ name }</button> }
    });
    html! {
        <section aria-labelledby="publish-paste">
            <h3 class="publish__heading" id="publish-paste">{ "Paste this into the article" }</h3>
            <div class="publish__forms">
                <div class="choices" role="group" aria-label="Form of the code">{ for forms }</div>
                <span class="publish__quiet">{ note }</span>
                <button type="button" class="button publish__copy" disabled={name.is_empty()} onclick={copy}>{ "Copy" }</button>
            </div>
            <pre class="publish__code" tabindex="0" role="group" aria-label="Code"><code>{ &code }</code></pre>
            <p class="publish__note" role="status">{ &*said }</p>
            { kinds(plain.as_ref()) }
        </section>
    }
}

/// Says what each form is.
fn kinds(plain: Option<&AttrValue>) -> Html {
    let weight =
        plain.map_or_else(|| "No".to_owned(), |plain| format!("{}, no", size(plain.len())));
    html! {
        <ul class="publish__kinds">
            <li><strong>{ "iframe" }</strong>{ " Apart from the page. Its height follows if the script is allowed." }</li>
            <li><strong>{ "Element" }</strong>{ " One tag in the page, which takes its fonts and colours." }</li>
            <li><strong>{ "Plain HTML" }</strong>{ " " }{ weight }{ " script and no file. Its sentences still open." }</li>
        </ul>
    }
}

/// Returns the callback that copies a text, and says so.
pub(super) fn copier<E: 'static>(
    text: AttrValue,
    said: yew::UseStateSetter<AttrValue>,
) -> Callback<E> {
    Callback::from(move |_| {
        let (text, said) = (text.clone(), said.clone());
        yew::platform::spawn_local(async move {
            let copied = site::copy(&text).await.is_ok_and(|copied| copied.is_truthy());
            said.set(if copied {
                "Copied.".into()
            } else {
                "The browser did not allow it: select the code and copy it yourself.".into()
            });
        });
    })
}
