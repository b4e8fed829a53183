//! Tables drawn from the log in the same transaction, one file each with its SQL. They may burn:
//! [`Archive::rebuild`] draws them again.

pub(crate) mod about;
pub(crate) mod agenda;
pub(crate) mod allowance;
pub(crate) mod application;
pub(crate) mod attendance;
pub(crate) mod bed;
pub(crate) mod claim;
pub(crate) mod complaint;
pub(crate) mod conference;
pub(crate) mod draft;
pub(crate) mod duty;
pub(crate) mod enrolment;
pub(crate) mod evening;
pub(crate) mod fact;
pub(crate) mod forgetting;
pub(crate) mod given;
pub(crate) mod guided;
pub(crate) mod leave;
pub(crate) mod letter;
pub(crate) mod level;
pub(crate) mod location;
pub(crate) mod objection;
pub(crate) mod offer;
pub(crate) mod organisation;
pub(crate) mod outward;
pub(crate) mod overruled;
pub(crate) mod passage;
pub(crate) mod person;
pub(crate) mod procedure;
pub(crate) mod proposal;
pub(crate) mod reading_stop;
pub(crate) mod recipient;
pub(crate) mod referral;
pub(crate) mod request;
pub(crate) mod review;
pub(crate) mod room;
pub(crate) mod round;
pub(crate) mod rules;
pub(crate) mod sheet;
pub(crate) mod staff;
pub(crate) mod step;
pub(crate) mod tally;
pub(crate) mod term;
pub(crate) mod transfer;
pub(crate) mod weighing;
pub(crate) mod word;

use domain::event::Event;

use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

/// A table that is drawn from the log.
pub(crate) struct Shelf {
    /// What it is called.
    pub(crate) name: &'static str,
    /// How it is emptied.
    pub(crate) clear: &'static str,
    /// All that stands on it, always in the same order.
    pub(crate) content: &'static str,
}

/// All of them.
pub(crate) const SHELVES: [Shelf; 55] = [
    about::SHELF,
    location::SHELF,
    room::SHELF,
    bed::SHELF,
    claim::SHELF,
    claim::LEFT,
    request::SHELF,
    overruled::SHELF,
    request::PEOPLE,
    round::SHELF,
    sheet::SHELF,
    evening::SHELF,
    person::SHELF,
    staff::SHELF,
    duty::SHELF,
    leave::SHELF,
    reading_stop::SHELF,
    organisation::SHELF,
    organisation::OF_STAFF,
    application::SHELF,
    weighing::SHELF,
    objection::SHELF,
    letter::SHELF,
    procedure::SHELF,
    term::SHELF,
    guided::SHELF,
    step::SHELF,
    review::SHELF,
    offer::SHELF,
    enrolment::SHELF,
    attendance::SHELF,
    fact::SHELF,
    rules::SHELF,
    referral::SHELF,
    allowance::SHELF,
    recipient::SHELF,
    recipient::STOPS,
    given::SHELF,
    level::SHELF,
    level::SEATS,
    conference::SHELF,
    agenda::SHELF,
    agenda::PROMISES,
    complaint::SHELF,
    transfer::SHELF,
    transfer::SAYINGS,
    outward::SHELF,
    passage::SHELF,
    passage::LATER,
    tally::SHELF,
    tally::month::SHELF,
    forgetting::SHELF,
    proposal::SHELF,
    proposal::PEOPLE,
    proposal::DRAWS,
];

/// Draws what follows from one event on every shelf.
pub(crate) async fn draw(conn: &mut Conn, archive: &Archive, noted: &Noted) -> Result<(), Broken> {
    about::draw(conn, noted).await?;
    tally::draw(conn, noted).await?;
    letter::draw(conn, noted).await?;
    match &noted.event {
        Event::Person(event) => person::draw(conn, archive, noted, event).await,
        Event::Household(event) => person::belong(conn, noted, event).await,
        Event::Tonight(event) => draw_tonight(conn, noted, event).await,
        Event::Bed(event) => {
            bed::draw(conn, noted, event).await?;
            claim::draw_bed(conn, noted, event).await?;
            overruled::draw_bed(conn, noted, event).await
        }
        Event::Location(event) => {
            location::draw(conn, noted, event).await?;
            room::draw(conn, event).await
        }
        Event::Night(event) => {
            round::draw(conn, noted, event).await?;
            sheet::draw(conn, noted, event).await?;
            evening::draw(conn, event).await
        }
        Event::Staff(event) => draw_staff(conn, archive, noted, event).await,
        Event::Admission(event) => draw_admission(conn, archive, noted, event).await,
        Event::Hardship(event) => weighing::draw(conn, noted, event).await,
        Event::Objection(event) => {
            objection::draw(conn, noted, event).await?;
            application::reopen(conn, noted, event).await?;
            recipient::reopen(conn, event).await?;
            passage::reopen(conn, event).await
        }
        // A letter's delivery is drawn with its making; what somebody asks stands in their file.
        Event::Letter(_) | Event::Wish(_) => Ok(()),
        Event::Plan(event) => {
            guided::draw(conn, noted, event).await?;
            step::draw(conn, noted, event).await?;
            review::draw(conn, event).await
        }
        Event::Procedure(event) => {
            procedure::draw(conn, noted, event).await?;
            term::draw(conn, archive, noted, event).await
        }
        Event::Learning(event) => {
            offer::draw(conn, event).await?;
            enrolment::draw(conn, noted, event).await?;
            attendance::draw(conn, event).await
        }
        Event::Rules(event) => rules::draw(conn, noted, event).await,
        Event::Referral(event) => referral::draw(conn, archive, noted, event).await,
        Event::Allowance(event) => draw_allowance(conn, noted, event).await,
        Event::Conference(event) => draw_conference(conn, noted, event).await,
        Event::Complaint(event) => complaint::draw(conn, noted, event).await,
        Event::Transfer(event) => transfer::draw(conn, noted, event).await,
        Event::Outward(event) => outward::draw(conn, event).await,
        Event::Outflow(event) => draw_outflow(conn, noted, event).await,
        Event::Forgetting(event) => forgetting::draw(conn, noted, event).await,
        Event::Proposal(event) => proposal::draw(conn, noted, event).await,
    }
}

async fn draw_tonight(conn: &mut Conn, noted: &Noted, event: &domain::tonight::Event) -> Result<(), Broken> {
    claim::draw_tonight(conn, noted, event).await?;
    request::draw(conn, noted, event).await?;
    overruled::draw_tonight(conn, noted, event).await
}

async fn draw_admission(
    conn: &mut Conn,
    archive: &Archive,
    noted: &Noted,
    event: &domain::admission::Event,
) -> Result<(), Broken> {
    application::draw(conn, noted, event).await?;
    recipient::draw(conn, event).await?;
    passage::draw_admission(conn, event).await?;
    fact::draw(conn, archive, event).await
}

async fn draw_outflow(conn: &mut Conn, noted: &Noted, event: &domain::outflow::Event) -> Result<(), Broken> {
    passage::draw(conn, noted, event).await?;
    application::leave(conn, noted, event).await?;
    recipient::leave(conn, event).await
}

async fn draw_allowance(conn: &mut Conn, noted: &Noted, event: &domain::allowance::Event) -> Result<(), Broken> {
    allowance::draw(conn, noted, event).await?;
    recipient::draw_stop(conn, noted, event).await?;
    given::draw(conn, noted, event).await
}

async fn draw_conference(conn: &mut Conn, noted: &Noted, event: &domain::conference::Event) -> Result<(), Broken> {
    level::draw(conn, event).await?;
    conference::draw(conn, event).await?;
    agenda::draw(conn, noted, event).await
}

async fn draw_staff(
    conn: &mut Conn,
    archive: &Archive,
    noted: &Noted,
    event: &domain::staff::Event,
) -> Result<(), Broken> {
    staff::draw(conn, archive, noted, event).await?;
    organisation::draw(conn, event).await?;
    leave::draw(conn, event).await?;
    reading_stop::draw(conn, noted, event).await?;
    duty::draw(conn, event).await
}
