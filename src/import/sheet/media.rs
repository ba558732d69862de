//! The medium of an event, from the columns that tell of it.

use super::build::Builder;
use super::record::Record;
use super::value::{Object, Value};
use crate::import::media_kind::media_kind;
use crate::story::MediaKind;

impl Builder {
    /// Makes a medium of the columns that tell of it.
    pub(super) fn gather_media(&mut self, record: &Record<'_>, event: &mut Object) {
        let parts = ["alt", "caption", "credit"].map(|name| (name, event.take(name)));
        event.take("size");
        let mut medium = Object::default();
        if let Some(src) = event.take("media") {
            let address = src.text().and_then(|src| src.parse().ok());
            medium.push("kind", address.map_or(MediaKind::Image, |it| media_kind(&it)).word());
            medium.push("src", src);
        }
        if let Some(field) = record.field("size") {
            let [width, height] = self.reader.size(&record.placed(field));
            medium.push("width", width);
            medium.push("height", height);
        }
        parts.into_iter().for_each(|(name, value)| medium.push_some(name, value));
        if !medium.is_empty() {
            event.push("media", Value::List(vec![medium.into()]));
        }
    }
}
