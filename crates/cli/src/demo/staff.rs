//! Who works in an invented house: somebody in every role, and a second coordinator to be rung.

use domain::id::{OrganisationId, WorkerId};
use domain::personal::Personal;
use domain::staff::{AppointStaff, NameOrganisation, PlaceStaff, Position, Role, SetDuty, Workplace};

use super::chance::Chance;
use super::layout::Layout;
use super::plan::{DAY, Step};

const COLLEAGUES: [(&str, Role); 10] = [
    ("Demo Beheer", Role::Administrator),
    ("Demo Loket", Role::Desk),
    ("Demo Nacht", Role::Night),
    ("Demo Begeleider", Role::Guide),
    ("Demo Regie", Role::Coordinator),
    ("Demo Tweede Lezer", Role::SecondReader),
    ("Demo Regie Achterwacht", Role::Coordinator),
    ("Demo Juridisch", Role::LegalGuide),
    ("Demo Juridisch Achterwacht", Role::LegalGuide),
    ("Demo Medisch", Role::MedicalGuide),
];

/// Everybody; the administrator comes first.
pub fn of(chance: &mut Chance, layout: &Layout) -> Vec<AppointStaff> {
    let colleague = |(name, role): (&str, Role)| {
        let workplace = match role {
            Role::Night => Workplace::Locations(vec![layout.round()]),
            Role::Desk
            | Role::Guide
            | Role::LegalGuide
            | Role::MedicalGuide
            | Role::Coordinator
            | Role::SecondReader
            | Role::Administrator
            | Role::PrivacyOfficer => Workplace::House,
        };
        let position = Position { name: Personal::new(name), roles: vec![role], workplace };
        AppointStaff { worker: WorkerId::new(chance.number()), position }
    };
    let mut colleagues: Vec<AppointStaff> = COLLEAGUES.into_iter().map(colleague).collect();
    colleagues.push(watcher(&colleagues[0]));
    colleagues
}

/// Whoever watches over rights, beside the administrator. Their number takes no chance, so that whoever follows stays who they were.
fn watcher(administrator: &AppointStaff) -> AppointStaff {
    let roles = vec![Role::PrivacyOfficer];
    let position = Position { name: Personal::new("Demo Privacy"), roles, workplace: Workplace::House };
    AppointStaff { worker: WorkerId::new(administrator.worker.number() ^ 1), position }
}

/// Organisations, all invented, with the role whose people are theirs.
const ORGANISATIONS: [(&str, Role); 2] =
    [("Rechtshulp Voorbeeld", Role::LegalGuide), ("Zorgpost Voorbeeld", Role::MedicalGuide)];

/// Who is of which organisation.
fn organisations(staff: &[AppointStaff]) -> (Vec<NameOrganisation>, Vec<PlaceStaff>) {
    let (mut named, mut placed) = (Vec::new(), Vec::new());
    for (nth, (name, role)) in (1..).zip(ORGANISATIONS) {
        let organisation = OrganisationId::new(nth);
        named.push(NameOrganisation { organisation, name: name.to_owned() });
        let theirs = staff.iter().filter(|one| one.position.roles.contains(&role));
        placed.extend(theirs.map(|one| PlaceStaff { worker: one.worker, organisation }));
    }
    (named, placed)
}

/// How they came to work there.
pub fn steps(staff: &[AppointStaff]) -> Vec<(i64, Step)> {
    let (named, placed) = organisations(staff);
    let coordinators = staff.iter().filter(|one| one.position.roles.contains(&Role::Coordinator));
    let order = coordinators.map(|one| one.worker).collect();
    let (whole, in_part): (Vec<_>, Vec<_>) =
        staff.iter().skip(1).cloned().partition(|one| one.position.workplace == Workplace::House);
    vec![
        (21 * DAY, Step::Found(staff[0].clone())),
        (21 * DAY, Step::Appoint(whole)),
        (21 * DAY, Step::Duty(SetDuty { order })),
        (21 * DAY, Step::Organisations(named)),
        (21 * DAY, Step::Place(placed)),
        (18 * DAY, Step::Appoint(in_part)),
    ]
}
