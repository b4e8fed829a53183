//! The program, started as it should be: as another user where the test may do that, with nothing of the tester's.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use landlock::{ABI, Access, AccessFs, Ruleset, RulesetAttr, RulesetError, RulesetStatus};
use tempfile::TempDir;

/// The user and group that own nothing.
const NOBODY: u32 = 65_534;

/// A server that runs until this is dropped.
pub struct Program {
    child: Child,
    said: Vec<String>,
    place: TempDir,
    folder: String,
    complaints: String,
}

/// Whether this test may start programs as another user.
pub fn may_become_others() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// Whether this kernel can confine a process, as a thread of our own finds out for itself alone.
pub fn kernel_confines() -> bool {
    let tried = std::thread::spawn(|| {
        let ruleset = Ruleset::default().handle_access(AccessFs::from_all(ABI::V1))?.create()?;
        ruleset.restrict_self().map(|status| status.ruleset != RulesetStatus::NotEnforced)
    });
    let confines: Result<bool, RulesetError> = tried.join().expect("it ends");
    confines.unwrap_or(false)
}

/// Whether this works as the user that owns nothing.
pub fn as_nobody(command: &[&str]) -> bool {
    let (program, rest) = command.split_first().expect("a program");
    let mut command = Command::new(program);
    command.args(rest).uid(NOBODY).gid(NOBODY).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

impl Program {
    /// Starts it, and lets it say what it can open.
    pub fn start(probes: &[&str]) -> Program {
        let place = tempfile::tempdir().expect("a folder");
        let path = |name: &str| place.path().join(name);
        // A copy: where the program was built, another user may not come.
        let (program, folder) = (path("bestendig-conference"), path("sheets"));
        std::fs::copy(env!("CARGO_BIN_EXE_bestendig-conference"), &program).expect("a copy");
        std::fs::create_dir(&folder).expect("a folder");
        open(place.path(), 0o755);
        open(&program, 0o755);
        let made = Command::new(&program).args(["secret", "--file"]).arg(path("secret")).status();
        assert!(made.is_ok_and(|made| made.success()), "a secret");

        let mut command = Command::new(&program);
        command.arg("serve").arg("--dir").arg(&folder).arg("--secret").arg(path("secret"));
        command.args([
            "--house",
            "127.0.0.1:0",
            "--guests",
            "127.0.0.1:0",
            "--origin",
            "http://127.0.0.1",
            "--until-closed",
        ]);
        command.args(probes.iter().flat_map(|probe| ["--probe", probe]));
        let complaints = std::fs::File::create(path("complaints")).expect("a file");
        let said_wrong = path("complaints").display().to_string();
        command.env_clear().current_dir("/").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(complaints);
        if may_become_others() {
            for own in [&folder, &path("secret")] {
                chown(own, Some(NOBODY), Some(NOBODY)).expect("its own");
            }
            command.uid(NOBODY).gid(NOBODY);
        } else {
            println!("not root: the program runs as the tester, and only the kernel confines it");
        }
        let mut child = command.spawn().expect("it starts");
        let lines = BufReader::new(child.stdout.take().expect("its words")).lines();
        let said: Vec<String> = lines.map(|line| line.expect("words")).take_while(|line| line != "open").collect();
        println!("{}", said.join("\n"));
        Program { child, said, folder: folder.display().to_string(), complaints: said_wrong, place }
    }

    /// What it said after these words; nothing when it did not say them.
    pub fn said(&self, begins: &str) -> String {
        self.said.iter().find_map(|line| line.strip_prefix(begins)).unwrap_or_default().to_owned()
    }

    /// All that it said.
    pub fn all_it_said(&self) -> String {
        let complaints = std::fs::read_to_string(&self.complaints).expect("a file");
        format!("{}\n{complaints}", self.said.join("\n"))
    }

    /// Its own folder.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// Where it writes what goes wrong.
    pub fn complaints(&self) -> &str {
        &self.complaints
    }

    /// Where the secret lies.
    pub fn secret_file(&self) -> PathBuf {
        self.place.path().join("secret")
    }

    /// What it holds open, as the kernel tells it.
    pub fn open_files(&self) -> Vec<String> {
        let held = std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).expect("what it holds");
        let target = |entry: std::io::Result<std::fs::DirEntry>| std::fs::read_link(entry.ok()?.path()).ok();
        held.filter_map(target).map(|target| target.display().to_string()).collect()
    }

    /// Another user, no groups, no powers, and no way to gain any, as the kernel tells it.
    pub fn runs_as_it_should(&self) {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("its status");
        let of =
            |what: &str| status.lines().find_map(|line| line.strip_prefix(what)).unwrap_or_default().trim().to_owned();
        assert_eq!(of("NoNewPrivs:"), "1");
        if may_become_others() {
            let everywhere =
                [NOBODY.to_string(), NOBODY.to_string(), NOBODY.to_string(), NOBODY.to_string()].join("\t");
            assert_eq!((of("Uid:"), of("Gid:"), of("Groups:")), (everywhere.clone(), everywhere, String::new()));
            assert_eq!(of("CapEff:"), "0".repeat(16));
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It was told to end with its standard input; nobody waits longer than a moment for that.
        drop(self.child.stdin.take());
        for _ in 0..50 {
            if self.child.try_wait().is_ok_and(|ended| ended.is_some()) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        let _ = self.child.kill();
        panic!("it did not end with its standard input");
    }
}

fn open(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("opened");
}
