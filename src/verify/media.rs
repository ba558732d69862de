//! Media without the words that describe them, without a credit, or without their size.

use crate::story::{Check, Doubt, Media, MediaKind, Step, Story};

/// Returns the doubts about the media of all events.
pub(super) fn check(story: &Story) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for (event, it) in story.events.iter().enumerate() {
        for (nth, medium) in it.media.iter().enumerate() {
            let path: [Step; 4] = ["events".into(), event.into(), "media".into(), nth.into()];
            let doubt = |(check, message, help)| Doubt {
                check,
                path: path.iter().cloned().collect(),
                message,
                help,
            };
            doubts.extend(missing(medium).map(doubt));
        }
    }
    doubts
}

/// Returns what a medium lacks: the check, the message and the advice.
fn missing(medium: &Media) -> impl Iterator<Item = (Check, String, String)> {
    let is_seen_or_heard = medium.kind != MediaKind::Link || medium.poster.is_some();
    let (what, content) = match medium.kind {
        MediaKind::Image => ("image", "what the picture shows"),
        MediaKind::Video => ("video", "what the video shows"),
        MediaKind::Audio => ("recording", "what can be heard"),
        MediaKind::Link => ("poster", "what the picture shows"),
    };
    let alt = (is_seen_or_heard && medium.alt.is_none()).then(|| {
        let message =
            format!("the {what} has no `alt`: readers who cannot see or hear it are told nothing");
        (Check::MissingAlt, message, format!("add `\"alt\": \"…\"`, with {content} in a sentence"))
    });
    let credit = (is_seen_or_heard && medium.credit.is_none()).then(|| {
        let message = format!("the {what} has no `credit`: readers are not told whose work it is");
        let help = "add `\"credit\": \"…\"`, with the person or agency who made it";
        (Check::MissingCredit, message, help.to_owned())
    });
    let has_size = medium.width.is_some() && medium.height.is_some();
    let size = (has_room(medium) && !has_size).then(|| {
        let message = format!(
            "the {what} has no `width` and `height`: the text below it moves when it is loaded"
        );
        let help = "add `\"width\": 1200, \"height\": 800`, with the numbers of the file";
        (Check::MissingSize, message, help.to_owned())
    });
    [alt, credit, size].into_iter().flatten()
}

/// Returns whether something of the story's own is shown that takes room before it is loaded.
fn has_room(medium: &Media) -> bool {
    let is_picture = matches!(medium.kind, MediaKind::Image | MediaKind::Video);
    medium.poster.is_some() || is_picture && medium.src.host().is_none()
}
