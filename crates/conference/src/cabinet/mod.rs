//! What lies on the conference server, in one file of its own. What is deleted is overwritten, and what is past its
//! time is not found, whether or not it was swept already.

mod seen;
mod told;

use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

pub(crate) use seen::{Guest, Token};

const FILE: &str = "sheets.db";

/// An accident with the file or the disk under it.
#[derive(Debug, thiserror::Error)]
pub enum Accident {
    /// The folder cannot be made or protected.
    #[error("the folder of the sheets cannot be used: {0}")]
    Folder(#[source] std::io::Error),
    /// The file cannot be read or written.
    #[error("the file of the sheets cannot be used: {0}")]
    File(#[from] sqlx::Error),
    /// What lies in it was not written by this program.
    #[error("a sheet in the file of the sheets cannot be read")]
    Unreadable,
}

/// Everything that lies on the conference server.
pub(crate) struct Cabinet {
    file: SqlitePool,
    stopped: AtomicBool,
}

impl Cabinet {
    /// Opens the cabinet in this folder, which only its owner may enter; makes it where there is none.
    pub(crate) async fn open(folder: &Path) -> Result<Cabinet, Accident> {
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(Accident::Folder)?;
        protect(folder, 0o700)?;
        let options = SqliteConnectOptions::new()
            .filename(folder.join(FILE))
            .create_if_missing(true)
            .foreign_keys(true)
            // The file beside it is gone after each transaction, and nothing of a sheet stays behind in it.
            .journal_mode(SqliteJournalMode::Delete)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5))
            .pragma("secure_delete", "1")
            .pragma("temp_store", "2")
            .pragma("trusted_schema", "0")
            .pragma("mmap_size", "0")
            .disable_statement_logging();
        // One connection: what was told is done before the next question is answered.
        let pool = SqlitePoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None);
        let file = pool.connect_with(options).await?;
        protect(&folder.join(FILE), 0o600)?;
        sqlx::raw_sql(include_str!("schema.sql")).execute(&file).await?;
        let overwritten: i64 = sqlx::query_scalar("PRAGMA secure_delete").fetch_one(&file).await?;
        if overwritten != 1 {
            return Err(sqlx::Error::Configuration("what is deleted would not be overwritten".into()).into());
        }
        let stopped: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM stopped").fetch_one(&file).await?;
        Ok(Cabinet { file, stopped: AtomicBool::new(stopped > 0) })
    }

    /// Whether everything was stopped.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    /// Clears away what is past its time.
    pub(crate) async fn sweep(&self, now: Timestamp) -> Result<(), Accident> {
        let now = now.as_second();
        for statement in [
            "DELETE FROM sheet WHERE gone_at <= $1",
            "DELETE FROM meeting WHERE gone_at <= $1",
            "DELETE FROM closed WHERE until <= $1",
        ] {
            sqlx::query(statement).bind(now).execute(&self.file).await?;
        }
        Ok(())
    }

    /// Lets go of the file.
    pub(crate) async fn close(&self) {
        self.file.close().await;
    }
}

/// Keeps others out.
fn protect(path: &Path, mode: u32) -> Result<(), Accident> {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).map_err(Accident::Folder)
}
