//! `bestendig capacity`: how many beds. Formulas that are exact, a simulation of cities that send people on to each
//! other, and how well last year would have been foretold. No house is needed, and none is opened.

mod backtest;
mod change;
mod cover;
mod erlang;
mod figures;
mod groups;
mod simulate;
mod tell;

use clap::Subcommand;

use crate::complaint::Complaint;

/// What is asked about beds.
#[derive(Subcommand)]
pub enum Capacity {
    /// The chance that every bed is taken, when nobody waits; or the fewest beds for a chance.
    ErlangB(erlang::Erlang),
    /// The chance of having to wait, when everybody waits; or the fewest beds for a chance.
    ErlangC(erlang::Erlang),
    /// Beds that are enough on a share of nights, first with how well the rate is known.
    Cover(cover::Cover),
    /// The chance for households of different sizes that share beds.
    KaufmanRoberts(groups::Groups),
    /// Cities that send people on to each other, lived through many times.
    Simulate(simulate::Simulate),
    /// How well last year would have been foretold from the years before.
    Backtest(backtest::Backtest),
}

impl Capacity {
    /// Answers it.
    pub fn run(self) -> Result<(), Complaint> {
        match self {
            Capacity::ErlangB(erlang) => erlang.lost(),
            Capacity::ErlangC(erlang) => erlang.waits(),
            Capacity::Cover(cover) => cover.run(),
            Capacity::KaufmanRoberts(groups) => groups.run(),
            Capacity::Simulate(simulate) => simulate.run(),
            Capacity::Backtest(backtest) => backtest.run(),
        }
    }
}
