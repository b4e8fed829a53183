//! What stands about somebody, gathered from their history as far as a sight opens it.

use domain::command::{Past, Place};
use domain::event::{Class, Event};
use domain::id::{BanId, PersonId, StatementId};
use domain::person::{self, BanScope, Description, Event as PersonEvent, Name, Needs, SaidBy};
use permission::{Purpose, Sight};

use crate::answer::Trouble;
use crate::visit::Visit;

/// Somebody's file.
#[derive(Default)]
pub struct File {
    pub registered: bool,
    pub names: Vec<Name>,
    pub needs: Needs,
    pub description: Description,
    pub bans: Vec<Ban>,
    pub statements: Vec<Statement>,
}

/// Somebody whom this person must not meet.
pub struct Ban {
    pub ban: BanId,
    pub other: PersonId,
    pub scope: BanScope,
    pub said_by: SaidBy,
}

/// What was said about this and another registration being one person.
pub struct Statement {
    pub statement: StatementId,
    pub other: PersonId,
    pub same: bool,
}

impl Past for File {
    fn evolve(&mut self, event: &Event) {
        let Event::Person(event) = event else { return };
        match event {
            PersonEvent::PersonRegistered { names, needs, .. } => {
                self.registered = true;
                self.names.clone_from(names);
                self.needs.clone_from(needs);
            }
            PersonEvent::NamesCorrected { names, .. } => self.names.clone_from(names),
            PersonEvent::NeedsNoted { needs, .. } => self.needs.clone_from(needs),
            PersonEvent::PersonDescribed { description, .. } => self.description.clone_from(description),
            PersonEvent::MustNotMeetNoted { ban, other, scope, said_by, .. } => {
                self.bans.push(Ban { ban: *ban, other: *other, scope: *scope, said_by: *said_by });
            }
            PersonEvent::MustNotMeetLifted { ban, .. } => self.bans.retain(|noted| noted.ban != *ban),
            PersonEvent::SameSaid { statement, other, same, .. } => {
                self.statements.push(Statement { statement: *statement, other: *other, same: *same });
            }
            PersonEvent::SameTakenBack { statement, .. } => {
                self.statements.retain(|said| said.statement != *statement);
            }
            PersonEvent::FileRead { .. } => (),
        }
    }
}

/// The widest sight this worker has of a file, each for the work they do: guiding, writing down,
/// or a bed tonight, which opens only what the night needs.
pub fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    let whole = [Class::Night, Class::Case];
    visit
        .sight(Purpose::Guidance, &whole, Place::House)
        .or_else(|_| visit.sight(Purpose::Registering, &whole, Place::House))
        .or_else(|_| visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House))
}

/// The file of somebody who is written down here.
pub async fn of(visit: &Visit, sight: &Sight, person: PersonId) -> Result<File, Trouble> {
    let files: Vec<(PersonId, File)> = visit.house.archive.look(sight, &[person], &visit.now).await?;
    files.into_iter().map(|(_, file)| file).find(|file| file.registered).ok_or(Trouble::NotThere)
}

/// The name to call somebody by, or that there is none.
pub fn called(visit: &Visit, names: &[Name]) -> String {
    person::called(names).map_or_else(|| visit.language.t("no-name"), str::to_owned)
}
