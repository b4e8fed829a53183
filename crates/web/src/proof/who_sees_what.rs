//! Every route, tried by everybody who might knock, against one table.

use std::collections::BTreeMap;
use std::fmt::Write;

use axum::http::StatusCode;
use axum::http::header::LOCATION as WHERE_TO;
use axum::response::Response;
use domain::staff::{Role, Workplace};

use super::house::{Things, World, appoint, cookie, ended, form, fresh};
use super::routes::{self, Route};
use crate::chance;

const TABLE: &str = include_str!("../who_sees_what.txt");

/// Who might knock, those who may least first.
const CALLERS: [&str; 12] = [
    "nobody",
    "ended",
    "neighbour",
    "elsewhere",
    "administrator",
    "second_reader",
    "night",
    "guide",
    "legal_guide",
    "medical_guide",
    "desk",
    "coordinator",
];

/// When pages came or went: run this test once with `WHO_SEES_WHAT=write` and read the difference.
#[tokio::test]
async fn every_page_is_seen_by_those_in_the_table_and_nobody_else() {
    let found = table().await;
    if std::env::var("WHO_SEES_WHAT").is_ok_and(|what| what == "write") {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/who_sees_what.txt");
        std::fs::write(file, &found).expect("the table can be written");
        return;
    }
    let differs: Vec<String> = found
        .lines()
        .filter(|line| !TABLE.lines().any(|known| known == *line))
        .map(|line| format!("+ {line}"))
        .chain(TABLE.lines().filter(|line| !found.lines().any(|now| now == *line)).map(|line| format!("- {line}")))
        .collect();
    assert!(differs.is_empty(), "who_sees_what.txt says otherwise (- it says, + it is):\n{}", differs.join("\n"));
}

async fn table() -> String {
    let world = World::new().await;
    let mut table = String::from(
        "# Who sees what: every route, tried by everybody who might knock.\n\
         # yes = shown or done, or said why not; door = sent to the door; no = not there; form = the form was not one.\n\
         # ended = does not work here any more; neighbour = with a session of the house next door;\n\
         # elsewhere = works at night in another location. The others work in this house, night in this location.\n\n",
    );
    let _ = writeln!(table, "{:48}{}", "", CALLERS.map(|caller| format!("{caller:15}")).concat().trim_end());
    // Looking changes nothing, so that whoever looks comes once; whoever does something comes anew each time.
    let mut looking = BTreeMap::new();
    for route in routes::all() {
        // What a page changes is not there for the next one.
        let things = if route.method == "GET" { world.ours } else { fresh(&world.test.house).await };
        let mut line = format!("{:5}{:43}", route.method, route.path.replace("/demostad", "/{house}"));
        for caller in CALLERS {
            let known = looking.get(caller).filter(|_| route.method == "GET").cloned();
            let cookie = match known {
                Some(cookie) => cookie,
                None => knock(&world, &things, caller).await,
            };
            if route.method == "GET" {
                looking.insert(caller, cookie.clone());
            }
            let answer = world.ask(&things, &route, &cookie, form(&things)).await;
            let _ = write!(line, "{:15}", class(&answer));
            must_be_shut(&world, caller, &route, &answer);
        }
        let _ = writeln!(table, "{}", line.trim_end());
    }
    table
}

/// The cookie with which a caller comes, in a session of its own.
async fn knock(world: &World, things: &Things, caller: &str) -> String {
    let house = &world.test.house;
    let here = Workplace::Locations(vec![things.location]);
    match caller {
        "nobody" => String::new(),
        "ended" => ended(house).await,
        "neighbour" => {
            let worker = appoint(&world.next_door, &Role::ALL, Workplace::House).await;
            let theirs = cookie(&world.next_door, worker).await;
            format!("{theirs}; {}", theirs.replace("anderstad", "demostad"))
        }
        "elsewhere" => {
            let other = Workplace::Locations(vec![crate::testing::LOCATION]);
            cookie(house, appoint(house, &[Role::Night], other).await).await
        }
        "night" => cookie(house, appoint(house, &[Role::Night], here).await).await,
        role => {
            let role = Role::ALL.into_iter().find(|known| known.name() == role).expect("a role");
            cookie(house, appoint(house, &[role], Workplace::House).await).await
        }
    }
}

fn class(answer: &Response) -> String {
    match answer.status() {
        // Whoever is not at their own file is sent to its entrance.
        StatusCode::SEE_OTHER if to(answer).contains("/sign-in") || to(answer) == "/demostad/mine" => "door".to_owned(),
        StatusCode::OK | StatusCode::SEE_OTHER | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT => {
            "yes".into()
        }
        StatusCode::NOT_FOUND => "no".to_owned(),
        StatusCode::BAD_REQUEST => "form".to_owned(),
        other => other.as_u16().to_string(),
    }
}

fn to(answer: &Response) -> &str {
    answer.headers().get(WHERE_TO).and_then(|to| to.to_str().ok()).unwrap_or_default()
}

/// Whoever does not work here gets no further than the door, whatever the table says.
fn must_be_shut(world: &World, caller: &str, route: &Route, answer: &Response) {
    let open = [
        "sign-in",
        "sign-out",
        "welcome/",
        "language",
        "/asset/",
        "/refer/",
        "/received/",
        "/feed/",
        "/days/",
        "/today",
        "/from-house",
        "/open-figures",
    ]
    .iter()
    .any(|word| route.path.contains(word));
    let own = ["/demostad/mine", "/demostad/mine/phrase", "/demostad/mine/leave"].contains(&route.path.as_str());
    if !open && !own && ["nobody", "ended", "neighbour"].contains(&caller) {
        assert_eq!(class(answer), "door", "{caller} at {route:?} in {}", world.test.house.slug);
    }
    assert!(!answer.status().is_server_error(), "{caller} at {route:?}: {}", answer.status());
}

/// A number that nothing has.
pub fn nothing() -> Things {
    use domain::id::{
        ApplicationId, BedId, ComplaintId, ConferenceId, GivenId, HardshipId, ItemId, LetterId, LevelId, LocationId,
        ObjectionId, OfferId, OutflowId, OutwardId, PersonId, ProcedureId, ProposalId, ReferralId, RequestId, RoomId,
        StepId, TermId, TransferId, WorkerId,
    };
    let number = chance::number();
    Things {
        location: LocationId::new(number),
        room: RoomId::new(number),
        bed: BedId::new(number),
        person: PersonId::new(number),
        request: RequestId::new(number),
        worker: WorkerId::new(number),
        application: ApplicationId::new(number),
        hardship: HardshipId::new(number),
        objection: ObjectionId::new(number),
        letter: LetterId::new(number),
        procedure: ProcedureId::new(number),
        term: TermId::new(number),
        step: StepId::new(number),
        offer: OfferId::new(number),
        given: GivenId::new(number),
        level: LevelId::new(number),
        conference: ConferenceId::new(number),
        item: ItemId::new(number),
        complaint: ComplaintId::new(number),
        transfer: TransferId::new(number),
        outward: OutwardId::new(number),
        outflow: OutflowId::new(number),
        proposal: ProposalId::new(number),
        referral: ReferralId::new(number),
    }
}
