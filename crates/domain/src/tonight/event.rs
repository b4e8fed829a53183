//! What can have happened around a request for a bed tonight. Opaque ids only, so these lie open.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{OverruledFor, Placing};
use crate::event::{Subject, kinds};
use crate::id::{LocationId, PersonId, RequestId, RoomId};

/// Facts about a request for tonight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// People asked for a bed tonight.
    TonightRequested {
        /// Which request.
        request: RequestId,
        /// For whom: one person or a whole household.
        people: Vec<PersonId>,
        /// Since when they ask; the ringing counts from here.
        at: Timestamp,
    },
    /// The open request rang further: step 1 is the first coordinator on duty, 2 the next.
    RequestRang {
        /// Which request.
        request: RequestId,
        /// How far up it rang.
        step: u16,
    },
    /// Beds are kept for the people of a request.
    BedsHeld {
        /// Which request.
        request: RequestId,
        /// Where.
        location: LocationId,
        /// Who gets which bed.
        places: Vec<Placing>,
        /// Until when they are kept.
        until: Timestamp,
    },
    /// They are kept longer.
    HoldExtended {
        /// Which request.
        request: RequestId,
        /// Who has which bed.
        places: Vec<Placing>,
        /// Until when they are kept now.
        until: Timestamp,
    },
    /// They are not kept any more; the request is open again and rings.
    HoldReleased {
        /// Which request.
        request: RequestId,
        /// Which beds came free.
        places: Vec<Placing>,
        /// Why.
        because: Released,
    },
    /// The people of a request are in their beds.
    ArrivalConfirmed {
        /// Which request.
        request: RequestId,
        /// Where.
        location: LocationId,
        /// Who sleeps where.
        places: Vec<Placing>,
        /// The morning on which they leave, if that is known.
        until: Option<Date>,
    },
    /// That arrival was written down by mistake; the request is open again.
    ArrivalTakenBack {
        /// Which request.
        request: RequestId,
        /// Which beds came free.
        places: Vec<Placing>,
    },
    /// The people need no bed tonight any more.
    RequestEnded {
        /// Which request.
        request: RequestId,
        /// For whom it was.
        people: Vec<PersonId>,
        /// How.
        how: Ending,
    },
    /// That was a mistake; the request is open again.
    RequestReopened {
        /// Which request.
        request: RequestId,
        /// For whom it is.
        people: Vec<PersonId>,
    },
    /// A person chose otherwise than was proposed.
    ProposalOverruled {
        /// Which request.
        request: RequestId,
        /// Where was proposed.
        location: LocationId,
        /// In which rooms.
        rooms: Vec<RoomId>,
        /// Why not there.
        why: OverruledFor,
    },
}

/// Why held beds were let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Released {
    /// A worker let them go.
    ByWorker,
    /// Nobody came in time.
    Lapsed,
}

/// How a request can end without a bed. There is no other way, and no refused state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// The person has an own place to sleep.
    OwnPlace,
    /// The person took the request back.
    Withdrawn,
}

kinds!(Event as Tonight:
    TonightRequested, RequestRang, BedsHeld, HoldExtended, HoldReleased, ArrivalConfirmed, ArrivalTakenBack,
    RequestEnded, RequestReopened, ProposalOverruled,
);

impl Event {
    /// Which request it is about.
    pub fn request(&self) -> RequestId {
        match *self {
            Event::TonightRequested { request, .. }
            | Event::RequestRang { request, .. }
            | Event::BedsHeld { request, .. }
            | Event::HoldExtended { request, .. }
            | Event::HoldReleased { request, .. }
            | Event::ArrivalConfirmed { request, .. }
            | Event::ArrivalTakenBack { request, .. }
            | Event::RequestEnded { request, .. }
            | Event::RequestReopened { request, .. }
            | Event::ProposalOverruled { request, .. } => request,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let request = Subject::Request(self.request());
        match self {
            Event::TonightRequested { people, .. }
            | Event::RequestEnded { people, .. }
            | Event::RequestReopened { people, .. } => {
                people.iter().copied().map(Subject::Person).chain([request]).collect()
            }
            Event::BedsHeld { places, .. }
            | Event::HoldExtended { places, .. }
            | Event::HoldReleased { places, .. }
            | Event::ArrivalConfirmed { places, .. }
            | Event::ArrivalTakenBack { places, .. } => crate::bed::filed(places).chain([request]).collect(),
            Event::RequestRang { .. } | Event::ProposalOverruled { .. } => vec![request],
        }
    }
}
