//! What goes to the process that shows sheets: seats with their codes when a meeting begins, a sheet for each partner elsewhere
//! when it turns to a case, and back again when the person takes a yes back. It goes one way, and nothing about a person but
//! what they let that partner see.

use ::conference::{Code, Meeting as Opened, MeetingId, Pusher, Seat, SeatId, Sheet, SheetId};
use domain::conference::{Attendance, Begun, Item, Seen};
use domain::id::{ConferenceId, PartnerId, PersonId};
use jiff::{SignedDuration, Timestamp};
use store::{Broken, SheetOut};

use super::find::Meeting;
use super::words;
use crate::answer::Trouble;
use crate::chance;
use crate::house::House;
use crate::language::Language;
use crate::visit::Visit;

/// The conference server of a house.
#[derive(Clone, Debug)]
pub struct SheetServer {
    /// Who tells it what it may show.
    pub pusher: Pusher,
    /// Where guests find it, as an address.
    pub guests: String,
}

/// A code that was made for somebody elsewhere, to be read to them.
pub struct Coded {
    pub name: String,
    pub code: String,
}

/// Makes the meeting known with a new code for each partner elsewhere. The codes before are worth nothing any more.
pub async fn open(visit: &Visit, meeting: &Meeting) -> Result<Result<Vec<Coded>, ::conference::NotPushed>, Trouble> {
    let Some(server) = &visit.house.sheets else { return Ok(Ok(vec![])) };
    let (mut seats, mut codes) = (vec![], vec![]);
    for attendance in meeting.now.present.iter().filter(|attendance| attendance.seen == Seen::ByCode) {
        let (name, code) = (meeting.name(attendance.partner), Code::random());
        let id = seat(&visit.house, meeting.now.id, attendance.partner).await?;
        seats.push(Seat { id, name: name.clone(), code: Some(server.pusher.hash(&code)) });
        codes.push(Coded { name, code: code.text() });
    }
    let id = MeetingId::new(visit.house.archive.meeting_out(meeting.now.id, chance::number()).await?);
    let title = meeting.level.facts.name.clone();
    let opened = server.pusher.open(Opened { id, ends: ends(&visit.house, meeting), title, seats }).await;
    Ok(opened.map(|()| codes))
}

/// When the meeting ends, as it was planned: what was shown is gone a day after that.
fn ends(house: &House, meeting: &Meeting) -> Timestamp {
    let facts = &meeting.now.facts;
    let begins = house.zone.to_ambiguous_timestamp(facts.begins).compatible().unwrap_or(house.now().at);
    // A meeting that began late goes on for its time from now.
    begins.max(house.now().at) + SignedDuration::from_mins(i64::from(facts.minutes))
}

async fn seat(house: &House, conference: ConferenceId, partner: PartnerId) -> Result<SeatId, Broken> {
    Ok(SeatId::new(house.archive.seat_out(conference, partner, chance::number()).await?))
}

/// The sheet of a case for one reader.
pub fn sheet(house: &House, meeting: &Meeting, item: &Item, points: &[domain::id::PointId], to: To) -> Sheet {
    let point = |id: &domain::id::PointId| {
        let point = item.point(*id)?;
        let heading = to.language.t(format!("conference-kind-{}", words::kind(point.kind)));
        Some(::conference::Point { heading, text: point.words.reveal().to_owned() })
    };
    Sheet {
        id: to.sheet,
        meeting: to.meeting,
        seat: to.seat,
        question: item.question.reveal().to_owned(),
        points: points.iter().filter_map(point).collect(),
        minutes: to.minutes,
        language: match to.language {
            Language::Dutch => ::conference::Language::Dutch,
            Language::English => ::conference::Language::English,
        },
        ends: ends(house, meeting),
    }
}

/// To whom a sheet goes, by numbers made for one meeting, in which language, and how long its case has.
#[derive(Clone, Copy)]
pub struct To {
    pub sheet: SheetId,
    pub meeting: MeetingId,
    pub seat: SeatId,
    pub language: Language,
    pub minutes: u16,
}

/// Shows each partner elsewhere the sheet of the case that is on, or nothing where the person lets them see nothing.
pub async fn turn(
    visit: &Visit,
    meeting: &Meeting,
    person: PersonId,
    item: &Item,
) -> Result<Result<(), ::conference::NotPushed>, Trouble> {
    let Some(server) = &visit.house.sheets else { return Ok(Ok(())) };
    let begun = Begun { present: meeting.now.present.clone(), on: meeting.now.on };
    let cases = visit.house.archive.agenda(meeting.now.id).await?.len();
    let id = MeetingId::new(visit.house.archive.meeting_out(meeting.now.id, chance::number()).await?);
    for Attendance { partner, .. } in begun.present.iter().filter(|attendance| attendance.seen == Seen::ByCode) {
        let (partner, points) = (*partner, begun.visible(item, *partner));
        let seat = seat(&visit.house, meeting.now.id, partner).await?;
        let mut shown = None;
        if !points.is_empty() {
            let to = To {
                sheet: SheetId::random(),
                meeting: id,
                seat,
                language: visit.language,
                minutes: minutes(meeting, cases),
            };
            let out = SheetOut { sheet: to.sheet.number(), item: item.id, partner, person, conference: meeting.now.id };
            visit.house.archive.hand_out_sheet(&out).await?;
            let pushed = server.pusher.put(sheet(&visit.house, meeting, item, &points, to)).await;
            if let Err(why) = pushed {
                return Ok(Err(why));
            }
            shown = Some(to.sheet);
        }
        if let Err(why) = server.pusher.show(seat, shown).await {
            return Ok(Err(why));
        }
    }
    Ok(Ok(()))
}

/// How many minutes each case has.
pub fn minutes(meeting: &Meeting, cases: usize) -> u16 {
    let each = usize::from(meeting.now.facts.minutes) / cases.max(1);
    u16::try_from(each.max(1)).unwrap_or(u16::MAX)
}

/// Takes back what is to be taken back. What cannot be reached now is tried again by the clock.
pub async fn take_back(house: &House) -> Result<bool, Broken> {
    let Some(server) = &house.sheets else { return Ok(true) };
    for sheet in house.archive.sheets_to_take_back().await? {
        if let Err(why) = server.pusher.close_sheet(SheetId::new(sheet)).await {
            tracing::warn!(%why, "a sheet could not be taken back yet");
            return Ok(false);
        }
        house.archive.sheet_was_taken_back(sheet).await?;
    }
    Ok(true)
}
