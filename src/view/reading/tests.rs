//! What a reader may rely on.

use std::rc::Rc;

use super::*;
use crate::story::{Day, EventState, Family};
use crate::view::Facts;

/// A register of an entry a year from 2001, of these families.
fn register(families: &[Family]) -> Rc<Register> {
    let facts = families.iter().zip(2001..).map(|(family, year)| Facts {
        date: year.to_string().parse().unwrap(),
        family: *family,
        state: EventState::Held,
        parties: [Some(year % 2), None]
            .map(|party: Option<i32>| party.and_then(|party| usize::try_from(party).ok())),
    });
    Rc::new(Register::from(facts.collect::<Vec<_>>()))
}

fn reading() -> Reading {
    let families = [Family::Visits, Family::Talks, Family::Visits, Family::Agreements];
    // What two readings share they have in common.
    thread_local!(static REGISTER: std::cell::OnceCell<Reading> = const { std::cell::OnceCell::new() });
    REGISTER.with(|kept| kept.get_or_init(|| Reading::new(register(&families), true, None)).clone())
}

/// A reader of so many entries, one a year.
fn of_years(years: usize) -> Reading {
    Reading::new(register(&vec![Family::Visits; years]), true, None)
}

fn after(actions: &[Action]) -> Reading {
    then(reading(), actions)
}

fn then(reading: Reading, actions: &[Action]) -> Reading {
    actions.iter().fold(reading, |reading, action| reading.after(action.clone()))
}

#[test]
fn a_second_click_closes_the_entry() {
    assert_eq!(after(&[Action::Toggle(1)]).open, Some(1));
    assert_eq!(after(&[Action::Toggle(1), Action::Toggle(1)]).open, None);
    assert_eq!(after(&[Action::Toggle(1), Action::Pick(1)]).open, None);
}

#[test]
fn what_the_browser_opens_and_closes_by_itself_is_noted() {
    let opened = after(&[Action::Toggle(1), Action::Opened(2)]);
    assert_eq!((opened.open, opened.cursor, opened.wish), (Some(2), 2, None));
    assert_eq!(opened.after(Action::Closed(1)), opened, "the one that made room for it");
    assert_eq!(opened.after(Action::Closed(2)).open, None);
}

#[test]
fn what_was_open_before_the_script_is_open_after_it() {
    let reading = Reading::new(register(&[Family::Visits, Family::Talks]), true, Some(1));
    assert_eq!((reading.open, reading.cursor), (Some(1), 1));
}

#[test]
fn one_entry_is_open_at_a_time() {
    assert_eq!(after(&[Action::Toggle(1), Action::Pick(3)]).open, Some(3));
}

#[test]
fn steps_pass_over_what_is_not_shown() {
    let visits = after(&[Action::Show(Some(Family::Visits)), Action::Step(Way::Later)]);
    assert_eq!(visits.open, Some(0), "from nowhere to the first");
    let next = visits.after(Action::Step(Way::Later));
    assert_eq!(next.open, Some(2), "over the talks");
    assert!(!next.can_step(Way::Later), "no visit after it");
    assert_eq!(next.after(Action::Step(Way::Later)).open, Some(2), "and it stays");
    assert_eq!((next.place(2), next.shown().len()), (2, 2), "second of two");
}

#[test]
fn a_filter_closes_what_it_hides_and_moves_the_tab_stop() {
    let talks = after(&[Action::Toggle(0), Action::Show(Some(Family::Talks))]);
    assert_eq!((talks.open, talks.cursor), (None, 1));
    assert_eq!(after(&[Action::Toggle(0), Action::Show(Some(Family::Visits))]).open, Some(0));
}

#[test]
fn a_link_opens_an_entry_that_the_filter_hides() {
    let visits = after(&[Action::Show(Some(Family::Visits)), Action::Follow(2)]);
    assert_eq!((visits.choice.family, visits.open), (Some(Family::Visits), Some(2)), "it is shown");
    let all = visits.after(Action::Follow(1));
    assert_eq!((all.choice.family, all.open), (None, Some(1)), "it was not");
}

#[test]
fn keys_move_the_tab_stop_and_the_focus_follows() {
    let moved = after(&[Action::Reach(3), Action::Reach(2)]);
    assert_eq!(moved.cursor, 2);
    assert_eq!(moved.wish, Some((1, Wish::Focus)));
    assert_eq!(moved.open, None, "moving does not open");
}

#[test]
fn closing_gives_the_focus_back_to_the_mark() {
    let closed = after(&[Action::Pick(2), Action::Close]);
    assert_eq!((closed.open, closed.wish), (None, Some((1, Wish::Focus))));
    assert_eq!(after(&[Action::Close]), reading(), "nothing was open");
}

#[test]
fn a_long_list_is_read_page_by_page_and_turns_to_what_is_opened() {
    let all = of_years(130);
    assert_eq!((all.page(), all.can_turn(Way::Earlier)), (0..20, false));
    let last = then(all.clone(), &vec![Action::Turn(Way::Later); 9]);
    assert_eq!((last.page(), last.can_turn(Way::Later)), (120..130, false));
    let opened = all.after(Action::Follow(60));
    assert_eq!((opened.page(), opened.open), (60..80, Some(60)));
    let whole = Reading::new(register(&[Family::Visits; 130]), false, None);
    assert_eq!(whole.page(), 0..130, "before the script all of it stands there");
}

#[test]
fn the_list_follows_the_window_where_it_comes_to_rest() {
    let zoomed = of_years(130).after(Action::Pinch(13.0, 0.5));
    assert_eq!(zoomed.listed().len(), 130, "not while fingers are at it");
    let rested = zoomed.after(Action::Settle);
    assert!((10..=13).contains(&rested.listed().len()), "{:?}", rested.listed());
    assert_eq!(rested.cursor, rested.listed()[0], "the tab stop is in sight");
    assert!(rested.needs_width() && !rested.after(Action::Fit(640.0)).needs_width());
    let all = rested.after(Action::ShowAll);
    assert_eq!((all.window, all.listed().len()), (None, 130));
}

#[test]
fn more_is_drawn_than_is_seen_while_a_finger_moves_the_time() {
    let start = then(of_years(130), &[Action::Magnify(10.0), Action::Fit(640.0)]);
    let first = start.after(Action::Drag(0.1));
    assert!(first.drawn().covers(first.sight()) && first.drawn() != first.sight());
    let second = first.after(Action::Drag(0.1));
    assert_eq!(second.drawn(), first.drawn(), "it is not drawn anew");
    let further = second.after(Action::Drag(0.3));
    assert!(further.drawn() != first.drawn() && further.drawn().covers(further.sight()));
    assert_eq!(further.after(Action::Settle).drawn(), further.sight());
}

#[test]
fn a_year_is_gone_to_and_other_words_are_searched_for() {
    let year = of_years(130).after(Action::Find(" 2031 ".to_owned()));
    assert_eq!((&year.listed()[..], year.shown().len()), (&[30][..], 130));
    let story =
        crate::story::read(include_str!("../../../static/stories/kazakhstan-uzbekistan.json"));
    let story = Rc::new(story.story.unwrap());
    let telling = crate::view::Telling::new(
        story,
        "en".parse().unwrap(),
        "dg".into(),
        crate::view::Form::Full,
    );
    let found = |words: &str| {
        let reading = Reading::new(Rc::new(Register::of(Rc::new(telling.clone()))), true, None);
        reading.after(Action::Find(words.to_owned())).shown().len()
    };
    let (all, some) = (found(""), found("tashKENT"));
    assert!(0 < some && some < all, "{some} of {all}");
    assert_eq!(found("no such words"), 0);
}

#[test]
fn an_entry_that_is_opened_comes_into_the_window() {
    let zoomed = then(of_years(130), &[Action::Find("2010".to_owned()), Action::Step(Way::Later)]);
    assert_eq!(zoomed.open, Some(0));
    assert!(
        zoomed.listed().contains(&0) && zoomed.sight().days() < 400.0,
        "the window moved, as long as it was"
    );
}

#[test]
fn a_count_is_entered_until_there_is_nothing_shorter() {
    let years = of_years(130);
    let [first, last] =
        [(2010, 1, 1), (2019, 12, 31)].map(|(year, month, day)| Day::from_civil(year, month, day));
    let entered = years.after(Action::Enter(first, last, 9));
    assert_eq!(
        (entered.listed().len(), entered.cursor, entered.wish),
        (10, 9, Some((0, Wish::Focus)))
    );
    let day = Action::Enter(first, first, 9);
    let deepest = then(entered, &[day.clone(), day.clone()]);
    assert!(!deepest.can_zoom_in());
    assert_eq!(
        deepest.wish.map(|(_, wish)| wish),
        Some(Wish::Reveal(9)),
        "from there into the list"
    );
}

#[test]
fn choices_of_party_and_state_must_all_hold() {
    let odd = of_years(130).after(Action::Concern(Some(1)));
    assert_eq!(odd.shown().len(), 65);
    let held = odd.after(Action::Hold(Some(EventState::Held)));
    assert_eq!(held.shown().len(), 65);
    assert_eq!(held.after(Action::Hold(Some(EventState::Planned))).shown().len(), 0);
}

#[test]
fn a_year_is_typed_digit_by_digit() {
    let typing = then(of_years(130), &[Action::Type(2), Action::Type(0), Action::Type(1)]);
    assert_eq!((typing.typed(), typing.cursor), (Some(201), 0));
    assert_eq!(typing.wish, Some((2, Wish::Wait)), "and the page waits each time");
    assert_eq!(typing.said.1, Saying::Typed);
    let whole = typing.after(Action::Type(9));
    assert_eq!((whole.typed(), whole.cursor), (None, 18), "2019");
    assert_eq!(whole.wish.map(|(_, wish)| wish), Some(Wish::Focus));
    let short = typing.after(Action::Press(Action::Pick(7).into()));
    assert_eq!((short.typed(), short.cursor, short.open), (None, 0, None), "Enter ends it");
    let dropped = typing.after(Action::Close);
    assert_eq!((dropped.typed(), dropped.cursor), (None, 0), "Escape drops it");
    let elsewhere = typing.after(Action::Reach(5));
    assert_eq!((elsewhere.typed(), elsewhere.cursor), (None, 5), "and so does another key");
    let late = then(of_years(130), &[Action::Type(9), Action::Type(9), Action::Jump]);
    assert_eq!(late.cursor, 0, "the first entry after the year 99");
    assert_eq!(late.after(Action::Jump), late, "nothing is left to wait for");
}

#[test]
fn a_typed_year_moves_what_is_seen() {
    let zoomed = then(of_years(130), &[Action::Magnify(10.0), Action::Settle]);
    let days = zoomed.sight().days();
    let moved = then(zoomed, &[2, 0, 0, 3].map(Action::Type));
    assert_eq!(moved.cursor, 2);
    assert!(moved.listed().contains(&2) && (moved.sight().days() - days).abs() < 1.0);
}

#[test]
fn a_year_is_read_in_any_digits_and_before_our_era_where_the_story_is() {
    let story = |dates: &[&str]| {
        let facts = dates.iter().map(|date| Facts {
            date: date.parse().unwrap(),
            family: Family::Visits,
            state: EventState::Held,
            parties: [None, None],
        });
        let register = Register::from(facts.collect::<Vec<_>>());
        Reading::new(Rc::new(register), true, None)
    };
    let ours = story(&["2001", "2019"]);
    for text in ["2019", "٢٠١٩", "۲۰۱۹", "२०१९", "２０１９"] {
        assert_eq!(ours.year_named(text), Some(2019), "{text}");
    }
    for text in ["", "-", "Treaty", "20190", "99999999999", "2019 was", "1850"] {
        assert_eq!(ours.year_named(text), None, "{text}");
    }
    // 44 BC is the year -43.
    let rome = story(&["-0099", "-0043", "-0030"]);
    assert_eq!((rome.year_named("44"), rome.year_named("-44")), (Some(-43), Some(-43)));
    assert_eq!(then(rome, &[Action::Type(4), Action::Type(4), Action::Jump]).cursor, 1);
    let both = story(&["-0099", "0050"]);
    assert_eq!((both.year_named("44"), both.year_named("−44")), (Some(44), Some(-43)));
}

#[test]
fn what_takes_the_tab_stop_away_gives_it_to_the_nearest() {
    let visits = after(&[Action::Reach(1), Action::Show(Some(Family::Visits))]);
    assert_eq!(visits.cursor, 2, "the next visit");
    let talks = after(&[Action::Reach(3), Action::Show(Some(Family::Talks))]);
    assert_eq!(talks.cursor, 1, "the last before it");
}

#[test]
fn one_thing_is_said_of_each_action_and_nothing_of_what_the_focus_says() {
    let said = |actions: &[Action]| after(actions).said.1;
    assert_eq!(said(&[]), Saying::Nothing);
    assert_eq!(said(&[Action::Pick(1)]), Saying::Entry);
    assert_eq!(said(&[Action::Step(Way::Later)]), Saying::Entry);
    assert_eq!(said(&[Action::Pick(1), Action::Close]), Saying::Closed);
    assert_eq!(said(&[Action::Pick(1), Action::Pick(1)]), Saying::Closed);
    assert_eq!(said(&[Action::Show(Some(Family::Visits))]), Saying::Sight);
    assert_eq!(said(&[Action::Step(Way::Later), Action::Toggle(1)]), Saying::Nothing, "its fold");
    assert_eq!(said(&[Action::Step(Way::Later), Action::Reach(2)]), Saying::Nothing, "the focus");
    assert_eq!(said(&[Action::Close]), Saying::Nothing, "nothing was open");
    assert_eq!(said(&[Action::Retell]), Saying::Language);
    let zoomed = then(of_years(130), &[Action::Pinch(2.0, 0.5), Action::Settle, Action::Regain]);
    assert_eq!(zoomed.said.1, Saying::Sight, "once it rests, whatever gets the focus back");
    assert_eq!(of_years(130).after(Action::Turn(Way::Later)).said.1, Saying::Listed);
}
