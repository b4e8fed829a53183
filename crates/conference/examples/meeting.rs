//! An invented meeting to look at: prints where guests go and with which codes, shows the next sheet every time that
//! Enter is pressed, and ends with the standard input.
//!
//! `cargo run -p conference --example meeting`

use std::sync::Arc;

use conference::{
    Code, Language, Manner, Meeting, MeetingId, Point, Pusher, Seat, SeatId, Secret, Server, Sheet, SheetId,
};
use jiff::{SignedDuration, Timestamp};
use tokio::net::TcpListener;

const QUESTIONS: [(&str, Language, u16); 3] = [
    ("Welke papieren ontbreken nog voor een laissez-passer, en wie vraagt die aan?", Language::Dutch, 7),
    ("Kan de behandeling hier worden afgemaakt voordat over terugkeer wordt gesproken?", Language::Dutch, 10),
    ("Which authority in the country of origin answers questions about a birth certificate?", Language::English, 1),
];

#[tokio::main]
async fn main() {
    let (folder, secret) = (tempfile::tempdir().expect("a folder"), Secret::random());
    let clock = Arc::new(Timestamp::now);
    let manner = Manner { secure: false, behind_proxy: false };
    let server = Server::open(folder.path(), secret.clone(), manner, clock).await.expect("a server");
    let house = TcpListener::bind("127.0.0.1:0").await.expect("a door");
    let guests = TcpListener::bind("127.0.0.1:0").await.expect("a door");
    let pusher = Pusher::new(house.local_addr().expect("bound").to_string(), secret);
    println!("guests: http://{}", guests.local_addr().expect("bound"));
    tokio::spawn(server.serve(house, guests, std::future::pending()));

    let ends = Timestamp::now() + SignedDuration::from_hours(1);
    let codes = [Code::random(), Code::random()];
    let seats = ["Partner Voorbeeld", "Partner Verzonnen"];
    let seat =
        |(name, code): (&str, &Code)| Seat { id: SeatId::random(), name: name.into(), code: Some(pusher.hash(code)) };
    let seats: Vec<Seat> = seats.into_iter().zip(&codes).map(seat).collect();
    let meeting = Meeting { id: MeetingId::random(), ends, title: "Casusoverleg Demostad".into(), seats };
    pusher.open(meeting.clone()).await.expect("a meeting");
    for (seat, code) in meeting.seats.iter().zip(&codes) {
        println!("code: {} ({})", code.text(), seat.name);
    }
    for (question, language, minutes) in QUESTIONS.into_iter().cycle() {
        if std::io::stdin().read_line(&mut String::new()).is_ok_and(|read| read == 0) {
            break;
        }
        let sheet = sheet(&meeting, question, language, minutes);
        pusher.put(sheet.clone()).await.expect("a sheet");
        pusher.show(sheet.seat, Some(sheet.id)).await.expect("shown");
        println!("shown: /sheet/{}", sheet.id);
    }
}

fn sheet(meeting: &Meeting, question: &str, language: Language, minutes: u16) -> Sheet {
    let point = |heading: &str, text: &str| Point { heading: heading.into(), text: text.into() };
    Sheet {
        id: SheetId::random(),
        meeting: meeting.id,
        seat: meeting.seats[0].id,
        question: question.into(),
        points: vec![
            point(
                "Wat loopt",
                "Een aanvraag bij het consulaat, ingediend op 3 november 2026.\nEr is nog geen antwoord.",
            ),
            point(
                "Gezondheid",
                "Er is een behandeling die nog drie maanden duurt. Meer hoeft hierover niet te worden gezegd.",
            ),
            point("Wat de persoon wil", "Eerst weten of de papieren er komen; daarna beslissen."),
        ],
        minutes,
        language,
        ends: meeting.ends,
    }
}
