//! `who_may_what.txt` says everything: whoever has several roles may what one of them may, and nothing more.

use std::fmt::Write;

use cedar_policy::PolicySet;
use domain::staff::Role;

use super::prover::{Kind, Prover, compiled, kinds};
use crate::policies::POLICIES;

/// Beside the table two rules hold for everybody, whatever their roles.
const FOR_EVERYBODY: &str = r#"
forbid (principal, action, resource) unless { principal.active };
forbid (
  principal in Role::"administrator",
  action in [Action::"LookNight", Action::"LookCase", Action::"LookLegal", Action::"LookMedical",
    Action::"LookConference", Action::"LookComplaint", Action::"LookReads", Action::"SearchPeople"],
  resource
);
"#;

/// The table that people read, as policies: one for each row, and one for each of its columns.
pub(super) fn table() -> PolicySet {
    let text = include_str!("../../../who_may_what.txt");
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.starts_with(' ') && !line.is_empty());
    let mut policies = String::from(FOR_EVERYBODY);
    for row in rows {
        let (asked, cells) = row.split_at(30);
        let cells: Vec<&str> = cells.split_whitespace().collect();
        assert_eq!(cells.len(), Role::ALL.len(), "{row}");
        let (action, purpose) = asked.trim().split_once(' ').unwrap_or((asked.trim(), ""));
        let purpose = match purpose {
            "" => String::new(),
            purpose => format!(r#"context.purpose == Purpose::"{purpose}" && "#),
        };
        for (role, cell) in Role::ALL.iter().zip(cells) {
            let where_to = cell.chars().filter(|mark| *mark != '.').map(place).collect::<Vec<_>>().join(" || ");
            if !where_to.is_empty() {
                writeln!(
                    policies,
                    r#"permit (principal in Role::"{}", action == Action::"{action}", resource)
                    when {{ {purpose}({where_to}) }};"#,
                    role.name()
                )
                .expect("text grows");
            }
        }
    }
    policies.parse().expect("the table can be written as policies")
}

fn place(mark: char) -> &'static str {
    match mark {
        'h' => "resource is House",
        'l' => "(resource is Location && (principal.everywhere || principal.locations.contains(resource)))",
        'e' => "(resource is Location && !(principal.everywhere || principal.locations.contains(resource)))",
        other => panic!("the table has a mark that nobody explained: {other}"),
    }
}

#[test]
fn the_policies_say_what_the_table_says_for_every_worker_and_every_request() {
    let (kinds, mut prover, table) = (kinds(), Prover::new(), table());
    let differs = |kind: &&Kind| !prover.same(&compiled(&POLICIES.set, kind), &compiled(&table, kind));
    let found: Vec<String> = kinds.iter().filter(differs).map(Kind::name).collect();
    assert!(found.is_empty(), "who_may_what.txt and the policies differ in:\n{}", found.join("\n"));
    println!("the policies are the table in all {} kinds of requests", kinds.len());
}
