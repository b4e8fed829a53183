//! The embedded engine: one file beside the key ring, one writer, several readers.

use std::path::Path;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::error::DatabaseError;
use sqlx::{AnyConnection, AssertSqlSafe, ConnectOptions, Connection, Row};

use super::{Dialect, Engine, options};
use crate::Broken;

/// Before this version a log that is written and read at once could be damaged.
const OLDEST: [u32; 3] = [3, 51, 3];

/// Set on every connection, then read back: a setting that did not take is no setting.
const SETTINGS: [(&str, &str); 11] = [
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("foreign_keys", "1"),
    ("trusted_schema", "0"),
    ("secure_delete", "1"),
    ("temp_store", "2"),
    ("mmap_size", "0"),
    ("cell_size_check", "1"),
    ("busy_timeout", "5000"),
    ("journal_size_limit", "16777216"),
    ("cache_size", "-8000"),
];

struct Sqlite;

pub(super) async fn create(path: &Path) -> Result<Engine, Broken> {
    connect(path, "rwc").await
}

pub(super) async fn open(path: &Path) -> Result<Engine, Broken> {
    connect(path, "rw").await
}

async fn connect(path: &Path, mode: &str) -> Result<Engine, Broken> {
    let path = std::path::absolute(path).map_err(Broken::file(path))?;
    let mut address = String::from("sqlite://");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => address.push(byte.into()),
            other => address.push_str(&format!("%{other:02X}")),
        }
    }
    let options = options(&format!("{address}?mode={mode}"))?;
    // A pool would try again and again; the first connection says at once what is wrong.
    let mut first = options.connect().await.map_err(explain)?;
    settle(&mut first, false).await.map_err(explain)?;
    first.close().await.map_err(explain)?;
    let pool = |most| AnyPoolOptions::new().max_connections(most).test_before_acquire(false).max_lifetime(None);
    let writers = pool(1)
        .acquire_timeout(Duration::from_secs(60))
        .idle_timeout(None)
        .after_connect(|conn, _| Box::pin(settle(conn, false)))
        .connect_with(options.clone())
        .await
        .map_err(explain)?;
    let readers = pool(4).after_connect(|conn, _| Box::pin(settle(conn, true))).connect_lazy_with(options);
    Ok(Engine { readers, writers, dialect: Box::new(Sqlite) })
}

async fn settle(conn: &mut AnyConnection, reader: bool) -> Result<(), sqlx::Error> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut *conn).await?;
    let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    if parts < OLDEST.to_vec() {
        return Err(refuse(format!("SQLite {version} is older than 3.51.3")));
    }
    for (setting, value) in SETTINGS {
        let set = format!("PRAGMA {setting} = {value}");
        sqlx::query(AssertSqlSafe(set)).fetch_all(&mut *conn).await?;
        let found = read_back(conn, setting).await?;
        if found != value {
            return Err(refuse(format!("the SQLite setting {setting} is {found} and must be {value}")));
        }
    }
    if reader {
        sqlx::query("PRAGMA query_only = 1").fetch_all(conn).await?;
    }
    Ok(())
}

async fn read_back(conn: &mut AnyConnection, setting: &str) -> Result<String, sqlx::Error> {
    let row = sqlx::query(AssertSqlSafe(format!("PRAGMA {setting}"))).fetch_one(conn).await?;
    row.try_get::<String, _>(0).or_else(|_| row.try_get::<i64, _>(0).map(|number| number.to_string()))
}

fn refuse(why: String) -> sqlx::Error {
    sqlx::Error::Configuration(why.into())
}

fn explain(error: sqlx::Error) -> Broken {
    if let sqlx::Error::Configuration(why) = error {
        return Broken::Engine(why.to_string());
    }
    let said = error.as_database_error();
    let plain = said.map(|said| Sqlite.grave(said).unwrap_or_else(|| Broken::Engine(said.message().to_owned())));
    plain.unwrap_or(Broken::Database(error))
}

impl Dialect for Sqlite {
    fn begin(&self) -> &'static str {
        "BEGIN IMMEDIATE"
    }

    fn moment(&self) -> &'static str {
        // With a write-ahead log, what a transaction reads is what was there when it read for the first time.
        "BEGIN DEFERRED"
    }

    fn columns(&self) -> &'static str {
        "SELECT t.name AS in_table, c.name AS named, c.type AS holds
         FROM sqlite_master t JOIN pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid"
    }

    fn schema(&self, migration: &'static str) -> String {
        migration
            .replace("BIGINT", "INTEGER")
            .replace("BYTEA", "BLOB")
            .replace("\n) /* lies in key order */;", "\n) STRICT, WITHOUT ROWID;")
            .replace("\n);", "\n) STRICT;")
    }

    fn grave(&self, error: &dyn DatabaseError) -> Option<Broken> {
        // The low byte is the kind of trouble, the rest where it arose.
        let code: u32 = error.code()?.parse().ok()?;
        match code & 0xff {
            8 => Some(Broken::ReadOnly),
            10 => Some(Broken::Engine(format!("the disk failed (SQLite error {code})"))),
            11 | 26 => Some(Broken::Engine(format!("the database file is damaged or is none (SQLite error {code})"))),
            13 => Some(Broken::DiskFull),
            14 => Some(Broken::Engine(format!("the database file cannot be opened (SQLite error {code})"))),
            _ => None,
        }
    }

    fn scrub(&self) -> Option<&'static str> {
        Some("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    fn soundness(&self) -> &'static str {
        "PRAGMA quick_check"
    }
}
