//! A house for tests: a real archive in a folder of its own, one worker per role, the real pages.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION as WHERE_TO};
use axum::http::{HeaderMap, Request, StatusCode};
use domain::bed::AddBed;
use domain::command::Command;
use domain::id::{BedId, LocationId, PersonId, RequestId, RoomId, WorkerId};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::moment::NightTerms;
use domain::person::{Care, Description, Name, NameKind, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::staff::{AppointStaff, Position, Role, Workplace};
use domain::tonight::RequestTonight;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use permission::{Guard, Worker};
use store::Archive;
use tower::ServiceExt;

use crate::house::{BedTonight, House, NightLine, NightSheet, Press};
use crate::mail::HouseMail;
use crate::session::Sessions;
use crate::transfer::Neighbours;
use crate::{app, chance};

/// The location of every test house: three rooms, eight beds. The night worker works here only.
pub(crate) const LOCATION: LocationId = LocationId::new(11);
/// Two beds for women.
pub(crate) const WOMEN: RoomId = RoomId::new(21);
/// Two beds for men.
pub(crate) const MEN: RoomId = RoomId::new(22);
/// Four beds for one household, without steps.
pub(crate) const FAMILY: RoomId = RoomId::new(23);

/// A press that needs no typesetting: everything it was given, as text.
struct Stamp;

impl Press for Stamp {
    fn night_sheet(&self, sheet: &NightSheet) -> Result<Vec<u8>, String> {
        let called = |line: &NightLine| match &line.tonight {
            BedTonight::Called(name) => format!("{} {} {name}", line.room, line.bed),
            BedTonight::Paper | BedTonight::Free => format!("{} {}", line.room, line.bed),
        };
        let lines: Vec<String> = sheet.lines.iter().map(called).collect();
        Ok(format!("%PDF {sheet:?} copy {}\n{}", sheet.copy, lines.join("\n")).into_bytes())
    }

    fn figures(&self, paper: &crate::figures::FiguresOnPaper) -> Result<Vec<u8>, String> {
        Ok(format!("%PDF {paper:?}").into_bytes())
    }

    fn decision_letter(&self, letter: &wording::DecisionLetter) -> Result<Vec<u8>, String> {
        Ok(format!("%PDF letter {}", letter.reference).into_bytes())
    }
}

/// One or two houses behind one door, and a clock that stands still until a test moves it.
pub(crate) struct TestHouse {
    /// The house that `get` and `post` go to.
    pub(crate) house: Arc<House>,
    app: Router,
    cookies: BTreeMap<Role, String>,
    seconds: Arc<AtomicI64>,
    _folder: tempfile::TempDir,
}

/// What the browser got.
pub(crate) struct Got {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Got {
    /// The page as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where a redirect leads, without the house.
    #[track_caller]
    pub(crate) fn to(&self) -> String {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        let to = self.headers[WHERE_TO].to_str().expect("an address");
        to.split_once("/demostad/").map_or(to, |(_, rest)| rest).to_owned()
    }

    /// Whether these words stand on the page, as they are or as they are seen: what keeps numbers
    /// and names apart from a text in the other direction is not seen.
    pub(crate) fn says(&self, words: &str) -> bool {
        let text = self.text();
        text.contains(words) || text.replace(['\u{2068}', '\u{2069}'], "").contains(words)
    }

    /// The first value of a hidden field, as the browser would send it.
    #[track_caller]
    pub(crate) fn hidden(&self, name: &str) -> String {
        let text = self.text();
        let begin = format!("name=\"{name}\" value=\"");
        let (_, rest) = text.split_once(&begin).unwrap_or_else(|| panic!("no field {name} in {text}"));
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

/// All hidden fields of a page, and what is ticked under this name, as the browser would send them.
pub(crate) fn ticked(page: &Got, name: &str, ticked: &[&str]) -> Vec<(String, String)> {
    let text = page.text();
    let hidden = text.split("<input type=\"hidden\" name=\"").skip(1).map(|part| {
        let (name, rest) = part.split_once("\" value=\"").unwrap_or_default();
        (name.to_owned(), rest.split('"').next().unwrap_or_default().to_owned())
    });
    ticked.iter().map(|value| (name.to_owned(), (*value).to_owned())).chain(hidden).collect()
}

impl TestHouse {
    /// *Demostad*, on Monday 23 November 2026 at 22:40.
    pub(crate) async fn new() -> TestHouse {
        TestHouse::with_mail(HouseMail::default()).await
    }

    /// The same, with mail.
    pub(crate) async fn with_mail(mail: HouseMail) -> TestHouse {
        TestHouse::with(mail, None).await
    }

    /// The same, with mail and a conference server.
    pub(crate) async fn with(mail: HouseMail, sheets: Option<crate::SheetServer>) -> TestHouse {
        TestHouse::paired("demostad", mail, sheets, Neighbours::default()).await
    }

    /// The same under another name, paired with other houses.
    pub(crate) async fn paired(
        slug: &str,
        mail: HouseMail,
        sheets: Option<crate::SheetServer>,
        neighbours: Neighbours,
    ) -> TestHouse {
        let folder = tempfile::tempdir().expect("a folder");
        let seconds = Arc::new(AtomicI64::new(1_795_473_600));
        let house = house(&folder, slug, &seconds, mail, sheets, neighbours).await;
        let mut this =
            TestHouse { app: app([Arc::clone(&house)]), house, cookies: BTreeMap::new(), seconds, _folder: folder };
        for role in Role::ALL {
            this.appoint(role).await;
        }
        this.furnish().await;
        for role in Role::ALL {
            this.sign_in(role).await;
        }
        this
    }

    /// A second house in the same process, with the same number for its first person.
    pub(crate) async fn neighbour(&mut self) -> Arc<House> {
        let neighbours = Neighbours::default();
        let other = house(&self._folder, "anderstad", &self.seconds, HouseMail::default(), None, neighbours).await;
        self.app = app([Arc::clone(&self.house), Arc::clone(&other)]);
        other
    }

    /// The pages, for a test that lets somebody ask over a wire.
    pub(crate) fn app(&self) -> Router {
        self.app.clone()
    }

    /// Where everything the houses keep on disk lies.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self._folder.path()
    }

    /// Time goes by.
    pub(crate) fn minutes_pass(&self, minutes: i64) {
        self.seconds.fetch_add(60 * minutes, Ordering::Relaxed);
    }

    /// Days go by, and everybody signs in anew: no session lasts that long.
    pub(crate) async fn days_pass(&mut self, days: i64) {
        self.minutes_pass_for_all(days * 24 * 60).await;
    }

    /// Time goes by, and everybody signs in anew.
    pub(crate) async fn minutes_pass_for_all(&mut self, minutes: i64) {
        self.minutes_pass(minutes);
        for role in Role::ALL {
            self.sign_in(role).await;
        }
    }

    /// The worker with this role, as the guard knows them.
    pub(crate) fn worker(&self, role: Role) -> Worker {
        let workplace = if role == Role::Night { Workplace::Locations(vec![LOCATION]) } else { Workplace::House };
        Worker { id: WorkerId::new(role as u128 + 1), roles: vec![role], workplace, active: true }
    }

    /// Opens a page of this house.
    pub(crate) async fn get(&self, role: Role, path: &str) -> Got {
        self.ask(role, Request::get(format!("/{}/{path}", self.house.slug)), Body::empty()).await
    }

    /// Sends a form to this house.
    pub(crate) async fn post(&self, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
        let body = serde_html_form::to_string(form).expect("a form");
        let request = Request::post(format!("/{}/{path}", self.house.slug))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(role, request, Body::from(body)).await
    }

    /// Sends anything, as this worker.
    pub(crate) async fn ask(&self, role: Role, request: axum::http::request::Builder, body: Body) -> Got {
        let request = request.header(COOKIE, &self.cookies[&role]).header("accept-language", "nl");
        self.send(request.body(body).expect("a request")).await
    }

    /// Sends anything, as nobody in particular.
    pub(crate) async fn send(&self, request: Request<Body>) -> Got {
        let (head, body) = self.answer(request).await.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.expect("a body").to_vec();
        Got { status: head.status, headers: head.headers, body }
    }

    /// The cookie of the session of this worker.
    pub(crate) fn cookie(&self, role: Role) -> &str {
        &self.cookies[&role]
    }

    /// The answer as it begins: some pages never end.
    pub(crate) async fn answer(&self, request: Request<Body>) -> axum::response::Response {
        self.app.clone().oneshot(request).await.expect("an answer")
    }

    /// Does something without a page, as this worker.
    #[track_caller]
    pub(crate) fn done<C: Command>(&self, role: Role, command: C) -> impl Future<Output = ()> {
        let allowed = self.house.guard.allow(&self.worker(role), command).expect("this role may");
        let (archive, now) = (self.house.archive.clone(), self.house.now());
        async move {
            archive.execute(allowed, chance::command(), &now).await.expect("it is done");
        }
    }

    /// Somebody with this name and these needs is written down.
    pub(crate) async fn person(&self, words: &str, needs: Needs) -> PersonId {
        let person = PersonId::new(chance::number());
        let names = vec![Name { words: Personal::new(words), kind: NameKind::Told }];
        self.done(Role::Desk, RegisterPerson { person, names, needs, description: Description::default() }).await;
        person
    }

    /// These people ask for a bed tonight.
    pub(crate) async fn request(&self, people: &[PersonId]) -> RequestId {
        let request = RequestId::new(chance::number());
        self.done(Role::Desk, RequestTonight { request, people: people.to_vec() }).await;
        request
    }

    /// The bed with this number in a room, from 1.
    pub(crate) fn bed(room: RoomId, nth: u128) -> BedId {
        BedId::new(room.number() * 100 + nth)
    }

    async fn appoint(&self, role: Role) {
        let Worker { id: worker, .. } = self.worker(role);
        let name = Personal::new(&format!("Demo {}", role.name()));
        let position = Position { name, roles: vec![role], workplace: Workplace::House };
        self.done(Role::Administrator, AppointStaff { worker, position }).await;
    }

    /// Opens the location, and sets the night worker to work in it.
    async fn furnish(&self) {
        let regime = Regime::DayAndNight;
        let facts = LocationFacts { name: "Proefhuis".into(), regime, women_only: false, care: Care::None };
        self.done(Role::Coordinator, OpenLocation { location: LOCATION, facts }).await;
        self.room(WOMEN, "Linde", RoomKind::Shared, SexRule::Women, 2).await;
        self.room(MEN, "Eik", RoomKind::Shared, SexRule::Men, 2).await;
        self.room(FAMILY, "Nest", RoomKind::Private, SexRule::Any, 4).await;
        let Worker { id: worker, roles, workplace, .. } = self.worker(Role::Night);
        let position = Position { name: Personal::new("Demo night"), roles, workplace };
        self.done(
            Role::Administrator,
            domain::staff::ChangeStaff { worker, by: self.worker(Role::Administrator).id, position },
        )
        .await;
    }

    async fn room(&self, room: RoomId, name: &str, kind: RoomKind, sex: SexRule, beds: u128) {
        let facts = RoomFacts { name: name.into(), kind, sex, step_free: kind == RoomKind::Private };
        self.done(Role::Coordinator, AddRoom { location: LOCATION, room, facts }).await;
        for nth in 1..=beds {
            let (bed, label) = (TestHouse::bed(room, nth), nth.to_string());
            self.done(Role::Coordinator, AddBed { location: LOCATION, room, bed, label }).await;
        }
    }

    async fn sign_in(&mut self, role: Role) {
        let now = self.house.now();
        let link = self.house.sessions.lend(self.worker(role).id, &now).await.expect("a link").text();
        let cookie = self.house.sessions.accept(&link, false, &now).await.expect("an answer").expect("it works");
        self.cookies.insert(role, cookie.split(';').next().expect("a cookie").to_owned());
    }
}

async fn house(
    folder: &tempfile::TempDir,
    slug: &str,
    seconds: &Arc<AtomicI64>,
    mail: HouseMail,
    sheets: Option<crate::SheetServer>,
    neighbours: Neighbours,
) -> Arc<House> {
    let archive = Archive::create(store::Place::folder(folder.path().join(slug))).await.expect("an archive");
    let seconds = Arc::clone(seconds);
    let clock = move || Timestamp::from_second(seconds.load(Ordering::Relaxed)).expect("an ordinary evening");
    let published = folder.path().join("published.json");
    std::fs::write(&published, report::release::Register::new(slug).write()).expect("a file");
    Arc::new(House {
        slug: slug.to_owned(),
        name: slug.to_owned(),
        origin: "https://bestendig.example".to_owned(),
        sessions: Sessions::of(archive.clone(), slug, "http://bestendig.example"),
        archive,
        guard: Guard::new(),
        terms: NightTerms::default(),
        admission: crate::AdmissionTerms::default(),
        stationery: crate::Stationery::default(),
        weights: placement::Weights::shipped().clone(),
        passed: crate::figures::Passed::default(),
        proposals: crate::Proposals::default(),
        figures: crate::figures::FigureTerms { published: Some(published), ..Default::default() },
        outflow: report::Lists::shipped().clone(),
        zone: TimeZone::UTC,
        clock: Arc::new(clock),
        mail,
        sheets,
        neighbours,
        keeping: crate::forgetting::KeepingTerms::default(),
        reading: crate::reading::Reading::new(crate::reading::ReadingTerms { files_an_hour: 10_000 }),
        foretold: crate::Foretold::default(),
        press: Arc::new(Stamp),
    })
}

#[tokio::test]
async fn everybody_is_signed_in_and_nobody_else_is() {
    let house = TestHouse::new().await;
    for role in [Role::Desk, Role::Night, Role::Guide, Role::Coordinator] {
        assert_eq!(house.get(role, "tonight").await.status, StatusCode::OK, "{role:?}");
    }
    let stranger = Request::get("/demostad/tonight").body(Body::empty()).expect("a request");
    assert_eq!(house.send(stranger).await.to(), "sign-in?back=/demostad/tonight");
}
