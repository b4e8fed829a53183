//! What lies behind a link that works: whose it is, for which programme, and what its rules ask.

use std::sync::Arc;

use domain::event::Subject;
use domain::id::{CommandId, ReferralId};
use domain::referral::{ReferralLink, SecretHash};
use permission::Bearer;
use rules::{Declared, Kind, RuleSet};
use sha2::{Digest, Sha256};

use crate::answer::Trouble;
use crate::course;
use crate::session::Token;
use crate::visit::Doorstep;

/// A link that works, as whoever holds it comes in.
pub struct Behind {
    pub link: ReferralId,
    pub secret: SecretHash,
    pub bearer: Bearer,
    pub rules: Option<Arc<RuleSet>>,
    /// The address of its page.
    pub here: String,
}

impl Behind {
    /// What lies behind it; nothing when it does not work, whatever the reason.
    pub async fn of(step: &Doorstep, link: &str) -> Result<Option<Behind>, Trouble> {
        let Some(token) = Token::read(link) else { return Ok(None) };
        let secret = SecretHash::new(token.hash().0);
        let archive = &step.house.archive;
        let Some(now) = archive.referral_with(&secret).await? else { return Ok(None) };
        let known: ReferralLink = archive.history(&[Subject::Referral(now.id)]).await?;
        let Ok(bearer) = step.house.guard.bearer(now.id, &known, &secret, &step.now) else { return Ok(None) };
        let sets = course::in_force(&step.house, step.now.wall.date()).await?;
        let rules = sets.into_iter().find(|set| set.programme().name == now.programme);
        let here = format!("/{}/refer/{link}", step.house.slug);
        Ok(Some(Behind { link: now.id, secret, bearer, rules, here }))
    }

    /// What somebody outside the house can answer: no open norms, which a worker judges, and nothing
    /// that is counted or chosen from words of the house.
    pub fn questions(&self) -> impl Iterator<Item = &Declared> {
        self.rules.iter().flat_map(|rules| rules.asked()).filter(|declared| asked_outside(declared))
    }

    /// The number under which a form is done once. It is drawn from the link and the form, so that
    /// nobody outside the house chooses a number that something else has.
    pub fn command(&self, form: CommandId) -> CommandId {
        CommandId::new(self.number(form, "command"))
    }

    /// A number for something that a form makes: the same form makes the same.
    pub fn number(&self, form: CommandId, what: &str) -> u128 {
        let mut hash = Sha256::new();
        hash.update(self.secret.bytes());
        hash.update(form.number().to_be_bytes());
        hash.update(what.as_bytes());
        let drawn: [u8; 32] = hash.finalize().into();
        drawn.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte))
    }
}

/// Whether somebody outside the house can answer it: a plain yes or no, or a day.
pub fn asked_outside(declared: &Declared) -> bool {
    match declared.kind {
        Kind::YesNo | Kind::Day => true,
        Kind::Judgement | Kind::Number { .. } | Kind::Word { .. } => false,
    }
}
