//! The list of entries: which it goes through, and the page of it that is read.

use std::rc::Rc;

use super::{Reading, Way, Wish};

/// A list of more entries than this is cut into pages.
pub(in crate::view) const MOST_LISTED: usize = 100;
/// How many stand on a page.
pub(in crate::view) const ON_PAGE: usize = 20;

impl Reading {
    /// The entries that the list goes through, all its pages.
    pub fn listed(&self) -> &Rc<[usize]> {
        &self.listed
    }

    /// The places of those on the page that is listed.
    pub fn page(&self) -> std::ops::Range<usize> {
        if self.is_paged {
            self.skipped..(self.skipped + ON_PAGE).min(self.listed.len())
        } else {
            0..self.listed.len()
        }
    }

    /// Whether the list is cut into pages.
    pub fn is_paged(&self) -> bool {
        self.is_paged
    }

    /// Whether the list goes on that way.
    pub fn can_turn(&self, way: Way) -> bool {
        match way {
            Way::Earlier => self.page().start > 0,
            Way::Later => self.page().end < self.listed.len(),
        }
    }

    pub(super) fn listing_open(self) -> Self {
        match self.open {
            Some(open) if self.listed.binary_search(&open).is_ok() => self.listing(open),
            _ => self,
        }
    }

    /// Turns to the page on which an entry stands.
    pub(super) fn listing(self, entry: usize) -> Self {
        let place = self.listed.partition_point(|other| *other < entry);
        if self.page().contains(&place) {
            return self;
        }
        Self { skipped: place / ON_PAGE * ON_PAGE, ..self }
    }

    pub(super) fn turned(&self, way: Way) -> Self {
        if !self.can_turn(way) {
            return self.clone();
        }
        let skipped = match way {
            Way::Earlier => self.skipped.saturating_sub(ON_PAGE),
            Way::Later => self.skipped + ON_PAGE,
        };
        let turned = Self { skipped, ..self.clone() };
        let first = self.listed.get(skipped).copied();
        first.map_or(turned.clone(), |first| turned.wishing(Wish::Reveal(first)))
    }
}
