//! The one binary, `bestendig`: one file per command. A command ends with 0 only when it did what
//! was asked; otherwise it says why in one sentence, and what to do.

mod backup;
mod behalf;
mod bench;
mod capacity;
mod complaint;
mod decision;
mod demo;
mod import;
mod init;
mod letters;
mod names_rank;
mod night;
mod open;
mod placement;
mod press;
mod print;
mod rebuild;
mod replay;
mod report;
mod restore;
mod rules;
mod serve;
mod settings;
mod shares;
mod staff;
mod term;
mod verify;
mod year;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::complaint::Complaint;

/// A bed tonight: shelter for people without papers, from the desk to the archive.
#[derive(Parser)]
#[command(name = "bestendig", version)]
struct Program {
    #[command(subcommand)]
    asked: Asked,
}

#[derive(Subcommand)]
enum Asked {
    /// Make a new house in an empty folder.
    Init(init::Init),
    /// Open the doors of one or several houses.
    Serve(serve::Serve),
    /// Who works in a house.
    #[command(subcommand)]
    Staff(staff::Staff),
    /// Check that everything in the log is as it was written.
    Verify(verify::Verify),
    /// Draw every table anew from the log.
    Rebuild(rebuild::Rebuild),
    /// Copies of a house, encrypted and made while people work in it, and whether they can be brought back.
    Backup(backup::Backup),
    /// Bring a house back from a backup.
    Restore(restore::Restore),
    /// How names are compared.
    #[command(subcommand)]
    Names(names_rank::Names),
    /// How many beds: formulas, a simulation of cities, and how well last year would have been foretold.
    #[command(subcommand)]
    Capacity(capacity::Capacity),
    /// Until when somebody can object, appeal or must be answered, and why until then.
    Term(term::Term),
    /// Who comes into a programme: rule files, read, checked and explained.
    #[command(subcommand)]
    Rules(rules::Rules),
    /// What was decided about an application.
    #[command(subcommand)]
    Decision(decision::Decision),
    /// In which words and on what paper a house writes its letters.
    #[command(subcommand)]
    Letters(letters::Letters),
    /// What partners are shown at meetings.
    #[command(subcommand)]
    Shares(shares::Shares),
    /// Take over a list of locations or people.
    #[command(subcommand)]
    Import(import::Import),
    /// All households of a file in all its rooms at once.
    #[command(subcommand)]
    Placement(placement::Placement),
    /// An evening of invented arrivals, to see how many find a bed and how long it takes.
    Night(night::Night),
    /// A year of guidance with invented people, to see whether any legal term passes unnoticed.
    Year(year::Year),
    /// What really happened somewhere, with invented people through the real commands.
    #[command(subcommand)]
    Replay(replay::Replay),
    /// Figures: who came, was there and left, and to what.
    Report(report::Report),
    /// Five invented houses on a believable evening.
    Demo(demo::Demo),
    /// Measure the program on a house of the size of a city.
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    // What a panic was about may hold words about a person: say where it was, and nothing else.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|at| format!("{}:{}", file_name(at.file()), at.line())).unwrap_or_default();
        eprintln!("bestendig: a mistake in the program at {place}; what was saved is saved");
    }));
    let Program { asked } = Program::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Complaint::new(format!("the operating system gives no threads: {error}")).say(),
    };
    match runtime.block_on(carry_out(asked)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => complaint.say(),
    }
}

async fn carry_out(asked: Asked) -> Result<(), Complaint> {
    match asked {
        Asked::Init(init) => init.run().await,
        Asked::Serve(serve) => serve.run().await,
        Asked::Staff(staff) => staff.run().await,
        Asked::Verify(verify) => verify.run().await,
        Asked::Rebuild(rebuild) => rebuild.run().await,
        Asked::Backup(backup) => backup.run().await,
        Asked::Restore(restore) => restore.run().await,
        Asked::Names(names) => names.run(),
        Asked::Capacity(capacity) => capacity.run(),
        Asked::Term(term) => term.run(),
        Asked::Rules(rules) => rules.run().await,
        Asked::Decision(decision) => decision.run().await,
        Asked::Letters(letters) => letters.run(),
        Asked::Shares(shares) => shares.run().await,
        Asked::Import(import) => import.run().await,
        Asked::Placement(placement) => placement.run().await,
        Asked::Night(night) => night.run().await,
        Asked::Year(year) => year.run().await,
        Asked::Replay(replay) => replay.run().await,
        Asked::Report(report) => report.run().await,
        Asked::Demo(demo) => demo.run().await,
        Asked::Bench(bench) => bench.run().await,
    }
}

/// The name without the folders, which are those of whoever built the program.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
