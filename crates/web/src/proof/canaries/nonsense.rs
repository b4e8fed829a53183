//! What people told typed where it does not belong: every field of every form, by everybody who works here.

use domain::id::{PersonId, ReferralId, RequestId, RoomId};
use domain::staff::Role;

use super::canary::WORDS;
use super::walk::Walk;
use crate::chance;
use crate::proof::allowance;
use crate::proof::complaint;
use crate::proof::conference::{self, Conference};
use crate::proof::house::{Things, address, of};
use crate::proof::learning;
use crate::proof::legal;
use crate::proof::plan;
use crate::proof::programme::{self, Programme};
use crate::proof::routes;
use crate::proof::{outward, transfer};
use crate::testing::{LOCATION, MEN, TestHouse};

/// Fields that name something of the house.
const IDS: [&str; 16] = [
    "command",
    "location",
    "room",
    "bed",
    "person",
    "other",
    "request",
    "worker",
    "ban",
    "statement",
    "household",
    "application",
    "hardship",
    "objection",
    "letter",
    "outflow",
];
/// Fields in which somebody types or chooses.
const WORDED: [&str; 125] = [
    "name",
    "kind",
    "with",
    "need",
    "care",
    "birth",
    "nationality",
    "nationality-is",
    "languages",
    "interpreter",
    "reach-channel",
    "reach-to",
    "reach-mind",
    "signal",
    "note",
    "then",
    "query",
    "scope",
    "said-by",
    "same",
    "how",
    "until",
    "place",
    "seen",
    "night",
    "because",
    "reason",
    "expected",
    "left-for",
    "label",
    "labels",
    "beds",
    "sex",
    "regime",
    "from",
    "role",
    "where",
    "order",
    "who",
    "move",
    "back",
    "do",
    "password",
    "to",
    "through",
    "by",
    "programme",
    "answer",
    "origin",
    "on",
    "value",
    "words",
    "waits-for",
    "for-what",
    "against",
    "conditions",
    "review",
    "stays-until",
    "city",
    "bed-there",
    "held-until",
    "agrees",
    "afterwards",
    "arranged",
    "answer-by",
    "ground",
    "over",
    "outcome",
    "evidence",
    "why",
    "close-words",
    "read",
    "missing",
    "heard",
    "heard-on",
    "received",
    "measure-court",
    "granted",
    "granted-until",
    "appeal-court",
    "appeal-outcome",
    "appeal-stays-until",
    "text",
    "organisation",
    "amount",
    "every",
    "paid-how",
    "through",
    "receipt",
    "unsigned-why",
    "given-on",
    "stop-from",
    "stop-why",
    "mark",
    "question",
    "concluded",
    "promised",
    "declined",
    "asked",
    "withdrawn",
    "travels",
    "stays",
    "agrees",
    "house",
    "left-on",
    "left-to",
    "left-words",
    "housing",
    "income",
    "contact",
    "hand-by",
    "handed-to",
    "after-by",
    "after-until",
    "now-is",
    "look-words",
    "months",
    "later-on",
    "later-is",
    "later-words",
    "calls",
    "calls-until",
    "back-on",
    "back-words",
    "known",
];
/// These would end the session that walks.
const NOT_SENT: [&str; 2] = ["/demostad/sign-out", "/demostad/password"];

/// Sends every form twice by each role: with ids that are right, and with none.
pub async fn everywhere(walk: &mut Walk<'_>, person: &str) {
    let person: PersonId = person.parse().expect("a number");
    let things = one_of_everything(walk, person).await;
    for route in routes::all() {
        if route.method != "POST" || NOT_SENT.contains(&route.path.as_str()) {
            continue;
        }
        let path = address(&route.path, &things);
        let path = path.trim_start_matches("/demostad/");
        for role in [Role::Desk, Role::Night, Role::Coordinator, Role::Administrator] {
            for right in [true, false] {
                // What a place is called lies open in the log, whatever it is called.
                if right && path.starts_with("location/") && !path.ends_with("/assign") {
                    continue;
                }
                let command = chance::command().to_string();
                let id = |name: &str| if name == "command" { command.clone() } else { of(name, &things) };
                let ids = IDS.iter().map(|name| (*name, if right { id(name) } else { WORDS[0].to_owned() }));
                let form: Vec<(&str, String)> =
                    ids.chain(WORDED.iter().zip(words()).map(|(name, word)| (*name, word))).collect();
                let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let got = walk.house.post(role, path, &form).await;
                assert!(!got.status.is_server_error(), "{role:?} at {path}: {}", got.status);
                walk.hear(&got);
            }
        }
    }
}

/// One of everything that an address or a form can name.
async fn one_of_everything(walk: &Walk<'_>, person: PersonId) -> Things {
    let Programme { application, hardship, objection, letter, outflow } =
        programme::fresh(&walk.house.house, person).await;
    let (procedure, term) = legal::fresh(&walk.house.house, person).await;
    let step = plan::fresh(&walk.house.house, person).await;
    let offer = learning::fresh(&walk.house.house, person).await;
    let given = allowance::fresh(&walk.house.house, person).await;
    let Conference { level, conference, item } = conference::fresh(&walk.house.house, person).await;
    let complaint = complaint::fresh(&walk.house.house, person).await;
    let transfer = transfer::fresh(&walk.house.house, person).await;
    let outward = outward::fresh(&walk.house.house, person).await;
    Things {
        location: LOCATION,
        room: RoomId::new(MEN.number()),
        bed: TestHouse::bed(MEN, 1),
        person,
        request: RequestId::new(chance::number()),
        worker: walk.house.worker(Role::Guide).id,
        application,
        hardship,
        objection,
        letter,
        procedure,
        term,
        step,
        offer,
        given,
        level,
        conference,
        item,
        complaint,
        transfer,
        outward,
        outflow,
        proposal: crate::proof::house::proposal(&walk.house.house, person).await,
        referral: ReferralId::new(chance::number()),
    }
}

/// Each of the words in turn, without end.
fn words() -> impl Iterator<Item = String> {
    WORDS.iter().cycle().map(|word| (*word).to_owned())
}
