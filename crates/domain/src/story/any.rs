//! Anything anybody could ask, sensible or not, for stories that nobody thought of.

use jiff::civil::{Date, date, time};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::informed::{Informed, new_request};
use super::random::Asked;
use crate::bed::{
    AddBed, AssignBed, BringBack, LeaveBed, LeftFor, MoveHousehold, OutReason, OverrulePlace, SetPaperBed, SetReserve,
    TakeBackAssigning, TakeBackLeaving, TakeOutOfUse,
};
use crate::household::{JoinHousehold, LeaveHousehold};
use crate::id::{BanId, BedId, HouseholdId, LocationId, PersonId, RequestId, RoomId, StatementId};
use crate::location::{
    AddRoom, CloseLocation, DescribeLocation, DescribeRoom, Destination, LocationFacts, OpenLocation, Regime,
    RoomFacts, RoomKind, SexRule,
};
use crate::night::{MarkRound, PrintNightSheet, Seen};
use crate::person::{
    BanScope, Birth, Care, Channel, CorrectPerson, Description, Language, LiftBan, Name, NameKind, Nationalities,
    Nationality, Needs, NoteBan, Reach, RegisterPerson, SaidBy, SaySame, Signal, SignalKind, SleepsWith, TakeBackSame,
};
use crate::personal::Personal;
use crate::tonight::{
    ConfirmArrival, EndRequest, Ending, ExtendHold, HoldBeds, OverruleProposal, OverruledFor, Placing, ReleaseHold,
    Released, ReopenRequest, RequestTonight, RingFurther, TakeBackArrival,
};

/// Few ids, so that requests meet each other; one beyond those with which a story begins.
fn id<Id: std::fmt::Debug>(make: fn(u128) -> Id) -> impl Strategy<Value = Id> + Clone {
    (1..5u128).prop_map(make)
}

/// Mostly the location with which a story begins.
fn location() -> impl Strategy<Value = LocationId> {
    prop_oneof![12 => Just(1), 1 => Just(2u128)].prop_map(LocationId::new)
}

/// Makes a strategy for a command whose fields have these strategies.
macro_rules! ask {
    ($command:ident { $($field:ident: $any:expr),* $(,)? }) => {
        ($($any,)*)
            .prop_map(|($($field,)*)| Box::new($command { $($field),* }) as Box<dyn Asked>)
            .boxed()
    };
}

/// Anything that can be asked.
pub(super) fn ask() -> impl Strategy<Value = Box<dyn Asked>> {
    let often = |weight: u32, asks: Vec<BoxedStrategy<Box<dyn Asked>>>| asks.into_iter().map(move |ask| (weight, ask));
    let people = often(2, about_people());
    let places = often(2, about_places()).chain(often(1, obstacles()));
    Union::new_weighted(
        people
            .chain(places)
            .chain(often(12, about_tonight()))
            .chain(often(20, informed()))
            .chain(often(8, about_beds()))
            .collect(),
    )
}

fn about_people() -> Vec<BoxedStrategy<Box<dyn Asked>>> {
    vec![
        ask!(RegisterPerson { person: id(PersonId::new), names: names(), needs: needs(), description: description() }),
        ask!(CorrectPerson {
            person: id(PersonId::new),
            names: option::of(names()),
            needs: option::of(needs()),
            description: option::of(description()),
        }),
        ask!(LiftBan { ban: id(BanId::new), one: id(PersonId::new), other: id(PersonId::new) }),
        ask!(SaySame {
            statement: id(StatementId::new),
            one: id(PersonId::new),
            other: id(PersonId::new),
            same: any::<bool>(),
        }),
        ask!(TakeBackSame { statement: id(StatementId::new), one: id(PersonId::new), other: id(PersonId::new) }),
        ask!(JoinHousehold { household: id(HouseholdId::new), person: id(PersonId::new) }),
        ask!(LeaveHousehold { household: id(HouseholdId::new), person: id(PersonId::new) }),
    ]
}

fn about_tonight() -> Vec<BoxedStrategy<Box<dyn Asked>>> {
    let request = || id(RequestId::new);
    vec![
        ask!(RequestTonight { request: request(), people: vec(id(PersonId::new), 0..3) }),
        ask!(HoldBeds { request: request(), location: location(), places: places() }),
        // A story begins with a request for each person under the person's own number.
        (1..4u128, location(), id(BedId::new))
            .prop_map(|(number, location, bed)| {
                let places = vec![Placing { person: PersonId::new(number), bed }];
                Box::new(HoldBeds { request: RequestId::new(number), location, places }) as Box<dyn Asked>
            })
            .boxed(),
        ask!(ExtendHold { request: request(), location: location() }),
        ask!(ReleaseHold {
            request: request(),
            location: location(),
            because: select(vec![Released::ByWorker, Released::Lapsed]),
        }),
        ask!(ConfirmArrival { request: request(), location: location(), until: option::weighted(0.2, day()) }),
        ask!(TakeBackArrival { request: request(), location: location() }),
        ask!(ReopenRequest { request: request() }),
        ask!(OverruleProposal {
            request: request(),
            location: location(),
            rooms: proptest::collection::vec(id(RoomId::new), 0..2),
            why: select(OverruledFor::ALL.to_vec()),
        }),
        ask!(RingFurther { request: request() }),
    ]
}

fn about_beds() -> Vec<BoxedStrategy<Box<dyn Asked>>> {
    let bed = || id(BedId::new);
    vec![
        ask!(AddBed { location: location(), room: id(RoomId::new), bed: bed(), label: label() }),
        ask!(BringBack { location: location(), bed: bed() }),
        ask!(AssignBed { location: location(), places: places(), until: option::weighted(0.2, day()) }),
        ask!(MoveHousehold { location: location(), places: places() }),
        ask!(TakeBackAssigning { location: location(), places: places() }),
        ask!(OverrulePlace {
            people: vec(id(PersonId::new), 0..3),
            location: location(),
            rooms: vec(id(RoomId::new), 0..2),
            why: select(OverruledFor::ALL.to_vec()),
        }),
        ask!(LeaveBed {
            location: location(),
            bed: bed(),
            person: id(PersonId::new),
            left_for: select(&LeftFor::ALL[..]),
        }),
        ask!(TakeBackLeaving { location: location(), bed: bed(), person: id(PersonId::new) }),
        ask!(MarkRound {
            location: location(),
            night: day(),
            bed: bed(),
            person: id(PersonId::new),
            seen: select(vec![Seen::Present, Seen::Absent, Seen::NotSeen]),
        }),
    ]
}

fn about_places() -> Vec<BoxedStrategy<Box<dyn Asked>>> {
    vec![
        ask!(OpenLocation { location: location(), facts: location_facts() }),
        ask!(DescribeLocation { location: location(), facts: location_facts() }),
        ask!(AddRoom { location: location(), room: id(RoomId::new), facts: room_facts() }),
        ask!(DescribeRoom { location: location(), room: id(RoomId::new), facts: room_facts() }),
    ]
}

/// What, asked as often as the rest, would leave no bed to be given.
fn obstacles() -> Vec<BoxedStrategy<Box<dyn Asked>>> {
    let request = || id(RequestId::new);
    let bed = || id(BedId::new);
    vec![
        ask!(TakeOutOfUse {
            location: location(),
            bed: bed(),
            reason: select(&OutReason::ALL[..]),
            expected: option::of(day()),
        }),
        ask!(SetReserve { location: location(), bed: bed(), reserve: any::<bool>() }),
        ask!(SetPaperBed { location: location(), bed: bed(), paper: any::<bool>() }),
        ask!(NoteBan {
            ban: id(BanId::new),
            one: id(PersonId::new),
            other: id(PersonId::new),
            scope: select(vec![BanScope::Location, BanScope::City]),
            said_by: select(SaidBy::ALL),
        }),
        ask!(EndRequest { request: request(), how: select(vec![Ending::OwnPlace, Ending::Withdrawn]) }),
        ask!(PrintNightSheet { location: location() }),
        ask!(CloseLocation { location: location(), moves: vec((id(PersonId::new), destination()), 0..4) }),
        destination().prop_map(|to| Box::new(Informed::Close(to)) as Box<dyn Asked>).boxed(),
    ]
}

fn destination() -> impl Strategy<Value = Destination> {
    prop_oneof![Just(Destination::OwnPlace), Just(Destination::ElsewhereSheltered), (0..4u128).prop_map(new_request),]
}

fn informed() -> Vec<BoxedStrategy<Box<dyn Asked>>> {
    let ask = |informed| Box::new(informed) as Box<dyn Asked>;
    vec![
        any::<usize>().prop_map(move |nth| ask(Informed::Arrive(nth))).boxed(),
        any::<usize>().prop_map(move |nth| ask(Informed::Leave(nth))).boxed(),
        any::<usize>().prop_map(move |nth| ask(Informed::Mark(nth))).boxed(),
        Just(()).prop_map(move |()| ask(Informed::TakeBackLastLeaving)).boxed(),
    ]
}

fn places() -> impl Strategy<Value = Vec<Placing>> {
    let placing = (id(PersonId::new), id(BedId::new)).prop_map(|(person, bed)| Placing { person, bed });
    prop_oneof![4 => vec(placing.clone(), 1), 1 => vec(placing, 0..3)]
}

fn words() -> impl Strategy<Value = Personal> {
    prop_oneof!["\\PC{0,12}", "\\PC{195,205}", any::<String>()].prop_map(|words| Personal::new(&words))
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![8 => "[a-z0-9]{1,2}", 1 => "\\PC{78,82}", 1 => any::<String>()]
}

fn day() -> impl Strategy<Value = Date> {
    prop_oneof![
        4 => Just(date(2026, 11, 23)),
        4 => (0..40i32).prop_map(|days| date(2026, 11, 10) + jiff::Span::new().days(days)),
        1 => Just(Date::MIN),
        1 => Just(Date::MAX),
    ]
}

fn names() -> impl Strategy<Value = Vec<Name>> {
    let kind = select(vec![NameKind::Told, NameKind::OwnScript, NameKind::Alias]);
    vec((words(), kind).prop_map(|(words, kind)| Name { words, kind }), 0..4)
}

fn care() -> impl Strategy<Value = Care> {
    select(vec![Care::None, Care::Near, Care::InHouse])
}

fn needs() -> impl Strategy<Value = Needs> {
    let sleeps_with = select(vec![SleepsWith::NotSaid, SleepsWith::Women, SleepsWith::Men]);
    let any = (sleeps_with, any::<[bool; 4]>(), care()).prop_map(
        |(sleeps_with, [step_free, women_only, minor, quiet], care)| Needs {
            sleeps_with,
            step_free,
            women_only,
            care,
            minor,
            quiet,
        },
    );
    prop_oneof![3 => Just(Needs::default()), 1 => any]
}

fn description() -> impl Strategy<Value = Description> {
    let birth = prop_oneof![
        Just(Birth::NotKnown),
        day().prop_map(Birth::Exact),
        (any::<i16>(), any::<i8>()).prop_map(|(year, month)| Birth::Month { year, month }),
        any::<i16>().prop_map(Birth::Year),
        (1890..2030i16).prop_map(Birth::About),
    ];
    let nationality =
        prop_oneof![Just(Nationality::Unknown), Just(Nationality::Stateless), "[0-9]{4}".prop_map(Nationality::Of),];
    let nationalities =
        prop_oneof![Just(Nationalities::NotAsked), vec(nationality, 0..3).prop_map(Nationalities::Told)];
    let channel = select(vec![Channel::Telephone, Channel::Message, Channel::Through, Channel::Place]);
    let reach = (channel, words(), words()).prop_map(|(channel, to, mind)| Reach { channel, to, mind });
    let signal = (select(SignalKind::ALL), select(SaidBy::ALL)).prop_map(|(kind, said_by)| Signal { kind, said_by });
    let languages = vec("[a-z]{2,3}".prop_map(Language), 0..3);
    let told = (birth, nationalities, languages, any::<bool>(), vec(reach, 0..2), vec(signal, 0..3), words());
    told.prop_map(|(birth, nationalities, languages, interpreter, reach, signals, note)| Description {
        birth,
        nationalities,
        languages,
        interpreter,
        reach,
        signals,
        note,
    })
}

fn location_facts() -> impl Strategy<Value = LocationFacts> {
    let night = |(from, until)| Regime::NightOnly { from: time(from, 0, 0, 0), until: time(until, 0, 0, 0) };
    let regime = prop_oneof![Just(Regime::DayAndNight), (0..24i8, 0..24i8).prop_map(night)];
    (label(), regime, any::<bool>(), care()).prop_map(|(name, regime, women_only, care)| LocationFacts {
        name,
        regime,
        women_only,
        care,
    })
}

fn room_facts() -> impl Strategy<Value = RoomFacts> {
    let kind = select(vec![RoomKind::Private, RoomKind::Shared]);
    let sex = select(vec![SexRule::Any, SexRule::Women, SexRule::Men, SexRule::Flexible]);
    (label(), kind, sex, any::<bool>()).prop_map(|(name, kind, sex, step_free)| RoomFacts {
        name,
        kind,
        sex,
        step_free,
    })
}
