//! `bestendig report ways`: which steps people took one after the other, the usual ways, the shortest and the longest, and a picture.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use report::Period;
use report::ways::{Arrow, FEWEST, Rare, Tongue, Way, Ways as Told, gather};
use serde_json::{Value, json};

use super::to_file;
use crate::complaint::Complaint;
use crate::{open, print, settings};

/// So many of the ways that most people took are told in words.
const USUAL: usize = 3;

/// What is asked.
#[derive(Args)]
pub struct Ways {
    /// The folder of the house.
    #[arg(long)]
    dir: PathBuf,
    /// Of whoever signed up or came first on this day or later; of everybody when it is left out.
    #[arg(long)]
    from: Option<Date>,
    /// The last day, as known on its evening; today when it is left out.
    #[arg(long)]
    to: Option<Date>,
    /// Draw the picture here, as SVG.
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// The language of the picture.
    #[arg(long, value_enum, default_value = "nl")]
    language: Language,
    /// Tell ways too that fewer than five people took. Whoever knows when somebody came could find the rest of their way in it:
    /// it stays with those who may see the figures of the house.
    #[arg(long)]
    rare: bool,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Nl,
    En,
}

impl Ways {
    /// Reads them from the archive.
    pub async fn run(self) -> Result<(), Complaint> {
        let (settings, archive) = open::archive(&self.dir).await?;
        let (lists, today) = (settings::outflow(&self.dir)?, open::now(&settings)?.wall.date());
        let past = gather(&archive).await?;
        archive.close().await;
        let to = self.to.unwrap_or(today);
        let from = self.from.unwrap_or_else(|| past.since().map_or(to, |since| since.min(to)));
        let period = Period::new(from, to, today);
        let period =
            period.map_err(|why| Complaint::new(why.to_string()).to_do("Choose other days with --from and --to."))?;
        let rare = if self.rare { Rare::Told } else { Rare::LeftOut };
        let told = Told::of(&past, &lists, period, rare);
        if let Some(path) = &self.svg {
            let tongue = match self.language {
                Language::Nl => Tongue::Dutch,
                Language::En => Tongue::English,
            };
            to_file(path, told.picture(tongue).as_bytes())?;
        }
        if self.json { print::json(&for_programs(&told)) } else { for_people(&told).iter().try_for_each(print::line) }
    }
}

fn for_programs(told: &Told) -> Value {
    let way = |way: &Way| {
        let steps: Vec<String> = way.steps.iter().map(|step| step.word()).collect();
        json!({ "steps": steps, "people": way.people, "days": way.days })
    };
    let arrow = |arrow: &Arrow| json!({ "from": arrow.from.word(), "to": arrow.to.word(), "people": arrow.people, "days": arrow.days });
    let through = told.through();
    json!({
        "from": told.period.from(), "to": told.period.to(), "people": told.people(),
        "ways": told.ways.iter().map(way).collect::<Vec<Value>>(),
        "arrows": told.arrows.iter().map(arrow).collect::<Vec<Value>>(),
        "shortest": through.first().map(|one| way(one)), "longest": through.last().map(|one| way(one)),
        "otherwise": told.merged, "fewest": FEWEST, "missing_at_most": FEWEST - 1, "forgotten": told.forgotten > 0,
        "definition": "A way is every step of a person who first signed up or came in the period, as known on its last evening. Days \
                       are between steps, of the person in the middle, and of the half of them in the middle.",
    })
}

fn for_people(told: &Told) -> Vec<String> {
    let tongue = Tongue::English;
    let mut said = vec![format!("{}.", told.whose(tongue))];
    let line = |what: &str, way: &Way| {
        let days = way.days.map(|days| format!(", {} days ({} to {})", days.median, days.from, days.to));
        format!("{what}{} people{}: {}", way.people, days.unwrap_or_default(), told.tell(way, tongue))
    };
    said.extend(told.ways.iter().take(USUAL).map(|way| line("Usual: ", way)));
    let through = told.through();
    said.extend(through.first().map(|way| line("Shortest through the programme: ", way)));
    said.extend(through.last().map(|way| line("Longest through the programme: ", way)));
    said.extend(told.left_out(tongue));
    said
}

#[cfg(test)]
mod tests {
    use domain::id::PersonId;
    use jiff::civil::date;
    use report::ways::Past;
    use report::{Gone, Lists, Now, Passage};

    use super::*;

    /// Ten people leave after thirty days, six after ninety to something else, and one to something of their own.
    fn told() -> Told {
        let somebody = |nth: u128| {
            let (kind, day) = match nth {
                0..10 => ("own-place", 30),
                10..16 => ("residence-granted", 90),
                _ => ("to-the-moon", 9),
            };
            let entered = date(2026, 1, 1);
            let on = entered.saturating_add(jiff::Span::new().days(day));
            let gone = Some(Gone { on, kind: kind.into(), now: Now::Is(kind.into(), on) });
            Passage { person: PersonId::new(nth + 1), known_before: false, entered, gone }
        };
        let past = Past::of((0..17).map(somebody).collect(), vec![]);
        let period = Period::new(date(2026, 1, 1), date(2026, 6, 30), date(2026, 6, 30)).unwrap();
        Told::of(&past, Lists::shipped(), period, Rare::LeftOut)
    }

    #[test]
    fn the_usual_the_shortest_and_the_longest_way_are_told_in_words() {
        let said = for_people(&told());
        assert_eq!(said[0], "16 people who signed up or came from 2026-01-01 until 2026-06-30.");
        assert_eq!(said[1], "Usual: 10 people, 30 days (30 to 30): In the programme → Left: No durable solution");
        let shortest = "Shortest through the programme: 10 people, 30 days (30 to 30): ";
        assert!(said.iter().any(|line| line.starts_with(shortest)), "{said:?}");
        let longest = "Longest through the programme: 6 people, 90 days (90 to 90): In the programme → Left: Durable";
        assert!(said.iter().any(|line| line == longest), "{said:?}");
    }

    #[test]
    fn programs_read_the_same_and_nothing_of_one_person() {
        let json = for_programs(&told());
        assert_eq!(
            json["ways"][0],
            json!({ "steps": ["came", "left-other"], "people": 10, "days": { "median": 30, "from": 30, "to": 30 } })
        );
        assert_eq!((&json["people"], &json["longest"]["people"]), (&json!(16), &json!(6)));
        assert!(!json.to_string().contains("unlisted"), "{json}");
    }
}
