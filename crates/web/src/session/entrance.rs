//! Coming into one's own file: with the code on a card and a phrase that only its owner knows. Nobody has a name here.

use std::net::IpAddr;

use axum::http::HeaderMap;
use domain::id::PersonId;
use domain::moment::Moment;
use jiff::SignedDuration;
use store::{Archive, Broken, OwnSession};

use super::card::Code;
use super::cookie::Cookie;
use super::password;
use super::phrase::{self, Unfit};
use super::sessions::{NotIn, noted};
use super::slow::Slowdown;
use super::token::Token;

/// Without a request for so long, somebody else may be holding the telephone.
const IDLE: SignedDuration = SignedDuration::from_mins(10);
/// However busy somebody is with their file.
const ABSOLUTE: SignedDuration = SignedDuration::from_hours(1);
/// How exactly the last request is known.
const SEEN_TO: SignedDuration = SignedDuration::from_mins(1);
/// How long a card waits for the phrase of its owner: a card that lies about is not for ever a way in.
const FIRST_USE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The entrance of one house to people's own files.
pub struct Entrance {
    archive: Archive,
    cookie: Cookie,
    slow: Slowdown,
}

/// How far a card opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opens {
    /// The file: this cookie is to be set.
    File(String),
    /// Nothing yet: its owner has to choose a phrase first.
    Choosing,
}

/// Why a phrase was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChosen {
    /// It will not do.
    Unfit(Unfit),
    /// The card does not work, or somebody chose a phrase with it before.
    Wrong,
    /// Too many mistakes were made with it.
    TooSoon(SignedDuration),
}

impl Entrance {
    /// The entrance of a house; `secure` when it is reached over https.
    pub(super) fn of(archive: Archive, slug: &str, secure: bool) -> Entrance {
        Entrance { archive, cookie: Cookie::named("own", slug, secure), slow: Slowdown::for_cards() }
    }

    /// Whose file the browser may open, and in which language they read. A language that is asked for is kept.
    pub async fn who(
        &self,
        headers: &HeaderMap,
        wished: Option<&str>,
        now: &Moment,
    ) -> Result<Option<(PersonId, String)>, Broken> {
        let Some(token) = self.cookie.token(headers) else { return Ok(None) };
        let token = token.hash().0;
        let Some(session) = self.archive.own_session(token).await? else { return Ok(None) };
        let (quiet, age) = (now.at.duration_since(session.seen_at), now.at.duration_since(session.begun_at));
        if quiet.is_negative() || quiet >= IDLE || age >= ABSOLUTE {
            noted(self.archive.end_own_session(token).await);
            return Ok(None);
        }
        let language = wished.map_or(session.language.clone(), str::to_owned);
        if quiet >= SEEN_TO || language != session.language {
            noted(self.archive.see_own_session(token, now.at, &language).await);
        }
        Ok(Some((session.person, language)))
    }

    /// Comes in with a code and a phrase. What is wrong with it is not told, nor whether there is such a card.
    pub async fn enter(
        &self,
        code: &str,
        phrase: &str,
        language: &str,
        address: IpAddr,
        now: &Moment,
    ) -> Result<Result<Opens, NotIn>, Broken> {
        let name = Code::plain(code);
        if let Some(wait) = self.slow.wait(&name, address, now.at) {
            return Ok(Err(NotIn::TooSoon(wait)));
        }
        // Before the slow hash is worked out, so that many tries at once do not all come for free.
        self.slow.mistaken(&name, address, now.at);
        let known = match Code::read(code) {
            Some(code) => self.archive.entrance_with(code.hash()).await?,
            None => None,
        };
        if let Some((entrance, None)) = &known
            && now.at.duration_since(entrance.made_at) < FIRST_USE
        {
            self.slow.right(&name, address);
            return Ok(Ok(Opens::Choosing));
        }
        let (person, hash) = known.map(|(entrance, hash)| (entrance.person, hash)).unzip();
        let right = password::verify(phrase::plain(phrase), hash.flatten()).await;
        let Some(person) = person.filter(|_| right) else { return Ok(Err(NotIn::Wrong)) };
        self.slow.right(&name, address);
        self.begin(person, language, now).await.map(|cookie| Ok(Opens::File(cookie)))
    }

    /// Keeps the phrase that the owner of a card chose, and lets them in; gives the cookie to set.
    pub async fn choose(
        &self,
        code: &str,
        phrase: &str,
        language: &str,
        address: IpAddr,
        now: &Moment,
    ) -> Result<Result<String, NotChosen>, Broken> {
        let name = Code::plain(code);
        if let Some(wait) = self.slow.wait(&name, address, now.at) {
            return Ok(Err(NotChosen::TooSoon(wait)));
        }
        if let Err(unfit) = phrase::choose(phrase, &name) {
            return Ok(Err(NotChosen::Unfit(unfit)));
        }
        self.slow.mistaken(&name, address, now.at);
        let Some(code) = Code::read(code) else { return Ok(Err(NotChosen::Wrong)) };
        let known = self.archive.entrance_with(code.hash()).await?;
        let fresh =
            known.filter(|(entrance, hash)| hash.is_none() && now.at.duration_since(entrance.made_at) < FIRST_USE);
        let Some((entrance, _)) = fresh else { return Ok(Err(NotChosen::Wrong)) };
        let hash = password::hash(phrase::plain(phrase)).await;
        if !self.archive.choose_phrase(code.hash(), entrance.person, &hash).await? {
            return Ok(Err(NotChosen::Wrong));
        }
        self.slow.right(&name, address);
        self.begin(entrance.person, language, now).await.map(Ok)
    }

    /// Leaves; gives the cookie that empties the browser's.
    pub async fn leave(&self, headers: &HeaderMap) -> String {
        if let Some(token) = self.cookie.token(headers) {
            // Whoever has to be gone is gone from this browser, whatever the disk says.
            noted(self.archive.end_own_session(token.hash().0).await);
        }
        self.cookie.drop()
    }

    async fn begin(&self, person: PersonId, language: &str, now: &Moment) -> Result<String, Broken> {
        let token = Token::new();
        let session = OwnSession { person, begun_at: now.at, seen_at: now.at, language: language.to_owned() };
        self.archive.begin_own_session(token.hash().0, &session, now.at - ABSOLUTE).await?;
        Ok(self.cookie.keep(&token))
    }
}
