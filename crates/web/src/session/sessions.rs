//! The sessions of one house: who is signed in, and how they came in.

use std::net::IpAddr;

use axum::http::HeaderMap;
use domain::command::Place;
use domain::id::{LocationId, WorkerId};
use domain::moment::Moment;
use domain::staff::Workplace;
use jiff::SignedDuration;
use permission::Worker;
use store::{Archive, Broken, Session, StaffNow};

use super::cookie::Cookie;
use super::entrance::Entrance;
use super::password::{self, Weak};
use super::rules;
use super::slow::Slowdown;
use super::token::Token;

/// The sessions of one house.
pub struct Sessions {
    archive: Archive,
    cookie: Cookie,
    slow: Slowdown,
    /// How people come into their own files.
    pub entrance: Entrance,
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
}

/// Why somebody does not get in. It does not tell whether there is such a colleague.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotIn {
    /// Name and password do not belong together.
    Wrong,
    /// After so many mistakes, the next try is looked at when this has passed.
    TooSoon(SignedDuration),
}

impl SignedIn {
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
    /// The sessions of a house; `secure` when it is reached over https.
    pub fn of(archive: Archive, slug: &str, secure: bool) -> Sessions {
        let entrance = Entrance::of(archive.clone(), slug, secure);
        Sessions { archive, cookie: Cookie::of(slug, secure), slow: Slowdown::default(), entrance }
    }

    /// Who asks. Looked up anew at every request, so that whoever does not work here any more, or
    /// works here as something else, notices at once.
    pub async fn who(&self, headers: &HeaderMap, now: &Moment) -> Result<Option<SignedIn>, Broken> {
        let Some(token) = self.cookie.token(headers) else { return Ok(None) };
        let token = token.hash().0;
        let Some(session) = self.archive.session(token).await? else { return Ok(None) };
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
        Ok(Some(SignedIn { worker, name: colleague.card.name.reveal().to_owned(), shared: session.shared }))
    }

    /// Signs somebody in with a password; gives the cookie to set.
    pub async fn sign_in(
        &self,
        name: &str,
        password: String,
        address: IpAddr,
        shared: bool,
        now: &Moment,
    ) -> Result<Result<String, NotIn>, Broken> {
        let name = name.trim();
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
        let right = password::verify(password, hash).await;
        let Some(worker) = colleague.filter(|_| right) else { return Ok(Err(NotIn::Wrong)) };
        self.slow.right(name, address);
        self.begin(worker, shared, now).await.map(Ok)
    }

    /// Signs out; gives the cookie that empties the browser's.
    pub async fn sign_out(&self, headers: &HeaderMap) -> Result<String, Broken> {
        if let Some(token) = self.cookie.token(headers) {
            self.archive.end_session(token.hash().0).await?;
        }
        Ok(self.cookie.drop())
    }

    /// A link that lets a worker in once, within a day. An older link of theirs does not work any more.
    pub async fn invite(&self, worker: WorkerId, now: &Moment) -> Result<Token, Broken> {
        let token = Token::new();
        self.archive.invite(token.hash().0, worker, now.at + rules::LINK).await?;
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
        let Some(worker) = self.archive.accept_invitation(token.hash().0, now.at).await? else { return Ok(None) };
        if self.colleague(worker).await?.is_none() {
            return Ok(None);
        }
        self.begin(worker, shared, now).await.map(Some)
    }

    /// Keeps a new password. Every session of this colleague ends; the cookie given begins a new one here.
    pub async fn set_password(
        &self,
        me: &SignedIn,
        password: String,
        now: &Moment,
    ) -> Result<Result<String, Weak>, Broken> {
        if let Err(weak) = password::choose(&password, &me.name) {
            return Ok(Err(weak));
        }
        let hash = password::hash(password).await;
        self.archive.set_credential(me.worker.id, &hash).await?;
        self.begin(me.worker.id, me.shared, now).await.map(Ok)
    }

    /// Ends every session of a worker at once.
    pub async fn shut_out(&self, worker: WorkerId) -> Result<(), Broken> {
        self.archive.shut_out(worker).await
    }

    async fn begin(&self, worker: WorkerId, shared: bool, now: &Moment) -> Result<String, Broken> {
        self.archive.sweep_doors(now.at - rules::ABSOLUTE, now.at).await?;
        let token = Token::new();
        let session = Session { worker, begun_at: now.at, seen_at: now.at, shared };
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
