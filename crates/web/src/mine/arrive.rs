//! Who comes to their own file: whoever is in by the entrance, or is sent there.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts, Query};
use axum::http::request::Parts;
use domain::command::Command;
use domain::id::CommandId;
use domain::moment::Moment;
use permission::OwnFile;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use store::Failure;

use crate::answer::Trouble;
use crate::house::{House, Houses};
use crate::tongue::Words;
use crate::visit::Doorstep;

/// Somebody at their own file.
pub struct Mine {
    /// Of which house.
    pub house: Arc<House>,
    /// Whose file, and how much of it was opened.
    pub own: OwnFile,
    /// In which language they read.
    pub words: Words,
    /// When.
    pub now: Moment,
    /// The page asked for, without its question.
    pub path: String,
}

/// Which language an address asks for.
#[derive(Default, Deserialize)]
pub struct Wish {
    #[serde(default)]
    pub language: String,
}

impl<S> FromRequestParts<S> for Mine
where
    Houses: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Mine, Trouble> {
        let Doorstep { house, now, .. } = Doorstep::from_request_parts(parts, state).await?;
        let Query(wish) = Query::<Wish>::from_request_parts(parts, state).await.unwrap_or_default();
        let wished = Words::of_code(&wish.language).map(|words| words.code());
        let Some((person, language)) = house.sessions.entrance.who(&parts.headers, wished, &now).await? else {
            return Err(Trouble::NotSignedIn { door: format!("/{}/mine", house.slug) });
        };
        let opened = house.archive.opened_strands(person).await?;
        let own = house.guard.own_file(person, opened);
        let words = Words::wished(&language, &parts.headers);
        let path = format!("/{}{}", house.slug, parts.uri.path());
        Ok(Mine { house, own, words, now, path })
    }
}

impl Mine {
    /// What stands around every page.
    pub fn around(&self) -> Around {
        let base = format!("/{}/mine", self.house.slug);
        Around { words: self.words, here: self.path.clone(), base, inside: true }
    }

    /// Asks the guard, and then the archive. A refusal is an ordinary answer.
    pub async fn execute<C: Command>(&self, command: C, form: CommandId) -> Result<Result<(), C::Refusal>, Trouble> {
        let allowed = self.house.guard.by_themselves(&self.own, command)?;
        let id = CommandId::new(self.number(form, "command"));
        match self.house.archive.execute(allowed, id, &self.now).await {
            Ok(_) => Ok(Ok(())),
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            Err(Failure::NotThere) => Err(Trouble::NotThere),
            Err(Failure::Broken(broken)) => Err(broken.into()),
        }
    }

    /// A number for something that a form makes: the same form makes the same. It is drawn from whose file this is, so that
    /// nobody chooses a number that something else has.
    pub fn number(&self, form: CommandId, what: &str) -> u128 {
        let mut hash = Sha256::new();
        hash.update(self.own.person().number().to_be_bytes());
        hash.update(form.number().to_be_bytes());
        hash.update(what.as_bytes());
        let drawn: [u8; 32] = hash.finalize().into();
        drawn.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte))
    }

    /// An address among one's own pages.
    pub fn path(&self, rest: impl std::fmt::Display) -> String {
        format!("/{}/mine/{rest}", self.house.slug)
    }
}

/// What stands around a page of one's own: the way out, the languages, and where else one can go.
pub struct Around {
    pub words: Words,
    /// The address of this page.
    pub here: String,
    /// Where one's own pages begin.
    pub base: String,
    /// Whether somebody is in.
    pub inside: bool,
}

impl Around {
    /// Every language there is.
    pub fn all(&self) -> Vec<Words> {
        Words::all().collect()
    }
}
