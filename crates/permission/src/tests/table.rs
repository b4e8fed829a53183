//! The whole policy at a glance. A change of policy is a change of `who_may_what.txt`, read by people.
//!
//! `WHO_MAY_WHAT=write` makes the table anew; what changed in it is then the thing to review.

use std::fmt::Write;

use domain::command::Place;
use domain::staff::Role;

use super::{ELSEWHERE, HERE, questions, worker};
use crate::ask::Ask;
use crate::remembered;

const HEAD: &str = "\
# Who may what. h = in the house as a whole, l = in a location where they work, e = in one where they do not.
# A look is asked for a purpose; the purpose stands after the look.

";

#[test]
fn who_may_what() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/who_may_what.txt");
    let now = table();
    if std::env::var("WHO_MAY_WHAT").is_ok_and(|value| value == "write") {
        std::fs::write(file, &now).expect("the table can be written");
    }
    let agreed = std::fs::read_to_string(file).unwrap_or_default();
    let changed = difference(&agreed, &now);
    assert!(changed.is_empty(), "the policies say something else than who_may_what.txt:\n{changed}");
}

fn table() -> String {
    let mut table = String::from(HEAD);
    let roles: String = Role::ALL.iter().map(|role| format!("{:<15}", role.name())).collect();
    writeln!(table, "{:<30}{}", "", roles.trim_end()).expect("text grows");
    for ask in questions() {
        let cells: String = Role::ALL.iter().map(|role| format!("{:<15}", cell(*role, ask))).collect();
        writeln!(table, "{:<30}{}", asked(ask), cells.trim_end()).expect("text grows");
    }
    table
}

fn asked(ask: Ask) -> String {
    let action = ask.action().expect("every question has an action");
    ask.purpose().map_or(action.to_owned(), |purpose| format!("{action} {}", purpose.name()))
}

fn cell(role: Role, ask: Ask) -> String {
    let worker = worker(&[role]);
    [(Place::House, 'h'), (HERE, 'l'), (ELSEWHERE, 'e')]
        .map(|(place, mark)| if remembered::permit(&worker, ask, place) { mark } else { '.' })
        .iter()
        .collect()
}

/// The lines that differ, as agreed and as they are now.
fn difference(agreed: &str, now: &str) -> String {
    let gone = agreed.lines().filter(|line| !now.lines().any(|other| other == *line)).map(|line| format!("- {line}\n"));
    let new = now.lines().filter(|line| !agreed.lines().any(|other| other == *line)).map(|line| format!("+ {line}\n"));
    gone.chain(new).collect()
}
