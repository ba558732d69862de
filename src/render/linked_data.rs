//! The schema.org description of a page, as JSON-LD.
//!
//! The page is a `WebPage` about its parties, with its sources as citations and its corrections. The visits and talks that it
//! lists are `Event`s that it mentions. Goals and projects are left out, because schema.org has no fitting type.

use serde_json::{Map, Value, json};

use super::image::image_address;
use super::site::Site;
use super::story_file::StoryFile;
use crate::story::{EventState, Family, Id, Source};
use crate::view::{DatedEvent, RenderContext};

/// Returns the description as JSON, escaped for a script element.
pub(super) fn linked_data(file: &StoryFile, context: &RenderContext, site: &Site) -> String {
    let story = &file.story;
    let texts = |texts: Vec<&str>| Value::from(texts);
    let corrections = story.corrections.iter().map(|correction| context.say(&correction.text).text);
    let parties = story.parties.iter().map(|party| thing("Thing", context.say(&party.name).text));
    let url = site.address.as_ref().map(|folder| folder.clone() + &file.page_name(&context.lang));
    let page = object([
        ("@context", Some("https://schema.org".into())),
        ("@type", Some("WebPage".into())),
        ("name", Some(context.say(&story.title).text.into())),
        ("description", story.summary.as_ref().map(|summary| context.say(summary).text.into())),
        ("inLanguage", Some(context.lang.to_string().into())),
        ("url", url.map(Value::from)),
        ("image", image_address(file, &context.lang, site).map(Value::from)),
        (
            "dateModified",
            story.updated.and_then(|day| context.locale.date_iso(&day)).map(Value::from),
        ),
        ("about", Some(parties.collect())),
        ("correction", Some(texts(corrections.collect())).filter(|all| *all != json!([]))),
        (
            "citation",
            Some(context.listed_sources().iter().map(|source| citation(context, source)).collect()),
        ),
        (
            "mentions",
            Some(context.listed_events().filter_map(|event| mention(context, &event)).collect()),
        ),
    ]);
    // `</script>` in a text would end the script element.
    page.to_string().replace('<', "\\u003c")
}

fn citation(context: &RenderContext, source: &Source) -> Value {
    let name = source.title.as_ref().unwrap_or(&source.publisher);
    let date = source.date.and_then(|date| context.locale.date_iso(&date));
    object([
        ("@type", Some("CreativeWork".into())),
        ("name", Some(context.say(name).text.into())),
        ("publisher", Some(thing("Organization", context.say(&source.publisher).text))),
        ("url", source.url.as_ref().map(|url| url.to_string().into())),
        ("datePublished", date.map(Value::from)),
        ("inLanguage", source.lang.as_ref().map(|lang| lang.to_string().into())),
    ])
}

/// Describes an entry that is a visit or talk with a machine-readable date.
fn mention(context: &RenderContext, event: &DatedEvent<'_>) -> Option<Value> {
    if !matches!(event.kind.family(), Family::Visits | Family::Talks | Family::Forums) {
        return None;
    }
    let start = context.locale.date_iso(&event.date)?;
    let parties = |ids: &[Id]| {
        let names = ids.iter().filter_map(|id| context.party_name(id));
        let all: Vec<Value> = names.map(|name| thing("Organization", name.text)).collect();
        (!all.is_empty()).then(|| Value::from(all))
    };
    let status = match event.state {
        // No state of schema.org says that the outcome is not known.
        EventState::Unknown => return None,
        EventState::Held => None,
        EventState::Planned | EventState::Expected | EventState::Conditional => {
            Some("https://schema.org/EventScheduled")
        }
        EventState::Postponed => Some("https://schema.org/EventPostponed"),
        EventState::Cancelled | EventState::NotHeld => Some("https://schema.org/EventCancelled"),
    };
    Some(object([
        ("@type", Some("Event".into())),
        ("name", Some(context.say(&event.title).text.into())),
        ("startDate", Some(start.into())),
        ("eventStatus", status.map(Value::from)),
        ("organizer", parties(&event.host)),
        ("attendee", parties(&event.participants)),
        ("location", event.place.as_ref().map(|place| thing("Place", context.say(place).text))),
    ]))
}

fn thing(kind: &str, name: &str) -> Value {
    json!({ "@type": kind, "name": name })
}

/// Returns an object of the fields that have a value.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let known = fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(known.collect::<Map<_, _>>())
}
