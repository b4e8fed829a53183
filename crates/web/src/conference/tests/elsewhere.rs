//! A partner elsewhere, with a code, at the real conference server.

use std::net::SocketAddr;
use std::sync::Arc;

use ::conference::{Manner, Pusher, Secret, Server};
use axum::http::StatusCode;
use domain::staff::Role;
use jiff::Timestamp;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use super::{Scene, send};
use crate::testing::TestHouse;
use crate::{HouseMail, SheetServer, clock};

/// A conference server that answers until it is dropped.
struct Guests {
    sheets: SheetServer,
    at: SocketAddr,
    stop: oneshot::Sender<()>,
    folder: tempfile::TempDir,
}

impl Guests {
    async fn open() -> Guests {
        let (folder, secret) = (tempfile::tempdir().expect("a folder"), Secret::random());
        let manner = Manner { secure: false, behind_proxy: false };
        let server = Server::open(folder.path(), secret.clone(), manner, Arc::new(Timestamp::now)).await;
        let (house, guests) = (door().await, door().await);
        let pusher = Pusher::new(house.local_addr().expect("an address").to_string(), secret);
        let at = guests.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = server.expect("a server").serve(house, guests, async { drop(stopped.await) });
        tokio::spawn(serving);
        Guests { sheets: SheetServer { pusher, guests: format!("http://{at}") }, at, stop, folder }
    }

    /// A house that pushes to it, with the time that the server has: a code runs out by the clock of the server.
    async fn house(&self) -> TestHouse {
        let mut house = TestHouse::with(HouseMail::default(), Some(self.sheets.clone())).await;
        let behind = Timestamp::now().duration_since(house.house.now().at).as_mins();
        house.minutes_pass_for_all(behind).await;
        house
    }

    /// What a browser with this cookie reads, and the cookie it got.
    async fn ask(&self, request: &str, cookie: &str, form: &str) -> String {
        let mut line = TcpStream::connect(self.at).await.expect("a line");
        let head = format!(
            "{request} HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\nconnection: close\r\ncontent-length: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\n\r\n{form}",
            self.at,
            form.len()
        );
        line.write_all(head.as_bytes()).await.expect("it is sent");
        let mut answer = String::new();
        line.read_to_string(&mut answer).await.expect("it answers");
        answer
    }

    /// The cookie of whoever types this code.
    async fn enter(&self, code: &str) -> String {
        let answer = self.ask("POST /", "", &format!("code={}", code.replace(' ', "+"))).await;
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
        cookie.split(';').next().unwrap_or_default().to_owned()
    }
}

async fn door() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.expect("a door")
}

/// The meeting begins with the state elsewhere and the city in the room; the code is read from the page that shows it once.
async fn begins(scene: &Scene) -> String {
    let fields = scene.partners.each_ref().map(|partner| format!("seat-{partner}"));
    let form: Vec<(&str, &str)> = fields.iter().map(String::as_str).zip(["code", "room"]).collect();
    let page = send(&scene.house, Role::Coordinator, &format!("{}/begin", scene.meeting), &form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let text = page.text();
    let code = text.split("Dienst Voorbeeld</bdi></h2><p><code>").nth(1).expect("a code");
    code.split('<').next().expect("a code").to_owned()
}

#[tokio::test]
async fn a_partner_elsewhere_sees_their_own_points_and_nothing_once_the_person_says_no() {
    let guests = Guests::open().await;
    let scene = Scene::in_house(guests.house().await).await;
    let aim = scene.point("aim", "blijven bij familie").await;
    let papers = scene.point("papers", "een verlopen paspoort").await;
    let [state, city] = scene.partners.each_ref().map(String::as_str);
    scene.say(&[(state, &aim, "yes"), (state, &papers, "no"), (city, &papers, "yes")]).await;
    let cookie = guests.enter(&begins(&scene).await).await;
    assert!(!guests.ask("GET /now", &cookie, "").await.contains("sneller"), "nothing is on yet");
    send(&scene.house, Role::Coordinator, &format!("{}/turn", scene.case), &[]).await.to();
    let sheet = guests.ask("GET /now", &cookie, "").await;
    for words in ["Kan de procedure sneller?", "blijven bij familie", "Doel"] {
        assert!(sheet.contains(words), "{words} is not shown in {sheet}");
    }
    for hidden in ["paspoort", "Testa", "Gemeente", &scene.person.to_string()] {
        assert!(!sheet.contains(hidden), "{hidden} is shown in {sheet}");
    }
    scene.say(&[(state, &aim, "no")]).await;
    assert!(!guests.ask("GET /now", &cookie, "").await.contains("familie"), "withdrawn is gone at once");
    let files = std::fs::read_dir(guests.folder.path()).expect("its folder").flatten();
    let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file.path()).unwrap_or_default()).collect();
    assert!(!bytes.windows(7).any(|window| window == b"familie"), "and is not in its files");
}

#[tokio::test]
async fn a_no_while_the_server_is_away_is_carried_out_when_it_is_back() {
    let guests = Guests::open().await;
    let scene = Scene::in_house(guests.house().await).await;
    let aim = scene.point("aim", "blijven bij familie").await;
    let state = scene.partners[0].clone();
    scene.say(&[(&state, &aim, "yes")]).await;
    begins(&scene).await;
    send(&scene.house, Role::Coordinator, &format!("{}/turn", scene.case), &[]).await.to();
    let Guests { stop, .. } = guests;
    drop(stop);
    let consent = format!("{}/consent", scene.case);
    let field = format!("say-{state}-{aim}");
    let mut page = None;
    // The server takes a moment to leave.
    for word in ["no", "yes", "no", "yes", "no"] {
        let form = [(field.as_str(), word), ("how", "aloud"), ("language", "ti")];
        let answer = send(&scene.house, Role::Guide, &consent, &form).await;
        page = (answer.status == StatusCode::UNPROCESSABLE_ENTITY).then_some(answer).or(page);
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(page.expect("it is said").says("zodra dat kan"), "the no is kept and what is left to do is said");
    let waiting = async || scene.house.house.archive.sheets_to_take_back().await.expect("a list");
    assert_eq!(waiting().await.len(), 1);
    clock::tick(&scene.house.house).await;
    assert_eq!(waiting().await.len(), 1, "it is tried again as long as nobody answers");
}

#[tokio::test]
async fn without_a_conference_server_nobody_is_given_a_code() {
    let scene = Scene::new().await;
    let field = format!("seat-{}", scene.partners[0]);
    let answer = send(&scene.house, Role::Coordinator, &format!("{}/begin", scene.meeting), &[(&field, "code")]).await;
    assert!(answer.says("geen server voor bladen"), "{}", answer.text());
}
