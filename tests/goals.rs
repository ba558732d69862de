//! Long chains of goals, from the file to the page.

use std::rc::Rc;

use diplograph::{render, story};

/// A story of goals, each replaced by the next.
fn story_of(count: usize) -> String {
    let goal = |nth: usize| {
        let state = match nth + 1 {
            next if next < count => format!(r#""state": "replaced", "replaced_by": "g{next}""#),
            _ => r#""state": "open""#.to_owned(),
        };
        format!(r#"{{ "id": "g{nth}", "target": "USD {nth}mn", {state} }}"#)
    };
    let goals: Vec<String> = (0..count).map(goal).collect();
    format!(
        r#"{{ "format": 1, "lang": "en", "title": "A and B",
            "parties": [{{ "id": "a", "name": "A" }}, {{ "id": "b", "name": "B" }}], "measures": [{{ "id": "trade", "title": "Trade", "goals": [{}] }}] }}"#,
        goals.join(",\n")
    )
}

/// If the time grew with the square of their number, the test would hang.
#[test]
fn ten_thousand_goals_that_replace_each_other_are_one_current_goal_in_the_page() {
    const COUNT: usize = 10_000;
    let story = Rc::new(story::read(&story_of(COUNT)).story.unwrap());
    let html = render::html(Rc::clone(&story), story.lang.clone()).unwrap();
    assert_eq!(html.matches(r#"class="band__column"#).count(), 1, "current goals");
    let earlier = html.matches("goal__target--earlier").count();
    assert_eq!(earlier, COUNT - 1, "goals that were replaced");
}
