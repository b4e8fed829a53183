//! What must hold whatever else the policies say.

use domain::command::{Command, Past, Place};
use domain::deed::Deed;
use domain::event::{Class, Event, Subject};
use domain::hardship::{CloseHardship, Outcome};
use domain::id::{ApplicationId, HardshipId, LocationId, NoteId, PersonId, ReferralId, WorkerId};
use domain::moment::{Moment, NightTerms};
use domain::person::{Description, SetReach};
use domain::personal::Personal;
use domain::plan::{Strand, WriteNote};
use domain::referral::{ApplyByReferral, Event as Referral, ReferralLink, SecretHash};
use domain::staff::{AppointStaff, Position, Role, Workplace};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{ELSEWHERE, HERE, OF_PEOPLE, questions, worker};
use crate::ask::{Ask, Purpose};
use crate::policies::POLICIES;
use crate::{Guard, NotAllowed, Page, Worker, remembered};

const PLACES: [Place; 3] = [Place::House, HERE, ELSEWHERE];

/// The sets of roles that can tell something new. A role more only ever gives more, but for what is forbidden; whatever hides
/// behind that shows with a few roles, or with one left out. All 512 would ask Cedar tens of thousands of times.
fn telling_role_sets() -> impl Iterator<Item = Vec<Role>> {
    role_sets().filter(|roles| roles.len() <= 2 || roles.len() >= Role::ALL.len() - 1)
}

/// Every set of roles that somebody can have.
fn role_sets() -> impl Iterator<Item = Vec<Role>> {
    (0..1 << Role::ALL.len()).map(|set: usize| {
        Role::ALL.into_iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, role)| role).collect()
    })
}

#[test]
fn whoever_administers_reads_nobody_whatever_else_they_are() {
    for roles in telling_role_sets().filter(|roles| roles.contains(&Role::Administrator)) {
        let administrator = Worker { workplace: Workplace::House, ..worker(&roles) };
        for purpose in Purpose::ALL {
            for class in OF_PEOPLE {
                for place in PLACES {
                    let answer = Guard::new().sight(&administrator, purpose, &[class], place);
                    assert!(answer.is_err(), "{roles:?} {class:?} {purpose:?} {place:?}");
                }
            }
            assert!(Guard::new().search(&administrator, purpose).is_err(), "{roles:?} {purpose:?}");
        }
    }
}

#[test]
fn an_administrator_does_nothing_with_people_or_beds() {
    let own = [
        Deed::AppointStaff,
        Deed::ChangeStaff,
        Deed::EndStaff,
        Deed::SetDuty,
        Deed::NameOrganisation,
        Deed::PlaceStaff,
        Deed::AdoptRules,
    ];
    let administrator = Worker { workplace: Workplace::House, ..worker(&[Role::Administrator]) };
    for deed in Deed::ALL {
        for place in PLACES {
            assert_eq!(Guard::new().may(&administrator, *deed, place), own.contains(deed), "{}", deed.name());
        }
    }
}

#[test]
fn the_night_never_reads_more_than_the_night_needs() {
    let night = Worker { workplace: Workplace::House, ..worker(&[Role::Night]) };
    for purpose in Purpose::ALL {
        for place in PLACES {
            for class in Class::ALL.into_iter().filter(|class| *class != Class::Night) {
                assert!(Guard::new().sight(&night, purpose, &[class], place).is_err(), "{class:?} {purpose:?}");
                let beside = Guard::new().sight(&night, purpose, &[Class::Night, class], place);
                assert!(beside.is_err(), "{class:?} beside what is allowed, {purpose:?}");
            }
        }
    }
}

#[test]
fn nobody_does_or_sees_anything_where_they_do_not_work() {
    for roles in telling_role_sets() {
        for ask in questions() {
            assert!(!remembered::permit(&worker(&roles), ask, ELSEWHERE), "{roles:?} {ask:?}");
        }
    }
}

#[test]
fn whoever_does_not_work_here_any_more_may_nothing() {
    for role in Role::ALL {
        let gone = Worker { active: false, workplace: Workplace::House, ..worker(&[role]) };
        for ask in questions() {
            for place in PLACES {
                assert!(!remembered::permit(&gone, ask, place), "{role:?} {ask:?}");
            }
            assert!(!POLICIES.permit(&gone, ask, HERE), "{role:?} {ask:?}: Cedar itself lets them");
        }
    }
}

#[test]
fn every_deed_can_be_done_by_somebody_or_by_the_clock_or_with_a_link_or_by_another_house() {
    for deed in Deed::ALL {
        let somebody = Role::ALL.iter().any(|role| {
            let everywhere = Worker { workplace: Workplace::House, ..worker(&[*role]) };
            PLACES.iter().any(|place| Guard::new().may(&everywhere, *deed, *place))
        });
        let others: [&[Deed]; 6] = [
            &Guard::CLOCK_DEEDS,
            &Guard::LINK_DEEDS,
            &Guard::RECEIVER_DEEDS,
            &Guard::OWN_DEEDS,
            &Guard::OTHER_HOUSE_DEEDS,
            &Guard::MACHINE_DEEDS,
        ];
        assert!(somebody || others.concat().contains(deed), "nobody can {}", deed.name());
    }
}

#[test]
fn nobody_may_do_what_only_time_or_a_link_or_another_house_brings() {
    let all = Worker { workplace: Workplace::House, ..worker(&Role::ALL) };
    let time_or_a_link = [
        Deed::RingFurther,
        Deed::CountEvening,
        Deed::PromiseDraw,
        Deed::NoteAdvice,
        Deed::WarnOfTerm,
        Deed::NoteReckoning,
        Deed::ApplyByReferral,
    ];
    // An objection comes in at the desk as well.
    let own = Guard::OWN_DEEDS.into_iter().filter(|deed| *deed != Deed::ReceiveObjection);
    let elsewhere = Guard::OTHER_HOUSE_DEEDS.into_iter().chain(Guard::RECEIVER_DEEDS);
    let elsewhere = elsewhere.chain([Deed::StopShares, Deed::ResumeShares]);
    for deed in time_or_a_link.into_iter().chain(own).chain(elsewhere) {
        assert!(PLACES.iter().all(|place| !Guard::new().may(&all, deed, *place)), "{}", deed.name());
    }
}

#[test]
fn nobody_does_anything_in_their_own_file_about_somebody_else() {
    let (me, other) = (PersonId::new(1), PersonId::new(2));
    let own = Guard::new().own_file(me, vec![]);
    let set = |person| SetReach { person, reach: vec![] };
    let allowed = Guard::new().by_themselves(&own, set(me)).expect("it is theirs");
    assert_eq!(allowed.into_parts().1, Guard::author_of_own(me));
    assert!(Guard::new().by_themselves(&own, set(other)).is_err());
}

#[test]
fn who_weighs_does_not_confirm_and_who_confirms_decides_nothing() {
    let of = |role| Worker { workplace: Workplace::House, ..worker(&[role]) };
    let may = |role, deed| Guard::new().may(&of(role), deed, Place::House);
    for deed in [Deed::CloseHardship, Deed::SendBackHardship] {
        let who: Vec<Role> = Role::ALL.into_iter().filter(|role| may(*role, deed)).collect();
        assert_eq!(who, [Role::SecondReader], "{}", deed.name());
    }
    let deciding =
        [Deed::AdmitPerson, Deed::ReferElsewhere, Deed::RefuseAdmission, Deed::EndStay, Deed::DecideObjection];
    for deed in deciding {
        let who: Vec<Role> = Role::ALL.into_iter().filter(|role| may(*role, deed)).collect();
        assert_eq!(who, [Role::Coordinator], "{}", deed.name());
    }
}

#[test]
fn only_the_legal_strand_reads_procedures_and_closes_terms() {
    let of = |role| Worker { workplace: Workplace::House, ..worker(&[role]) };
    for role in Role::ALL.into_iter().filter(|role| *role != Role::LegalGuide) {
        for purpose in Purpose::ALL {
            let sight = Guard::new().sight(&of(role), purpose, &[Class::Legal], Place::House);
            assert!(sight.is_err(), "{role:?} for {purpose:?}");
        }
        for deed in [Deed::NoteMilestone, Deed::MeetTerm, Deed::DropTerm, Deed::ReviewTerm, Deed::CloseProcedure] {
            assert!(!Guard::new().may(&of(role), deed, Place::House), "{role:?} {}", deed.name());
        }
    }
    assert!(Guard::new().sight(&of(Role::LegalGuide), Purpose::Guidance, &[Class::Legal], Place::House).is_ok());
}

#[test]
fn whoever_writes_in_a_strand_reads_it_and_nobody_else_writes_there() {
    let of = |role| Worker { workplace: Workplace::House, ..worker(&[role]) };
    for role in Role::ALL {
        for strand in Strand::ALL {
            let (note, words) = (NoteId::new(1), Personal::new("een zin"));
            let command = WriteNote { person: PersonId::new(1), note, strand, words, by: WorkerId::new(7) };
            let reads = Guard::new().sight(&of(role), Purpose::Guidance, &[strand.class()], Place::House).is_ok();
            let writes = Guard::new().allow(&of(role), command).is_ok();
            assert!(!writes || reads, "{role:?} writes in {strand:?} and cannot read it");
            assert_eq!(writes && strand.class() != Class::Case, role == strand.role() && strand.class() != Class::Case);
        }
    }
    for role in Role::ALL.into_iter().filter(|role| *role != Role::MedicalGuide) {
        for purpose in Purpose::ALL {
            assert!(Guard::new().sight(&of(role), purpose, &[Class::Medical], Place::House).is_err(), "{role:?}");
        }
    }
}

#[test]
fn who_gives_money_does_not_correct_it_and_who_corrects_gives_none() {
    let of = |role| Worker { workplace: Workplace::House, ..worker(&[role]) };
    let who = |deed| {
        let may = |role: &Role| Guard::new().may(&of(*role), deed, Place::House);
        Role::ALL.into_iter().filter(may).collect::<Vec<_>>()
    };
    for deed in [Deed::PayAllowance, Deed::GiveGoods, Deed::SignReceipt] {
        assert_eq!(who(deed), [Role::Desk, Role::Guide], "{}", deed.name());
    }
    for deed in [Deed::SetAllowance, Deed::StopAllowance, Deed::CorrectGiven, Deed::ExportAllowance] {
        assert_eq!(who(deed), [Role::Coordinator], "{}", deed.name());
    }
}

#[test]
fn nobody_signs_for_somebody_else() {
    let reader = worker(&[Role::SecondReader]);
    let close = |by| CloseHardship {
        person: PersonId::new(1),
        hardship: HardshipId::new(2),
        outcome: Outcome::NotFound,
        words: Personal::default(),
        by,
    };
    assert!(Guard::new().allow(&reader, close(reader.id)).is_ok());
    assert!(Guard::new().allow(&reader, close(WorkerId::new(99))).is_err());
}

#[test]
fn at_the_machine_of_the_house_somebody_is_appointed_and_nothing_else() {
    assert_eq!(Guard::MACHINE_DEEDS, [Deed::AppointStaff, Deed::StopShares, Deed::ResumeShares]);
    assert!(!Guard::CLOCK_DEEDS.contains(&Deed::AppointStaff), "time appoints nobody");
    let position =
        Position { name: Personal::new("Demo Eerste"), roles: vec![Role::Administrator], workplace: Workplace::House };
    let first = AppointStaff { worker: WorkerId::new(7), position };
    assert_eq!(Guard::new().at_the_machine(first).into_parts().1, Guard::FOUNDER);
}

#[test]
fn with_a_link_people_are_signed_up_and_nothing_else() {
    assert_eq!(Guard::LINK_DEEDS, [Deed::ApplyByReferral]);
    let (guard, link, secret) = (Guard::new(), ReferralId::new(9), SecretHash::new([1; 32]));
    let until = date(2026, 11, 25);
    let opened = Referral::ReferralLinkOpened { link, programme: "proef".into(), secret, until }.into();
    let withdrawn = Referral::ReferralLinkWithdrawn { link }.into();
    let works = |known: &[Event], secret, day| guard.bearer(link, &ReferralLink::of(known), &secret, &on(day)).is_ok();
    assert!(works(std::slice::from_ref(&opened), secret, until));
    assert!(!works(&[], secret, until), "a link that never was");
    assert!(!works(std::slice::from_ref(&opened), SecretHash::new([2; 32]), until), "another secret");
    assert!(!works(std::slice::from_ref(&opened), secret, date(2026, 11, 26)), "over");
    assert!(!works(&[opened.clone(), withdrawn], secret, until), "withdrawn");
    let bearer = guard.bearer(link, &ReferralLink::of(&[opened]), &secret, &on(until)).expect("it works");
    let (_, author) = guard.by_link(&bearer, ApplyByReferral { link, secret, ..applying() }).into_parts();
    assert_eq!(author.number(), link.number());
}

pub(super) fn on(day: Date) -> Moment {
    Moment { at: Timestamp::UNIX_EPOCH, wall: day.at(12, 0, 0, 0), terms: NightTerms::default() }
}

fn applying() -> ApplyByReferral {
    ApplyByReferral {
        link: ReferralId::new(0),
        secret: SecretHash::new([0; 32]),
        person: PersonId::new(1),
        application: ApplicationId::new(2),
        hardship: HardshipId::new(3),
        names: vec![],
        description: Description::default(),
        told: vec![],
        contact: Personal::default(),
    }
}

#[test]
fn a_look_without_a_class_is_no_look() {
    let desk = worker(&[Role::Desk]);
    assert!(Guard::new().sight(&desk, Purpose::Registering, &[], Place::House).is_err());
}

#[test]
fn a_sight_names_each_class_once_and_who_looks() {
    let desk = worker(&[Role::Desk]);
    let asked = [Class::Case, Class::Night, Class::Case];
    let sight = Guard::new().sight(&desk, Purpose::Registering, &asked, Place::House).expect("the desk registers");
    assert_eq!(sight.classes(), [Class::Night, Class::Case]);
    assert_eq!((sight.worker(), sight.purpose()), (desk.id, Purpose::Registering));
}

#[test]
fn a_page_offers_the_purposes_that_a_worker_has() {
    let night = worker(&[Role::Night]);
    let guard = Guard::new();
    assert_eq!(guard.purposes(&night, &[Class::Night], HERE), [Purpose::ShelterTonight, Purpose::NightRound]);
    assert_eq!(guard.purposes(&night, &[Class::Night, Class::Case], HERE), []);
    let door = [Purpose::ShelterTonight, Purpose::Registering, Purpose::MaybeKnown];
    assert_eq!(guard.search_purposes(&night), door);
    assert_eq!(guard.search_purposes(&worker(&[Role::Administrator])), []);
}

#[test]
fn what_the_guard_lets_through_carries_who_asked() {
    let desk = worker(&[Role::Desk]);
    let (_, asker) = Guard::new().allow(&desk, Ring::<false>).expect("the desk registers").into_parts();
    assert_eq!(asker, desk.id);
    assert_eq!(Guard::new().house_clock(Ring::<true>).into_parts().1, Guard::CLOCK);
    let refused = Guard::new().allow(&desk, Ring::<true>).expect_err("only the clock rings");
    assert_eq!(refused, NotAllowed { what: "RingFurther" });
    assert!(Guard::new().may_see(&desk, Page::Staff, Place::House).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]
    #[test]
    fn what_is_remembered_is_what_cedar_says(
        roles in proptest::sample::subsequence(Role::ALL.to_vec(), 0..=Role::ALL.len()),
        own in proptest::option::of(proptest::collection::vec(0_u128..4, 0..4)),
        active in proptest::bool::weighted(0.9),
        ask in proptest::sample::select(questions().collect::<Vec<Ask>>()),
        place in proptest::option::of(0_u128..4),
    ) {
        let workplace = own.map_or(Workplace::House, |own| Workplace::Locations(own.into_iter().map(LocationId::new).collect()));
        let asker = Worker { roles, workplace, active, ..worker(&[]) };
        let place = place.map_or(Place::House, |number| Place::Location(LocationId::new(number)));
        prop_assert_eq!(remembered::permit(&asker, ask, place), POLICIES.permit(&asker, ask, place));
    }
}

/// A command that changes nothing: a registration, or a ring of the clock.
#[derive(Debug)]
struct Ring<const CLOCK: bool>;

#[derive(Default)]
struct Nothing;

impl Past for Nothing {
    fn evolve(&mut self, _: &Event) {}
}

impl<const CLOCK: bool> Command for Ring<CLOCK> {
    const DEED: Deed = if CLOCK { Deed::RingFurther } else { Deed::RegisterPerson };
    type Past = Nothing;
    type Refusal = NotAllowed;

    fn about(&self, _: &Nothing) -> Vec<Subject> {
        Vec::new()
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, _: &Nothing, _: &Moment) -> Result<Vec<Event>, NotAllowed> {
        Ok(Vec::new())
    }
}

#[test]
fn whoever_holds_a_conference_reads_nothing_of_the_plan_for_it_and_answers_for_nobody() {
    let coordinator = Worker { workplace: Workplace::House, ..worker(&[Role::Coordinator]) };
    for class in [Class::Case, Class::Legal, Class::Medical, Class::Reads] {
        let look = Guard::new().sight(&coordinator, Purpose::Conference, &[class], Place::House);
        assert!(look.is_err(), "{class:?}");
    }
    for deed in [Deed::AnswerConsent, Deed::PreparePoint, Deed::PutOnAgenda] {
        assert!(!Guard::new().may(&coordinator, deed, Place::House), "{}", deed.name());
    }
}

#[test]
fn only_guides_write_down_what_somebody_lets_a_partner_see() {
    for role in Role::ALL {
        let one = Worker { workplace: Workplace::House, ..worker(&[role]) };
        assert_eq!(Guard::new().may(&one, Deed::AnswerConsent, Place::House), role == Role::Guide, "{role:?}");
    }
}
