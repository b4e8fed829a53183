//! The log as OCEL 2.0 in JSON (ocel-standard.org): events, and the people and stays they are about.

use serde_json::{Value, json};

use super::{Course, Event, EventLog, Stay, What};

impl EventLog {
    /// As OCEL 2.0 in JSON.
    pub fn ocel(&self) -> Vec<u8> {
        let kind = |what: &What| {
            let attributes = if what.has_outcome() { vec!["outcome", "class"] } else { vec![] };
            let attribute = |name: &str| json!({ "name": name, "type": "string" });
            json!({ "name": what.word(), "attributes": attributes.into_iter().map(attribute).collect::<Vec<Value>>() })
        };
        let log = json!({
            "objectTypes": [{ "name": "person", "attributes": [] }, { "name": "stay", "attributes": [] }],
            "eventTypes": What::ALL.iter().map(kind).collect::<Vec<Value>>(),
            "objects": self.courses.iter().flat_map(objects).collect::<Vec<Value>>(),
            "events": self.courses.iter().flat_map(events).collect::<Vec<Value>>(),
        });
        serde_json::to_vec_pretty(&log).expect("it is plain data")
    }
}

fn objects(course: &Course) -> Vec<Value> {
    let person = json!({ "id": course.id, "type": "person", "attributes": [], "relationships": [] });
    let stay = |stay: &Stay| {
        let of = json!([{ "objectId": course.id, "qualifier": "of" }]);
        json!({ "id": stay.id, "type": "stay", "attributes": [], "relationships": of })
    };
    [person].into_iter().chain(course.stays.iter().map(stay)).collect()
}

fn events(course: &Course) -> Vec<Value> {
    let event = |(stay, event): (&Stay, &Event)| {
        let attribute = |(name, value): (&str, &str)| json!({ "name": name, "value": value });
        let about =
            json!([{ "objectId": course.id, "qualifier": "person" }, { "objectId": stay.id, "qualifier": "stay" }]);
        json!({
            "id": event.id, "type": event.told.what.word(), "time": event.told.moment(), "relationships": about,
            "attributes": event.told.attributes().into_iter().map(attribute).collect::<Vec<Value>>(),
        })
    };
    course.in_order().into_iter().map(event).collect()
}
