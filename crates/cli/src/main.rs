//! The one binary, `bestendig`.

fn main() {}
