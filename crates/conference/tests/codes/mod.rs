//! Codes: right, wrong, mistyped, replaced, over, and guessed.

use conference::{Code, NotPushed, Refusal};
use jiff::SignedDuration;

use crate::room::Room;

#[tokio::test]
async fn a_code_opens_its_seat_however_it_is_typed_and_without_an_account() {
    let room = Room::open().await;
    let (_, codes) = room.meeting(1).await;
    let asked = room.browser().get("/").await;
    assert_eq!(asked.body.matches("<input").count(), 1, "one thing is asked");
    let text = codes[0].text();
    for typed in [text.clone(), text.to_lowercase(), text.replace(' ', "-"), format!("  {text} ")] {
        let answer = room.browser().enter(&typed).await;
        assert_eq!(answer.status, 303, "{typed}");
        let cookie = answer.header("set-cookie").expect("a cookie");
        assert!(cookie.starts_with("__Host-seat="), "{cookie}");
        for term in ["Path=/", "HttpOnly", "SameSite=Strict", "Secure"] {
            assert!(cookie.split("; ").any(|part| part == term), "{term} is missing");
        }
        assert!(!cookie.contains("Max-Age") && !cookie.contains("Domain"), "it goes with the browser");
    }
    let mut guest = room.guest(&codes[0]).await;
    assert!(guest.get("/now").await.body.contains("Partner 1"));
    assert_eq!(guest.post("/leave", "").await.status, 303);
    assert_eq!(guest.get("/now").await.status, 303, "whoever left is out, whatever the browser still sends");
    assert_eq!(guest.enter(&text).await.status, 303);
}

#[tokio::test]
async fn wrong_over_and_replaced_codes_get_the_same_answer_and_keep_what_was_typed() {
    let room = Room::open().await;
    let (mut meeting, codes) = room.meeting(2).await;
    let (replaced, kept) = (codes[0].text(), codes[1].text());
    let (inside, still_inside) = (room.guest(&codes[0]).await, room.guest(&codes[1]).await);
    meeting.seats[0].code = Some(room.pusher.hash(&Code::random()));
    room.pusher.open(meeting.clone()).await.expect("a new code");
    assert_eq!(inside.get("/now").await.status, 303, "whoever came in with the old code is out");
    assert_eq!(still_inside.get("/now").await.status, 200);

    let never = Code::random().text();
    let mut answers = Vec::new();
    for typed in [&never, &replaced] {
        answers.push((typed.clone(), room.browser().enter(typed).await));
    }
    room.turn_clock(SignedDuration::from_mins(61));
    answers.push((kept.clone(), room.browser().enter(&kept).await));
    assert_eq!(still_inside.get("/now").await.status, 200, "who is in stays in until a day after the meeting");
    let plain = |typed: &str, all: String| all.replace(typed, "…");
    for (typed, answer) in &answers {
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains(&format!("value=\"{typed}\"")), "what was typed is kept");
        assert_eq!(plain(typed, answer.all()), plain(&never, answers[0].1.all()), "and nothing else differs");
    }
}

#[tokio::test]
async fn what_can_be_no_code_costs_nothing_and_is_explained() {
    let room = Room::open().await;
    let (_, codes) = room.meeting(1).await;
    for typed in ["", "BCDF", "BCDF GHJA", "12345678", "<script>", "ééééÉÉÉÉ"] {
        for _ in 0..3 {
            let answer = room.browser().enter(typed).await;
            assert_eq!(answer.status, 422, "{typed}");
            assert!(answer.body.contains("acht letters"), "{typed}");
            assert!(!answer.body.contains("<script>"), "{typed}");
        }
    }
    room.guest(&codes[0]).await;
    assert_eq!(room.browser().post("/", "").await.status, 422);
    assert_eq!(room.browser().post("/", &format!("code={}", "B".repeat(10_000))).await.status, 413);
}

#[tokio::test]
async fn whoever_guesses_is_slowed_down_and_whoever_has_the_code_is_not_locked_out() {
    let room = Room::open().await;
    let (_, codes) = room.meeting(1).await;
    let mut guesser = room.browser().from("198.51.100.7");
    let mut looked_at = 0;
    for _ in 0..200 {
        let answer = guesser.enter(&Code::random().text()).await;
        looked_at += usize::from(answer.status == 422);
    }
    assert!((5..8).contains(&looked_at), "{looked_at} of 200 guesses were looked at");
    let slowed = guesser.enter(&codes[0].text()).await;
    assert_eq!(slowed.status, 429);
    let wait: i64 = slowed.header("retry-after").and_then(|wait| wait.parse().ok()).expect("how long");
    assert!((1..=60).contains(&wait));
    assert!(slowed.body.contains(&format!("value=\"{}\"", codes[0].text())), "what was typed is kept");
    // From elsewhere at once, and from the same place after the wait.
    room.guest(&codes[0]).await;
    room.turn_clock(SignedDuration::from_secs(wait));
    assert_eq!(guesser.enter(&codes[0].text()).await.status, 303);
}

#[tokio::test]
async fn two_seats_never_have_one_code_and_may_change_theirs_with_each_other() {
    let room = Room::open().await;
    let (mut meeting, codes) = room.meeting(2).await;
    meeting.seats[0].code = meeting.seats[1].code;
    assert_eq!(room.pusher.open(meeting.clone()).await, Err(NotPushed::Refused(Refusal::CodeTaken)));
    assert!(room.guest(&codes[0]).await.get("/now").await.body.contains("Partner 1"), "nothing of it was done");
    meeting.seats[1].code = Some(room.pusher.hash(&codes[0]));
    room.pusher.open(meeting.clone()).await.expect("changed with each other");
    assert!(room.guest(&codes[0]).await.get("/now").await.body.contains("Partner 2"));
    // A partner that is no longer at the table.
    let sheet = room.sheet(&meeting, 1, "Koolmees?").await;
    room.show(&sheet).await;
    meeting.seats.pop();
    room.pusher.open(meeting).await.expect("one seat fewer");
    assert_eq!(room.browser().enter(&codes[0].text()).await.status, 422);
    assert_eq!(room.in_files("Koolmees"), 0, "a seat that is gone takes its sheets along");
}

#[tokio::test]
async fn another_site_cannot_make_a_browser_send() {
    let room = Room::open().await;
    let (_, codes) = room.meeting(1).await;
    let form = format!("code={}", codes[0].text().replace(' ', "+"));
    let refused = room.browser().with("sec-fetch-site", "cross-site").post("/", &form).await;
    assert_eq!(refused.status, 404);
    let refused = room.browser().with("origin", "https://elders.example").post("/", &form).await;
    assert_eq!(refused.status, 404);
    assert_eq!(room.browser().with("sec-fetch-site", "same-origin").post("/", &form).await.status, 303);
}
