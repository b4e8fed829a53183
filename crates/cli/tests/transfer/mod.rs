//! Two programs serve two houses, with a road between them. Both are killed after every word, and somebody gets there.

mod gate;

use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use domain::bed::AddBed;
use domain::command::Command;
use domain::id::{BedId, CommandId, LocationId, PersonId, RoomId, TransferId, WorkerId};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::moment::{Moment, NightTerms};
use domain::person::{Care, Description, Needs, RegisterPerson};
use domain::staff::{Role, Workplace};
use domain::transfer::{
    AcceptTransfer, ArriveByTransfer, DepartForTransfer, Here, Neighbour, OfferTransfer, Pseudonym, Travels, Why,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use permission::{Guard, Worker};
use store::{Archive, Place, TransferStage};

use self::gate::Gate;
use crate::program::{Serving, new_house};

const TRANSFER: TransferId = TransferId::new(71);
const LOCATION: LocationId = LocationId::new(72);
const BED: BedId = BedId::new(74);

/// A house with its own program.
struct Side {
    dir: String,
    listen: String,
    archive: Archive,
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_goes_from_one_program_to_the_other_though_both_are_killed_after_every_word() {
    let folder = tempfile::tempdir().unwrap();
    let here = Side::new(folder.path(), "demostad").await;
    let there = Side::new(folder.path(), "proefstad").await;
    let (to_here, to_there) = (Gate::before(&here.listen).await, Gate::before(&there.listen).await);
    here.pair("proefstad", &to_there);
    there.pair("demostad", &to_here);
    let (person, needs) = (PersonId::new(75), Needs::default());
    here.done(RegisterPerson { person, names: vec![], needs, description: Description::default() }).await;
    there.furnish().await;

    let (to, pseudonym) = (Neighbour("proefstad".into()), Pseudonym::new(7));
    here.done(OfferTransfer { transfer: TRANSFER, person, to, pseudonym, why: Why::School }).await;
    until(&here, &there, &there, TransferStage::Offered).await;
    there.done(AcceptTransfer { transfer: TRANSFER, location: LOCATION, bed: BED }).await;
    until(&here, &there, &here, TransferStage::Accepted).await;
    let (travels, stays) = (Travels::default(), Here::Kept);
    here.done(DepartForTransfer { transfer: TRANSFER, agrees: true, travels, here: stays }).await;
    until(&here, &there, &there, TransferStage::Departed).await;
    there.done(ArriveByTransfer { transfer: TRANSFER, location: LOCATION }).await;
    until(&here, &there, &here, TransferStage::Arrived).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_told_to_whoever_shows_a_certificate_that_nobody_vouches_for() {
    let folder = tempfile::tempdir().unwrap();
    let here = Side::new(folder.path(), "demostad").await;
    let there = Side::new(folder.path(), "proefstad").await;
    let (gate, other) = (Gate::before(&there.listen).await, Gate::before(&here.listen).await);
    // It trusts the certificate of somebody else.
    here.pair("proefstad", &Gate { address: gate.address.clone(), certificate: other.certificate.clone() });
    there.pair("demostad", &other);
    let (person, needs) = (PersonId::new(75), Needs::default());
    here.done(RegisterPerson { person, names: vec![], needs, description: Description::default() }).await;
    let (to, pseudonym) = (Neighbour("proefstad".into()), Pseudonym::new(7));
    here.done(OfferTransfer { transfer: TRANSFER, person, to, pseudonym, why: Why::School }).await;
    {
        let _serving = [&here, &there].map(|side| Serving::house(&side.dir, &side.listen));
        tokio::time::sleep(Duration::from_secs(3)).await;
        assert!(there.archive.transfer(TRANSFER).await.expect("it can be read").is_none(), "it was heard");
    }
    fs::write(Path::new(&here.dir).join("trust.pem"), &gate.certificate).unwrap();
    until(&here, &there, &there, TransferStage::Offered).await;
}

/// Lets both programs serve until one of the houses knows that it is so far, and kills them.
async fn until(here: &Side, there: &Side, knows: &Side, stage: TransferStage) {
    let _serving = [here, there].map(|side| Serving::house(&side.dir, &side.listen));
    for _ in 0..300 {
        let known = knows.archive.transfer(TRANSFER).await.expect("it can be read");
        if known.is_some_and(|now| now.stage == stage) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("after half a minute it is not {stage:?} in {}", knows.dir);
}

impl Side {
    async fn new(below: &Path, slug: &str) -> Side {
        let dir = new_house(below, slug);
        let door = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let listen = door.local_addr().expect("an address").to_string();
        let archive = Archive::open(Place::folder(&dir)).await.expect("it opens");
        Side { dir, listen, archive }
    }

    /// Names the other house, with the secret that both have and the certificate by which it is known.
    fn pair(&self, slug: &str, gate: &Gate) {
        let settings = Path::new(&self.dir).join("house.toml");
        let text = fs::read_to_string(&settings).unwrap();
        let neighbour = format!(
            "\n[[neighbour]]\nslug = \"{slug}\"\nname = \"Demo\"\naddress = \"{}\"\nsecret = \"road.secret\"\n\
             trust = \"trust.pem\"\n",
            gate.address
        );
        fs::write(Path::new(&self.dir).join("trust.pem"), &gate.certificate).unwrap();
        fs::write(&settings, text + &neighbour).unwrap();
        let secret = Path::new(&self.dir).join("road.secret");
        let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(secret).unwrap();
        writeln!(file, "{}", "ab".repeat(32)).unwrap();
    }

    async fn furnish(&self) {
        let facts = LocationFacts {
            name: "Proefhuis".into(),
            regime: Regime::DayAndNight,
            women_only: false,
            care: Care::None,
        };
        self.done(OpenLocation { location: LOCATION, facts }).await;
        let room = RoomId::new(73);
        let facts = RoomFacts { name: "1".into(), kind: RoomKind::Shared, sex: SexRule::Any, step_free: true };
        self.done(AddRoom { location: LOCATION, room, facts }).await;
        self.done(AddBed { location: LOCATION, room, bed: BED, label: "1".into() }).await;
    }

    async fn done<C: Command>(&self, command: C) {
        let (roles, workplace) = (Role::ALL.to_vec(), Workplace::House);
        let worker = Worker { id: WorkerId::new(6), roles, workplace, active: true };
        let allowed = Guard::new().allow(&worker, command).expect("with every role one may");
        let mut id = [0; 16];
        getrandom::fill(&mut id).expect("chance");
        let at = Timestamp::now();
        let now = Moment { at, wall: TimeZone::UTC.to_datetime(at), terms: NightTerms::default() };
        self.archive.execute(allowed, CommandId::new(u128::from_be_bytes(id)), &now).await.expect("it is done");
    }
}
