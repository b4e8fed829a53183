//! Choosing how one comes in, and showing once more who one is.

use std::net::IpAddr;

use domain::id::WorkerId;
use domain::moment::Moment;
use store::{Broken, PasskeyNow, Session, Strength, TokenHash};

use super::passkeys::NotKept;
use super::password::{self, Weak};
use super::sessions::{Held, NotIn, Sessions, SignedIn};
use super::token::Token;

/// How a worker can come in.
#[derive(Clone, Debug)]
pub struct WaysIn {
    /// Their passkeys.
    pub passkeys: Vec<PasskeyNow>,
    /// Whether they chose a password.
    pub password: bool,
    /// Whether their telephone works out codes.
    pub code: bool,
}

impl WaysIn {
    /// Whether a password and a code let them in.
    pub fn opens_by_code(&self) -> bool {
        self.password && self.code
    }
}

impl Sessions {
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
        self.anew(me, now).await.map(Ok)
    }

    /// Keeps a passkey that a worker's browser made; gives the cookie to set.
    pub async fn keep_passkey(
        &self,
        me: &SignedIn,
        answered: (&str, &str),
        called: &str,
        now: &Moment,
    ) -> Result<Result<String, NotKept>, Broken> {
        match self.passkeys.keep(me.worker.id, answered, called, now).await? {
            // Nobody else goes on with a link or an older password.
            Ok(()) if me.is_entering() => {
                self.archive.shut_sessions(me.worker.id).await?;
                self.begin(me.worker.id, Strength::Whole, me.shared, now).await.map(Ok)
            }
            Ok(()) => self.strengthen(me, now).await.map(Ok),
            Err(why) => Ok(Err(why)),
        }
    }

    /// Takes a passkey away. Every session of this colleague ends; the cookie given begins a new one here. Nothing when it is the last
    /// way in, or is not theirs.
    pub async fn drop_passkey(&self, me: &SignedIn, id: TokenHash, now: &Moment) -> Result<Option<String>, Broken> {
        let ways = self.ways_of(me.worker.id).await?;
        let others = ways.passkeys.iter().any(|one| one.id != id);
        if me.is_entering() || !(others || ways.opens_by_code()) || !self.archive.drop_passkey(id, me.worker.id).await?
        {
            return Ok(None);
        }
        self.anew(me, now).await.map(Some)
    }

    /// Keeps the secret of a telephone when the first code from it is right; gives the cookie to set.
    pub async fn keep_code(
        &self,
        me: &SignedIn,
        (sealed, code): (&str, &str),
        now: &Moment,
    ) -> Result<Option<String>, Broken> {
        if !self.codes.keep(me.worker.id, sealed, code, now).await? {
            return Ok(None);
        }
        self.anew(me, now).await.map(Some)
    }

    /// Takes the codes away. Every session ends but a new one here. Nothing when they are the last way in.
    pub async fn drop_code(&self, me: &SignedIn, now: &Moment) -> Result<Option<String>, Broken> {
        if me.is_entering() || self.ways_of(me.worker.id).await?.passkeys.is_empty() {
            return Ok(None);
        }
        self.archive.drop_code(me.worker.id).await?;
        self.anew(me, now).await.map(Some)
    }

    /// How a worker can come in. Passkeys are none where the address of the house has none.
    pub async fn ways_of(&self, worker: WorkerId) -> Result<WaysIn, Broken> {
        let possible = self.passkeys.are_possible();
        Ok(WaysIn {
            passkeys: if possible { self.archive.passkeys_of(worker).await? } else { vec![] },
            password: self.archive.credential(worker).await?.is_some(),
            code: self.archive.code_secret(worker).await?.is_some(),
        })
    }

    /// A worker shows with a passkey that it is still them; gives the cookie to set.
    pub async fn prove_by_passkey(
        &self,
        me: &SignedIn,
        answered: (&str, &str),
        now: &Moment,
    ) -> Result<Option<String>, Broken> {
        if !self.passkeys.proved(me.worker.id, answered, now).await? {
            return Ok(None);
        }
        self.strengthen(me, now).await.map(Some)
    }

    /// The same with a password and a code.
    pub async fn prove_by_code(
        &self,
        me: &SignedIn,
        (password, code): (String, &str),
        address: IpAddr,
        now: &Moment,
    ) -> Result<Result<String, NotIn>, Broken> {
        if let Some(wait) = self.slow.wait(&me.name, address, now.at) {
            return Ok(Err(NotIn::TooSoon(wait)));
        }
        self.slow.mistaken(&me.name, address, now.at);
        let right = password::verify(password, self.archive.credential(me.worker.id).await?).await;
        if !right || !self.codes.use_up(me.worker.id, code, now).await? {
            return Ok(Err(NotIn::Wrong));
        }
        self.slow.right(&me.name, address);
        self.strengthen(me, now).await.map(Ok)
    }

    /// A session in the place of this one, under another secret, of somebody who just showed who they are. It lives no longer.
    async fn strengthen(&self, me: &SignedIn, now: &Moment) -> Result<String, Broken> {
        let strength = if me.strength == Strength::Lent { Strength::Lent } else { Strength::Whole };
        let (worker, Held { token: older, begun_at }) = (me.worker.id, me.session);
        let session = Session { worker, begun_at, seen_at: now.at, shared: me.shared, strength, proved_at: now.at };
        let token = Token::new();
        let changed = self.archive.change_session(older, token.hash().0, session).await?;
        // Whoever was shut out meanwhile stays out.
        Ok(if changed { self.cookie.keep(&token) } else { self.cookie.drop() })
    }

    /// A session after all others of this worker ended. It lives no longer and is no stronger than this one: whoever chose a password or
    /// a code comes in with both.
    async fn anew(&self, me: &SignedIn, now: &Moment) -> Result<String, Broken> {
        let (worker, Held { begun_at, .. }) = (me.worker.id, me.session);
        let SignedIn { shared, strength, proved_at, .. } = *me;
        let session = Session { worker, begun_at, seen_at: now.at, shared, strength, proved_at };
        let token = Token::new();
        self.archive.begin_session(token.hash().0, session).await?;
        Ok(self.cookie.keep(&token))
    }
}
