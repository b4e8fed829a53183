//! The same history with a yes and with a no: two houses that were one until somebody was asked what a partner of the
//! state may see, and in which the same things are done afterwards. What stands on every shelf is the same to the byte.

use std::path::Path;

use domain::bed::AddBed;
use domain::command::Command;
use domain::conference::{
    AnswerConsent, AskedHow, AskedIn, Attendance, BeginConference, CloseConference, ConcludeItem, ConferenceFacts,
    DescribeLevel, LevelFacts, OrderAgenda, Outcome, PlanConference, Point, PointKind, PreparePoint, PutOnAgenda,
    SeatFacts, SeatPartner, Seen, TurnToItem,
};
use domain::id::{BedId, CommandId, ConferenceId, ItemId, LevelId, PartnerId, PersonId, PointId, RequestId};
use domain::personal::Personal;
use domain::tonight::{ConfirmArrival, RequestTonight};
use store::{Archive, Place};
use testkit::{every_row, monday_evening};

use crate::town::{LOCATION, ROOM, allow, holding, open_location, registering};

const PEOPLE: [PersonId; 2] = [PersonId::new(71), PersonId::new(72)];
const ITEMS: [ItemId; 2] = [ItemId::new(78), ItemId::new(79)];
const PARTNER: PartnerId = PartnerId::new(73);
const LEVEL: LevelId = LevelId::new(74);
const MEETING: ConferenceId = ConferenceId::new(75);
const POINT: PointId = PointId::new(76);
const BED: BedId = BedId::new(77);

/// The log, its head, and under which keys it lies: a no lies with the file (decision 0019).
const OF_THE_LOG: [&str; 3] = ["event", "head", "key_used"];

/// A house in a folder, and the number of the next command: the same in both.
struct Fork {
    archive: Archive,
    next: u128,
}

#[tokio::test]
async fn a_yes_and_a_no_leave_every_shelf_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut before = Fork { archive: Archive::create(Place::folder(at("yes"))).await.unwrap(), next: 1 << 40 };
    until_asked(&mut before).await;
    before.archive.close().await;
    copy(&at("yes"), &at("no"));
    let mut shelves = Vec::new();
    for (name, yes, no) in [("yes", vec![POINT], vec![]), ("no", vec![], vec![POINT])] {
        let mut fork = Fork { archive: Archive::open(Place::folder(at(name))).await.unwrap(), next: 1 << 50 };
        let asked = AskedIn { language: "ti".into(), how: AskedHow::Aloud };
        let [person, _] = PEOPLE;
        let [item, _] = ITEMS;
        fork.done(AnswerConsent { person, item, partner: PARTNER, yes, no, asked }).await;
        afterwards(&mut fork).await;
        assert!(fork.archive.rebuild_check().await.unwrap().is_same());
        fork.archive.close().await;
        shelves.push(every_row(&at(name)).await);
    }
    let [yes, no] = shelves.as_slice() else { panic!("two houses") };
    assert!(yes.values().map(Vec::len).sum::<usize>() > 30, "hardly anything stands on the shelves");
    assert_ne!(yes["event"], no["event"], "what was said stands in the log");
    let differ: Vec<&str> = yes.keys().filter(|table| yes[*table] != no[*table]).map(String::as_str).collect();
    assert_eq!(differ, OF_THE_LOG);
}

/// Two people on an agenda, one with a point, one with a bed to hold.
async fn until_asked(fork: &mut Fork) {
    open_location(&fork.archive).await;
    fork.done(AddBed { location: LOCATION, room: ROOM, bed: BED, label: "1".into() }).await;
    fork.done(DescribeLevel { level: LEVEL, facts: LevelFacts { name: "Overleg".into(), above: None } }).await;
    let from = monday_evening().wall.date();
    let facts = SeatFacts { name: "Dienst Voorbeeld".into(), of_state: true, from, until: None };
    fork.done(SeatPartner { level: LEVEL, partner: PARTNER, facts }).await;
    let facts = ConferenceFacts { level: LEVEL, begins: from.at(23, 0, 0, 0), minutes: 90, place: "Kamer 1".into() };
    fork.done(PlanConference { conference: MEETING, facts }).await;
    for (person, item) in PEOPLE.into_iter().zip(ITEMS) {
        fork.done(registering(person, "Testa Voorbeeld")).await;
        let question = Personal::new("kan dit?");
        fork.done(PutOnAgenda { person, item, conference: MEETING, question }).await;
    }
    let point = Point { id: POINT, kind: PointKind::Papers, words: Personal::new("een paspoort") };
    fork.done(PreparePoint { person: PEOPLE[0], item: ITEMS[0], point }).await;
}

/// A bed for whoever was asked, the agenda in another order, and the meeting to its end.
async fn afterwards(fork: &mut Fork) {
    let (person, item, request) = (PEOPLE[0], ITEMS[0], RequestId::new(80));
    fork.done(RequestTonight { request, people: vec![person] }).await;
    fork.done(holding(request, person, BED)).await;
    fork.done(ConfirmArrival { request, location: LOCATION, until: None }).await;
    let [first, second] = ITEMS;
    fork.done(OrderAgenda { conference: MEETING, items: vec![second, first], saw: vec![first, second] }).await;
    let present = vec![Attendance { partner: PARTNER, seen: Seen::InTheRoom }];
    fork.done(BeginConference { conference: MEETING, present }).await;
    let words = Personal::new("verder");
    fork.done(ConcludeItem { person, item, outcome: Outcome::Agreed, words }).await;
    fork.done(TurnToItem { person: PEOPLE[1], item: second }).await;
    fork.done(CloseConference { conference: MEETING }).await;
}

impl Fork {
    async fn done<C: Command>(&mut self, command: C) {
        self.next += 1;
        self.archive.execute(allow(command), CommandId::new(self.next), &monday_evening()).await.unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
