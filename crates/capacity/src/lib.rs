//! How many beds: formulas that are exact, a simulation for what no formula says, and a look ahead from a house's own
//! nights. Pure: figures and seeds come in, figures go out.
//!
//! Reading order: `figure`, `cover`, `erlang_b`, `kaufman_roberts`, `network`, `simulate`, `forecast`.

pub mod backtest;
pub mod chart;
pub mod count;
pub mod cover;
pub mod erlang_b;
pub mod erlang_c;
pub mod figure;
pub mod forecast;
pub mod interval;
pub mod kaufman_roberts;
pub mod network;
pub mod simulate;
pub mod what_if;
