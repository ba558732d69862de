//! [`Status`]: the state of the storage, in the words of the bar.

/// The state of the storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// There is nothing to keep.
    #[default]
    Nothing,
    /// A change is being written.
    Saving,
    /// All changes are kept since this time of day.
    Saved(String),
    /// The disk, or the browser's share of it, is full.
    Full,
    /// The browser keeps nothing for this page.
    Forbidden,
    /// A newer studio has changed the storage.
    Newer,
    /// Another tab writes the story.
    Elsewhere,
    /// The browser refused, with this message.
    Failed(String),
}

impl Status {
    /// The state that the storage has reported. `None` if the report is of something else.
    pub fn of(kind: &str, detail: &str) -> Option<Self> {
        Some(match kind {
            "saving" => Self::Saving,
            "saved" => Self::Saved(detail.to_owned()),
            "full" => Self::Full,
            "forbidden" => Self::Forbidden,
            "newer" => Self::Newer,
            "elsewhere" => Self::Elsewhere,
            "failed" => Self::Failed(detail.to_owned()),
            _ => return None,
        })
    }

    /// Returns the words of the bar.
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => "Nothing to save".to_owned(),
            Self::Saving => "Saving…".to_owned(),
            Self::Saved(time) => format!("Saved in this browser, {time}"),
            Self::Full => "Not saved: the disk is full.".to_owned(),
            Self::Forbidden => {
                "Not kept: this browser forbids storage (private window).".to_owned()
            }
            Self::Newer => {
                "Not kept: a newer studio has kept stories here. Load the page again.".to_owned()
            }
            Self::Elsewhere => "Open in another tab".to_owned(),
            Self::Failed(message) => format!("Not saved: {message}."),
        }
    }

    /// Returns `true` if changes may be lost unless the author saves a file.
    pub fn needs_file(&self) -> bool {
        matches!(self, Self::Full | Self::Forbidden | Self::Newer | Self::Failed(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_is_offered_if_the_browser_does_not_keep_the_story() {
        for kind in ["full", "forbidden", "newer", "failed"] {
            let status = Status::of(kind, "reason").unwrap();
            assert!(status.needs_file(), "{kind}");
            assert!(status.words().starts_with("Not "), "{kind}: {}", status.words());
        }
        for kind in ["saving", "saved", "elsewhere"] {
            assert!(!Status::of(kind, "14:32").unwrap().needs_file(), "{kind}");
        }
        assert_eq!(Status::of("list", ""), None);
    }
}
