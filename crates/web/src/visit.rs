//! Who asks, in which house, in which language, at which moment: what every page begins with.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts, OriginalUri, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use domain::command::{Command, Place};
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{CommandId, PersonId, WorkerId};
use domain::moment::Moment;
use permission::{Page, Purpose, Seeing, Sight};
use store::Failure;

use crate::answer::Trouble;
use crate::frame::Frame;
use crate::house::{House, Houses};
use crate::language::Language;
use crate::reading;
use crate::session::SignedIn;

/// A signed-in worker at a page of a house.
pub struct Visit {
    /// Which house.
    pub house: Arc<House>,
    /// Who.
    pub me: SignedIn,
    /// In which language.
    pub language: Language,
    /// When.
    pub now: Moment,
    /// The address asked for, with the house in it.
    pub path: String,
    /// The same with its question, for the way back.
    pub here: String,
}

/// A page of a house before anybody signed in.
pub struct Doorstep {
    /// Which house.
    pub house: Arc<House>,
    /// In which language.
    pub language: Language,
    /// When.
    pub now: Moment,
}

impl<S> FromRequestParts<S> for Doorstep
where
    Houses: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Doorstep, Trouble> {
        let houses = Houses::from_ref(state);
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Trouble::NotThere)?;
        let slug = params.iter().find(|(name, _)| *name == "house").map(|(_, slug)| slug);
        let house = slug.and_then(|slug| houses.get(slug)).ok_or(Trouble::NotThere)?;
        let now = house.now();
        Ok(Doorstep { house: Arc::clone(house), language: language(&parts.headers), now })
    }
}

impl<S> FromRequestParts<S> for Visit
where
    Houses: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Visit, Trouble> {
        let visit = arrive(parts, state).await?;
        if visit.me.is_entering() {
            return Err(Trouble::StillEntering { choose: visit.path("ways-in") });
        }
        Ok(visit)
    }
}

/// A worker who is signed in or just came by a link, at a page on which they choose how they come in.
pub struct Entrant(pub Visit);

impl<S> FromRequestParts<S> for Entrant
where
    Houses: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Entrant, Trouble> {
        arrive(parts, state).await.map(Entrant)
    }
}

async fn arrive<S>(parts: &mut Parts, state: &S) -> Result<Visit, Trouble>
where
    Houses: FromRef<S>,
    S: Send + Sync,
{
    let Doorstep { house, language, now } = Doorstep::from_request_parts(parts, state).await?;
    let about = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Trouble::NotThere)?;
    let about: Option<PersonId> =
        about.iter().find(|(name, _)| *name == "person").and_then(|(_, person)| person.parse().ok());
    // The router takes the house off the address before a page sees it.
    let asked = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |OriginalUri(asked)| asked);
    let path = asked.path().to_owned();
    let here = asked.path_and_query().map_or(path.clone(), |whole| whole.to_string());
    let Some(me) = house.sessions.who(&parts.headers, &now).await? else {
        let back = if parts.method == Method::GET { path.as_str() } else { "" };
        return Err(Trouble::NotSignedIn { door: format!("/{}/sign-in?back={back}", house.slug) });
    };
    if let Some(person) = about.filter(|_| !me.is_entering()) {
        reading::open(&house, me.worker.id, person, &now).await?;
    }
    Ok(Visit { house, me, language, now, path, here })
}

impl Visit {
    /// Asks the guard, and then the archive. A refusal is an ordinary answer.
    pub async fn execute<C: Command>(&self, command: C, id: CommandId) -> Result<Result<(), C::Refusal>, Trouble> {
        let allowed = self.house.guard.allow(&self.me.worker, command)?;
        match self.house.archive.execute(allowed, id, &self.now).await {
            Ok(_) => Ok(Ok(())),
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            Err(Failure::NotThere) => Err(Trouble::NotThere),
            Err(Failure::Broken(broken)) => Err(broken.into()),
        }
    }

    /// The same for several commands: all are done or none, under this id and those that follow it.
    pub async fn execute_all<C: Command>(
        &self,
        commands: Vec<C>,
        id: CommandId,
    ) -> Result<Result<(), C::Refusal>, Trouble> {
        let mut all = Vec::with_capacity(commands.len());
        for (place, command) in (0..).zip(commands) {
            let allowed = self.house.guard.allow(&self.me.worker, command)?;
            all.push((allowed, CommandId::new(id.number().wrapping_add(place))));
        }
        match self.house.archive.execute_all(all, &self.now).await {
            Ok(_) => Ok(Ok(())),
            Err((_, Failure::Refused(refusal))) => Ok(Err(refusal)),
            Err((_, Failure::NotThere)) => Err(Trouble::NotThere),
            Err((_, Failure::Broken(broken))) => Err(broken.into()),
        }
    }

    /// What a colleague of another organisation began in a professional strand is not there.
    pub async fn must_be_of_own_team(&self, author: Option<WorkerId>) -> Result<(), Trouble> {
        let teams = self.house.archive.teams().await?;
        if teams.share(self.me.worker.id, author) { Ok(()) } else { Err(Trouble::NotThere) }
    }

    /// Leave to read these classes for this purpose.
    pub fn sight(&self, purpose: Purpose, classes: &[Class], place: Place) -> Result<Sight, Trouble> {
        Ok(self.house.guard.sight(&self.me.worker, purpose, classes, place)?)
    }

    /// Leave to see a page without people.
    pub fn see(&self, page: Page, place: Place) -> Result<Seeing, Trouble> {
        Ok(self.house.guard.may_see(&self.me.worker, page, place)?)
    }

    /// Whether a deed would be let through, for a page that shows only what can be done.
    pub fn may(&self, deed: Deed, place: Place) -> bool {
        self.house.guard.may(&self.me.worker, deed, place)
    }

    /// A page for a deed is there for whoever may do it. Asked before anything is read, a form that
    /// was sent included: its faults are not answered to whom it is not for.
    pub fn must_be_allowed(&self, deed: Deed) -> Result<(), Trouble> {
        if self.may(deed, Place::House) { Ok(()) } else { Err(Trouble::NotThere) }
    }

    /// An address in this house.
    pub fn path(&self, rest: impl std::fmt::Display) -> String {
        format!("/{}/{rest}", self.house.slug)
    }

    /// The frame around a page.
    pub async fn frame(&self, title: &'static str) -> Result<Frame, Trouble> {
        Frame::of(self, title).await
    }
}

/// The language that was chosen here, else the one the browser asks for, else Dutch.
fn language(headers: &HeaderMap) -> Language {
    let chosen = crate::session::cookie(headers, "language").and_then(|code| Language::of_code(&code));
    let wished = || headers.get("accept-language").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first_known = || wished().split(',').find_map(|one| Language::of_code(one.trim().get(..2).unwrap_or_default()));
    chosen.or_else(first_known).unwrap_or_default()
}
