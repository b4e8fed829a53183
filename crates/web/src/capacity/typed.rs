//! What was typed on the page, read with its faults.

use domain::id::LocationId;
use serde::Deserialize;

use super::own::{Location, Own};
use crate::form::{Faults, Filled};

/// Of the average month of the calendar.
pub const DAYS_A_MONTH: f64 = 30.436_875;
/// What is offered when nobody said otherwise: somebody is outside on one night of a thousand.
const NIGHTS: f64 = 99.9;

/// What is asked first when a programme of five cities grows.
const CITIES: f64 = 8.0;
/// More cities than there are municipalities are no question.
const MOST_CITIES: f64 = 300.0;

/// As it stands in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    arrivals: String,
    stay: String,
    nights: String,
    longer: String,
    cities: String,
    close: String,
}

/// What can be reckoned with.
pub struct Question {
    /// People a week.
    pub arrivals: f64,
    /// Months.
    pub stay: f64,
    /// On which share of nights there is a bed for everybody, from 0 to 1.
    pub nights: f64,
    /// How many months longer people would stay.
    pub longer: f64,
    /// Over how many cities the same people and beds would be spread.
    pub cities: u32,
    /// Which location would close.
    pub close: Option<LocationId>,
}

impl Asked {
    /// The question, what stands in the form, and what is wrong with it. Where nothing was typed the house's own history
    /// answers; without one there is no question yet.
    pub fn read(&self, own: Option<&Own>, locations: &[Location]) -> (Option<Question>, Filled, Faults) {
        let (mut filled, mut faults) = (Filled::default(), Faults::default());
        let mut number = |field: &'static str, typed: &str, known: Option<f64>, most: f64| {
            let said = if typed.trim().is_empty() { known.map(figure).unwrap_or_default() } else { typed.to_owned() };
            filled.set(field, [said.clone()]);
            if said.is_empty() {
                return None;
            }
            let read = said.trim().replace(',', ".").parse::<f64>().ok().filter(|read| read.is_finite());
            match read {
                Some(read) if (0.0..=most).contains(&read) => Some(read),
                Some(_) => {
                    faults.add(field, format!("capacity-{field}-too-much"));
                    None
                }
                None => {
                    faults.add(field, "capacity-no-number");
                    None
                }
            }
        };
        let arrivals = number("arrivals", &self.arrivals, own.map(|own| own.arrivals), 1_000.0);
        let stay = number("stay", &self.stay, own.and_then(|own| own.stay), 240.0);
        let nights = number("nights", &self.nights, Some(NIGHTS), 99.9999);
        let longer = number("longer", &self.longer, Some(3.0), 120.0);
        let cities = number("cities", &self.cities, Some(CITIES), MOST_CITIES);
        let close: Option<LocationId> = self.close.parse().ok();
        filled.set("close", [self.close.clone()]);
        if !self.close.is_empty() && !locations.iter().any(|one| Some(one.id) == close) {
            faults.add("close", "capacity-no-location");
        }
        let whole = || {
            let (arrivals, stay, nights, longer) = (arrivals?, stay?, nights? / 100.0, longer?);
            let cities = cities?.round().max(1.0) as u32;
            Some(Question { arrivals, stay, nights, longer, cities, close })
        };
        let question = whole();
        (question, filled, faults)
    }
}

/// A figure as it stands in a form: with a point, and no more digits than anybody knows.
pub fn figure(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_figure_is_said_beside_its_field_and_stays() {
        for (typed, key) in
            [("veel", "capacity-no-number"), ("-1", "capacity-arrivals-too-much"), ("NaN", "capacity-no-number")]
        {
            let asked = Asked { arrivals: typed.into(), stay: "10,5".into(), ..Asked::default() };
            let (question, filled, faults) = asked.read(None, &[]);
            assert!(question.is_none() && faults.of("arrivals") == Some(key), "{typed}: {:?}", faults.of("arrivals"));
            assert_eq!((filled.one("arrivals"), filled.one("stay")), (typed, "10,5"));
        }
    }

    #[test]
    fn a_comma_is_a_point_and_the_house_answers_where_nothing_was_typed() {
        let own = Own { arrivals: 2.5, stay: Some(10.0), people: 40, days: 200 };
        let asked = Asked { stay: "10,5".into(), ..Asked::default() };
        let (question, filled, _) = asked.read(Some(&own), &[]);
        let question = question.expect("all is known");
        assert_eq!((question.arrivals, question.stay, filled.one("arrivals")), (2.5, 10.5, "2.5"));
        assert!(Asked::default().read(None, &[]).0.is_none(), "nobody knows yet");
    }
}
