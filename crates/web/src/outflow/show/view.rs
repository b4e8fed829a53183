//! What stands on the page of somebody's leavings.

use domain::admission::State;
use domain::bed::Kind as Claimed;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{ApplicationId, OutflowId, PersonId};
use domain::outflow::{Later, Outflow};
use jiff::civil::Date;
use report::Lists;

use super::super::find::Opened;
use crate::answer::Trouble;
use crate::dates;
use crate::language::Language;
use crate::plan::{Choice, Team};
use crate::visit::Visit;

/// Everything on the page.
pub struct View {
    pub stays: Option<(ApplicationId, String)>,
    pub bed: Option<String>,
    pub leavings: Vec<Leaving>,
    pub groups: Vec<Group>,
    pub source: String,
    pub colleagues: Vec<Choice>,
}

/// What counts together, as a form offers it.
pub struct Group {
    pub label: String,
    pub kinds: Vec<(String, KindShown)>,
}

/// A kind as it is shown.
pub struct KindShown {
    pub label: String,
    /// How it counts.
    pub class: String,
    /// Whether a source was found.
    pub confirmed: bool,
}

/// One leaving.
pub struct Leaving {
    pub outflow: OutflowId,
    pub on: String,
    pub kind: KindShown,
    pub words: String,
    pub arranged: Vec<(&'static str, String)>,
    /// Who hands over to whom.
    pub hand_over: Option<(String, String)>,
    /// Who may call until when.
    pub aftercare: Option<(String, String)>,
    pub now: Option<(String, KindShown)>,
    pub later: Vec<LaterShown>,
    pub returned: Option<String>,
    /// After how many months this worker calls now.
    pub months: Option<u8>,
    pub can: Can,
}

/// What became known later.
pub struct LaterShown {
    pub on: String,
    pub months: Option<u8>,
    pub kind: Option<KindShown>,
    pub words: String,
}

/// What this worker can write about it now.
pub struct Can {
    pub take_back: bool,
    pub come_back: bool,
    pub aftercare: bool,
    pub look: bool,
    pub note: bool,
    pub undo: bool,
}

impl View {
    pub async fn of(visit: &Visit, opened: &Opened) -> Result<View, Trouble> {
        let (team, today) = (Team::of(visit).await?, visit.now.wall.date());
        let list = visit.house.outflow.on(today);
        let of_class = |word: &str| {
            let shown = |kind: &report::Kind| (kind.word.clone(), kind_shown(visit, &kind.word, today));
            list.offered().filter(|kind| kind.class == word).map(shown).collect()
        };
        let groups = list.classes.iter().map(|class| {
            let (label, kinds) = (label(visit.language, &class.nl, &class.en), of_class(&class.word));
            Group { label, kinds }
        });
        Ok(View {
            stays: stays(visit, opened),
            bed: bed(visit, opened.person).await?,
            leavings: opened.standing.outflows.all().rev().map(|one| leaving(visit, opened, &team, one)).collect(),
            groups: groups.collect(),
            source: list.source.clone(),
            colleagues: team.everybody(),
        })
    }
}

/// The application within which somebody can leave, and since when they are in the programme.
fn stays(visit: &Visit, opened: &Opened) -> Option<(ApplicationId, String)> {
    if !visit.may(Deed::LeaveProgramme, Place::House) {
        return None;
    }
    let in_it = |state: &State| matches!(state, State::Admitted(_) | State::InGuidance(_) | State::Ended { .. });
    let found = opened.standing.course.applications().filter(|(_, known)| in_it(&known.state));
    let since = |(id, known): (ApplicationId, &domain::admission::Application)| Some((id, known.since?));
    let (id, since) = found.filter_map(since).max_by_key(|(_, since)| *since)?;
    Some((id, dates::full_day(visit.language, since)))
}

async fn bed(visit: &Visit, person: PersonId) -> Result<Option<String>, Trouble> {
    let claims = visit.house.archive.claims(&visit.now).await?;
    let theirs = claims.iter().map(|one| one.claim);
    let theirs = theirs.filter(|claim| claim.person == person && matches!(claim.kind, Claimed::Taken { .. }));
    Ok(theirs.map(|claim| visit.path(format_args!("bed/{}", claim.bed))).next())
}

fn label(language: Language, nl: &str, en: &str) -> String {
    match language {
        Language::Dutch => nl.to_owned(),
        Language::English => en.to_owned(),
    }
}

/// A kind as the list of its own day has it; its bare word when no list knows it.
pub fn kind_shown(visit: &Visit, word: &str, on: Date) -> KindShown {
    let (lists, language): (&Lists, Language) = (&visit.house.outflow, visit.language);
    let list = lists.on(on);
    let Some(kind) = list.kind(word) else {
        return KindShown { label: word.to_owned(), class: language.t("outflow-no-class"), confirmed: false };
    };
    let class = list.class(&kind.class).map(|class| label(language, &class.nl, &class.en)).unwrap_or_default();
    KindShown { label: label(language, &kind.nl, &kind.en), class, confirmed: kind.confirmed }
}

fn leaving(visit: &Visit, opened: &Opened, team: &Team, one: &Outflow) -> Leaving {
    let day = |day: Date| dates::full_day(visit.language, day);
    let (since, now) = one.now();
    let told = one.arranged.all().into_iter().filter(|(_, words)| !words.is_empty());
    let later = |later: &Later| LaterShown {
        on: day(later.on),
        months: later.months,
        kind: later.kind.as_ref().map(|kind| kind_shown(visit, kind.word(), later.on)),
        words: later.words.reveal().to_owned(),
    };
    let can = Can::of(visit, opened, one);
    Leaving {
        outflow: one.id,
        on: day(one.on),
        kind: kind_shown(visit, one.kind.word(), one.on),
        words: one.words.reveal().to_owned(),
        arranged: told.map(|(what, words)| (what, words.reveal().to_owned())).collect(),
        hand_over: one.hand_over.as_ref().map(|known| (team.name(known.by), known.to.reveal().to_owned())),
        aftercare: one.aftercare.map(|known| (team.name(known.by), day(known.until))),
        now: (since != one.on || *now != one.kind).then(|| (day(since), kind_shown(visit, now.word(), since))),
        later: one.later.iter().map(later).collect(),
        returned: one.returned.map(day),
        months: can.look.then(|| months(visit, one)).flatten(),
        can,
    }
}

/// After how many months it is meant that somebody calls: the first of the list that nobody called after yet.
fn months(visit: &Visit, one: &Outflow) -> Option<u8> {
    let called = one.later.iter().filter_map(|later| later.months).max().unwrap_or(0);
    let meant = &visit.house.outflow.on(one.on).look_again;
    meant.iter().copied().find(|months| *months > called)
}

impl Can {
    fn of(visit: &Visit, opened: &Opened, one: &Outflow) -> Can {
        let may = |deed| visit.may(deed, Place::House);
        let outflows = &opened.standing.outflows;
        let state = opened.standing.course.application(one.application).map(|known| &known.state);
        let latest = outflows.latest(one.application).is_some_and(|latest| latest.id == one.id);
        let gone = matches!(state, Some(State::Left { .. })) && latest;
        let ended = matches!(state, Some(State::Left { before, .. }) if matches!(**before, State::Ended { .. }));
        let away = one.returned.is_none();
        let calls = one.may_call(visit.now.wall.date()).is_some_and(|known| known.by == visit.me.worker.id);
        Can {
            take_back: gone && may(Deed::TakeBackLeavingProgramme),
            come_back: gone && !ended && may(Deed::ReturnToProgramme),
            aftercare: away && may(Deed::AgreeAftercare),
            look: away && calls && may(Deed::LookAgain),
            note: away && may(Deed::NoteLaterOutcome),
            undo: away && !one.later.is_empty() && may(Deed::TakeBackLaterOutcome),
        }
    }
}
