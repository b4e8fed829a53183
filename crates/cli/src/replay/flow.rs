//! `bestendig replay flow FILE.csv`: each month of a published flow with invented people: who comes for the first time, who comes
//! back, who leaves with a solution and who leaves to an unknown destination. What cannot have happened is said, month by month.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use domain::outflow::OutflowKind;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use report::flow::{self, File, Flow as Counts, Month, UNKNOWN};
use serde_json::{Value, json};

use super::crowd::{Act, Crowd};
use crate::complaint::Complaint;
use crate::report::FLOW_DIR;
use crate::settings::Settings;
use crate::{init, open, print};

/// To what those leave who found housing: the published flow tells no more of it.
const SOLUTION: &str = "durable-not-divided";
/// How many faults of a file are said at once.
const FAULTS: usize = 3;

/// What is asked.
#[derive(Args)]
pub struct Flow {
    /// The file: one row a month for `All Population`, with the columns newly_identified, returned_to_shelter,
    /// moved_to_housing, became_inactive and actively_homeless.
    file: PathBuf,
    /// The folder of a house to try with: made when it is not there, and invented people are written into it.
    #[arg(long, default_value = FLOW_DIR)]
    dir: PathBuf,
    /// The same seed lets the same people leave.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

/// A month as it was asked, and what of it was possible.
struct Lived {
    month: Month,
    done: Counts,
}

impl Flow {
    /// Replays it.
    pub async fn run(self) -> Result<(), Complaint> {
        let file = read(&self.file)?;
        let (settings, archive) = house(&self.dir).await?;
        let took = Instant::now();
        let begins = file.months[0].first;
        let all = u64::from(file.there) + file.months.iter().map(|month| u64::from(month.flow.all())).sum::<u64>();
        let progress = ProgressBar::new(all);
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:40} {pos}/{len} {elapsed} (still {eta})") {
            progress.set_style(style);
        }
        let mut crowd = Crowd::begin(&archive, &settings, begins, self.seed).await?;
        let before = begins.yesterday().unwrap_or(begins);
        progress.set_message("already there");
        crowd.were_there(file.there, before, begins, |done| progress.inc(done)).await?;
        let mut lived = Vec::with_capacity(file.months.len());
        for month in &file.months {
            progress.set_message(flow::name(month.first));
            let (acts, done) = possible(month, crowd.there(), crowd.gone());
            crowd.live(&acts, |done| progress.inc(done)).await?;
            progress.inc(u64::from(month.flow.all() - done.all()));
            lived.push(Lived { month: *month, done });
        }
        progress.finish_and_clear();
        let (deeds, there) = (crowd.deeds, crowd.there());
        archive.close().await;
        let lacking: Vec<&Lived> = lived.iter().filter(|one| one.done != one.month.flow).collect();
        if self.json {
            return print::json(&json!({
                "months": lived.len(), "deeds": deeds, "there": there, "seconds": took.elapsed().as_secs_f64(),
                "not_possible": lacking.iter().map(|one| one.for_programs()).collect::<Vec<_>>(),
            }));
        }
        for one in &lacking {
            print::line(one.for_people())?;
        }
        let seconds = took.elapsed().as_secs_f64();
        print::line(format!(
            "{} months, {deeds} deeds, {there} people there at the end, {seconds:.0} s.",
            lived.len()
        ))?;
        print::line(format!("Next: bestendig report flow --json --dir {}", self.dir.display()))
    }
}

impl Lived {
    fn parts(&self) -> [(&'static str, u32, u32); 4] {
        let (asked, done) = (self.month.flow, self.done);
        [
            ("newly_identified", asked.newly_identified, done.newly_identified),
            ("returned_to_shelter", asked.returned_to_shelter, done.returned_to_shelter),
            ("moved_to_housing", asked.moved_to_housing, done.moved_to_housing),
            ("became_inactive", asked.became_inactive, done.became_inactive),
        ]
    }

    fn for_programs(&self) -> Value {
        let mut value = json!({ "month": flow::name(self.month.first) });
        for (name, asked, done) in self.parts().into_iter().filter(|(_, asked, done)| asked != done) {
            value[name] = json!({ "in_the_file": asked, "possible": done });
        }
        value
    }

    fn for_people(&self) -> String {
        let said = self.parts().into_iter().filter(|(_, asked, done)| asked != done);
        let said: Vec<String> = said.map(|(name, asked, done)| format!("{name} {done} of {asked}")).collect();
        format!(
            "{}: more than can have happened; counted was what was possible: {}.",
            flow::name(self.month.first),
            said.join(", ")
        )
    }
}

/// What happens in a month, day by day, as far as it can: whoever leaves must be there, and whoever comes back must have
/// left. Who comes for the first time comes first; the others take turns until none of them can any more.
fn possible(month: &Month, mut there: usize, mut gone: usize) -> (Vec<(Date, Act)>, Counts) {
    let asked = month.flow;
    let mut done = Counts { newly_identified: asked.newly_identified, ..Counts::default() };
    let mut acts = vec![Act::Comes; asked.newly_identified as usize];
    there += acts.len();
    let kind = |word: &str| word.parse::<OutflowKind>().expect("a word of the shipped list");
    let (solution, unknown) = (kind(SOLUTION), kind(UNKNOWN));
    loop {
        let before = acts.len();
        let housed = (asked.moved_to_housing - done.moved_to_housing).min(there as u32);
        acts.extend(std::iter::repeat_n(Act::Leaves(solution.clone()), housed as usize));
        (there, gone) = (there - housed as usize, gone + housed as usize);
        let lost = (asked.became_inactive - done.became_inactive).min(there as u32);
        acts.extend(std::iter::repeat_n(Act::Leaves(unknown.clone()), lost as usize));
        (there, gone) = (there - lost as usize, gone + lost as usize);
        let back = (asked.returned_to_shelter - done.returned_to_shelter).min(gone as u32);
        acts.extend(std::iter::repeat_n(Act::ComesBack, back as usize));
        (there, gone) = (there + back as usize, gone - back as usize);
        done.moved_to_housing += housed;
        done.became_inactive += lost;
        done.returned_to_shelter += back;
        if acts.len() == before {
            break;
        }
    }
    let (days, all) = (month.first.days_in_month() as usize, acts.len().max(1));
    let on = |nth: usize| {
        let day = i8::try_from(1 + nth * days / all).unwrap_or(1);
        Date::new(month.first.year(), month.first.month(), day).unwrap_or(month.first)
    };
    (acts.into_iter().enumerate().map(|(nth, act)| (on(nth), act)).collect(), done)
}

fn read(path: &std::path::Path) -> Result<File, Complaint> {
    let text =
        std::fs::read(path).map_err(|error| Complaint::new(format!("{} cannot be read: {error}", path.display())))?;
    let text =
        String::from_utf8(text).map_err(|_| Complaint::new(format!("{} is no text in UTF-8", path.display())))?;
    flow::read(&text).map_err(|wrong| {
        let said: Vec<String> = wrong.iter().take(FAULTS).map(ToString::to_string).collect();
        let more = wrong.len().saturating_sub(FAULTS);
        let more = if more > 0 { format!("; and {more} more") } else { String::new() };
        let complaint = Complaint::new(format!("{}: {}{more}", path.display(), said.join("; ")));
        complaint.to_do("Put the file right; nothing was written.")
    })
}

/// The house in this folder, or a new one; nobody works in it yet.
async fn house(dir: &std::path::Path) -> Result<(Settings, store::Archive), Complaint> {
    let empty = std::fs::read_dir(dir).map(|mut found| found.next().is_none()).unwrap_or(true);
    if empty {
        let settings = Settings { name: "Nagespeeld".into(), slug: "nagespeeld".into(), ..Settings::to_try() };
        let archive = init::make(dir, &settings).await?;
        return Ok((settings, archive));
    }
    let (settings, archive) = open::archive(dir).await?;
    if archive.head().await?.position > 0 {
        archive.close().await;
        let complaint = Complaint::new("something is written in this house, and would be mixed with invented people");
        return Err(complaint.to_do("Give a new folder with --dir, or a house that `bestendig init` just made."));
    }
    Ok((settings, archive))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_that_can_happen_happens_whole() {
        check((7_958, 0), (1_106, 494, 508, 862), (1_106, 494, 508, 862));
        check((0, 5), (0, 5, 5, 0), (0, 5, 5, 0));
        check((1, 0), (0, 9, 10, 0), (0, 9, 10, 0));
    }

    #[test]
    fn more_than_are_there_cannot_leave_and_more_than_left_cannot_come_back() {
        check((10, 0), (5, 0, 20, 3), (5, 0, 15, 0));
        check((0, 0), (0, 7, 0, 0), (0, 0, 0, 0));
        check((3, 2), (0, 9, 1, 1), (0, 4, 1, 1));
    }

    #[test]
    fn days_of_a_month_follow_each_other() {
        let month = month((10, 3, 4, 5));
        let (acts, _) = possible(&month, 20, 0);
        assert!(acts.is_sorted_by_key(|(on, _)| *on));
        assert!(acts.iter().all(|(on, _)| on.first_of_month() == month.first));
    }

    fn month(
        (newly_identified, returned_to_shelter, moved_to_housing, became_inactive): (u32, u32, u32, u32),
    ) -> Month {
        let flow = Counts { newly_identified, returned_to_shelter, moved_to_housing, became_inactive };
        Month { first: jiff::civil::date(2018, 2, 1), flow }
    }

    #[track_caller]
    fn check((there, gone): (usize, usize), asked: (u32, u32, u32, u32), expected: (u32, u32, u32, u32)) {
        let (_, done) = possible(&month(asked), there, gone);
        assert_eq!(done, month(expected).flow);
    }
}
