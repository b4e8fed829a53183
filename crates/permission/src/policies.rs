//! The policy files, and how Cedar is asked.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, Policy, PolicyId, PolicySet,
    Request, RestrictedExpression, Schema,
};
use domain::command::Place;
use domain::staff::Workplace;

use crate::ask::Ask;
use crate::worker::Worker;

/// What the policies may speak about.
pub(crate) const SCHEMA: &str = include_str!("../policies/schema.cedarschema");

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        /// Each policy file with its text.
        pub(crate) const FILES: &[(&str, &str)] = &[$(($name, include_str!(concat!("../policies/", $name)))),*];
    };
}
files!(
    "everyone.cedar",
    "desk.cedar",
    "night.cedar",
    "guide.cedar",
    "legal_guide.cedar",
    "medical_guide.cedar",
    "coordinator.cedar",
    "second_reader.cedar",
    "administrator.cedar",
    "privacy_officer.cedar",
);

/// All policies with their schema, read once in the life of the program.
pub(crate) static POLICIES: LazyLock<Policies> = LazyLock::new(|| Policies::of(FILES));

/// Policies that fit the schema.
pub(crate) struct Policies {
    pub(crate) set: PolicySet,
    pub(crate) schema: Schema,
}

impl Policies {
    /// Reads policy files and gives each policy the name that stands above it.
    pub(crate) fn of(files: &[(&str, &str)]) -> Policies {
        let (schema, _) = Schema::from_cedarschema_str(SCHEMA).expect("the schema is tested");
        let mut set = PolicySet::new();
        for (_, text) in files {
            let file: PolicySet = text.parse().expect("every policy file is tested");
            for policy in file.policies() {
                set.add(named(policy)).expect("no two policies have one name, which is tested");
            }
        }
        Policies { set, schema }
    }

    /// What Cedar answers.
    pub(crate) fn permit(&self, worker: &Worker, ask: Ask, place: Place) -> bool {
        let Some(action) = ask.action() else { return false };
        let principal = uid("Worker", &worker.id.to_string());
        let resource = match place {
            Place::House => uid("House", "this"),
            Place::Location(location) => uid("Location", &location.to_string()),
        };
        let context = Context::from_pairs(
            ask.purpose().map(|purpose| ("purpose".to_owned(), entity(uid("Purpose", purpose.name())))),
        )
        .expect("one key, one entity");
        let request =
            Request::new(principal.clone(), uid("Action", action), resource.clone(), context, Some(&self.schema))
                .expect("every question fits the schema, which is tested");
        let entities =
            Entities::from_entities([described(worker, principal), place_in_house(resource)], Some(&self.schema))
                .expect("a worker and a place fit the schema");
        Authorizer::new().is_authorized(&request, &self.set, &entities).decision() == Decision::Allow
    }
}

fn named(policy: &Policy) -> Policy {
    let name = policy.annotation("id").expect("every policy has a name, which is tested");
    policy.new_id(PolicyId::new(name))
}

fn described(worker: &Worker, principal: EntityUid) -> Entity {
    let (everywhere, own) = match &worker.workplace {
        Workplace::House => (true, [].as_slice()),
        Workplace::Locations(own) => (false, own.as_slice()),
    };
    let locations = own.iter().map(|location| entity(uid("Location", &location.to_string())));
    let attributes = HashMap::from([
        ("locations".to_owned(), RestrictedExpression::new_set(locations)),
        ("everywhere".to_owned(), RestrictedExpression::new_bool(everywhere)),
        ("active".to_owned(), RestrictedExpression::new_bool(worker.active)),
    ]);
    let roles: HashSet<EntityUid> = worker.roles.iter().map(|role| uid("Role", role.name())).collect();
    Entity::new(principal, attributes, roles).expect("literal attributes evaluate")
}

fn place_in_house(place: EntityUid) -> Entity {
    let house = uid("House", "this");
    let parents = if place == house { HashSet::new() } else { HashSet::from([house]) };
    Entity::new_no_attrs(place, parents)
}

fn entity(uid: EntityUid) -> RestrictedExpression {
    RestrictedExpression::new_entity_uid(uid)
}

fn uid(kind: &str, name: &str) -> EntityUid {
    let kind: EntityTypeName = kind.parse().expect("a plain word");
    EntityUid::from_type_name_and_id(kind, EntityId::new(name))
}
