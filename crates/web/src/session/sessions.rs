//! The sessions of one house: who is signed in, and how they came in.

use std::net::IpAddr;

use axum::http::HeaderMap;
use domain::command::Place;
use domain::id::{LocationId, WorkerId};
use domain::moment::Moment;
use domain::staff::Workplace;
use jiff::{SignedDuration, Timestamp};
use permission::Worker;
use store::{Archive, Broken, Invited, RecoveryNow, Session, StaffNow, Strength, TokenHash};

use super::codes::Codes;
use super::cookie::Cookie;
use super::entrance::Entrance;
use super::passkeys::Passkeys;
use super::password;
use super::rules;
use super::slow::Slowdown;
use super::token::Token;

/// The sessions of one house.
pub struct Sessions {
    pub(super) archive: Archive,
    pub(super) cookie: Cookie,
    pub(super) slow: Slowdown,
    /// How people come into their own files.
    pub entrance: Entrance,
    /// Passkeys of workers.
    pub passkeys: Passkeys,
    /// Codes from their telephones.
    pub codes: Codes,
}

/// Somebody who is signed in, as they may work here at this moment.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who, as what and where: what the guard asks.
    pub worker: Worker,
    /// What colleagues call them.
    pub name: String,
    /// Whether others use this device too.
    pub shared: bool,
    /// How strongly they showed who they are.
    pub strength: Strength,
    /// When they last did.
    pub proved_at: Timestamp,
    pub(super) session: Held,
}

/// The session itself, for what takes its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub(super) token: TokenHash,
    pub(super) begun_at: Timestamp,
}

/// What somebody typed at the door.
#[derive(Clone)]
pub struct Typed {
    /// As what colleagues know them.
    pub name: String,
    /// Their password.
    pub password: String,
    /// The code from their telephone; empty when they have none.
    pub code: String,
}

/// Why somebody does not get in. It does not tell whether there is such a colleague.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotIn {
    /// Name and password do not belong together.
    Wrong,
    /// After so many mistakes, the next try is looked at when this has passed.
    TooSoon(SignedDuration),
}

/// What came of asking for a link.
#[derive(Clone, Debug)]
pub enum Asked {
    /// It is there.
    Link(Token),
    /// A second colleague has to ask too.
    Waits,
    /// Whoever asked has not been here for a week, or asked for themselves.
    NotByThem,
}

impl SignedIn {
    /// Whether they may choose how they come in, and nothing else.
    pub fn is_entering(&self) -> bool {
        self.strength == Strength::Entering
    }

    /// Whether they showed lately who they are: so much is asked before what cannot be undone.
    pub fn has_proved(&self, now: Timestamp) -> bool {
        self.strength == Strength::Lent || rules::is_fresh(self.proved_at, now)
    }

    /// The places to ask the guard about for what can be done at one of somebody's locations. For
    /// those who work in the whole house one location stands for all.
    pub fn places(&self) -> Vec<Place> {
        match &self.worker.workplace {
            Workplace::House => vec![Place::House, Place::Location(LocationId::new(0))],
            Workplace::Locations(own) => {
                [Place::House].into_iter().chain(own.iter().copied().map(Place::Location)).collect()
            }
        }
    }
}

impl Sessions {
    /// The sessions of a house that is reached at this address, such as `https://bestendig.example`.
    pub fn of(archive: Archive, slug: &str, origin: &str) -> Sessions {
        let secure = origin.starts_with("https://");
        let entrance = Entrance::of(archive.clone(), slug, secure);
        let (passkeys, codes) = (Passkeys::of(archive.clone(), slug, origin), Codes::of(archive.clone()));
        Sessions { archive, cookie: Cookie::of(slug, secure), slow: Slowdown::default(), entrance, passkeys, codes }
    }

    /// Who asks. Looked up anew at every request, so that whoever does not work here any more, or
    /// works here as something else, notices at once.
    pub async fn who(&self, headers: &HeaderMap, now: &Moment) -> Result<Option<SignedIn>, Broken> {
        let Some(token) = self.cookie.token(headers) else { return Ok(None) };
        let token = token.hash().0;
        let Some(session) = self.archive.session(token).await? else { return Ok(None) };
        let Session { shared, strength, proved_at, .. } = session;
        if !rules::lives(&session, now.at) {
            noted(self.archive.end_session(token).await);
            return Ok(None);
        }
        let Some(colleague) = self.colleague(session.worker).await? else { return Ok(None) };
        if rules::is_news(&session, now.at) {
            noted(self.archive.see_session(token, now.at).await);
        }
        let worker =
            Worker { id: colleague.id, roles: colleague.card.roles, workplace: colleague.card.workplace, active: true };
        let (name, session) = (colleague.card.name.reveal().to_owned(), Held { token, begun_at: session.begun_at });
        Ok(Some(SignedIn { worker, name, shared, strength, proved_at, session }))
    }

    /// Signs somebody in with a password and a code; gives the cookie to set.
    pub async fn sign_in(
        &self,
        typed: Typed,
        address: IpAddr,
        shared: bool,
        now: &Moment,
    ) -> Result<Result<String, NotIn>, Broken> {
        let name = typed.name.trim();
        if let Some(wait) = self.slow.wait(name, address, now.at) {
            return Ok(Err(NotIn::TooSoon(wait)));
        }
        // Before the slow hash is worked out, so that many tries at once do not all come for free.
        self.slow.mistaken(name, address, now.at);
        let colleague = self.named(name).await?;
        let hash = match colleague {
            Some(id) => self.archive.credential(id).await?,
            None => None,
        };
        let right = password::verify(typed.password, hash).await;
        let Some(worker) = colleague.filter(|_| right) else { return Ok(Err(NotIn::Wrong)) };
        // A password alone is no way in.
        if !self.codes.use_up(worker, &typed.code, now).await? {
            return Ok(Err(NotIn::Wrong));
        }
        self.slow.right(name, address);
        self.archive.take_back_links(worker).await?;
        self.begin(worker, Strength::Whole, shared, now).await.map(Ok)
    }

    /// Signs somebody in with a passkey; gives the cookie to set.
    pub async fn enter(
        &self,
        (sealed, answer): (&str, &str),
        shared: bool,
        now: &Moment,
    ) -> Result<Option<String>, Broken> {
        let Some(worker) = self.passkeys.answered(sealed, answer, now).await? else { return Ok(None) };
        if self.colleague(worker).await?.is_none() {
            return Ok(None);
        }
        self.archive.take_back_links(worker).await?;
        self.begin(worker, Strength::Whole, shared, now).await.map(Some)
    }

    /// Signs out; gives the cookie that empties the browser's.
    pub async fn sign_out(&self, headers: &HeaderMap) -> Result<String, Broken> {
        if let Some(token) = self.cookie.token(headers) {
            self.archive.end_session(token.hash().0).await?;
        }
        Ok(self.cookie.drop())
    }

    /// A link with which a worker chooses once, within a day, how they come in. An older link of theirs does not work any more.
    pub async fn invite(&self, worker: WorkerId, now: &Moment) -> Result<Token, Broken> {
        self.link(Invited { worker, lent: false }, now).await
    }

    /// The same for somebody who has a way in already and lost it: two colleagues ask for it within a day, both of whom have been here
    /// for a week, and neither is the one whom it is for.
    pub async fn invite_again(&self, worker: WorkerId, by: WorkerId, now: &Moment) -> Result<Asked, Broken> {
        let ways = self.ways_of(worker).await?;
        if ways.passkeys.is_empty() && !ways.opens_by_code() {
            return self.invite(worker, now).await.map(Asked::Link);
        }
        let here = |id: WorkerId| async move {
            let colleague = self.colleague(id).await?;
            let known = |one: &StaffNow| now.at.duration_since(one.appointed_at) >= rules::KNOWN_FOR;
            Ok::<_, Broken>(id != worker && colleague.as_ref().is_some_and(known))
        };
        if !here(by).await? {
            return Ok(Asked::NotByThem);
        }
        let waits = self.waiting_links(now).await?;
        let first = waits.iter().find(|one| one.worker == worker && one.asked_by != by);
        if let Some(first) = first
            && here(first.asked_by).await?
            && self.archive.agree_recovery(worker, by, now.at - rules::LINK).await?
        {
            return self.invite(worker, now).await.map(Asked::Link);
        }
        self.archive.ask_recovery(RecoveryNow { worker, asked_by: by, asked_at: now.at }).await?;
        Ok(Asked::Waits)
    }

    /// For whom a link waits for a second colleague, and who asked for it.
    pub async fn waiting_links(&self, now: &Moment) -> Result<Vec<RecoveryNow>, Broken> {
        self.archive.recoveries(now.at - rules::LINK).await
    }

    /// A link that opens a house of invented people whole: for the demo, for measuring, for tests. No page makes one.
    pub async fn lend(&self, worker: WorkerId, now: &Moment) -> Result<Token, Broken> {
        self.link(Invited { worker, lent: true }, now).await
    }

    async fn link(&self, invited: Invited, now: &Moment) -> Result<Token, Broken> {
        let token = Token::new();
        self.archive.invite(token.hash().0, invited, now.at + rules::LINK).await?;
        Ok(token)
    }

    /// What the colleague is called whom this link would let in. Asking does not use it up, so that
    /// a program that only looks at links spoils none.
    pub async fn invited(&self, link: &str, now: &Moment) -> Result<Option<String>, Broken> {
        let Some(token) = Token::read(link) else { return Ok(None) };
        let Some(worker) = self.archive.invited(token.hash().0, now.at).await? else { return Ok(None) };
        Ok(self.colleague(worker).await?.map(|colleague| colleague.card.name.reveal().to_owned()))
    }

    /// Uses a link up; gives the cookie to set.
    pub async fn accept(&self, link: &str, shared: bool, now: &Moment) -> Result<Option<String>, Broken> {
        let Some(token) = Token::read(link) else { return Ok(None) };
        let Some(invited) = self.archive.accept_invitation(token.hash().0, now.at).await? else { return Ok(None) };
        if self.colleague(invited.worker).await?.is_none() {
            return Ok(None);
        }
        let strength = if invited.lent { Strength::Lent } else { Strength::Entering };
        self.begin(invited.worker, strength, shared, now).await.map(Some)
    }

    /// Ends every session of a worker at once.
    pub async fn shut_out(&self, worker: WorkerId) -> Result<(), Broken> {
        self.archive.shut_out(worker).await
    }

    pub(super) async fn begin(
        &self,
        worker: WorkerId,
        strength: Strength,
        shared: bool,
        now: &Moment,
    ) -> Result<String, Broken> {
        self.archive.sweep_doors(now.at - rules::ABSOLUTE, now.at).await?;
        let token = Token::new();
        let session = Session { worker, begun_at: now.at, seen_at: now.at, shared, strength, proved_at: now.at };
        self.archive.begin_session(token.hash().0, session).await?;
        Ok(self.cookie.keep(&token))
    }

    async fn colleague(&self, worker: WorkerId) -> Result<Option<StaffNow>, Broken> {
        Ok(self.archive.worker(worker).await?.filter(|colleague| colleague.ended_at.is_none()))
    }

    async fn named(&self, name: &str) -> Result<Option<WorkerId>, Broken> {
        let name = name.to_lowercase();
        let staff = self.archive.staff().await?;
        let mut here = staff.into_iter().filter(|colleague| colleague.ended_at.is_none());
        Ok(here.find(|colleague| colleague.card.name.reveal().to_lowercase() == name).map(|colleague| colleague.id))
    }
}

/// On a full disk a session cannot be kept up to date, but the beds can still be read: that matters more.
pub(super) fn noted(written: Result<(), Broken>) {
    if let Err(why) = written {
        tracing::warn!(%why, "a session was not kept up to date");
    }
}
