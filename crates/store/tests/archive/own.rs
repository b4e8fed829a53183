//! What somebody is given of themselves is everything that the house can unseal about them: nothing less, nothing more,
//! whatever happened before. What should be in it is read from the bare tables, not by the program.

use std::collections::BTreeSet;

use domain::event::Class;
use domain::id::{PersonId, WorkerId};
use permission::Guard;
use serde_json::Value;
use sqlx::Row;
use store::Noted;
use testkit::House;

/// Compares what each person is given with what lies in the log about them, event by event.
pub async fn everybody_is_given_all_of_it(house: &House) {
    let mut behind = crate::chain::behind(house).await;
    let rows = sqlx::query("SELECT position, actor, owner, payload FROM event ORDER BY position")
        .fetch_all(&mut behind)
        .await
        .unwrap();
    let lies = |row: &sqlx::any::AnyRow| {
        let owner: Option<Vec<u8>> = row.get("owner");
        let payload: Option<Vec<u8>> = row.get("payload");
        (row.get::<i64, _>("position") as u64, owner, payload)
    };
    let log: Vec<(u64, Option<Vec<u8>>, Option<Vec<u8>>)> = rows.iter().map(lies).collect();
    let actors: BTreeSet<u128> = rows.iter().map(|row| number(&row.get::<Vec<u8>, _>("actor"))).collect();
    let opened: Vec<(Class, WorkerId)> = [Class::Legal, Class::Medical]
        .into_iter()
        .flat_map(|class| actors.iter().map(move |actor| (class, WorkerId::new(*actor))))
        .collect();
    // One for a person, and sixteen for which.
    let people = log.iter().filter_map(|(_, owner, _)| owner.as_deref()?.strip_prefix(&[1])).map(number);
    let people: BTreeSet<u128> = people.collect();
    assert!(people.len() > 3, "hardly anybody was here");
    for person in people.into_iter().map(PersonId::new) {
        let written = person.to_string();
        let theirs = |(_, owner, payload): &&(u64, Option<Vec<u8>>, Option<Vec<u8>>)| {
            let Some(payload) = payload else { return false };
            match owner {
                Some(owner) => owner.strip_prefix(&[1]).is_some_and(|which| number(which) == person.number()),
                None => serde_json::from_slice(payload).is_ok_and(|event| names(&event, &written)),
            }
        };
        let expected: Vec<(u64, String)> = log.iter().filter(theirs).map(written_down).collect();
        let own = Guard::new().own_file(person, opened.clone());
        let given = house.archive.own(&own).await.unwrap();
        let less: Vec<_> = expected.iter().filter(|(at, _)| !given.iter().any(|noted| noted.position == *at)).collect();
        let more: Vec<&Noted> =
            given.iter().filter(|noted| !expected.iter().any(|(at, _)| *at == noted.position)).collect();
        assert!(less.is_empty() && more.is_empty(), "{person}: not given {less:?}, given though not theirs {more:?}");
    }
}

/// Where an event lies, and its words if it lies open.
fn written_down((position, owner, payload): &(u64, Option<Vec<u8>>, Option<Vec<u8>>)) -> (u64, String) {
    let open = payload.as_ref().filter(|_| owner.is_none());
    (*position, open.map(|words| String::from_utf8_lossy(words).into_owned()).unwrap_or_default())
}

/// Whether an open event names somebody as a person. In a story the bed with their number may be another thing.
fn names(event: &Value, written: &str) -> bool {
    match event {
        Value::Object(map) => map.iter().any(|(key, value)| match value {
            Value::String(text) => ["person", "people", "one", "other"].contains(&key.as_str()) && text == written,
            Value::Array(all) if key == "people" => all.iter().any(|one| one == written),
            other => names(other, written),
        }),
        Value::Array(all) => all.iter().any(|one| names(one, written)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

fn number(bytes: &[u8]) -> u128 {
    bytes.iter().fold(0, |number, byte| number << 8 | u128::from(*byte))
}
