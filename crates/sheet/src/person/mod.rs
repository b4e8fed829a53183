//! Rows of a list of people, as typed values.

use std::collections::HashMap;

use domain::person::{
    Birth, Care, Channel, Description, Name, NameKind, Nationalities, Needs, Reach, SaidBy, Signal, SignalKind,
    SleepsWith,
};
use domain::personal::Personal;
use jiff::civil::Date;

use crate::mapping::{Field, Mapping};
use crate::record::Record;
use crate::table::Table;
use crate::value::{self, fold};
use crate::{Cell, Fault, Reason};

/// One row of a list of people.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// The line of the file.
    pub line: u32,
    /// The names told; there may be none.
    pub names: Vec<Name>,
    /// What a bed must have.
    pub needs: Needs,
    /// The rest of the file.
    pub description: Description,
}

/// Reads the rows of a list of people. Every row is either among the values or among the faults.
///
/// `today` is needed for births: none is yet to come, and who is under eighteen sleeps otherwise.
pub fn people(table: &Table, mapping: &Mapping, today: Date) -> (Vec<PersonRow>, Vec<Fault>) {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let mut earlier = Earlier::default();
    for row in &table.rows {
        let mut record = Record::new(table, mapping, row);
        let read = person(&mut record, today);
        if read.names.is_empty() && read.needs == Needs::default() && read.description == Description::default() {
            record.note(None, Reason::NothingTaken);
        } else if let Some(why) = earlier.like(&read, &record, mapping) {
            record.note(None, why);
        }
        let (taken, mut said) = record.finish();
        rows.extend(taken.then_some(read));
        faults.append(&mut said);
    }
    (rows, faults)
}

fn person(record: &mut Record<'_>, today: Date) -> PersonRow {
    let birth = record.read_assuming(Field::Birth, |cell| value::birth(cell, today)).unwrap_or_default();
    let mut signals = signals(record);
    let mut yes = |field, kind: Option<SignalKind>| {
        let told = record.read(field, value::yes_or_no).flatten().unwrap_or(false);
        signals.extend(kind.filter(|_| told));
        told
    };
    let step_free = yes(Field::StepFree, Some(SignalKind::Wheelchair));
    let told_minor = yes(Field::Minor, Some(SignalKind::Child));
    yes(Field::Pregnant, Some(SignalKind::Pregnant));
    let (women_only, quiet) = (yes(Field::WomenOnly, None), yes(Field::Quiet, None));
    let interpreter = yes(Field::Interpreter, None);
    let needs = Needs {
        sleeps_with: record.read(Field::Sex, |cell| value::sleeps_with(&cell.words())).unwrap_or(SleepsWith::NotSaid),
        step_free: step_free || signals.contains(&SignalKind::Wheelchair),
        women_only,
        care: record.read(Field::Care, value::care).flatten().unwrap_or(Care::None),
        minor: told_minor || birth.least_age(today).is_some_and(|age| age < 18),
        quiet,
    };
    let mut told = Vec::new();
    for kind in signals {
        // What is written in a list was said by whoever made the list.
        let signal = Signal { kind, said_by: SaidBy::Other };
        if !told.contains(&signal) {
            told.push(signal);
        }
    }
    let description = Description {
        birth,
        nationalities: nationalities(record),
        languages: languages(record),
        interpreter,
        reach: reach(record),
        signals: told,
        note: note(record),
    };
    PersonRow { line: record.line(), names: names(record), needs, description }
}

fn names(record: &mut Record<'_>) -> Vec<Name> {
    let given = record.words(Field::GivenName);
    let family = [record.words(Field::Infix), record.words(Field::FamilyName)];
    let name = record.words(Field::Name);
    let parts: Vec<String> = given.into_iter().chain(family.into_iter().flatten()).collect();
    let whole = match (parts.is_empty(), name) {
        (true, name) => name.map(|name| given_name_first(&name)),
        (false, None) => Some(parts.join(" ")),
        // Beside a given name, *name* is the name of the family; beside a whole name it is another.
        (false, Some(name)) if record.cell(Field::FamilyName).is_none() => Some(format!("{} {name}", parts.join(" "))),
        (false, Some(_)) => Some(parts.join(" ")),
    };
    let mut names: Vec<Name> = whole.iter().map(|words| told(words)).collect();
    let own = record.words(Field::OwnScript);
    names.extend(own.map(|words| Name { words: Personal::new(&words), kind: NameKind::OwnScript }));
    for (column, _) in record.cells(Field::Alias) {
        let alias = record.read_in(column, text).flatten();
        names.extend(alias.map(|words| Name { words: Personal::new(&words), kind: NameKind::Alias }));
    }
    names
}

/// A name in letters of another script is the name in the person's own script.
fn told(words: &str) -> Name {
    let (latin, other) =
        words.chars().filter(|letter| letter.is_alphabetic()).fold((0, 0), |(latin, other), letter| {
            // The Latin letters with their accents end here; Greek begins.
            if u32::from(letter) < 0x0370 || ('\u{1E00}'..='\u{1EFF}').contains(&letter) {
                (latin + 1, other)
            } else {
                (latin, other + 1)
            }
        });
    let kind = if other > latin { NameKind::OwnScript } else { NameKind::Told };
    Name { words: Personal::new(words), kind }
}

/// *Voorbeeld, Testa* is called Testa.
fn given_name_first(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) if !given.trim().is_empty() && !given.contains(',') => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name.to_owned(),
    }
}

fn text(cell: &Cell) -> value::Reading<Option<String>> {
    if let Cell::Broken(_) = cell {
        return Err(Reason::BrokenFormula);
    }
    Ok((Some(cell.words().into_owned()).filter(|words| !value::is_blank(words)), None))
}

fn nationalities(record: &mut Record<'_>) -> Nationalities {
    let mut all = Nationalities::NotAsked;
    for (column, _) in record.cells(Field::Nationality) {
        let read = record.read_in(column, |cell| value::nationalities(&cell.words()).map(|told| (told, None)));
        all = match (all, read) {
            (Nationalities::Told(mut told), Some(Nationalities::Told(more))) => {
                told.extend(more);
                Nationalities::Told(told)
            }
            (Nationalities::NotAsked, Some(told)) => told,
            (all, None | Some(Nationalities::NotAsked)) => all,
        };
    }
    all
}

fn languages(record: &mut Record<'_>) -> Vec<domain::person::Language> {
    let mut all = Vec::new();
    for (column, _) in record.cells(Field::Language) {
        let read = record.read_in(column, |cell| value::languages(&cell.words()).map(|told| (told, None)));
        all.extend(read.into_iter().flatten());
    }
    all
}

fn reach(record: &mut Record<'_>) -> Vec<Reach> {
    let mut reach = Vec::new();
    let channels = [
        (Field::Telephone, Channel::Telephone),
        (Field::Message, Channel::Message),
        (Field::Through, Channel::Through),
    ];
    for (field, channel) in channels {
        for (column, _) in record.cells(field) {
            let read = record.read_in(column, |cell| {
                let (words, _) = text(cell)?;
                if field == Field::Telephone && words.is_some() {
                    let (number, assumed) = value::telephone(cell);
                    return Ok((Some(number), assumed));
                }
                Ok((words, None))
            });
            let to = read.flatten().map(|words| Personal::new(&words));
            reach.extend(to.map(|to| Reach { channel, to, mind: Personal::default() }));
        }
    }
    reach
}

fn signals(record: &mut Record<'_>) -> Vec<SignalKind> {
    let cells = record.cells(Field::Signals);
    cells.into_iter().flat_map(|(_, cell)| value::signals(&cell.words())).collect()
}

/// Remarks stay as they are; signs in words that stand for *other* would be lost without theirs.
fn note(record: &mut Record<'_>) -> Personal {
    let mut parts: Vec<String> = Vec::new();
    for (column, _) in record.cells(Field::Note) {
        parts.extend(record.read_in(column, text).flatten());
    }
    for (_, cell) in record.cells(Field::Signals) {
        let words = cell.words();
        if value::signals(&words).contains(&SignalKind::Other) {
            parts.push(words.into_owned());
        }
    }
    Personal::new(&parts.join("\n"))
}

/// The rows read before, to see who stands in the list twice.
#[derive(Default)]
struct Earlier {
    whole: HashMap<String, u32>,
    named: HashMap<(String, String), u32>,
}

impl Earlier {
    /// Whether this row stands there already: the same in every column that is taken, or the same
    /// name and birth, which may be one person and may be two.
    fn like(&mut self, row: &PersonRow, record: &Record<'_>, mapping: &Mapping) -> Option<Reason> {
        let taken = mapping.columns().iter().flatten();
        let whole: String =
            taken.flat_map(|field| record.cells(*field)).map(|(_, cell)| fold(&cell.words()) + "\u{1f}").collect();
        let earlier = *self.whole.entry(whole).or_insert(row.line);
        if earlier != row.line {
            return Some(Reason::DuplicateOf(earlier));
        }
        let name = row.names.iter().map(|name| fold(name.words.reveal())).collect::<Vec<_>>().join("\u{1f}");
        if name.is_empty() || row.description.birth == Birth::NotKnown {
            return None;
        }
        let key = (name, format!("{:?}", row.description.birth));
        let earlier = *self.named.entry(key).or_insert(row.line);
        (earlier != row.line).then_some(Reason::LooksLike(earlier))
    }
}
