//! Everything about the programme that an address can name: one application that waits and is
//! weighed, and an earlier one that was refused, with its letter and the objection against it.

use std::sync::Arc;

use domain::admission::{AppliedBy, ApplyForAdmission, Decision, Fact, NoteFact, Origin, RefuseAdmission, Value};
use domain::hardship::{CloseHardship, Ground, OpenHardship, Outcome, Over, ProposeHardship};
use domain::id::{ApplicationId, HardshipId, LetterId, ObjectionId, OutflowId, PersonId, WorkerId};
use domain::letter::Letter;
use domain::objection::ReceiveObjection;
use domain::person::{Language, SaidBy};
use domain::personal::Personal;
use domain::rules::AdoptRules;

use super::house::done_by;
use super::outflow;
use crate::chance;
use crate::course;
use crate::house::House;

/// Who does everything, and who confirms it.
const FIRST: WorkerId = WorkerId::new(6);
const SECOND: WorkerId = WorkerId::new(7);
pub const PROGRAMME: &str = "amsterdam";

/// What is new here.
pub struct Programme {
    pub application: ApplicationId,
    pub hardship: HardshipId,
    pub objection: ObjectionId,
    pub letter: LetterId,
    /// A time in the programme in between, which they left.
    pub outflow: OutflowId,
}

/// One of everything about this person.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> Programme {
    adopt(house).await;
    let (refused, letter) = (apply(house, person).await, LetterId::new(chance::number()));
    know(house, person).await;
    refuse(house, person, refused, letter).await;
    let (objection, ground) = (ObjectionId::new(chance::number()), Personal::new("proef"));
    let received = house.now().wall.date();
    done_by(house, FIRST, ReceiveObjection { person, objection, application: refused, received, ground }).await;
    let outflow = outflow::fresh(house, person).await;
    let application = apply(house, person).await;
    let hardship = open(house, person, application).await;
    Programme { application, hardship, objection, letter, outflow }
}

/// The shipped rules of one city hold here from now on.
pub async fn adopt(house: &Arc<House>) {
    if !house.archive.rules().await.expect("the shelf of rules").is_empty() {
        return;
    }
    let shipped = rules::shipped().iter().map(|one| one.load().expect("they are sound"));
    let set = shipped.into_iter().find(|set| set.programme().name == PROGRAMME).expect("rules are shipped");
    let (programme, from) = (PROGRAMME.to_owned(), set.programme().from);
    let adopt = AdoptRules { programme, from, hash: set.hash().to_owned(), text: set.text().to_owned() };
    done_by(house, FIRST, adopt).await;
}

/// This person signs up.
pub async fn apply(house: &Arc<House>, person: PersonId) -> ApplicationId {
    let (application, hardship) = (ApplicationId::new(chance::number()), HardshipId::new(chance::number()));
    let (programme, by, through) = (PROGRAMME.to_owned(), AppliedBy::Person, Personal::default());
    done_by(house, FIRST, ApplyForAdmission { person, application, hardship, programme, by, through }).await;
    application
}

/// One fact by which the rules do not let them in.
async fn know(house: &Arc<House>, person: PersonId) {
    let name = "right-to-stay".parse().expect("the name of a fact");
    let (value, on) = (Some(Value::Truth(true)), house.now().wall.date());
    let fact = Fact { name, value, origin: Origin::Told, on, words: Personal::new("proef") };
    done_by(house, FIRST, NoteFact { person, fact }).await;
}

async fn open(house: &Arc<House>, person: PersonId, application: ApplicationId) -> HardshipId {
    let (hardship, over, grounds) = (HardshipId::new(chance::number()), Over::Admission, vec![Ground::Doubt]);
    let (words, said_by) = (Personal::new("proef"), SaidBy::Worker);
    let open = OpenHardship { person, application, hardship, over, grounds, words, said_by };
    done_by(house, FIRST, open).await;
    hardship
}

async fn refuse(house: &Arc<House>, person: PersonId, application: ApplicationId, letter: LetterId) {
    let hardship = open(house, person, application).await;
    let (outcome, words) = (Outcome::NotFound, Personal::new("proef"));
    let evidence = Personal::default();
    let propose = ProposeHardship { person, hardship, outcome, evidence, words: words.clone(), by: FIRST };
    done_by(house, FIRST, propose).await;
    done_by(house, SECOND, CloseHardship { person, hardship, outcome, words: words.clone(), by: SECOND }).await;
    let on = house.now().wall.date();
    let facts = house.archive.facts_of(person).await.expect("the shelf of facts");
    let advice = course::advice(house, PROGRAMME, &facts, on).await.expect("the rules").expect("they hold");
    let objection = course::objection_term(house, on).expect("a term");
    let stays_until = objection.last_day;
    let letter = Letter { id: letter, language: Language("nl".into()), objection: Some(objection) };
    let against_advice = Personal::default();
    let decision = Decision { on, receipt: advice.receipt, reason: words, against_advice, letter };
    let refuse = RefuseAdmission { person, application, hardship, stays_until, decision };
    done_by(house, FIRST, refuse).await;
}
