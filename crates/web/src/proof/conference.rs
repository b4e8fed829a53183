//! A meeting that goes on with somebody's case on its agenda, for addresses that name them.

use std::sync::Arc;

use domain::command::Command;
use domain::conference::{
    AnswerConsent, AskedHow, AskedIn, Attendance, BeginConference, ConferenceFacts, DescribeLevel, LevelFacts,
    PlanConference, Point, PointKind, PreparePoint, PutOnAgenda, SeatFacts, SeatPartner, Seen,
};
use domain::id::{ConferenceId, ItemId, LevelId, PartnerId, PersonId, PointId, WorkerId};
use domain::personal::Personal;
use domain::staff::{Role, Workplace};
use permission::Worker;

use crate::chance;
use crate::house::House;

/// What was made.
pub struct Conference {
    pub level: LevelId,
    pub conference: ConferenceId,
    pub item: ItemId,
}

/// A new level with a meeting of it, today and in an hour, that goes on, and a case about this person.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> Conference {
    let number = chance::number;
    let (level, partner) = (LevelId::new(number()), PartnerId::new(number()));
    let (conference, item, point) = (ConferenceId::new(number()), ItemId::new(number()), PointId::new(number()));
    let wall = house.now().wall;
    done(house, DescribeLevel { level, facts: LevelFacts { name: "Proefoverleg".into(), above: None } }).await;
    let facts = SeatFacts { name: "Dienst Voorbeeld".into(), of_state: true, from: wall.date(), until: None };
    done(house, SeatPartner { level, partner, facts }).await;
    let facts = ConferenceFacts { level, begins: wall, minutes: 90, place: "Kamer 1".into() };
    done(house, PlanConference { conference, facts }).await;
    done(house, PutOnAgenda { person, item, conference, question: Personal::new("kan dit?") }).await;
    let prepared = Point { id: point, kind: PointKind::Aim, words: Personal::new("blijven") };
    done(house, PreparePoint { person, item, point: prepared }).await;
    let asked = AskedIn { language: "ti".into(), how: AskedHow::Aloud };
    done(house, AnswerConsent { person, item, partner, yes: vec![point], no: vec![], asked }).await;
    let present = vec![Attendance { partner, seen: Seen::InTheRoom }];
    done(house, BeginConference { conference, present }).await;
    Conference { level, conference, item }
}

async fn done<C: Command>(house: &Arc<House>, command: C) {
    // Whoever administers reads no content, and so writes none.
    let (roles, workplace) = (vec![Role::Guide, Role::Coordinator], Workplace::House);
    let both = Worker { id: WorkerId::new(6), roles, workplace, active: true };
    let allowed = house.guard.allow(&both, command).expect("they may");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is done");
}
