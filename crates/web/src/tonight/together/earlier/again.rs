//! The answer to an earlier proposal, reckoned anew from what entered it.

use domain::id::PersonId;
use domain::person::called;
use permission::Sight;
use placement::{Frozen, NotFrozen, Placed, Proposed, Together};
use store::{Known, ProposalKept};

use crate::answer::Trouble;
use crate::dates;
use crate::proposed::fingerprint;
use crate::tonight::show::view::House;
use crate::visit::Visit;

/// What came out.
pub enum Again {
    /// Somebody in it was forgotten: nobody can read it any more.
    Gone,
    /// It was answered by a program that answers otherwise.
    Otherwise,
    /// What is kept is not what was kept then.
    Changed,
    /// It was answered anew.
    Answered {
        /// Whether the answer is the same.
        same: bool,
        parties: Vec<Party>,
        draw: Option<Draw>,
    },
}

/// One of those who asked, in the order in which they come first among equals.
pub struct Party {
    pub called: Vec<Option<String>>,
    pub minutes: usize,
    /// The ticket, and where it stands in the draw once that is told.
    pub ticket: Option<u64>,
    pub rank: Option<String>,
    /// Where they were proposed to sleep, as that place is called now.
    pub place: Option<String>,
}

/// A draw, so that it can be checked by hand.
pub struct Draw {
    pub promise: String,
    /// When that was told.
    pub promised: Option<String>,
    /// Told when its night is over.
    pub seed: Option<String>,
}

pub async fn again(visit: &Visit, sight: &Sight, kept: &ProposalKept) -> Result<Again, Trouble> {
    let archive = &visit.house.archive;
    let Some(facts) = archive.what_entered(sight, kept.id).await? else { return Ok(Again::Gone) };
    let frozen = match Frozen::read(facts.facts.reveal()) {
        Ok(frozen) => frozen,
        Err(NotFrozen::Version(_)) => return Ok(Again::Otherwise),
        Err(NotFrozen::Unreadable(_) | NotFrozen::More) => return Ok(Again::Changed),
    };
    if frozen.fingerprint() != kept.fingerprint {
        return Ok(Again::Changed);
    }
    let asked = frozen.clone();
    // It reckons for a moment, and others want to be answered meanwhile.
    let answer = tokio::task::spawn_blocking(move || asked.again()).await;
    let answer = answer.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
    let same = fingerprint(&answer) == facts.answer.reveal();
    let Proposed::All(found) = answer else { return Ok(Again::Changed) };
    let over = kept.night < visit.now.night();
    let lots = frozen.lots();
    let draw = match &lots {
        Some(lots) => {
            let promised = archive.draw_promised(kept.night).await?;
            let promise = lots.draw.promise().to_string();
            let promised = promised.filter(|promised| promised.promise == promise);
            let told = |at| dates::moment(visit.language, visit.house.zone.to_datetime(at));
            let promised = promised.map(|promised| told(promised.at));
            Some(Draw { promise, promised, seed: over.then(|| lots.draw.seed()) })
        }
        None => None,
    };
    Ok(Again::Answered { same, parties: parties(visit, sight, &frozen, &found, over).await?, draw })
}

async fn parties(
    visit: &Visit,
    sight: &Sight,
    frozen: &Frozen,
    found: &Together,
    over: bool,
) -> Result<Vec<Party>, Trouble> {
    let asked = frozen.parties();
    let people: Vec<PersonId> = asked.iter().flat_map(|party| party.guests.iter().map(|guest| guest.person)).collect();
    let cards = visit.house.archive.cards(sight, &people, &visit.now).await?;
    let house = House::of(visit).await?;
    let lots = frozen.lots();
    let name = |person: PersonId| {
        let known: Option<&Known> = cards.iter().find(|known| known.person == person);
        known.and_then(|known| called(&known.card.names)).map(str::to_owned)
    };
    let one = |(nth, (party, placed)): (usize, (&placement::Party, &Placed))| {
        let ticket = lots.as_ref().and_then(|lots| lots.tickets.get(nth)).map(|ticket| ticket.0);
        let rank = lots.as_ref().and_then(|lots| lots.rank(nth)).map(|rank| rank.to_string());
        let shown = Party {
            called: party.guests.iter().map(|guest| name(guest.person)).collect(),
            minutes: usize::try_from(party.waits).unwrap_or(0),
            ticket,
            rank: rank.clone().filter(|_| over),
            place: placed.proposal.as_ref().map(|place| house.place(place.location, &place.rooms)),
        };
        ((std::cmp::Reverse(party.waits), rank, nth), shown)
    };
    let mut parties: Vec<_> = asked.iter().zip(&found.placed).enumerate().map(one).collect();
    parties.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(parties.into_iter().map(|(_, party)| party).collect())
}
