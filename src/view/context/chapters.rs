//! [`Chapters`]: the pages that list all entries of a long story.
//!
//! The page of a long story lists only the first entries. Each chapter covers an interval of the calendar and lists all of
//! its entries. With the script, a link to a chapter zooms the widget to that interval instead.

use std::ops::Range;
use std::rc::Rc;

use yew::AttrValue;

use crate::story::Day;
use crate::timeline::{Bin, bins};

/// A list with more entries than this is split into pages.
pub(in crate::view) const MAX_UNPAGED: usize = 100;
/// The number of entries on one page of the widget's list.
pub(in crate::view) const PAGE_SIZE: usize = 20;
/// The maximum number of chapters. A chapter is one bin of the calendar.
const MAX_CHAPTERS: usize = 40;
/// The maximum number of entries on one chapter page. A chapter with more entries has several pages.
const MAX_ON_CHAPTER_PAGE: usize = 250;
/// The maximum number of sources on the story's own page; a page of its own lists them all.
pub(super) const MAX_SOURCES: usize = 40;

/// The chapters of a story, seen from one page.
#[derive(Clone, Debug)]
pub struct Chapters {
    /// The address of the story's page, with `*` in place of the language tag.
    pages: AttrValue,
    bins: Rc<[Bin]>,
    /// The entries of each chapter page, as chronological indices.
    lists: Rc<[Range<usize>]>,
    /// The page that is rendered.
    here: Here,
}

/// A page of a story with chapters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// The story's own page, with its first entries.
    Story,
    /// A chapter page, counted from 0.
    List(usize),
    /// The page of all sources.
    Sources,
}

impl Chapters {
    /// Returns the chapters of entries that begin on these days, in order.
    pub fn new(days: &[Day], pages: AttrValue, here: Here) -> Self {
        let bins: Rc<[Bin]> = bins(days, (days.len() / PAGE_SIZE).clamp(1, MAX_CHAPTERS)).into();
        let lists = bins.iter().flat_map(|bin| parts(&bin.entries)).collect();
        Self { pages, bins, lists, here }
    }

    /// Returns the entries of each chapter page, as chronological indices.
    pub fn lists(&self) -> &[Range<usize>] {
        &self.lists
    }

    /// Returns the page that is rendered.
    pub fn here(&self) -> Here {
        self.here
    }

    /// Returns the bins of the calendar, one for each chapter.
    pub(in crate::view) fn bins(&self) -> &[Bin] {
        &self.bins
    }

    /// Returns the bin that a chapter page belongs to.
    pub(in crate::view) fn bin(&self, list: usize) -> Option<&Bin> {
        let first = self.lists.get(list)?.start;
        self.bins.iter().find(|bin| bin.entries.contains(&first))
    }

    /// Returns the address of a page in a language.
    pub fn address(&self, page: Here, lang: &str) -> String {
        let address = self.pages.replace('*', lang);
        let number = match page {
            Here::Story => return address,
            Here::List(list) => list + 1,
            Here::Sources => self.lists.len() + 1,
        };
        let stem = address.strip_suffix(".html").unwrap_or(&address);
        format!("{stem}.list-{number}.html")
    }

    /// Returns the page that contains an entry, or another part of the story; `None` if it is the page that is rendered.
    pub(super) fn page_with(&self, entry: Option<usize>) -> Option<Here> {
        let page = match entry {
            None => Here::Story,
            Some(entry) if self.here == Here::Story && entry < PAGE_SIZE => Here::Story,
            Some(entry) => Here::List(self.list_with(entry)),
        };
        (page != self.here).then_some(page)
    }

    /// Returns the chapter page that contains an entry.
    pub(in crate::view) fn list_with(&self, entry: usize) -> usize {
        self.lists.partition_point(|list| list.end <= entry)
    }
}

/// Splits the entries of a bin into pages whose lengths differ by at most one.
fn parts(entries: &Range<usize>) -> impl Iterator<Item = Range<usize>> + use<> {
    let (start, length) = (entries.start, entries.len());
    let count = length.div_ceil(MAX_ON_CHAPTER_PAGE);
    (0..count).map(move |nth| start + length * nth / count..start + length * (nth + 1) / count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapters(entries: usize, years: i32) -> Chapters {
        let count = i32::try_from(entries).unwrap();
        let day = |nth: i32| Day::from_civil(1985 + nth * years / count, 1, 1);
        let days: Vec<Day> = (0..count).map(day).collect();
        Chapters::new(&days, "a.*.html".into(), Here::Story)
    }

    #[test]
    fn every_entry_is_on_exactly_one_page_of_limited_length() {
        for (entries, years) in [(101, 1), (1_000, 12), (10_000, 40), (10_007, 41), (12_000, 900)] {
            let chapters = chapters(entries, years);
            let count = chapters.bins.len();
            assert!(count <= MAX_CHAPTERS, "{entries}: {count} chapters");
            let mut next = 0;
            for list in chapters.lists() {
                assert_eq!(list.start, next, "{entries}");
                assert!((1..=MAX_ON_CHAPTER_PAGE).contains(&list.len()), "{entries}: {list:?}");
                next = list.end;
            }
            assert_eq!(next, entries);
        }
    }

    #[test]
    fn link_to_an_entry_names_the_page_that_contains_it() {
        let story = chapters(1_000, 4);
        assert_eq!(story.lists().len(), 4);
        let at = |here, entry| {
            let seen = Chapters { here, ..story.clone() };
            seen.page_with(entry).map(|page| seen.address(page, "ru"))
        };
        assert_eq!(at(Here::Story, Some(19)), None, "listed on this page");
        assert_eq!(at(Here::Story, Some(20)).as_deref(), Some("a.ru.list-1.html"));
        assert_eq!(at(Here::Story, None), None, "a goal is on the story's page");
        assert_eq!(at(Here::List(0), Some(249)), None);
        assert_eq!(at(Here::List(0), Some(250)).as_deref(), Some("a.ru.list-2.html"));
        assert_eq!(at(Here::List(3), None).as_deref(), Some("a.ru.html"));
        assert_eq!(story.address(Here::Sources, "ru"), "a.ru.list-5.html");
    }
}
