//! The images, videos, recordings and pages of an event.
//!
//! Only files of the story's own host are shown. An address elsewhere is a link: nothing is fetched from there before a
//! click.

use yew::prelude::*;

use crate::story::{Event, Media, MediaKind, Pixels, Text};
use crate::view::context::{MediaPlace, RenderContext};
use crate::view::elements::{fill_with_markup, foreign_language, localized};
use crate::wording::Message;

/// The width that an image has in the page, for browsers that choose between its files.
const SIZES: &str = "(min-width: 40em) 36em, 100vw";

/// Returns all media of an event.
pub(super) fn media(context: &RenderContext, event: &Event) -> Html {
    let one = if context.is_drawn() { figure } else { line };
    html! {
        for medium in &event.media {
            { one(context, medium) }
        }
    }
}

/// Returns a medium with its caption.
fn figure(context: &RenderContext, medium: &Media) -> Html {
    let is_tall = medium.width.zip(medium.height).is_some_and(|(width, height)| width < height);
    html! {
        <figure class={classes!("media", is_tall.then_some("media--tall"))}>
            { content(context, medium) }
            { caption(context, medium) }
        </figure>
    }
}

fn content(context: &RenderContext, medium: &Media) -> Html {
    match (context.media.place(&medium.src), medium.kind) {
        (MediaPlace::Own(src), MediaKind::Image) => {
            image(context, medium, src, file_set(context, medium))
        }
        (MediaPlace::Own(src), MediaKind::Video) => video(context, medium, src),
        (MediaPlace::Own(src), MediaKind::Audio) => audio(context, medium, src),
        (place, _) => link(context, medium, place),
    }
}

/// Returns an image. Its size is reserved before it is loaded.
fn image(
    context: &RenderContext,
    medium: &Media,
    src: AttrValue,
    srcset: Option<AttrValue>,
) -> Html {
    let (alt, lang) = alt(context, medium);
    let sizes = srcset.is_some().then_some(SIZES);
    html! {
        // In this order: a browser may begin to load as soon as it has the address.
        <img
            loading="lazy" decoding="async" width={length(medium.width)} height={length(medium.height)}
            {sizes} {srcset} {src} alt={alt.unwrap_or_default()} {lang} class="media__picture"
        />
    }
}

/// Returns the `srcset` of an image: its own file and those in other widths.
fn file_set(context: &RenderContext, medium: &Media) -> Option<AttrValue> {
    let own = (&medium.src, medium.width.filter(|_| !medium.sizes.is_empty())?);
    let others = medium.sizes.iter().map(|size| (&size.src, size.width));
    let files = others.chain([own]).filter_map(|(address, width)| {
        // A comma would end the address.
        let src = context.media.own(address)?.replace(',', "%2C");
        Some(format!("{src} {width}w"))
    });
    Some(files.collect::<Vec<String>>().join(", ").into())
}

/// Returns the player of a video, and its address for paper.
fn video(context: &RenderContext, medium: &Media, src: AttrValue) -> Html {
    let (alt, lang) = alt(context, medium);
    html! {
        <>
            <video
                loading="lazy" preload="none" controls={true} playsinline={true}
                width={length(medium.width)} height={length(medium.height)} poster={poster(context, medium)}
                src={src.clone()} aria-label={alt} {lang} class="media__picture"
            />
            { on_paper(src) }
        </>
    }
}

/// Returns the player of a recording, and its address for paper.
fn audio(context: &RenderContext, medium: &Media, src: AttrValue) -> Html {
    let (alt, lang) = alt(context, medium);
    html! {
        <>
            <audio
                loading="lazy" preload="none" controls={true} src={src.clone()} aria-label={alt} {lang} class="media__sound"
            />
            { on_paper(src) }
        </>
    }
}

/// Returns a link that is visible only in print, where nothing can be played.
fn on_paper(src: AttrValue) -> Html {
    html! { <a href={src.clone()} class="media__address">{ src }</a> }
}

/// Returns a link that names its host, below the poster if there is one.
fn link(context: &RenderContext, medium: &Media, place: MediaPlace<'_>) -> Html {
    let (label, href) = labelled(context, medium.kind, place);
    html! {
        <a {href} target="_blank" rel="noopener" class="media__link">
            if let Some(src) = poster(context, medium) {
                { image(context, medium, src, None) }
            }
            <span class="media__label">{ label }</span>
        </a>
    }
}

/// Returns the label of a link and its address.
fn labelled(context: &RenderContext, kind: MediaKind, place: MediaPlace<'_>) -> (Html, AttrValue) {
    match place {
        MediaPlace::Own(src) => {
            let name = src.rsplit('/').next().unwrap_or_default().to_owned();
            (html! { <bdi>{ name }</bdi> }, src)
        }
        MediaPlace::Elsewhere { href, host } => {
            let host = html! { <bdi>{ host.to_owned() }</bdi> };
            (fill_with_markup(host_message(context, kind), host), href)
        }
    }
}

fn host_message(context: &RenderContext, kind: MediaKind) -> Message<1> {
    let words = &context.words().media;
    match kind {
        MediaKind::Image => words.image_at,
        MediaKind::Video => words.video_at,
        MediaKind::Audio => words.audio_at,
        MediaKind::Link => words.page_at,
    }
}

fn credit_message(context: &RenderContext, kind: MediaKind) -> Message<1> {
    let words = &context.words().media;
    match kind {
        MediaKind::Video => words.video_by,
        MediaKind::Audio => words.audio_by,
        MediaKind::Image | MediaKind::Link => words.image_by,
    }
}

/// Returns the address of the poster, if it is on the story's own host.
fn poster(context: &RenderContext, medium: &Media) -> Option<AttrValue> {
    context.media.own(medium.poster.as_ref()?)
}

/// Returns the description of a medium with its language, if that is not the page's.
fn alt(context: &RenderContext, medium: &Media) -> (Option<AttrValue>, Option<AttrValue>) {
    let said = medium.alt.as_ref().map(|alt| context.say(alt));
    (
        said.map(|said| said.text.to_owned().into()),
        said.and_then(|said| foreign_language(context, said.lang)),
    )
}

fn length(pixels: Option<Pixels>) -> Option<AttrValue> {
    pixels.map(|pixels| pixels.to_string().into())
}

fn caption(context: &RenderContext, medium: &Media) -> Html {
    if medium.caption.is_none() && medium.credit.is_none() {
        return html! {};
    }
    html! {
        <figcaption class="media__caption">
            if let Some(caption) = &medium.caption {
                { localized(context, caption) }
            }
            if medium.caption.is_some() && medium.credit.is_some() {
                { " · " }
            }
            if let Some(credit) = &medium.credit {
                <span class="media__credit">{ credited(context, medium.kind, credit) }</span>
            }
        </figcaption>
    }
}

fn credited(context: &RenderContext, kind: MediaKind, credit: &Text) -> Html {
    fill_with_markup(credit_message(context, kind), localized(context, credit))
}

/// Returns a medium as a line of text: caption or description, address, credit.
fn line(context: &RenderContext, medium: &Media) -> Html {
    let (label, href) = match context.media.place(&medium.src) {
        MediaPlace::Own(src) => (html! { <bdi>{ src.clone() }</bdi> }, src),
        elsewhere => labelled(context, medium.kind, elsewhere),
    };
    html! {
        <p class="media">
            if let Some(text) = medium.caption.as_ref().or(medium.alt.as_ref()) {
                { localized(context, text) }{ " · " }
            }
            <a {href}>{ label }</a>
            if let Some(credit) = &medium.credit {
                { " · " }{ credited(context, medium.kind, credit) }
            }
        </p>
    }
}
