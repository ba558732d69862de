//! The stretch of time that is seen, and how a reader moves it.

use std::rc::Rc;

use super::choice::nearest;
use super::{Reading, Way, Wish};
use crate::story::Day;
use crate::timeline::Scale;

/// How many times as much as is seen is drawn while a finger moves the time.
const DRAWN_WIDER: f64 = 1.6;

impl Reading {
    /// The stretch of time that is seen.
    pub fn sight(&self) -> Scale {
        self.window.unwrap_or(self.register.whole())
    }

    /// The stretch of time that is drawn: that, or more while a finger moves it.
    pub fn drawn(&self) -> Scale {
        self.drawn.unwrap_or(self.sight())
    }

    /// Whether the width of the drawing is to be told: where a part of the time is seen there is one, of that width.
    pub fn needs_width(&self) -> bool {
        self.window.is_some() && self.width.is_none()
    }

    /// Whether there is time that way which is not seen.
    pub fn can_look(&self, way: Way) -> bool {
        let whole = self.register.whole();
        self.window.is_some_and(|window| match way {
            Way::Earlier => window.first() > whole.first(),
            Way::Later => window.last() < whole.last(),
        })
    }

    /// Whether a shorter stretch of time can be seen.
    pub fn can_zoom_in(&self) -> bool {
        self.rested.is_none_or(|window| !window.is_least())
    }

    pub(super) fn seen(&self, window: Scale) -> Self {
        let whole = self.register.whole();
        let window = window.within(whole);
        let window = (!window.covers(whole)).then_some(window);
        Self { window, drawn: None, ..self.clone() }
    }

    pub(super) fn dragged(&self, share: f64) -> Self {
        let moved = self.moving(self.sight().moved(share));
        if moved.width.is_none() {
            return moved;
        }
        let window = moved.sight();
        let is_enough = |drawn: &Scale| {
            drawn.covers(window) && drawn.days() < window.days() * (DRAWN_WIDER + 0.001)
        };
        let wider = || window.zoomed(1.0 / DRAWN_WIDER, 0.5);
        let drawn = Some(self.drawn.filter(is_enough).unwrap_or_else(wider));
        Self { drawn, ..moved }
    }

    pub(super) fn moving(&self, window: Scale) -> Self {
        Self { is_moving: true, ..self.seen(window) }
    }

    /// The list follows the window, and the tab stop stays in it.
    pub(super) fn settled(&self) -> Self {
        let rested = self.window;
        let rested = Self { is_moving: false, drawn: None, rested, skipped: 0, ..self.clone() };
        let Some(window) = self.window else {
            return Self { listed: Rc::clone(&self.shown), ..rested }.listing_open();
        };
        let is_seen = |entry: &usize| {
            let (first, last) = self.register.days(*entry);
            window.touches(first, last)
        };
        let listed: Rc<[usize]> = self.shown.iter().copied().filter(is_seen).collect();
        let cursor = nearest(&listed, self.cursor).unwrap_or(self.cursor);
        Self { listed, cursor, ..rested }.listing_open()
    }

    /// Moves the window so that an entry is in it.
    pub(super) fn seeing(self, entry: usize) -> Self {
        let (first, last) = self.register.days(entry);
        match self.window {
            Some(window) if !window.touches(first, last) => {
                let place = f64::midpoint(window.at(first), window.at(last.after(1)));
                self.seen(window.moved(place - 0.5)).settled()
            }
            _ => self,
        }
    }

    /// Looks at a stretch; what lies too close to be parted by that is gone to in the list.
    pub(super) fn entered(&self, first: Day, last: Day, entry: usize) -> Self {
        let next = self.seen(Scale::between(first, last.after(1)));
        let next = Self { cursor: entry, ..next }.settled();
        if next.window == self.window {
            return next.listing(entry).wishing(Wish::Reveal(entry));
        }
        next.wishing(Wish::Focus)
    }

    /// Where an entry stands in the window; in the middle if it is not in it.
    pub(in crate::view) fn place_in_window(&self, entry: usize) -> f64 {
        let ((first, last), sight) = (self.register.days(entry), self.sight());
        let place = f64::midpoint(sight.at(first), sight.at(last.after(1)));
        if (0.0..=1.0).contains(&place) { place } else { 0.5 }
    }
}
