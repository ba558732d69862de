//! The emphasis of what the open entry led to.

use crate::story::Id;

/// Returns the class of a fact while the open entry led to some facts of its kind.
pub(super) fn emphasis_class(linked: &[Id], id: &Id) -> Option<&'static str> {
    match linked {
        [] => None,
        _ if linked.contains(id) => Some("linked"),
        _ => Some("dim"),
    }
}
