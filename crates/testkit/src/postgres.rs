//! A PostgreSQL server of the tests' own, shared by all test processes that run at the same time.
//!
//! The first process that needs one makes it, the others find it; each says so in a file named
//! after its process number. A small watcher ends the server a minute after the last of these
//! processes is gone, however it went.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The one who ends the server. It takes the same lock as those who come, so nobody comes too late.
const WATCHER: &str = include_str!("watch_postgres.sh");
/// The user under whom the server runs when the tests run as root, because it refuses to be root.
const SERVER_USER: &str = "postgres";
/// The user of the database.
const USER: &str = "bestendig";

/// An empty database of its own; gone when dropped.
pub struct Database {
    server: Server,
    name: String,
    address: String,
}

impl Database {
    /// Makes an empty database, and a server first when there is none. Says plainly what is missing.
    pub fn fresh() -> Result<Database, String> {
        let server = Server::find_or_start()?;
        let name = format!("t{}", unique());
        server.tell(&format!("CREATE DATABASE {name}"))?;
        let socket = server.socket().display().to_string().replace('/', "%2F");
        let address = format!("postgres://{USER}@localhost/{name}?host={socket}");
        Ok(Database { server, name, address })
    }

    /// Where to connect.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // When this fails the database goes with the server.
        let _ = self.server.tell(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
    }
}

struct Server {
    programs: PathBuf,
    home: PathBuf,
}

impl Server {
    fn find_or_start() -> Result<Server, String> {
        let programs = programs()?;
        let user = if is_root() { SERVER_USER.to_owned() } else { env("USER").unwrap_or_default() };
        let home = std::env::temp_dir().join(format!("bestendig-postgres-{user}"));
        let server = Server { programs, home };
        fs::create_dir_all(server.home.join("users")).map_err(cannot("make a folder for PostgreSQL"))?;
        let lock = File::create(server.home.join("lock")).map_err(cannot("make a lock for PostgreSQL"))?;
        lock.lock().map_err(cannot("take the lock for PostgreSQL"))?;
        let me = server.home.join("users").join(std::process::id().to_string());
        File::create(me).map_err(cannot("say who uses PostgreSQL"))?;
        if UnixStream::connect(server.socket().join(".s.PGSQL.5432")).is_err() {
            server.start()?;
        }
        Ok(server)
    }

    fn start(&self) -> Result<(), String> {
        let data = self.data();
        if data.exists() {
            fs::remove_dir_all(&data).map_err(cannot("clear the old PostgreSQL away"))?;
        }
        fs::create_dir(&data).map_err(cannot("make a folder for PostgreSQL"))?;
        if is_root() {
            run(Command::new("chown").arg(SERVER_USER).arg(&data))?;
        }
        let cluster = data.join("cluster");
        let settings = ["--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C", "--data-checksums"];
        run(self.program("initdb").args(settings).args(["-U", USER, "-D"]).arg(&cluster))?;
        let mut file = fs::OpenOptions::new()
            .append(true)
            .open(cluster.join("postgresql.conf"))
            .map_err(cannot("write the settings of PostgreSQL"))?;
        let folder = data.display();
        write!(
            file,
            "listen_addresses = ''\nunix_socket_directories = '{folder}'\nmax_connections = 400\nfsync = on\n\
             log_min_error_statement = panic\nlog_parameter_max_length_on_error = 0\n"
        )
        .map_err(cannot("write the settings of PostgreSQL"))?;
        let log = data.join("server.log");
        run(self.program("pg_ctl").args(["start", "--wait", "-D"]).arg(&cluster).arg("-l").arg(log))?;
        self.watch()
    }

    fn watch(&self) -> Result<(), String> {
        let mut watcher = Command::new("setsid");
        watcher.args(["sh", "-c", WATCHER, "watch-postgres"]).arg(&self.home).arg(&self.programs);
        watcher.arg(if is_root() { SERVER_USER } else { "" });
        watcher.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        watcher.spawn().map(drop).map_err(cannot("watch over PostgreSQL"))
    }

    /// A program of the server, as the user who may run it.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", SERVER_USER, "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(self.data());
        command
    }

    fn tell(&self, statement: &str) -> Result<(), String> {
        let mut psql = Command::new(self.programs.join("psql"));
        psql.args(["--no-psqlrc", "--quiet", "-U", USER, "-d", "postgres", "-c", statement]);
        run(psql.arg("-h").arg(self.socket()))
    }

    fn data(&self) -> PathBuf {
        self.home.join("server")
    }

    fn socket(&self) -> PathBuf {
        self.data()
    }
}

/// Where the programs of the newest installed server are.
fn programs() -> Result<PathBuf, String> {
    let installed = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let number = |path: &Path| path.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let newest =
        installed.map(|entry| entry.path()).filter(|path| number(path).is_some()).max_by_key(|path| number(path));
    newest.map(|path| path.join("bin")).filter(|bin| bin.join("initdb").exists()).ok_or_else(|| {
        "PostgreSQL is not installed, and these tests need it: `./bestendig test` installs it".to_owned()
    })
}

fn run(command: &mut Command) -> Result<(), String> {
    // Through files and not through pipes: the server would keep a pipe open.
    let said = tempfile::tempfile().map_err(cannot("make a file"))?;
    let (out, err) = (said.try_clone().map_err(cannot("share a file"))?, said);
    let mut heard = err.try_clone().map_err(cannot("share a file"))?;
    let done = command.stdin(Stdio::null()).stdout(out).stderr(err).status();
    if done.map_err(cannot(&format!("run {command:?}")))?.success() {
        return Ok(());
    }
    let mut text = String::new();
    let _ = std::io::Seek::rewind(&mut heard).and_then(|()| std::io::Read::read_to_string(&mut heard, &mut text));
    Err(format!("{command:?} failed: {text}"))
}

fn cannot<E: std::fmt::Display>(what: &str) -> impl FnOnce(E) -> String {
    move |why| format!("cannot {what}: {why}")
}

fn env(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}

fn unique() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    format!("{}_{}_{now}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}
