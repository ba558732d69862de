//! Readings by what of them counts: what is the same in that need not be drawn anew.

use std::rc::Rc;

use super::Reading;

impl Reading {
    /// Whether all is the same but how the time moves.
    fn rests_as(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.register, &other.register)
            && Rc::ptr_eq(&self.shown, &other.shown)
            && Rc::ptr_eq(&self.listed, &other.listed)
            && (self.open, self.cursor, self.skipped) == (other.open, other.cursor, other.skipped)
            && self.choice == other.choice
            && (self.typed, self.said, self.is_tabulated)
                == (other.typed, other.said, other.is_tabulated)
            && (self.rested, self.width) == (other.rested, other.width)
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        self.rests_as(other)
            && (self.window, self.is_moving) == (other.window, other.is_moving)
            && self.wish == other.wish
    }
}

/// A list of entries, the same if it is the very same.
#[derive(Clone, Debug)]
pub(in crate::view) struct SameList(pub(in crate::view) Rc<[usize]>);

impl PartialEq for SameList {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A reading of which nothing counts but which entries are shown.
#[derive(Clone, Debug)]
pub(in crate::view) struct SameCrowd(pub(in crate::view) Reading);

impl PartialEq for SameCrowd {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0.register, &other.0.register) && Rc::ptr_eq(&self.0.shown, &other.0.shown)
    }
}

/// A reading of which it counts what is drawn, not which part of it is seen.
#[derive(Clone, Debug)]
pub(in crate::view) struct SamePicture(pub(in crate::view) Reading);

impl PartialEq for SamePicture {
    fn eq(&self, other: &Self) -> bool {
        self.0.rests_as(&other.0) && self.0.drawn() == other.0.drawn()
    }
}

/// A reading of which it does not count that the time moves.
#[derive(Clone, Debug)]
pub(in crate::view) struct AtRest(pub(in crate::view) Reading);

impl PartialEq for AtRest {
    fn eq(&self, other: &Self) -> bool {
        self.0.rests_as(&other.0)
    }
}
