//! Passkeys (W3C Web Authentication, level 2): whoever holds the device and unlocks it comes in, at this address and no other. The page
//! carries the question, sealed; the answer is checked by a library.

use domain::id::WorkerId;
use domain::moment::Moment;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{Archive, Broken, PasskeyNow, TokenHash};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use super::envelope::Envelopes;

/// More than anybody carries.
const MOST: usize = 10;
/// Longer than anybody calls a device.
const LONGEST: usize = 60;

/// The passkeys of one house.
pub struct Passkeys {
    archive: Archive,
    slug: String,
    webauthn: Option<Webauthn>,
    envelopes: Envelopes,
}

/// A question for a browser.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is needed to check the answer, sealed.
    pub sealed: String,
    /// What the browser is asked, as JSON.
    pub options: String,
}

/// Why a passkey was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The answer does not belong to the question, or it took too long.
    Wrong,
    /// It is kept already.
    Known,
    /// There are ten.
    TooMany,
}

#[derive(Serialize, Deserialize)]
struct Registering(PasskeyRegistration);

#[derive(Serialize, Deserialize)]
struct Entering(DiscoverableAuthentication);

#[derive(Serialize, Deserialize)]
struct Proving(PasskeyAuthentication);

const ENTER: &str = "enter";

fn of(purpose: &str, worker: WorkerId) -> String {
    format!("{purpose} {worker}")
}

impl Passkeys {
    /// The passkeys of a house that is reached at this address. At an address that is a number there are none: browsers make none there.
    pub(super) fn of(archive: Archive, slug: &str, origin: &str) -> Passkeys {
        let webauthn = Url::parse(origin).ok().and_then(|origin| {
            let host = origin.domain()?;
            WebauthnBuilder::new(host, &origin).ok()?.rp_name("Bestendig").build().ok()
        });
        Passkeys { archive, slug: slug.to_owned(), webauthn, envelopes: Envelopes::new() }
    }

    /// Whether there can be any at the address of this house.
    pub fn are_possible(&self) -> bool {
        self.webauthn.is_some()
    }

    /// Asks whoever is at the door. It says nothing about who works here: the device knows whose key it holds.
    pub fn ask(&self, now: &Moment) -> Option<Question> {
        let (options, state) = self.webauthn.as_ref()?.start_discoverable_authentication().ok()?;
        let sealed = self.envelopes.seal(ENTER, &Entering(state), now.at);
        // The button is pressed: nothing is offered while somebody types.
        Some(Question { sealed, options: serde_json::to_string(&options.public_key).ok()? })
    }

    /// Whose answer it is, if it is right.
    pub(super) async fn answered(&self, sealed: &str, answer: &str, now: &Moment) -> Result<Option<WorkerId>, Broken> {
        let Some(Entering(state)) = self.envelopes.open(ENTER, sealed, now.at) else { return Ok(None) };
        let Some((passkey, key, answer)) = self.named_in(answer).await? else { return Ok(None) };
        let Some(webauthn) = &self.webauthn else { return Ok(None) };
        let Ok(result) = webauthn.finish_discoverable_authentication_v2(&answer, state, &key) else { return Ok(None) };
        let worker = passkey.worker;
        Ok(self.right(passkey, key, &result, sealed, now).await?.then_some(worker))
    }

    /// Asks a worker to show that it is them.
    pub async fn ask_again(&self, worker: WorkerId, now: &Moment) -> Result<Option<Question>, Broken> {
        let keys = self.keys(worker).await?;
        let Some(webauthn) = self.webauthn.as_ref().filter(|_| !keys.is_empty()) else { return Ok(None) };
        let Ok((options, state)) = webauthn.start_passkey_authentication(&keys) else { return Ok(None) };
        let sealed = self.envelopes.seal(&of("prove", worker), &Proving(state), now.at);
        Ok(serde_json::to_string(&options.public_key).ok().map(|options| Question { sealed, options }))
    }

    /// Whether this worker answered it.
    pub(super) async fn proved(
        &self,
        worker: WorkerId,
        (sealed, answer): (&str, &str),
        now: &Moment,
    ) -> Result<bool, Broken> {
        let purpose = of("prove", worker);
        let Some(Proving(state)) = self.envelopes.open(&purpose, sealed, now.at) else { return Ok(false) };
        let Some((passkey, key, answer)) = self.named_in(answer).await? else { return Ok(false) };
        let Some(webauthn) = self.webauthn.as_ref().filter(|_| passkey.worker == worker) else { return Ok(false) };
        let Ok(result) = webauthn.finish_passkey_authentication(&answer, &state) else { return Ok(false) };
        self.right(passkey, key, &result, sealed, now).await
    }

    /// Asks a worker's browser to make a new one.
    pub async fn offer(&self, worker: WorkerId, name: &str, now: &Moment) -> Result<Option<Question>, Broken> {
        let Some(webauthn) = &self.webauthn else { return Ok(None) };
        let known = self.keys(worker).await?.iter().map(|key| key.cred_id().clone()).collect();
        let Ok((options, state)) = webauthn.start_passkey_registration(self.handle(worker), name, name, Some(known))
        else {
            return Ok(None);
        };
        let sealed = self.envelopes.seal(&of("register", worker), &Registering(state), now.at);
        let Ok(mut options) = serde_json::to_value(&options.public_key) else { return Ok(None) };
        // It has to be found without a name: the door asks for none.
        options["authenticatorSelection"]["residentKey"] = "required".into();
        options["authenticatorSelection"]["requireResidentKey"] = true.into();
        Ok(Some(Question { sealed, options: options.to_string() }))
    }

    /// Keeps the passkey that a worker's browser made.
    pub(super) async fn keep(
        &self,
        worker: WorkerId,
        (sealed, answer): (&str, &str),
        called: &str,
        now: &Moment,
    ) -> Result<Result<(), NotKept>, Broken> {
        let (Some(Registering(state)), Ok(answer), Some(webauthn)) = (
            self.envelopes.open(&of("register", worker), sealed, now.at),
            serde_json::from_str::<RegisterPublicKeyCredential>(answer),
            &self.webauthn,
        ) else {
            return Ok(Err(NotKept::Wrong));
        };
        let Ok(key) = webauthn.finish_passkey_registration(&answer, &state) else { return Ok(Err(NotKept::Wrong)) };
        if self.archive.passkeys_of(worker).await?.len() >= MOST {
            return Ok(Err(NotKept::TooMany));
        }
        if !self.envelopes.use_up(sealed, now.at) {
            return Ok(Err(NotKept::Wrong));
        }
        let id = id_of(key.cred_id());
        let called = called.chars().take(LONGEST).collect();
        let key = serde_json::to_string(&key).map_err(|_| Broken::BadShelf("passkey"))?;
        let passkey = PasskeyNow { id, worker, called, key, made_at: now.at, used_at: None };
        Ok(if self.archive.keep_passkey(&passkey).await? { Ok(()) } else { Err(NotKept::Known) })
    }

    /// The answer, with the passkey that it says it is of.
    async fn named_in(&self, answer: &str) -> Result<Option<(PasskeyNow, Passkey, PublicKeyCredential)>, Broken> {
        let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else { return Ok(None) };
        let Some(passkey) = self.archive.passkey(id_of(answer.get_credential_id())).await? else { return Ok(None) };
        let key = serde_json::from_str(&passkey.key).map_err(|_| Broken::BadShelf("passkey"))?;
        Ok(Some((passkey, key, answer)))
    }

    /// Uses a right answer up, and keeps what it tells of the device. False when somebody used it before.
    async fn right(
        &self,
        mut passkey: PasskeyNow,
        mut key: Passkey,
        result: &webauthn_rs::prelude::AuthenticationResult,
        sealed: &str,
        now: &Moment,
    ) -> Result<bool, Broken> {
        if !result.user_verified() || !self.envelopes.use_up(sealed, now.at) {
            return Ok(false);
        }
        key.update_credential(result);
        passkey.key = serde_json::to_string(&key).map_err(|_| Broken::BadShelf("passkey"))?;
        self.archive.use_passkey(&passkey, now.at).await?;
        Ok(true)
    }

    async fn keys(&self, worker: WorkerId) -> Result<Vec<Passkey>, Broken> {
        let kept = self.archive.passkeys_of(worker).await?;
        kept.iter().map(|one| serde_json::from_str(&one.key).map_err(|_| Broken::BadShelf("passkey"))).collect()
    }

    /// By which number a device knows a worker of this house. It is nowhere else.
    fn handle(&self, worker: WorkerId) -> Uuid {
        let digest = Sha256::digest([b"passkey ", self.slug.as_bytes(), b" ", &worker.number().to_be_bytes()].concat());
        Uuid::from_bytes(digest[..16].try_into().expect("sixteen of thirty-two"))
    }
}

/// Under which a passkey is kept.
fn id_of(credential: &[u8]) -> TokenHash {
    Sha256::digest(credential).into()
}
