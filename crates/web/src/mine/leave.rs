//! `POST /mine/leave`: away at once. The session ends, the browser forgets what it kept for this address, and what is on
//! the screen is a calendar that could be anybody's.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::header::{HeaderName, SET_COOKIE};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use jiff::civil::Date;

use crate::answer::{Answer, page};
use crate::house::Houses;
use crate::visit::Doorstep;

/// Where one is afterwards.
const NEUTRAL: &str = "/today";

pub fn routes() -> Router<Houses> {
    Router::new().route("/mine/leave", post(leave))
}

async fn leave(step: Doorstep, headers: HeaderMap) -> Answer {
    let cookie = step.house.sessions.entrance.leave(&headers).await;
    Ok(gone(cookie))
}

fn gone(cookie: String) -> Response {
    let forget = (HeaderName::from_static("clear-site-data"), "\"cache\", \"cookies\", \"storage\"".to_owned());
    ([(SET_COOKIE, cookie), forget], Redirect::to(NEUTRAL)).into_response()
}

#[derive(Template)]
#[template(path = "mine/today.html")]
struct Today {
    language: &'static str,
    title: String,
    weekdays: Vec<String>,
    weeks: Vec<Vec<Day>>,
}

/// A square of the calendar; the first ones may be empty.
struct Day {
    number: Option<i8>,
    today: bool,
}

/// `/today`: the month on a page that names no house and nobody.
pub async fn today(State(houses): State<Houses>, headers: HeaderMap) -> Answer {
    let wished = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Which day it is, any house of this process knows.
    let day = houses.values().next().map(|house| house.now().wall.date()).unwrap_or_default();
    page(&month(day, wished.starts_with("en")))
}

fn month(today: Date, english: bool) -> Today {
    let language = if english { crate::language::Language::English } else { crate::language::Language::Dutch };
    let first = today.first_of_month();
    let before = usize::try_from(first.weekday().to_monday_zero_offset()).unwrap_or_default();
    let empty = (0..before).map(|_| Day { number: None, today: false });
    let days = (1..=today.days_in_month()).map(|number| Day { number: Some(number), today: number == today.day() });
    let mut weeks: Vec<Vec<Day>> = Vec::new();
    for (place, day) in empty.chain(days).enumerate() {
        if place % 7 == 0 {
            weeks.push(Vec::new());
        }
        if let Some(week) = weeks.last_mut() {
            week.push(day);
        }
    }
    let monday = jiff::civil::date(2026, 11, 23);
    let weekday = |nth: i64| crate::dates::weekday(language, monday.saturating_add(jiff::Span::new().days(nth)));
    Today {
        language: language.code(),
        title: crate::dates::full_day(language, today),
        weekdays: (0..7).map(|nth| weekday(nth).to_owned()).collect(),
        weeks,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_has_its_days_under_their_weekdays() {
        let november = month(date(2026, 11, 23), false);
        // The first of November 2026 is a Sunday.
        assert_eq!(november.weeks[0].iter().filter(|day| day.number.is_none()).count(), 6);
        assert_eq!(november.weeks.iter().flatten().filter_map(|day| day.number).max(), Some(30));
        assert_eq!(november.weeks.iter().flatten().filter(|day| day.today).count(), 1);
        assert_eq!(november.weekdays.first().map(String::as_str), Some("ma"));
    }
}
