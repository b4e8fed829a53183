//! The program itself, as a process of its own beside a real house: what it can open, and what of the house's people
//! lies in its store.

mod process;

use std::path::Path;

use conference::{Language, Meeting, MeetingId, Point, Pusher, Seat, SeatId, Secret, Sheet, SheetId};
use domain::id::{CommandId, PersonId};
use domain::person::{Description, Name, NameKind, Needs, RegisterPerson};
use domain::personal::Personal;
use jiff::{SignedDuration, Timestamp};
use permission::Guard;
use testkit::{House, in_one_folder, monday_evening, whoever_may};

use crate::room::in_files;
use process::{Program, as_nobody, kernel_confines, may_become_others};

/// What must never be opened.
const OF_THE_HOUSE: [&str; 3] = ["log.db", "keys", "master.key"];
const PEOPLE: u128 = 1_000;

#[tokio::test]
async fn it_cannot_open_the_log_or_the_keys_of_a_house_beside_it() {
    in_one_folder(async |house: House| {
        let files = OF_THE_HOUSE.map(|file| house.folder().join(file).display().to_string());
        assert!(files.iter().all(|file| std::fs::File::open(file).is_ok()), "they are there");
        let door = std::net::TcpListener::bind("127.0.0.1:0").expect("a door of the house");
        let called = format!("tcp:{}", door.local_addr().expect("its address"));
        let probes: Vec<&str> = files.iter().map(String::as_str).chain([called.as_str(), "/etc/passwd"]).collect();
        let kernel = kernel_confines();

        // First as it should run: as a user of its own. Then somebody leaves the house open, and the kernel is the wall.
        for left_open in [false, true] {
            set_mode(house.folder(), if left_open { 0o755 } else { 0o700 });
            if left_open {
                OF_THE_HOUSE.iter().for_each(|file| set_mode(&house.folder().join(file), 0o644));
                if may_become_others() {
                    assert!(as_nobody(&["cat", &files[2]]), "the control: another program of that user reads it");
                }
            }
            let program = Program::start(&probes);
            let denied = |what: &str| program.said(&format!("probe {what}: ")).contains("Permission denied");
            assert_eq!(program.said("confined: ").contains("its own folder"), kernel, "it says which");
            for file in &files {
                assert!(denied(file) || !kernel && (left_open || !may_become_others()), "{file}");
            }
            for what in [called.as_str(), "/etc/passwd"] {
                assert!(denied(what) || !kernel, "{what}");
            }
            for opened in program.open_files() {
                let own = [program.folder(), program.complaints(), "/dev/"].iter().any(|own| opened.starts_with(own));
                assert!(own || !opened.starts_with('/'), "{opened} is open");
            }
            program.runs_as_it_should();
        }
    })
    .await;
}

#[tokio::test]
async fn of_a_thousand_people_only_what_was_shown_of_three_lies_in_its_store() {
    in_one_folder(async |house: House| {
        let canaries = register(&house).await;
        let program = Program::start(&[]);
        let pusher = Pusher::new(program.said("house: "), program.secret());
        let meeting = meeting();
        pusher.open(meeting.clone()).await.expect("a meeting");
        let mut shown = Vec::new();
        for canary in &canaries[..3] {
            let sheet = sheet(&meeting, &format!("toonbaar-{canary}"));
            pusher.put(sheet.clone()).await.expect("a sheet");
            pusher.show(sheet.seat, Some(sheet.id)).await.expect("shown");
            shown.push(sheet);
        }
        let folder = Path::new(program.folder());
        for (nth, canary) in canaries.iter().enumerate() {
            assert_eq!(in_files(folder, canary) > 0, nth < 3, "{canary}, who was number {nth}");
            assert_eq!(in_files(folder, &format!("Voorbeeld {canary}")), 0, "a name was never sent");
        }
        pusher.close_sheet(shown[0].id).await.expect("withdrawn");
        pusher.stop_all().await.expect("stopped");
        assert!(canaries.iter().all(|canary| in_files(folder, canary) == 0), "stopped, and nothing is left");
        assert!(!program.all_it_said().contains("kanarie"), "nor in what it says");
    })
    .await;
}

/// A thousand people, each with a word of their own, and those words.
async fn register(house: &House) -> Vec<String> {
    let (guard, worker) = (Guard::new(), whoever_may());
    let canaries: Vec<String> = (0..PEOPLE).map(|number| format!("kanarie{:016x}", number * 0x9e37_79b9)).collect();
    let all = (0..).zip(&canaries).map(|(number, canary)| {
        let words = Personal::new(&format!("Testa Voorbeeld {canary}"));
        let names = vec![Name { words, kind: NameKind::Told }];
        let person = PersonId::new(1 + number);
        let register = RegisterPerson { person, names, needs: Needs::default(), description: Description::default() };
        (guard.allow(&worker, register).expect("allowed"), CommandId::new(10_000 + number))
    });
    let done = house.archive.execute_all(all.collect(), &monday_evening()).await;
    assert!(done.is_ok(), "they are registered");
    canaries
}

fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("it is ours");
}

fn meeting() -> Meeting {
    Meeting {
        id: MeetingId::random(),
        ends: Timestamp::now() + SignedDuration::from_hours(1),
        title: "Overleg Demostad".into(),
        seats: vec![Seat { id: SeatId::random(), name: "Partner".into(), code: None }],
    }
}

fn sheet(meeting: &Meeting, text: &str) -> Sheet {
    Sheet {
        id: SheetId::random(),
        meeting: meeting.id,
        seat: meeting.seats[0].id,
        question: "Wat nu?".into(),
        points: vec![Point { heading: "Mag getoond worden".into(), text: text.into() }],
        minutes: 5,
        language: Language::Dutch,
        ends: meeting.ends,
    }
}

impl Program {
    fn secret(&self) -> Secret {
        Secret::read(&self.secret_file()).expect("the secret")
    }
}
