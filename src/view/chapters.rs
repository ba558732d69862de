//! [`Chapters`]: the pages on which the entries of a long story stand in full, each some stretch of the calendar, and
//! the links to them.
//!
//! The page of a long story lists the first entries alone. All of them, these too, are in the chapters, so that the one
//! of a year has the whole year. A script needs none of it: its links look at that stretch in the widget.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::count::stretch;
use super::reading::{Action, ON_PAGE};
use super::telling::Telling;
use crate::story::Day;
use crate::timeline::{Cell, cells};

/// How many links there are at most; a cell of the calendar has one.
const MOST_CELLS: usize = 40;
/// How many entries stand on a page at most; a cell with more has several pages, one after the other.
const MOST_ON_PAGE: usize = 250;
/// Of more sources the page of a story lists the first, and a page behind the chapters all.
pub(super) const MOST_SOURCES: usize = 40;

/// The chapters of a story, as one page sees them.
#[derive(Clone, Debug)]
pub struct Chapters {
    /// The address of a page of the story, with `*` where the tag of the language belongs.
    pages: AttrValue,
    cells: Rc<[Cell]>,
    /// The entries of each page of a chapter, in the order of time.
    lists: Rc<[Range<usize>]>,
    /// Which page this is.
    here: Here,
}

/// A page that sees the chapters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// The page of the story itself, with its first entries.
    Story,
    /// A page of a chapter, counted from 0.
    List(usize),
    /// The page of all sources.
    Sources,
}

impl PartialEq for Chapters {
    fn eq(&self, other: &Self) -> bool {
        // By identity: each mark of a drawing asks, whenever it moves.
        Rc::ptr_eq(&self.lists, &other.lists) && self.here == other.here
    }
}

impl Chapters {
    /// The chapters of entries that begin on these days, in order.
    pub fn new(days: &[Day], pages: AttrValue, here: Here) -> Self {
        let cells: Rc<[Cell]> = cells(days, (days.len() / ON_PAGE).clamp(1, MOST_CELLS)).into();
        let lists = cells.iter().flat_map(|cell| parts(&cell.entries)).collect();
        Self { pages, cells, lists, here }
    }

    /// The entries of each page, in the order of time.
    pub fn lists(&self) -> &[Range<usize>] {
        &self.lists
    }

    /// Which page this is.
    pub fn here(&self) -> Here {
        self.here
    }

    /// The cell of the calendar that the entries of a page are of.
    pub(super) fn cell(&self, list: usize) -> Option<&Cell> {
        let first = self.lists.get(list)?.start;
        self.cells.iter().find(|cell| cell.entries.contains(&first))
    }

    /// The address of a page in a language.
    pub fn address(&self, page: Here, lang: &str) -> String {
        let address = self.pages.replace('*', lang);
        let nth = match page {
            Here::Story => return address,
            Here::List(nth) => nth + 1,
            Here::Sources => self.lists.len() + 1,
        };
        let stem = address.strip_suffix(".html").unwrap_or(&address);
        format!("{stem}.list-{nth}.html")
    }

    /// The page that has an entry, or what is none; nothing where it is this one.
    pub(super) fn page_with(&self, entry: Option<usize>) -> Option<Here> {
        let page = match entry {
            None => Here::Story,
            Some(entry) if self.here == Here::Story && entry < ON_PAGE => Here::Story,
            Some(entry) => Here::List(self.list_with(entry)),
        };
        (page != self.here).then_some(page)
    }

    fn list_with(&self, entry: usize) -> usize {
        self.lists.partition_point(|list| list.end <= entry)
    }
}

/// The pages of a cell, one no longer than another by more than an entry.
fn parts(entries: &Range<usize>) -> impl Iterator<Item = Range<usize>> + use<> {
    let (start, length) = (entries.start, entries.len());
    let count = length.div_ceil(MOST_ON_PAGE);
    (0..count).map(move |nth| start + length * nth / count..start + length * (nth + 1) / count)
}

/// A link for each cell: to the first page of its chapter, and with the script to its stretch of the drawing.
pub(super) fn chapters(telling: &Telling, on_action: &Callback<Action>) -> Html {
    let Some(chapters) = telling.chapters() else { return html! {} };
    html! {
        <nav class="chapters" aria-label={telling.words().timeline}>
            // No list, and no element for the number: that would be forty nodes more each.
            for cell in chapters.cells.iter() {
                { link(telling, chapters, cell, on_action) }
            }
        </nav>
    }
}

/// "1985", and where there is room the number of its entries, which the style sheet puts behind it.
fn link(telling: &Telling, chapters: &Chapters, cell: &Cell, on_action: &Callback<Action>) -> Html {
    let (first, last, entry) = (cell.first, cell.last, cell.entries.start);
    let is_here = matches!(chapters.here, Here::List(list) if chapters.cell(list) == Some(cell));
    let page = Here::List(chapters.list_with(entry));
    let number = telling.locale.entry_number(cell.entries.len());
    let onclick = {
        let on_action = on_action.clone();
        Callback::from(move |event: MouseEvent| {
            // Whoever wants a page of it in a tab of its own gets one.
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                on_action.emit(Action::Enter(first, last, entry));
            }
        })
    };
    html! {
        <a
            class="chapters__one" key={entry} href={chapters.address(page, &telling.lang)} aria-current={is_here.then_some("page")}
            data-count={number} title={telling.locale.entries(cell.entries.len())} onclick={onclick}
        >
            { telling.locale.date_short(&stretch(first, last)) }
        </a>
    }
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
    fn every_entry_stands_on_one_page_that_is_not_too_long() {
        for (entries, years) in [(101, 1), (1_000, 12), (10_000, 40), (10_007, 41), (12_000, 900)] {
            let chapters = chapters(entries, years);
            assert!(
                chapters.cells.len() <= MOST_CELLS,
                "{entries}: {} links",
                chapters.cells.len()
            );
            let mut next = 0;
            for list in chapters.lists() {
                assert_eq!(list.start, next, "{entries}");
                assert!((1..=MOST_ON_PAGE).contains(&list.len()), "{entries}: {list:?}");
                next = list.end;
            }
            assert_eq!(next, entries);
        }
    }

    #[test]
    fn an_address_has_the_page_that_an_entry_stands_on() {
        let story = chapters(1_000, 4);
        assert_eq!(story.lists().len(), 4);
        let at = |here, entry| {
            let seen = Chapters { here, ..story.clone() };
            seen.page_with(entry).map(|page| seen.address(page, "ru"))
        };
        assert_eq!(at(Here::Story, Some(19)), None, "it is listed");
        assert_eq!(at(Here::Story, Some(20)).as_deref(), Some("a.ru.list-1.html"));
        assert_eq!(at(Here::Story, None), None, "a goal is on the page of the story");
        assert_eq!(at(Here::List(0), Some(249)), None);
        assert_eq!(at(Here::List(0), Some(250)).as_deref(), Some("a.ru.list-2.html"));
        assert_eq!(at(Here::List(3), None).as_deref(), Some("a.ru.html"));
        assert_eq!(story.address(Here::Sources, "ru"), "a.ru.list-5.html");
    }
}
