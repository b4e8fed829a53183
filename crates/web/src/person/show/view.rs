//! What stands on the page of somebody, in words.

use std::collections::HashMap;

use domain::id::{BanId, LocationId, PersonId, RoomId, StatementId, WorkerId};
use domain::person::{BanScope, Care};
use domain::person::{
    Birth, Channel, Description, Name, NameKind, Nationalities, Nationality, Needs, SleepsWith, nationality,
};
use jiff::Timestamp;
use permission::Sight;
use store::{Known, Read};

use crate::answer::Trouble;
use crate::dates;
use crate::person::file::{self, File};
use crate::person::form;
use crate::visit::Visit;

/// The bed somebody has, or that is held for them.
pub struct Bed {
    pub place: String,
    pub room: String,
    pub label: String,
    pub held: bool,
}

/// Somebody of the household.
pub struct Member {
    pub person: PersonId,
    pub called: String,
    pub href: String,
    pub needs: Vec<&'static str>,
}

/// Somebody whom this person must not meet.
pub struct Apart {
    pub ban: BanId,
    pub other: PersonId,
    pub called: String,
    pub href: String,
    pub scope: &'static str,
    pub said_by: &'static str,
}

/// A statement about another registration.
pub struct Said {
    pub statement: StatementId,
    pub other: PersonId,
    pub called: String,
    pub href: String,
    pub same: bool,
}

/// One line of what was told: the key of the question, and the answers.
pub struct Fact {
    pub key: &'static str,
    pub answers: Vec<String>,
}

/// One look at the file.
pub struct ReadRow {
    pub by: String,
    pub purpose: String,
    pub at: Timestamp,
    pub shown: String,
}

/// The other people on the page, opened once.
pub struct Others(HashMap<PersonId, Known>);

impl Others {
    pub async fn of(visit: &Visit, sight: &Sight, file: &File, members: &[PersonId]) -> Result<Others, Trouble> {
        let mut people: Vec<PersonId> = members.to_vec();
        people.extend(file.bans.iter().map(|ban| ban.other));
        people.extend(file.statements.iter().map(|said| said.other));
        people.sort_unstable();
        people.dedup();
        let cards = visit.house.archive.cards(sight, &people, &visit.now).await?;
        Ok(Others(cards.into_iter().map(|known| (known.person, known)).collect()))
    }

    fn called(&self, visit: &Visit, person: PersonId) -> String {
        let names = self.0.get(&person).map(|known| known.card.names.as_slice()).unwrap_or_default();
        file::called(visit, names)
    }

    pub fn member(&self, visit: &Visit, person: PersonId) -> Option<Member> {
        let known = self.0.get(&person)?;
        Some(Member {
            person,
            called: self.called(visit, person),
            href: visit.path(format_args!("person/{person}")),
            needs: needs(&known.card.needs),
        })
    }

    pub fn apart(&self, visit: &Visit, file: &File) -> Vec<Apart> {
        let apart = |ban: &file::Ban| Apart {
            ban: ban.ban,
            other: ban.other,
            called: self.called(visit, ban.other),
            href: visit.path(format_args!("person/{}", ban.other)),
            scope: match ban.scope {
                BanScope::Location => "person-scope-location",
                BanScope::City => "person-scope-city",
            },
            said_by: ban.said_by.name(),
        };
        file.bans.iter().map(apart).collect()
    }

    pub fn said(&self, visit: &Visit, file: &File) -> Vec<Said> {
        let said = |one: &file::Statement| Said {
            statement: one.statement,
            other: one.other,
            called: self.called(visit, one.other),
            href: visit.path(format_args!("person/{}", one.other)),
            same: one.same,
        };
        file.statements.iter().map(said).collect()
    }
}

/// Names with the key of their kind.
pub fn names(names: &[Name]) -> Vec<(&'static str, String)> {
    let kind = |name: &Name| match name.kind {
        NameKind::Told => "person-kind-told",
        NameKind::OwnScript => "person-kind-own-script",
        NameKind::Alias => "person-kind-alias",
    };
    names.iter().map(|name| (kind(name), name.words.reveal().to_owned())).collect()
}

/// What a bed must have, as keys.
pub fn needs(needs: &Needs) -> Vec<&'static str> {
    let told = [
        (needs.sleeps_with == SleepsWith::Women, "person-sleeps-women"),
        (needs.sleeps_with == SleepsWith::Men, "person-sleeps-men"),
        (needs.minor, "person-need-minor"),
        (needs.step_free, "person-need-step-free"),
        (needs.women_only, "person-need-women-only"),
        (needs.care == Care::Near, "person-care-near"),
        (needs.care == Care::InHouse, "person-care-in-house"),
        (needs.quiet, "person-need-quiet"),
    ];
    told.into_iter().filter(|(told, _)| *told).map(|(_, key)| key).collect()
}

/// The bed of this person at this moment.
pub async fn bed(visit: &Visit, person: PersonId) -> Result<Option<Bed>, Trouble> {
    let archive = &visit.house.archive;
    let beds = archive.beds(&visit.now).await?;
    let whose = |claimed: &store::Claimed| claimed.claim.person == person;
    let Some(bed) = beds.into_iter().find(|bed| bed.claim.as_ref().is_some_and(whose)) else { return Ok(None) };
    let room = |id: RoomId, rooms: Vec<store::RoomNow>| rooms.into_iter().find(|room| room.id == id);
    let place = |id: LocationId, places: Vec<store::LocationNow>| places.into_iter().find(|place| place.id == id);
    let held = bed
        .claim
        .is_some_and(|claimed| matches!(claimed.claim.kind, domain::bed::Kind::Held { .. } | domain::bed::Kind::Kept));
    Ok(Some(Bed {
        place: place(bed.location, archive.locations().await?).map(|one| one.facts.name).unwrap_or_default(),
        room: room(bed.room, archive.rooms().await?).map(|one| one.facts.name).unwrap_or_default(),
        label: bed.label,
        held,
    }))
}

/// What was told beyond the name. A question without an answer is left out, but for nationality:
/// *not asked* is said, so that nobody takes it for *unknown*.
pub fn facts(visit: &Visit, told: &Description) -> Vec<Fact> {
    let t = |key: &str| visit.language.t(key);
    let mut facts = vec![
        Fact { key: "person-birth", answers: birth(visit, told.birth).into_iter().collect() },
        Fact { key: "person-nationalities", answers: nationalities(visit, &told.nationalities) },
        Fact { key: "person-languages", answers: languages(visit, told) },
    ];
    let reach = told.reach.iter().map(|one| {
        let mind = if one.mind.is_empty() { String::new() } else { format!(" ({})", one.mind.reveal()) };
        format!("{}: {}{mind}", t(channel(one.channel)), one.to.reveal())
    });
    facts.push(Fact { key: "person-reach", answers: reach.collect() });
    let signals = told.signals.iter().map(|one| {
        let said_by = t(&format!("person-said-by-{}", one.said_by.name()));
        format!("{} ({said_by})", t(&format!("person-signal-{}", one.kind.name())))
    });
    facts.push(Fact { key: "person-signals", answers: signals.collect() });
    let note = (!told.note.is_empty()).then(|| told.note.reveal().to_owned());
    facts.push(Fact { key: "person-note", answers: note.into_iter().collect() });
    facts.retain(|fact| !fact.answers.is_empty());
    facts
}

fn birth(visit: &Visit, birth: Birth) -> Option<String> {
    match birth {
        Birth::NotKnown => None,
        Birth::Exact(date) => Some(dates::full_day(visit.language, date)),
        Birth::Month { .. } | Birth::Year(_) => Some(form::birth(birth)),
        Birth::About(year) => Some(visit.language.with("person-about", &[("year", &year.to_string())])),
    }
}

fn nationalities(visit: &Visit, told: &Nationalities) -> Vec<String> {
    let one = |answer: &Nationality| match answer {
        Nationality::Unknown => visit.language.t("person-nationality-unknown"),
        Nationality::Stateless => visit.language.t("person-nationality-stateless"),
        Nationality::Of(code) => nationality::name(code).unwrap_or(code).to_owned(),
    };
    match told {
        Nationalities::NotAsked => vec![visit.language.t("person-not-asked")],
        Nationalities::Told(answers) => answers.iter().map(one).collect(),
    }
}

fn languages(visit: &Visit, told: &Description) -> Vec<String> {
    let name = |code: &str| sheet::told::language_name(code).unwrap_or(code).to_owned();
    let interpreter = told.interpreter.then(|| visit.language.t("person-interpreter"));
    told.languages.iter().map(|one| name(&one.0)).chain(interpreter).collect()
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Telephone => "person-channel-telephone",
        Channel::Message => "person-channel-message",
        Channel::Through => "person-channel-through",
        Channel::Place => "person-channel-place",
    }
}

/// The names of colleagues, for sentences with *by*.
pub async fn workers(visit: &Visit) -> Result<HashMap<WorkerId, String>, Trouble> {
    let staff = visit.house.archive.staff().await?;
    Ok(staff.into_iter().map(|one| (one.id, one.card.name.reveal().to_owned())).collect())
}

/// The looks, newest first.
pub async fn reads(visit: &Visit, reads: &[Read]) -> Result<Vec<ReadRow>, Trouble> {
    let workers = workers(visit).await?;
    let row = |read: &Read| ReadRow {
        by: workers.get(&read.by).cloned().unwrap_or_default(),
        purpose: visit.language.t(format!("person-purpose-{}", read.purpose)),
        at: read.at,
        shown: dates::moment(visit.language, visit.house.zone.to_datetime(read.at)),
    };
    Ok(reads.iter().rev().map(row).collect())
}
