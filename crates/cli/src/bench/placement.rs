//! `bestendig bench placement FILES…`: the same questions put to this program and to HiGHS or OR-tools, one after the other in one
//! run, each in a process of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use serde_json::{Value, json};

use crate::complaint::Complaint;
use crate::print;

/// The whole question, for HiGHS.
const HIGHS: &str = include_str!("../../../placement/bench/highs.py");
/// Pure transportation, for OR-tools.
const ORTOOLS: &str = include_str!("../../../placement/bench/ortools_flow.py");

/// What is asked.
#[derive(Args)]
pub struct Placement {
    /// Files in the format `lvv-placement-1`; pure transportation is put to OR-tools, all else to HiGHS.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The folder in which `model.py` of the format lies.
    #[arg(long)]
    model: PathBuf,
    /// The Python that has highspy and ortools (`pip install highspy ortools`).
    #[arg(long, default_value = "python3")]
    python: String,
    /// After how many seconds the best so far of this program will do.
    #[arg(long, default_value_t = 600.0)]
    time_limit: f64,
    /// How many households that have a room may leave it.
    #[arg(long)]
    max_moves: Option<usize>,
    /// Numbers for programs.
    #[arg(long)]
    json: bool,
}

impl Placement {
    /// Measures both.
    pub fn run(self) -> Result<(), Complaint> {
        let mut all = Vec::new();
        for file in &self.files {
            let (ours, other) = (self.ours(file)?, self.other(file)?);
            let ratio = |field: &str| Some(ours[field].as_f64()? / other[field].as_f64().filter(|by| *by > 0.0)?);
            let (time, memory) = (ratio("seconds"), ratio("peak_memory_bytes"));
            let processor = ratio("processor_seconds");
            if !self.json {
                for_people(file, &ours, &other, [time, processor, memory])?;
            }
            let file = file.display().to_string();
            all.push(json!({
                "file": file, "ours": ours, "other": other, "times_its_time": time,
                "times_its_processor_time": processor, "times_its_memory": memory,
            }));
        }
        if self.json { print::json(&all) } else { Ok(()) }
    }

    fn ours(&self, file: &Path) -> Result<Value, Complaint> {
        let program = std::env::current_exe().map_err(|error| Complaint::new(format!("where am I? {error}")))?;
        let mut asked = Command::new(program);
        asked.args(["placement", "solve", "--json", "--time-limit", &self.time_limit.to_string()]).arg(file);
        if let Some(moves) = self.max_moves {
            asked.args(["--max-moves", &moves.to_string()]);
        }
        let mut answer = answer(&mut asked, "bestendig")?;
        // Which household sleeps where is not what is measured.
        answer.as_object_mut().map(|fields| fields.remove("rooms"));
        Ok(answer)
    }

    fn other(&self, file: &Path) -> Result<Value, Complaint> {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Complaint::new(format!("{} cannot be read: {error}", file.display())))?;
        let question: Value = serde_json::from_str(&text)
            .map_err(|error| Complaint::new(format!("{} is no JSON: {error}", file.display())))?;
        let flow = question["flow"].as_i64() == Some(1);
        let (name, script) = if flow { ("OR-tools", ORTOOLS) } else { ("HiGHS", HIGHS) };
        let mut asked = Command::new(&self.python);
        asked.arg("-c").arg(script).arg(&self.model).arg(file);
        if let Some(moves) = self.max_moves.filter(|_| !flow) {
            asked.arg(moves.to_string());
        }
        let mut found = answer(&mut asked, name)?;
        found["program"] = json!(name);
        Ok(found)
    }
}

/// The last line that a program prints, as JSON.
fn answer(asked: &mut Command, name: &str) -> Result<Value, Complaint> {
    let missing = "For HiGHS and OR-tools: pip install highspy ortools, and name that Python with --python.";
    let done =
        asked.output().map_err(|error| Complaint::new(format!("{name} does not start: {error}")).to_do(missing))?;
    let said = String::from_utf8_lossy(&done.stdout);
    let last = said.lines().next_back().and_then(|line| serde_json::from_str(line).ok());
    last.filter(|_| done.status.success()).ok_or_else(|| {
        let why = String::from_utf8_lossy(&done.stderr).lines().next_back().unwrap_or_default().to_owned();
        Complaint::new(format!("{name} gave no answer: {why}")).to_do(missing)
    })
}

fn for_people(
    file: &Path,
    ours: &Value,
    other: &Value,
    [time, processor, memory]: [Option<f64>; 3],
) -> Result<(), Complaint> {
    let line = |name: &str, one: &Value| {
        let (objective, bound) = (&one["objective"], &one["bound"]);
        let number = |field: &str| one[field].as_f64().unwrap_or(0.0);
        let (seconds, used) = (number("seconds"), number("processor_seconds"));
        let megabytes = number("peak_memory_bytes") / 1e6;
        print::line(format!(
            "  {name}: {objective}, bound {bound}, {seconds:.3} s, {used:.2} s of processor time, {megabytes:.0} MB"
        ))
    };
    print::line(file.display().to_string())?;
    line("bestendig", ours)?;
    line(other["program"].as_str().unwrap_or_default(), other)?;
    let times = |ratio: Option<f64>| ratio.map_or("?".to_owned(), |ratio| format!("{ratio:.2}"));
    // On a machine on which others work, processor time says more than the clock.
    let (time, processor, memory) = (times(time), times(processor), times(memory));
    print::line(format!("  {time} times its time, {processor} times its processor time, {memory} times its memory"))
}
