//! web

pub mod session;
