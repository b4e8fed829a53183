//! What stands on the page of a transfer.

use domain::bed::fit::{For, Guest};
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{PersonId, TransferId};
use domain::person::Needs;
use domain::transfer::{Ending, Side, State};

use super::super::find::Opened;
use super::super::words;
use crate::answer::Trouble;
use crate::tonight::show::view::{self as tonight, Offer};
use crate::visit::Visit;

/// Everything on the page.
pub struct View {
    pub transfer: TransferId,
    /// The name the two houses use.
    pub pseudonym: String,
    pub other: String,
    pub why: &'static str,
    pub stage: &'static str,
    /// Whether the other house did not confirm yet what was last said to it.
    pub waits: bool,
    /// Who it is here, once that may be known: theirs only after they left for us.
    pub person: Option<(PersonId, String)>,
    pub needs: Vec<&'static str>,
    /// Who did not want it, and why.
    pub ending: Option<(&'static str, String)>,
    /// The page of the bed that is held here, and where it stands.
    pub bed: Option<(String, String)>,
    pub location: String,
    pub can: Can,
    /// The beds that can be held.
    pub offers: Vec<Offer>,
}

/// What this worker can do about it now.
#[derive(Default)]
pub struct Can {
    pub accept: bool,
    pub decline: bool,
    pub ask_back: bool,
    pub withdraw: bool,
    /// Only they themselves can choose otherwise by now.
    pub only_person: bool,
    pub depart: bool,
    pub arrive: bool,
    pub come_back: bool,
}

impl View {
    pub async fn of(visit: &Visit, opened: Opened) -> Result<View, Trouble> {
        let Opened { now, known, called } = opened;
        let held = known.state.held();
        let can = Can::of(visit, &known.state, now.ours);
        let needs = match &known.side {
            Side::From(_, needs) => Some(needs.clone()),
            Side::To(_) => None,
        };
        let offers = match &needs {
            Some(needs) if can.accept => offers(visit, now.person, needs).await?,
            Some(_) | None => vec![],
        };
        let left = matches!(known.state, State::Departed(..) | State::Arrived(_) | State::CameBack);
        let place = match held {
            Some((location, _)) => tonight::House::of(visit).await?.location(location),
            None => String::new(),
        };
        Ok(View {
            transfer: now.id,
            pseudonym: known.pseudonym.to_string(),
            other: visit.house.neighbours.name(known.other()),
            why: known.why.name(),
            stage: words::stage(&now),
            waits: visit.house.archive.has_more_to_say(now.id).await?,
            person: (now.ours || left).then_some((now.person, called)),
            needs: needs.as_ref().map(crate::person::needs).unwrap_or_default(),
            ending: ending(&known.state, now.ours),
            location: held.map(|(location, _)| location.to_string()).unwrap_or_default(),
            bed: held.map(|(_, bed)| (visit.path(format_args!("bed/{bed}")), place)),
            can,
            offers,
        })
    }
}

fn ending(state: &State, ours: bool) -> Option<(&'static str, String)> {
    let State::Ended(Ending { by, words: why }) = state else { return None };
    Some((words::by(*by, ours), why.reveal().to_owned()))
}

impl Can {
    fn of(visit: &Visit, state: &State, ours: bool) -> Can {
        let may = |deed| visit.may(deed, Place::House);
        match state {
            State::Offered if ours => Can { withdraw: may(Deed::WithdrawTransfer), ..Can::default() },
            State::Offered => {
                Can { accept: may(Deed::AcceptTransfer), decline: may(Deed::DeclineTransfer), ..Can::default() }
            }
            State::Accepted(_) if ours => {
                Can { withdraw: may(Deed::WithdrawTransfer), depart: may(Deed::DepartForTransfer), ..Can::default() }
            }
            State::Accepted(_) => Can { ask_back: may(Deed::AskBedBack), ..Can::default() },
            State::Departed(..) if ours => Can {
                withdraw: may(Deed::WithdrawTransfer),
                only_person: true,
                come_back: may(Deed::NoteComeBack),
                ..Can::default()
            },
            State::Departed(..) => Can { arrive: may(Deed::ArriveByTransfer), ..Can::default() },
            State::AskedBack(..) | State::Arrived(_) | State::CameBack | State::Ended(_) => Can::default(),
        }
    }
}

/// The beds that fit somebody who is known by their needs only; neither reserve beds nor beds of the paper list.
async fn offers(visit: &Visit, person: PersonId, needs: &Needs) -> Result<Vec<Offer>, Trouble> {
    let mut fitting = visit.house.archive.fitting(&[], &visit.now).await?;
    for room in &mut fitting.rooms {
        room.beds.retain(|bed| !bed.paper && bed.misfit(For::Longer, false, &[], visit.now.at).is_none());
    }
    let guest = Guest { person, needs: needs.clone(), bans: vec![] };
    let found = placement::propose(&[guest], &fitting.rooms, &[], &visit.now);
    Ok(tonight::in_words(visit, &tonight::House::of(visit).await?, &found).0)
}
