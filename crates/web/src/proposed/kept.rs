//! What was proposed on a page stays in memory for a while with everything that entered it. When somebody gives beds by it, that is
//! written down; otherwise nothing of it stays.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::{PersonId, ProposalId, RequestId};
use domain::moment::Moment;
use domain::personal::Personal;
use domain::proposal::{KeepProposal, Occasion};
use jiff::civil::Date;
use placement::{Draw, Frozen, Lots, Proposed, Ticket, Together};
use sha2::{Digest, Sha256};

use crate::answer::Trouble;
use crate::chance;
use crate::clock::once;
use crate::form::Filled;
use crate::house::House;
use crate::visit::Visit;

/// So many proposals are remembered at most, whoever asked them.
const MOST: usize = 64;

/// Proposals that were shown.
#[derive(Default)]
pub struct Shown(Mutex<VecDeque<(ProposalId, Arc<Remembered>)>>);

struct Remembered {
    occasion: Occasion,
    night: Date,
    frozen: Frozen,
    answer: String,
    /// Of whom something entered it, without those who were forgotten before.
    people: Vec<PersonId>,
}

impl Shown {
    fn put(&self, remembered: Remembered) -> ProposalId {
        let id = ProposalId::new(chance::number());
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.push_back((id, Arc::new(remembered)));
        if shown.len() > MOST {
            shown.pop_front();
        }
        id
    }

    fn get(&self, id: ProposalId) -> Option<Arc<Remembered>> {
        let shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.iter().find(|(known, _)| *known == id).map(|(_, remembered)| Arc::clone(remembered))
    }
}

/// The SHA-256 of an answer.
pub fn fingerprint(answer: &Proposed) -> String {
    let text = serde_json::to_string(answer).expect("numbers, words and lists are JSON");
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Remembers what is about to be shown, and under which number.
pub async fn remember(
    visit: &Visit,
    occasion: Occasion,
    frozen: Frozen,
    found: &Together,
) -> Result<ProposalId, Trouble> {
    let people: Vec<PersonId> = frozen.people().into_iter().collect();
    let people = visit.house.archive.known_people(&people).await?;
    let (night, answer) = (visit.now.night(), fingerprint(&Proposed::All(found.clone())));
    Ok(visit.house.proposals.shown.put(Remembered { occasion, night, frozen, answer, people }))
}

/// Writes down by what the beds of this form were given. Beds are given also where nothing is remembered any more.
pub async fn keep(visit: &Visit, filled: &Filled) -> Result<(), Trouble> {
    let Ok(proposal) = filled.one("proposal").parse::<ProposalId>() else { return Ok(()) };
    let Some(remembered) = visit.house.proposals.shown.get(proposal) else { return Ok(()) };
    let Remembered { occasion, night, frozen, answer, people } = &*remembered;
    let command = KeepProposal {
        proposal,
        occasion: *occasion,
        night: *night,
        people: people.clone(),
        fingerprint: frozen.fingerprint(),
        promise: frozen.lots().map(|lots| lots.draw.promise().to_string()),
        facts: Personal::new(&frozen.text()),
        answer: Personal::new(answer),
    };
    // A refusal: it is kept already, or somebody in it was forgotten meanwhile.
    let (Ok(()) | Err(_)) = visit.execute(command, once("proposal", proposal.number(), 0)).await?;
    Ok(())
}

/// The draw of a night with the tickets of these requests, if it was promised. A ticket is the end of the number of the request.
pub async fn lots(house: &House, now: &Moment, requests: &[RequestId]) -> Result<Option<Lots>, Trouble> {
    let night = now.night();
    let Some(promised) = house.archive.draw_promised(night).await? else { return Ok(None) };
    let draw = Draw::new(house.archive.draw_seed(night));
    if draw.promise().to_string() != promised.promise {
        // The key of the house became another since: this draw cannot be held.
        return Ok(None);
    }
    let tickets = requests.iter().map(|request| Ticket(request.number() as u64)).collect();
    Ok(Some(Lots { draw, tickets }))
}
