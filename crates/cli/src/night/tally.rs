//! How the evening ended, counted in the archive and not in the program that lived through it.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::bed::Kind;
use domain::tonight::State;
use serde_json::{Value, json};
use store::Archive;

use super::evening::Evening;
use crate::complaint::Complaint;
use crate::print;

/// What there is to tell.
pub struct Outcome {
    beds: usize,
    housed: usize,
    held: usize,
    ringing: usize,
    requests_ringing: usize,
    arrivals: usize,
    too_late: usize,
    took: Duration,
    commands: BTreeMap<&'static str, Times>,
}

/// How long one kind of command took, in microseconds.
struct Times {
    count: usize,
    half: u64,
    most: u64,
    all: u64,
}

impl Outcome {
    /// Counts.
    pub async fn of(
        archive: &Archive,
        evening: &Evening<'_>,
        beds: usize,
        took: Duration,
    ) -> Result<Outcome, Complaint> {
        let now = evening.now();
        let claims: Vec<_> = archive.beds(&now).await?.into_iter().filter_map(|bed| bed.claim).collect();
        let held = claims.iter().filter(|one| matches!(one.claim.kind, Kind::Held { .. } | Kind::Kept)).count();
        let asked = archive.open_requests().await?;
        let open = asked.iter().filter(|request| *request.asked.state(now.at) == State::Open);
        let sizes: Vec<usize> = open.map(|request| request.asked.people.len()).collect();
        Ok(Outcome {
            beds,
            housed: claims.len() - held,
            held,
            ringing: sizes.iter().sum(),
            requests_ringing: sizes.len(),
            arrivals: evening.took.get("RegisterPerson").map_or(0, Vec::len),
            too_late: evening.too_late,
            took,
            commands: evening.took.iter().map(|(name, took)| (*name, Times::of(took))).collect(),
        })
    }

    /// Everybody who came has a bed, has one kept, rings, or took the request back.
    fn withdrawn(&self) -> usize {
        self.arrivals.saturating_sub(self.housed + self.held + self.ringing)
    }

    /// As one line.
    pub fn for_programs(&self) -> Value {
        let commands: BTreeMap<&str, Value> =
            self.commands.iter().map(|(name, times)| (*name, times.for_programs())).collect();
        json!({
            "beds": self.beds,
            "arrivals": self.arrivals,
            "housed": self.housed,
            "held": self.held,
            "ringing": self.ringing,
            "requests_ringing": self.requests_ringing,
            "withdrawn": self.withdrawn(),
            "too_late": self.too_late,
            "seconds": self.took.as_secs_f64(),
            "commands": commands,
        })
    }

    /// As a small table.
    pub fn for_people(&self) -> Result<(), Complaint> {
        let seconds = self.took.as_secs_f64();
        print::line(format!("{} people came to {} beds; it took {seconds:.1} s.", self.arrivals, self.beds))?;
        let people = [
            ("in bed", self.housed),
            ("a bed is kept", self.held),
            ("it rings", self.ringing),
            ("took the request back", self.withdrawn()),
        ];
        for (what, count) in people {
            print::line(format!("{count:>8}  {what}"))?;
        }
        print::line(format!("{:<18}{:>8}{:>10}{:>10}{:>10}", "", "times", "p50 ms", "p99 ms", "in all s"))?;
        for (name, times) in &self.commands {
            let Times { count, half, most, all } = times;
            let (half, most, all) = (*half as f64 / 1e3, *most as f64 / 1e3, *all as f64 / 1e6);
            print::line(format!("{name:<18}{count:>8}{half:>10.2}{most:>10.2}{all:>10.2}"))?;
        }
        Ok(())
    }
}

impl Times {
    fn of(took: &[u64]) -> Times {
        let mut sorted = took.to_vec();
        sorted.sort_unstable();
        let at = |share: usize| sorted.get(sorted.len() * share / 100).or(sorted.last()).copied().unwrap_or(0);
        Times { count: sorted.len(), half: at(50), most: at(99), all: sorted.iter().sum() }
    }

    fn for_programs(&self) -> Value {
        json!({ "count": self.count, "p50_us": self.half, "p99_us": self.most, "all_us": self.all })
    }
}
