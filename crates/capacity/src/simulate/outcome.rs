//! What a simulation found.

use serde::Serialize;

use super::plan::Plan;
use super::tally::{Nights, Requests, Tally};
use crate::interval::Interval;
use crate::network::Network;

/// How it went, over all replications.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    /// Arrivals and departures that were lived through, those before the first counted night too.
    pub events: u64,
    /// How many replications, and of how many counted nights each.
    pub replications: u32,
    /// Nights that were counted in each.
    pub nights: u32,
    /// Of all cities together.
    pub whole: Figures,
    /// Of each city: of those who asked there, and of the beds that stand there.
    pub cities: Vec<OfCity>,
    /// Of each kind of household.
    pub households: Vec<OfHousehold>,
    /// Households that a closing left outside.
    pub put_out: Interval,
    /// How full it was, over time.
    pub course: Vec<Moment>,
}

/// Figures of one city or of all.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// Share of nights on which somebody was outside.
    pub nights_outside: Interval,
    /// The same, between the best and the worst replications: with an uncertain rate these are different futures.
    pub nights_outside_range: Range,
    /// Share of nights on which not one bed was free.
    pub nights_full: Interval,
    /// Beds taken, on average.
    pub beds_taken: Interval,
    /// People outside on a night, on average.
    pub people_outside: Interval,
    /// Share of requests that found nothing: lost, or had to wait.
    pub requests_outside: Interval,
    /// Share of requests that found a bed at once, but in another city.
    pub requests_elsewhere: Interval,
    /// Days that a request waited, on average over all, when they wait.
    pub wait: Interval,
    /// The share of nights outside in each replication, to compare one network with another.
    #[serde(skip)]
    pub(crate) each: Vec<f64>,
}

/// A city.
#[derive(Clone, Debug, Serialize)]
pub struct OfCity {
    /// Its name.
    pub city: String,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Figures,
}

/// A kind of household.
#[derive(Clone, Debug, Serialize)]
pub struct OfHousehold {
    /// Its name.
    pub household: String,
    /// Share of their requests that found nothing.
    pub requests_outside: Interval,
    /// Share that found a bed at once, but in another city.
    pub requests_elsewhere: Interval,
}

/// Between which values nine in ten replications lie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Range {
    /// One in twenty lies below.
    pub low: f64,
    /// Half lie below.
    pub middle: f64,
    /// One in twenty lies above.
    pub high: f64,
}

/// A night on the chart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Moment {
    /// The night, from 0.
    pub night: u32,
    /// Beds taken.
    pub taken: Range,
}

impl Outcome {
    pub(super) fn of(network: &Network, plan: &Plan, tallies: &[Tally]) -> Outcome {
        let streams = |wanted: &dyn Fn(usize, usize) -> bool| -> Vec<Requests> {
            let number = |at: &usize| wanted(plan.streams[*at].city, plan.streams[*at].household);
            let those: Vec<usize> = (0..plan.streams.len()).filter(number).collect();
            tallies.iter().map(|tally| those.iter().map(|at| tally.requests[*at]).sum()).collect()
        };
        let over = |values: Vec<f64>| Interval::of(&values, network.confidence);
        let figures =
            |nights: Vec<Nights>, requests: Vec<Requests>| Figures::of(&nights, &requests, network.confidence);
        let city = |(number, city): (usize, &crate::network::City)| OfCity {
            city: city.name.clone(),
            figures: figures(
                tallies.iter().map(|tally| tally.cities[number]).collect(),
                streams(&|city, _| city == number),
            ),
        };
        let household = |(number, household): (usize, &crate::network::Household)| {
            let requests = streams(&|_, household| household == number);
            OfHousehold {
                household: household.name.clone(),
                requests_outside: over(requests.iter().map(|those| those.share(those.outside)).collect()),
                requests_elsewhere: over(requests.iter().map(|those| those.share(those.elsewhere)).collect()),
            }
        };
        Outcome {
            events: tallies.iter().map(|tally| tally.events).sum(),
            replications: network.replications,
            nights: network.nights,
            whole: figures(tallies.iter().map(|tally| tally.whole).collect(), streams(&|_, _| true)),
            cities: network.cities.iter().enumerate().map(city).collect(),
            households: network.households.iter().enumerate().map(household).collect(),
            put_out: over(tallies.iter().map(|tally| tally.put_out as f64).collect()),
            course: course(network.nights, tallies),
        }
    }
}

impl Figures {
    fn of(nights: &[Nights], requests: &[Requests], confidence: f64) -> Figures {
        let over = |values: Vec<f64>| Interval::of(&values, confidence);
        let per_night = |what: fn(&Nights) -> u64| -> Vec<f64> {
            nights.iter().map(|those| what(those) as f64 / those.nights.max(1) as f64).collect()
        };
        let share = |what: fn(&Requests) -> u64| -> Vec<f64> {
            requests.iter().map(|those| those.share(what(those))).collect()
        };
        let outside = per_night(|those| those.outside);
        Figures {
            nights_outside: over(outside.clone()),
            nights_outside_range: Range::of(outside.clone()),
            nights_full: over(per_night(|those| those.full)),
            beds_taken: over(per_night(|those| those.taken)),
            people_outside: over(per_night(|those| those.people_outside)),
            requests_outside: over(share(|those| those.outside)),
            requests_elsewhere: over(share(|those| those.elsewhere)),
            wait: over(requests.iter().map(|those| those.days_waited / those.asked.max(1) as f64).collect()),
            each: outside,
        }
    }
}

impl Range {
    /// Of values in any order; of none, all is 0.
    pub(crate) fn of(mut values: Vec<f64>) -> Range {
        values.sort_unstable_by(f64::total_cmp);
        let last = values.len().saturating_sub(1) as f64;
        let at = |share: f64| values.get((share * last).round() as usize).copied().unwrap_or(0.0);
        Range { low: at(0.05), middle: at(0.5), high: at(0.95) }
    }
}

impl Requests {
    fn share(&self, part: u64) -> f64 {
        part as f64 / self.asked.max(1) as f64
    }
}

impl std::iter::Sum for Requests {
    fn sum<I: Iterator<Item = Requests>>(all: I) -> Requests {
        all.fold(Requests::default(), |sum, those| Requests {
            asked: sum.asked + those.asked,
            here: sum.here + those.here,
            elsewhere: sum.elsewhere + those.elsewhere,
            outside: sum.outside + those.outside,
            days_waited: sum.days_waited + those.days_waited,
        })
    }
}

fn course(nights: u32, tallies: &[Tally]) -> Vec<Moment> {
    let points = tallies.iter().map(|tally| tally.course.len()).min().unwrap_or(0);
    let moment = |point: usize| Moment {
        night: point as u32 * Tally::stride(nights),
        taken: Range::of(tallies.iter().map(|tally| tally.course[point] as f64).collect()),
    };
    (0..points).map(moment).collect()
}
