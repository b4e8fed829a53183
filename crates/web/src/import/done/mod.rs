//! What was made, and how to go back.

use askama::Template;
use import::Made;

use crate::answer::{Answer, page};
use crate::frame::Frame;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "import/done/page.html")]
struct Page {
    frame: Frame,
    nothing: bool,
    /// Whether it was a list of people.
    people: bool,
    counts: Vec<String>,
}

pub async fn show(visit: &Visit, made: &Made) -> Answer {
    let frame = visit.frame("import-done-title").await?;
    let people = made.people + made.before.len() > 0;
    page(&Page { frame, nothing: made.is_nothing(), people, counts: counts(visit, made) })
}

/// What was made, and what was there already, each as a line.
pub fn counts(visit: &Visit, made: &Made) -> Vec<String> {
    let counts = [
        ("import-n-locations", made.locations),
        ("import-n-rooms", made.rooms),
        ("import-n-beds", made.beds),
        ("import-n-people", made.people),
        ("import-n-there", made.there),
        ("import-n-before", made.before.len()),
    ];
    counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| visit.language.n(key, n)).collect()
}
