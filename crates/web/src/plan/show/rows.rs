//! Steps and notes of a plan as the page shows them.

use domain::event::Event;
use domain::id::{NoteId, StepId};
use domain::plan::{Event as Plan, Note, Owner, Step, StepState, Strand};
use jiff::civil::Date;

use crate::dates;
use crate::plan::find::Opened;
use crate::plan::team::Team;
use crate::plan::words;
use crate::visit::Visit;

/// One step.
pub struct StepRow {
    pub id: StepId,
    pub strand: &'static str,
    pub what: String,
    pub owner: String,
    /// Whose it is, as a form sends it.
    pub owner_word: String,
    pub due: Option<Date>,
    pub shown: String,
    /// Its day has come or gone.
    pub late: bool,
    pub at: String,
    pub place: String,
    pub interpreter: Option<String>,
    pub along: Option<String>,
    /// The same two as a form sends them.
    meets: (String, String),
    pub every: Option<u16>,
    /// What came of it, as a word, on which day, and the same in words.
    pub came: Option<(&'static str, String, String)>,
}

/// One note.
pub struct NoteRow {
    pub id: NoteId,
    pub strand: &'static str,
    pub by: String,
    pub words: String,
    pub shared: Vec<&'static str>,
    pub struck: Option<String>,
    /// Whether this worker wrote it.
    pub mine: bool,
    /// To which strands it can still be shared.
    pub to: Vec<&'static str>,
}

/// The steps that are to be done, and those that are over, newest first.
pub fn steps(visit: &Visit, opened: &Opened, team: &Team) -> (Vec<StepRow>, Vec<StepRow>) {
    let rows = opened.outline.steps().into_iter().map(|(id, step)| row(visit, id, step, team));
    let (open, mut over): (Vec<StepRow>, Vec<StepRow>) = rows.partition(|row| row.came.is_none());
    over.reverse();
    (open, over)
}

fn row(visit: &Visit, id: StepId, step: &Step, team: &Team) -> StepRow {
    let language = visit.language;
    let Step { strand, planned, state, .. } = step;
    let (owner, owner_word) = match planned.owner {
        Owner::Worker(worker) => (team.name(worker), worker.to_string()),
        Owner::Person => (language.t("plan-owner-person"), "person".to_owned()),
        Owner::Other => (language.t("plan-owner-other"), "other".to_owned()),
    };
    let meeting = planned.meeting.as_ref();
    let code = |code: &str| sheet::told::language_name(code).map_or_else(|| code.to_owned(), str::to_owned);
    StepRow {
        id,
        strand: strand.name(),
        what: planned.what.reveal().to_owned(),
        owner,
        owner_word,
        due: planned.due,
        shown: planned.due.map(|due| dates::full_day(language, due)).unwrap_or_default(),
        late: planned.due.is_some_and(|due| due < visit.now.wall.date()),
        at: meeting.map(|meeting| meeting.at.strftime("%H:%M").to_string()).unwrap_or_default(),
        place: meeting.map(|meeting| meeting.place.reveal().to_owned()).unwrap_or_default(),
        interpreter: meeting.and_then(|meeting| meeting.interpreter.as_ref()).map(|language| code(&language.0)),
        along: meeting.and_then(|meeting| meeting.along).map(|worker| team.name(worker)),
        meets: (
            meeting.and_then(|meeting| meeting.interpreter.clone()).map(|language| language.0).unwrap_or_default(),
            meeting.and_then(|meeting| meeting.along).map(|worker| worker.to_string()).unwrap_or_default(),
        ),
        every: planned.every_weeks,
        came: match state {
            StepState::Open => None,
            StepState::Finished(on, outcome, said) => {
                Some((words::outcome(*outcome), dates::full_day(language, *on), said.reveal().to_owned()))
            }
        },
    }
}

impl StepRow {
    /// The fields of the form that changes it, as they are now.
    pub fn fields(&self) -> [(String, String); 8] {
        let (interpreter, along) = self.meets.clone();
        [
            (self.field("what"), self.what.clone()),
            (self.field("owner"), self.owner_word.clone()),
            (self.field("due"), self.due.map(|due| due.to_string()).unwrap_or_default()),
            (self.field("at"), self.at.clone()),
            (self.field("place"), self.place.clone()),
            (self.field("interpreter"), interpreter),
            (self.field("along"), along),
            (self.field("every"), self.every.map(|every| every.to_string()).unwrap_or_default()),
        ]
    }

    /// The name of a field of a form about this step.
    pub fn field(&self, name: &str) -> String {
        format!("{name}-{}", self.id)
    }
}

/// The notes that this worker reads, newest first.
pub fn notes(visit: &Visit, opened: &Opened, team: &Team) -> Vec<NoteRow> {
    let mut seen: Vec<NoteId> = Vec::new();
    for noted in opened.noted.iter().rev() {
        if let Event::Plan(Plan::NoteWritten { note, .. } | Plan::NoteShared { note, .. }) = &noted.event
            && !seen.contains(note)
        {
            seen.push(*note);
        }
    }
    let row = |id: NoteId| opened.outline.note(id).map(|note| note_row(visit, id, note, team));
    seen.into_iter().filter_map(row).collect()
}

fn note_row(visit: &Visit, id: NoteId, note: &Note, team: &Team) -> NoteRow {
    let mine = note.by == visit.me.worker.id;
    let read = |strand: &Strand| {
        strand.class() == note.strand.class() || note.shared.iter().any(|one| one.class() == strand.class())
    };
    // One strand of each key: who reads one of them reads the others.
    let offered = [Strand::Legal, Strand::Medical, Strand::Social];
    let to = offered.into_iter().filter(|strand| mine && note.struck.is_none() && !read(strand));
    NoteRow {
        id,
        strand: note.strand.name(),
        by: team.name(note.by),
        words: note.words.reveal().to_owned(),
        shared: note.shared.iter().map(|strand| strand.name()).collect(),
        struck: note.struck.as_ref().map(|why| why.reveal().to_owned()),
        mine,
        to: to.map(Strand::name).collect(),
    }
}
