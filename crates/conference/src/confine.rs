//! Giving up what the server does not need, for as long as it runs: files outside its folder, the network beyond its two
//! open doors, signals and sockets of others, and ever becoming more than it is. Where the kernel cannot, it says so.

use std::fmt;
use std::net::TcpStream;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
    RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};

/// The newest way to confine that this was written for; older kernels give what they have.
const NEWEST: ABI = ABI::V6;

/// How far it was confined, as it is said at the start.
pub struct Confined {
    files: Result<RulesetStatus, String>,
    no_new_privileges: bool,
    user: Option<u32>,
}

/// Confines this process to one folder and to the doors that are open already.
pub fn to(folder: &Path) -> Confined {
    let user = std::fs::metadata("/proc/self").map(|own| own.uid()).ok();
    match restrict(folder) {
        Ok(status) => Confined { files: Ok(status.ruleset), no_new_privileges: status.no_new_privs, user },
        Err(why) => Confined { files: Err(why.to_string()), no_new_privileges: false, user },
    }
}

fn restrict(folder: &Path) -> Result<landlock::RestrictionStatus, RulesetError> {
    let own: BitFlags<AccessFs> = AccessFs::ReadFile
        | AccessFs::WriteFile
        | AccessFs::ReadDir
        | AccessFs::MakeReg
        | AccessFs::RemoveFile
        | AccessFs::Truncate;
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(NEWEST))?
        // No port is allowed: both doors are open already, and nobody is called.
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?;
    match PathFd::new(folder) {
        Ok(folder) => ruleset.add_rule(PathBeneath::new(folder, own))?.restrict_self(),
        // Then it can open nothing at all, and says so when it tries.
        Err(_) => ruleset.restrict_self(),
    }
}

/// What comes of opening this file, or of calling this address.
pub fn probe(what: &str) -> String {
    let tried = match what.strip_prefix("tcp:") {
        Some(address) => TcpStream::connect(address).map(drop),
        None => std::fs::File::open(what).map(drop),
    };
    tried.map_or_else(|error| error.to_string(), |()| "opened".to_owned())
}

impl fmt::Display for Confined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.files {
            Ok(RulesetStatus::FullyEnforced) => write!(f, "confined: to its own folder, and to its two doors")?,
            Ok(RulesetStatus::PartiallyEnforced) => {
                write!(f, "confined: to its own folder, and otherwise as far as this kernel can")?;
            }
            Ok(RulesetStatus::NotEnforced) => {
                write!(f, "not confined: this kernel cannot; its own user is its only wall")?
            }
            Err(why) => write!(f, "not confined: {why}; its own user is its only wall")?,
        }
        let becomes = if self.no_new_privileges { "never becomes more" } else { "could become more" };
        match self.user {
            Some(0) => write!(f, "\nuser: root, which is no wall; give this server a user of its own"),
            Some(user) => write!(f, "\nuser: {user}, and {becomes}"),
            None => write!(f, "\nuser: unknown, and {becomes}"),
        }
    }
}
