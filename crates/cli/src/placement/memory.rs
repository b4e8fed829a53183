//! How much memory there is and how much this program holds, where the operating system says so.

use std::fs::read_to_string;

/// Of what is free so much may be used: others work on the machine too, and nothing is ever swapped out.
const SHARE: f64 = 0.8;

/// How many bytes may be used, when nobody says so: most of what is free now.
pub fn sensible() -> Option<u64> {
    let free = field(&read_to_string("/proc/meminfo").ok()?, "MemAvailable:")?;
    // A container may have less than the machine.
    let cap = read_to_string("/sys/fs/cgroup/memory.max").ok().and_then(|text| text.trim().parse::<u64>().ok());
    Some((cap.map_or(free, |cap| cap.min(free)) as f64 * SHARE) as u64)
}

/// How many bytes are held now.
pub fn held() -> Option<u64> {
    field(&read_to_string("/proc/self/status").ok()?, "VmRSS:")
}

/// The most that was held so far, in bytes.
pub fn peak() -> Option<u64> {
    field(&read_to_string("/proc/self/status").ok()?, "VmHWM:")
}

/// Seconds of processor time of all threads so far; it is counted in hundredths.
pub fn processor_seconds() -> Option<f64> {
    let status = read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = status.rsplit_once(')')?;
    let ticks = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok());
    Some(ticks.sum::<f64>() / 100.0)
}

/// A number of bytes as people say it.
pub fn said(bytes: u64) -> String {
    match bytes {
        0..10_000_000 => format!("{} kB", bytes / 1_000),
        10_000_000..10_000_000_000 => format!("{} MB", bytes / 1_000_000),
        10_000_000_000.. => format!("{} GB", bytes / 1_000_000_000),
    }
}

fn field(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
