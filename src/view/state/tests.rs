//! Tests of the reducer.

use std::rc::Rc;

use super::*;
use crate::story::{Day, EventState, Family};
use crate::view::shared::Shared;
use crate::view::{Form, RenderContext};

/// Returns the metadata of one entry a year from 2001, of these families.
fn metadata(families: &[Family]) -> Shared<Metadata> {
    let entries = families.iter().zip(2001..).map(|(family, year)| EntryMetadata {
        date: year.to_string().parse().unwrap(),
        family: *family,
        state: EventState::Held,
        parties: usize::try_from(year % 2).into_iter().collect(),
    });
    Shared::new(Metadata::from(entries.collect::<Vec<_>>()))
}

/// Returns the initial state of four entries.
fn four_entries() -> TimelineState {
    let families = [Family::Visits, Family::Talks, Family::Visits, Family::Agreements];
    TimelineState::new(metadata(&families), true, None)
}

/// Returns the initial state of that many entries, one a year.
fn of_years(years: usize) -> TimelineState {
    TimelineState::new(metadata(&vec![Family::Visits; years]), true, None)
}

/// Returns the state of four entries after these actions.
fn after(actions: &[Action]) -> TimelineState {
    then(four_entries(), actions)
}

fn then(state: TimelineState, actions: &[Action]) -> TimelineState {
    actions.iter().fold(state, |state, action| state.after(action.clone()))
}

#[test]
fn second_click_on_the_mark_closes_the_entry() {
    assert_eq!(after(&[Action::Pick(1)]).open, Some(1));
    assert_eq!(after(&[Action::Pick(1), Action::Pick(1)]).open, None);
    assert_eq!(after(&[Action::Opened(1), Action::Pick(1)]).open, None);
}

#[test]
fn entry_that_opens_or_closes_in_the_page_is_recorded() {
    let opened = after(&[Action::Opened(1), Action::Opened(2)]);
    assert_eq!((opened.open, opened.cursor, opened.effect), (Some(2), 2, None));
    assert_eq!(opened.after(Action::Closed(1)), opened, "another entry was closed");
    assert_eq!(opened.after(Action::Closed(2)).open, None);
}

#[test]
fn report_of_an_entry_that_an_action_opened_changes_nothing() {
    let opened = then(of_years(130), &[Action::Follow(60), Action::TurnPage(TimeDirection::Later)]);
    assert_eq!(opened.after(Action::Opened(60)), opened, "the list stays on its page");
    let typing = opened.after(Action::TypeDigit(2));
    assert_eq!(typing.after(Action::Opened(60)), typing, "the digits stay");
    let closed = opened.after(Action::Close);
    assert_eq!(closed.after(Action::Closed(60)), closed, "it is still announced as closed");
}

#[test]
fn entry_that_was_open_before_the_script_is_open_initially() {
    let state = TimelineState::new(metadata(&[Family::Visits, Family::Talks]), true, Some(1));
    assert_eq!((state.open, state.cursor), (Some(1), 1));
}

#[test]
fn opening_an_entry_closes_the_open_one() {
    assert_eq!(after(&[Action::Opened(1), Action::Pick(3)]).open, Some(3));
}

#[test]
fn step_skips_entries_that_the_filter_hides() {
    let visits =
        after(&[Action::FilterFamily(Some(Family::Visits)), Action::Step(TimeDirection::Later)]);
    assert_eq!(visits.open, Some(0), "from no entry to the first");
    let next = visits.after(Action::Step(TimeDirection::Later));
    assert_eq!(next.open, Some(2), "skips the talks");
    assert!(!next.can_step(TimeDirection::Later), "no visit after it");
    assert_eq!(next.after(Action::Step(TimeDirection::Later)).open, Some(2), "nothing changes");
    assert_eq!((next.position(2), next.filtered().len()), (2, 2), "second of two");
}

#[test]
fn filter_closes_a_hidden_entry_and_moves_the_tab_stop() {
    let talks = after(&[Action::Opened(0), Action::FilterFamily(Some(Family::Talks))]);
    assert_eq!((talks.open, talks.cursor), (None, 1));
    assert_eq!(
        after(&[Action::Opened(0), Action::FilterFamily(Some(Family::Visits))]).open,
        Some(0)
    );
}

#[test]
fn link_to_a_hidden_entry_clears_the_filter() {
    let visits = after(&[Action::FilterFamily(Some(Family::Visits)), Action::Follow(2)]);
    assert_eq!(
        (visits.filter.family, visits.open),
        (Some(Family::Visits), Some(2)),
        "the filter shows it"
    );
    let all = visits.after(Action::Follow(1));
    assert_eq!((all.filter.family, all.open), (None, Some(1)), "the filter hid it");
}

#[test]
fn moving_the_cursor_focuses_the_tab_stop() {
    let moved = after(&[Action::MoveCursor(3), Action::MoveCursor(2)]);
    assert_eq!(moved.cursor, 2);
    assert_eq!(moved.effect, Some((1, Effect::FocusTabStop)));
    assert_eq!(moved.open, None, "nothing is opened");
}

#[test]
fn closing_focuses_the_tab_stop() {
    let closed = after(&[Action::Pick(2), Action::Close]);
    assert_eq!((closed.open, closed.effect), (None, Some((1, Effect::FocusTabStop))));
    let start = four_entries();
    assert_eq!(start.after(Action::Close), start, "nothing was open");
}

#[test]
fn long_list_is_paged_and_turns_to_the_opened_entry() {
    let all = of_years(130);
    assert_eq!((all.page(), all.can_turn_page(TimeDirection::Earlier)), (0..20, false));
    let last = then(all.clone(), &vec![Action::TurnPage(TimeDirection::Later); 9]);
    assert_eq!((last.page(), last.can_turn_page(TimeDirection::Later)), (120..130, false));
    let opened = all.after(Action::Follow(60));
    assert_eq!((opened.page(), opened.open), (60..80, Some(60)));
    let whole = TimelineState::new(metadata(&[Family::Visits; 130]), false, None);
    assert_eq!(whole.page(), 0..130, "an unpaged list has all entries");
}

#[test]
fn list_follows_the_visible_range_when_a_gesture_ends() {
    let zoomed = of_years(130).after(Action::Pinch(13.0, 0.5));
    assert_eq!(zoomed.listed().len(), 130, "not during the gesture");
    let idle = zoomed.after(Action::EndGesture);
    assert!((10..=13).contains(&idle.listed().len()), "{:?}", idle.listed());
    assert_eq!(idle.cursor, idle.listed()[0], "the tab stop is visible");
    assert!(idle.needs_width() && !idle.after(Action::Resize(640.0, 0.0)).needs_width());
    let all = idle.after(Action::ShowAll);
    assert_eq!((all.range, all.listed().len()), (None, 130));
}

#[test]
fn drag_draws_a_wider_range_than_the_visible_one() {
    let start = then(of_years(130), &[Action::Zoom(10.0), Action::Resize(640.0, 0.0)]);
    let first = start.after(Action::Drag(0.1));
    assert!(first.drawn().covers(first.visible()) && first.drawn() != first.visible());
    let second = first.after(Action::Drag(0.1));
    assert_eq!(second.drawn(), first.drawn(), "the drawn range is kept");
    let further = second.after(Action::Drag(0.3));
    assert!(further.drawn() != first.drawn() && further.drawn().covers(further.visible()));
    assert_eq!(further.after(Action::EndGesture).drawn(), further.visible());
}

#[test]
fn search_zooms_to_a_year_and_filters_by_other_texts() {
    let year = of_years(130).after(Action::Search(" 2031 ".to_owned()));
    assert_eq!((&year.listed()[..], year.filtered().len()), (&[30][..], 130));
    let file = include_str!("../../../static/stories/kazakhstan-uzbekistan.json");
    let story = Rc::new(crate::story::read(file).story.unwrap());
    let context = RenderContext::new(story, "en".parse().unwrap(), "dg".into(), Form::Full);
    let start = TimelineState::new(Shared::new(Metadata::of(Shared::new(context))), true, None);
    let found = |text: &str| start.after(Action::Search(text.to_owned())).filtered().len();
    let (all, some) = (found(""), found("tashKENT"));
    assert!(0 < some && some < all, "{some} of {all}");
    assert_eq!(found("no such words"), 0);
}

#[test]
fn opened_entry_is_moved_into_the_visible_range() {
    let zoomed = then(
        of_years(130),
        &[Action::Search("2010".to_owned()), Action::Step(TimeDirection::Later)],
    );
    assert_eq!(zoomed.open, Some(0));
    assert!(
        zoomed.listed().contains(&0) && zoomed.visible().days() < 400.0,
        "the range moved and kept its length"
    );
}

#[test]
fn zooming_to_a_cluster_ends_at_the_minimum_range() {
    let years = of_years(130);
    let [first, last] =
        [(2010, 1, 1), (2019, 12, 31)].map(|(year, month, day)| Day::from_civil(year, month, day));
    let entered = years.after(Action::ZoomTo(first, last, 9));
    assert_eq!(
        (entered.listed().len(), entered.cursor, entered.effect),
        (10, 9, Some((0, Effect::FocusTabStop)))
    );
    let day = Action::ZoomTo(first, first, 9);
    let deepest = then(entered, &[day.clone(), day.clone()]);
    assert!(!deepest.can_zoom_in());
    assert_eq!(deepest.effect.map(|(_, effect)| effect), Some(Effect::FocusEntry(9)), "the list");
}

#[test]
fn filters_of_party_and_state_combine() {
    let odd = of_years(130).after(Action::FilterParty(Some(1)));
    assert_eq!(odd.filtered().len(), 65);
    let held = odd.after(Action::FilterState(Some(EventState::Held)));
    assert_eq!(held.filtered().len(), 65);
    assert_eq!(held.after(Action::FilterState(Some(EventState::Planned))).filtered().len(), 0);
}

#[test]
fn year_is_typed_digit_by_digit() {
    let typing =
        then(of_years(130), &[Action::TypeDigit(2), Action::TypeDigit(0), Action::TypeDigit(1)]);
    assert_eq!((typing.typed_year(), typing.cursor), (Some(201), 0));
    assert_eq!(typing.effect, Some((2, Effect::AwaitDigit)), "each digit restarts the timeout");
    assert_eq!(typing.announcement.1, Announcement::TypedDigits);
    let whole = typing.after(Action::TypeDigit(9));
    assert_eq!((whole.typed_year(), whole.cursor), (None, 18), "2019");
    assert_eq!(whole.effect.map(|(_, effect)| effect), Some(Effect::FocusTabStop));
    let short = typing.after(Action::Press(Action::Pick(7).into()));
    assert_eq!((short.typed_year(), short.cursor, short.open), (None, 0, None), "Enter submits it");
    let dropped = typing.after(Action::Close);
    assert_eq!((dropped.typed_year(), dropped.cursor), (None, 0), "Escape discards it");
    let elsewhere = typing.after(Action::MoveCursor(5));
    assert_eq!(
        (elsewhere.typed_year(), elsewhere.cursor),
        (None, 5),
        "any other action discards it"
    );
    let late =
        then(of_years(130), &[Action::TypeDigit(9), Action::TypeDigit(9), Action::SubmitYear]);
    assert_eq!(late.cursor, 0, "the first entry after the year 99");
    assert_eq!(late.after(Action::SubmitYear), late, "there are no digits");
}

#[test]
fn typed_year_moves_the_visible_range() {
    let zoomed = then(of_years(130), &[Action::Zoom(10.0), Action::EndGesture]);
    let days = zoomed.visible().days();
    let moved = then(zoomed, &[2, 0, 0, 3].map(Action::TypeDigit));
    assert_eq!(moved.cursor, 2);
    assert!(moved.listed().contains(&2) && (moved.visible().days() - days).abs() < 1.0);
}

#[test]
fn year_is_parsed_in_any_digits_and_bc_if_the_story_is() {
    let story = |dates: &[&str]| {
        let entries = dates.iter().map(|date| EntryMetadata {
            date: date.parse().unwrap(),
            family: Family::Visits,
            state: EventState::Held,
            parties: PartySet::default(),
        });
        let metadata = Metadata::from(entries.collect::<Vec<_>>());
        TimelineState::new(Shared::new(metadata), true, None)
    };
    let ours = story(&["2001", "2019"]);
    for text in ["2019", "٢٠١٩", "۲۰۱۹", "२०१९", "２０１９"] {
        assert_eq!(ours.year_of_text(text), Some(2019), "{text}");
    }
    for text in ["", "-", "Treaty", "20190", "99999999999", "2019 was", "1850"] {
        assert_eq!(ours.year_of_text(text), None, "{text}");
    }
    // 44 BC is the year -43.
    let rome = story(&["-0099", "-0043", "-0030"]);
    assert_eq!((rome.year_of_text("44"), rome.year_of_text("-44")), (Some(-43), Some(-43)));
    assert_eq!(
        then(rome, &[Action::TypeDigit(4), Action::TypeDigit(4), Action::SubmitYear]).cursor,
        1
    );
    let both = story(&["-0099", "0050"]);
    assert_eq!((both.year_of_text("44"), both.year_of_text("−44")), (Some(44), Some(-43)));
}

#[test]
fn tab_stop_moves_to_the_nearest_entry_that_matches() {
    let visits = after(&[Action::MoveCursor(1), Action::FilterFamily(Some(Family::Visits))]);
    assert_eq!(visits.cursor, 2, "the next visit");
    let talks = after(&[Action::MoveCursor(3), Action::FilterFamily(Some(Family::Talks))]);
    assert_eq!(talks.cursor, 1, "the last before it");
}

#[test]
fn cluster_of_one_day_leads_to_the_list() {
    let day = |month, day| Day::from_civil(2023, month, day);
    let entry = |date: &str| EntryMetadata {
        date: date.parse().unwrap(),
        family: Family::Visits,
        state: EventState::Held,
        parties: PartySet::default(),
    };
    let dates = ["2023-01-02"; 60].into_iter().chain(["2023-09-19"; 60]).chain(["2023-12-01"]);
    let metadata = Metadata::from(dates.map(entry).collect::<Vec<_>>());
    let all = TimelineState::new(Shared::new(metadata), true, None);
    let listed = all.after(Action::ShowInList(60));
    assert_eq!(listed.effect.map(|(_, effect)| effect), Some(Effect::FocusEntry(60)));
    assert_eq!((listed.open, listed.cursor), (None, 60));
    assert!(listed.page().contains(&60), "the page of the first entry: {:?}", listed.page());
    assert_eq!(listed.announcement.1, Announcement::ListPage);

    // Bins that are not quite the same as the visible range, which is as short as possible.
    let zoomed = all.after(Action::ZoomTo(day(9, 19), day(9, 19), 60));
    assert_eq!(zoomed.effect.map(|(_, effect)| effect), Some(Effect::FocusTabStop));
    for (first, last) in [(day(9, 19), day(9, 19)), (day(9, 18), day(9, 19))] {
        let listed = zoomed.after(Action::ZoomTo(first, last, 60));
        assert_eq!(listed.effect.map(|(_, effect)| effect), Some(Effect::FocusEntry(60)));
        assert_eq!(
            (listed.visible(), listed.announcement.1),
            (zoomed.visible(), Announcement::ListPage)
        );
    }
    let elsewhere = zoomed.after(Action::ZoomTo(day(1, 2), day(1, 2), 0));
    assert!(elsewhere.visible().touches(day(1, 2), day(1, 2)), "another day");
}

#[test]
fn announcement_of_each_action() {
    let message = |actions: &[Action]| after(actions).announcement.1;
    assert_eq!(message(&[]), Announcement::Nothing);
    assert_eq!(message(&[Action::Pick(1)]), Announcement::EntryOpened);
    assert_eq!(message(&[Action::Step(TimeDirection::Later)]), Announcement::EntryOpened);
    assert_eq!(message(&[Action::Pick(1), Action::Close]), Announcement::EntryClosed);
    assert_eq!(message(&[Action::Pick(1), Action::Pick(1)]), Announcement::EntryClosed);
    assert_eq!(message(&[Action::FilterFamily(Some(Family::Visits))]), Announcement::VisibleRange);
    assert_eq!(
        message(&[Action::Step(TimeDirection::Later), Action::Opened(1)]),
        Announcement::Nothing,
        "the disclosure announces itself"
    );
    assert_eq!(
        message(&[Action::Step(TimeDirection::Later), Action::MoveCursor(2)]),
        Announcement::Nothing,
        "the focus announces itself"
    );
    assert_eq!(message(&[Action::Close]), Announcement::Nothing, "nothing was open");
    assert_eq!(message(&[Action::LanguageChanged]), Announcement::Language);
    let zoomed =
        then(of_years(130), &[Action::Pinch(2.0, 0.5), Action::EndGesture, Action::RestoreFocus]);
    assert_eq!(zoomed.announcement.1, Announcement::VisibleRange, "when the gesture ends");
    assert_eq!(
        of_years(130).after(Action::TurnPage(TimeDirection::Later)).announcement.1,
        Announcement::ListPage
    );
}
