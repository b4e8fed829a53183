//! Deeds one by one, as workers do them: each in a transaction of its own, on the disk when it is done.

use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::bed::{LeaveBed, LeftFor};
use domain::command::Command;
use domain::event::Class;
use domain::id::{PersonId, RequestId};
use domain::person::{Description, Name, NameKind, Needs, RegisterPerson, SleepsWith};
use domain::personal::Personal;
use domain::staff::{Role, Workplace};
use domain::tonight::{ConfirmArrival, HoldBeds, RequestTonight};
use permission::{Purpose, Worker};
use serde_json::{Value, json};
use web::House;

use super::city::{WORKER, command, invented};
use super::figures::Times;
use crate::complaint::Complaint;

/// How many people come to the door.
const ARRIVALS: usize = 400;

/// People come, get a bed, and leave again; every deed and every proposal is timed.
pub async fn measure(house: &Arc<House>) -> Result<Value, Complaint> {
    let mut commands = Times::default();
    let mut proposals = Times::default();
    for number in 0..ARRIVALS {
        let person = PersonId::new(web::chance::number());
        let request = RequestId::new(web::chance::number());
        let register = RegisterPerson {
            person,
            names: vec![Name { words: Personal::new(&invented(500_000 + number)), kind: NameKind::Told }],
            needs: Needs { sleeps_with: SleepsWith::Men, ..Needs::default() },
            description: Description::default(),
        };
        commands.add(time(house, register).await?);
        commands.add(time(house, RequestTonight { request, people: vec![person] }).await?);
        let asked = Instant::now();
        let now = house.now();
        let fitting = house.archive.fitting(&[person], &now).await?;
        let found = placement::propose(&fitting.guests, &fitting.rooms, &fitting.elsewhere, &now);
        proposals.add(asked.elapsed());
        let best = found.best.first().ok_or_else(|| Complaint::new("the house of the bench is full"))?;
        let (location, places) = (best.location, best.places.clone());
        let bed = places[0].bed;
        commands.add(time(house, HoldBeds { request, location, places }).await?);
        commands.add(time(house, ConfirmArrival { request, location, until: None }).await?);
        commands.add(time(house, LeaveBed { location, bed, person, left_for: LeftFor::OwnPlace }).await?);
    }
    Ok(json!({ "deeds": commands.value(), "proposals": proposals.value(), "looks": looks(house).await?.value() }))
}

async fn time<C: Command>(house: &House, asked: C) -> Result<Duration, Complaint> {
    let worker = Worker { id: WORKER, roles: vec![Role::Coordinator], workplace: Workplace::House, active: true };
    let begun = Instant::now();
    let allowed = house.guard.allow(&worker, asked).map_err(|error| Complaint::new(error.to_string()))?;
    house.archive.execute(allowed, command(), &house.now()).await?;
    Ok(begun.elapsed())
}

/// Opening files, each written down as a look.
async fn looks(house: &House) -> Result<Times, Complaint> {
    let worker = Worker { id: WORKER, roles: vec![Role::Coordinator], workplace: Workplace::House, active: true };
    let place = domain::command::Place::House;
    let sight = house.guard.sight(&worker, Purpose::Registering, &[Class::Night, Class::Case], place);
    let sight = sight.map_err(|error| Complaint::new(error.to_string()))?;
    let mut times = Times::default();
    for number in 0..ARRIVALS {
        let begun = Instant::now();
        house.archive.cards(&sight, &[super::city::person(number)], &house.now()).await?;
        times.add(begun.elapsed());
    }
    Ok(times)
}
