//! Who sees which sheet, and until when.

use conference::{Language, NotPushed, Refusal, Sheet, SheetId};
use jiff::SignedDuration;

use crate::room::{Room, sheet};

#[tokio::test]
async fn a_sheet_is_seen_by_its_own_seat_from_the_moment_it_is_shown() {
    let room = Room::open().await;
    let (meeting, codes) = room.meeting(2).await;
    let (guest, other) = (room.guest(&codes[0]).await, room.guest(&codes[1]).await);
    let first = room.sheet(&meeting, 0, "Mag de eerste blijven?").await;
    let second = room.sheet(&meeting, 0, "Mag de tweede blijven?").await;
    let address = format!("/sheet/{}", first.id);

    let now = guest.get("/now").await;
    assert!(now.status == 200 && now.body.contains("Er is nu niets te zien"), "{}", now.body);
    assert_eq!(guest.get(&address).await.status, 404, "it lies ready and was not shown");

    room.show(&first).await;
    assert!(guest.get("/now").await.body.contains(&first.question));
    assert!(guest.get(&address).await.body.contains(&first.question));
    assert!(!other.get("/now").await.body.contains(&first.question));

    room.show(&second).await;
    let now = guest.get("/now").await.body;
    assert!(now.contains(&second.question) && !now.contains(&first.question), "the next case takes its place");
    assert!(guest.get(&address).await.body.contains(&first.question), "what was shown can be read again");

    room.pusher.show(meeting.seats[0].id, None).await.expect("nothing is on");
    assert!(guest.get("/now").await.body.contains("Er is nu niets te zien"));
}

#[tokio::test]
async fn not_yours_not_yet_withdrawn_and_never_there_are_the_same_bytes() {
    let room = Room::open().await;
    let (meeting, codes) = room.meeting(2).await;
    let (guest, other) = (room.guest(&codes[0]).await, room.guest(&codes[1]).await);
    let [shown, withdrawn] = [room.sheet(&meeting, 0, "Een?").await, room.sheet(&meeting, 0, "Twee?").await];
    let ready = room.sheet(&meeting, 0, "Drie?").await;
    room.show(&withdrawn).await;
    room.show(&shown).await;
    room.pusher.close_sheet(withdrawn.id).await.expect("withdrawn");

    let nothing = guest.get(&format!("/sheet/{}", SheetId::random())).await.all();
    assert!(nothing.starts_with("404"), "{nothing}");
    let address = |sheet: &Sheet| format!("/sheet/{}", sheet.id);
    for (who, path) in [
        (&other, address(&shown)),
        (&room.browser(), address(&shown)),
        (&guest, address(&ready)),
        (&guest, address(&withdrawn)),
        (&guest, "/sheet/1".into()),
        (&guest, "/sheet/".into()),
        (&guest, "/sheets".into()),
        (&guest, "/anything/else".into()),
    ] {
        assert_eq!(who.get(&path).await.all(), nothing, "{path}");
    }
    assert_eq!(guest.get(&address(&shown)).await.status, 200, "the one that is there is there");
}

#[tokio::test]
async fn what_is_withdrawn_is_off_at_once_and_does_not_come_back() {
    let room = Room::open().await;
    let (meeting, codes) = room.meeting(1).await;
    let guest = room.guest(&codes[0]).await;
    let sheet = room.sheet(&meeting, 0, "Kwikstaart?").await;
    room.show(&sheet).await;
    assert!(room.in_files("Kwikstaart") > 0);
    room.pusher.close_sheet(sheet.id).await.expect("withdrawn");
    assert!(guest.get("/now").await.body.contains("Er is nu niets te zien"));
    assert_eq!(room.in_files("Kwikstaart"), 0, "it is nowhere in the files");
    // A push that was delayed on its way.
    assert_eq!(room.pusher.put(sheet.clone()).await, Err(NotPushed::Refused(Refusal::Withdrawn)));
    assert_eq!(room.pusher.show(sheet.seat, Some(sheet.id)).await, Err(NotPushed::Refused(Refusal::Withdrawn)));
    room.pusher.close_meeting(meeting.id).await.expect("closed");
    assert_eq!(guest.get("/now").await.status, 303, "the seat is gone");
    assert_eq!(room.pusher.open(meeting).await, Err(NotPushed::Refused(Refusal::Withdrawn)));
}

#[tokio::test]
async fn a_day_after_the_meeting_everything_is_gone_by_the_clock_alone() {
    let mut room = Room::open().await;
    let (meeting, codes) = room.meeting(1).await;
    let mut guest = room.guest(&codes[0]).await;
    let sheet = room.sheet(&meeting, 0, "Roodborstje?").await;
    room.show(&sheet).await;
    let address = format!("/sheet/{}", sheet.id);

    room.turn_clock(SignedDuration::from_mins(25 * 60 - 1));
    assert!(guest.get("/now").await.body.contains("Roodborstje"));
    room.turn_clock(SignedDuration::from_mins(25 * 60 + 1));
    assert_eq!(guest.get("/now").await.status, 303);
    assert_eq!(guest.get(&address).await.status, 404);

    room.start_again().await;
    guest.moved_to(room.guests);
    assert_eq!(guest.get(&address).await.status, 404);
    assert_eq!(room.in_files("Roodborstje"), 0, "it is nowhere in the files");
    assert_eq!(room.in_files("Overleg Demostad"), 0, "nor is the meeting");
}

#[tokio::test]
async fn a_meeting_that_is_over_takes_nothing_any_more() {
    let room = Room::open().await;
    let (mut meeting, _) = room.meeting(1).await;
    let sheet = sheet(&meeting, 0, "Wat nu?");
    let over = meeting.ends - SignedDuration::from_hours(26);
    assert_eq!(room.pusher.put(Sheet { ends: over, ..sheet }).await, Err(NotPushed::Refused(Refusal::Over)));
    meeting.ends = over;
    assert_eq!(room.pusher.open(meeting).await, Err(NotPushed::Refused(Refusal::Over)));
}

#[tokio::test]
async fn once_everything_is_stopped_every_address_says_that_nothing_is_there() {
    let mut room = Room::open().await;
    let (meeting, codes) = room.meeting(1).await;
    let mut guest = room.guest(&codes[0]).await;
    let sheet = room.sheet(&meeting, 0, "Winterkoning?").await;
    room.show(&sheet).await;
    let icon =
        guest.get("/").await.body.split("/asset/").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
    let asset = format!("/asset/{}", icon.expect("a style sheet"));

    let begun = std::time::Instant::now();
    room.pusher.stop_all().await.expect("stopped");
    assert!(begun.elapsed().as_secs() < 5);
    for started_again in [false, true] {
        if started_again {
            room.start_again().await;
            guest.moved_to(room.guests);
        }
        let nothing = guest.get("/nothing").await.all();
        assert!(nothing.starts_with("404"));
        for path in ["/", "/now", "/now/live", &format!("/sheet/{}", sheet.id), &asset, "/?in=en"] {
            assert_eq!(guest.get(path).await.all(), nothing, "{path}");
        }
        assert_eq!(guest.post("/", &format!("code={}", codes[0].text().replace(' ', "+"))).await.all(), nothing);
        assert_eq!(room.in_files("Winterkoning"), 0);
        assert_eq!(room.pusher.open(meeting.clone()).await, Err(NotPushed::Refused(Refusal::Stopped)));
        assert_eq!(room.pusher.put(sheet.clone()).await, Err(NotPushed::Refused(Refusal::Stopped)));
    }
    room.pusher.resume().await.expect("possible again");
    assert_eq!(guest.get("/").await.status, 200);
    assert_eq!(guest.get("/now").await.status, 303, "nothing comes back by itself");
    room.pusher.open(meeting).await.expect("a meeting again");
    room.guest(&codes[0]).await;
}

#[tokio::test]
async fn a_page_that_listens_hears_of_its_own_seat_only() {
    let room = Room::open().await;
    let (meeting, codes) = room.meeting(2).await;
    let (guest, other) = (room.guest(&codes[0]).await, room.guest(&codes[1]).await);
    let sheet = room.sheet(&meeting, 0, "Wat nu?").await;
    let (mut here, mut there) = (guest.listen("/now/live").await, other.listen("/now/live").await);
    for page in [&mut here, &mut there] {
        assert!(page.hears_a_change().await, "once at the beginning: it may have missed something since it was drawn");
    }
    room.show(&sheet).await;
    assert!(here.hears_a_change().await);
    assert!(!there.hears_a_change().await, "what others are shown is not told");
    let mut one = guest.listen(&format!("/sheet/{}/live", sheet.id)).await;
    assert!(one.hears_a_change().await);
    room.pusher.close_sheet(sheet.id).await.expect("withdrawn");
    assert!(here.hears_a_change().await && one.hears_a_change().await);
    room.pusher.stop_all().await.expect("stopped");
    assert!(here.hears_a_change().await && there.hears_a_change().await);
}

#[tokio::test]
async fn a_sheet_is_frozen_and_belongs_to_one_seat() {
    let room = Room::open().await;
    let (meeting, _) = room.meeting(2).await;
    let sheet = room.sheet(&meeting, 0, "Wat nu?").await;
    room.pusher.put(sheet.clone()).await.expect("told twice is told once");
    let other = Sheet { question: "Iets anders?".into(), ..sheet.clone() };
    assert_eq!(room.pusher.put(other).await, Err(NotPushed::Refused(Refusal::Frozen)));
    let endless = crate::room::sheet(&meeting, 0, &"x".repeat(300 * 1024));
    assert_eq!(room.pusher.put(endless).await, Err(NotPushed::Refused(Refusal::TooLong)));
    let elsewhere = room.pusher.show(meeting.seats[1].id, Some(sheet.id)).await;
    assert_eq!(elsewhere, Err(NotPushed::Refused(Refusal::NotThere)));
}

#[tokio::test]
async fn sheets_are_read_large_and_in_two_languages_and_never_kept() {
    let room = Room::open().await;
    let (meeting, codes) = room.meeting(1).await;
    let guest = room.guest(&codes[0]).await;
    let english = Sheet { language: Language::English, ..sheet(&meeting, 0, "What now?") };
    room.pusher.put(english.clone()).await.expect("a sheet");
    room.show(&english).await;
    let large = guest.get("/now?large&in=en").await;
    assert!(
        large.body.contains("data-size=\"large\"") && large.body.contains("On now") && large.body.contains(" minutes")
    );
    assert!(guest.get("/now?in=nl").await.body.contains("Nu aan de orde"));
    for path in ["/", "/now", &format!("/sheet/{}", english.id), "/nothing"] {
        let answer = guest.get(path).await;
        for (name, value) in
            [("cache-control", "no-store"), ("x-robots-tag", "noindex"), ("referrer-policy", "no-referrer")]
        {
            assert!(answer.header(name).is_some_and(|said| said.contains(value)), "{path} {name}");
        }
        let policy = answer.header("content-security-policy").unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}");
        assert!(!answer.body.contains(&english.question) || !answer.body.contains("<title>What"), "{path}");
    }
}
