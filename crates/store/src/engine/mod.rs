//! The database underneath. Two of them, one file each, behind one small interface; the SQL of
//! the rest of the crate is written once, in the dialect that both speak.

mod postgres;
mod sqlite;

use sqlx::any::AnyConnectOptions;
use sqlx::error::DatabaseError;
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions, Transaction};

use crate::{Broken, Place};

/// Where statements run: a connection, or a transaction on one.
pub(crate) type Conn = AnyConnection;

/// A transaction. Dropped without a commit, it leaves nothing.
pub(crate) type Tx = Transaction<'static, Any>;

/// What differs between the engines.
trait Dialect: Send + Sync {
    /// How a transaction that will write begins.
    fn begin(&self) -> &'static str;
    /// How a transaction begins in which every reading is of the same moment.
    fn moment(&self) -> &'static str;
    /// All columns of all tables, table by table in their order: in which table, how named, and what they hold.
    fn columns(&self) -> &'static str;
    /// A migration in this engine's words.
    fn schema(&self, migration: &'static str) -> String;
    /// An accident with the disk underneath, if that is what this is.
    fn grave(&self, error: &dyn DatabaseError) -> Option<Broken>;
    /// Makes sure that deleted bytes are gone from side files too.
    fn scrub(&self) -> Option<&'static str>;
    /// Asks the engine whether its files are sound; anything but `ok` is a complaint.
    fn soundness(&self) -> &'static str;
}

/// The database of a house.
pub(crate) struct Engine {
    readers: AnyPool,
    writers: AnyPool,
    dialect: Box<dyn Dialect>,
}

impl Engine {
    /// Connects to the database of this place, which is there already.
    pub(crate) async fn open(place: &Place) -> Result<Engine, Broken> {
        sqlx::any::install_default_drivers();
        match &place.postgres {
            Some(address) => postgres::open(address).await,
            None if place.log().exists() => sqlite::open(&place.log()).await,
            None => Err(Broken::NoArchive(place.folder.clone())),
        }
    }

    /// Makes the database of this place, or takes the empty one that was made for it.
    pub(crate) async fn create(place: &Place) -> Result<Engine, Broken> {
        sqlx::any::install_default_drivers();
        match &place.postgres {
            Some(address) => postgres::open(address).await,
            None if place.log().exists() => Err(Broken::AlreadyThere(place.log())),
            None => sqlite::create(&place.log()).await,
        }
    }

    /// A transaction that sees one state and writes nothing.
    pub(crate) async fn read(&self) -> Result<Tx, Broken> {
        Ok(self.readers.begin().await?)
    }

    /// A transaction in which every reading is of the same moment, however long it takes.
    pub(crate) async fn moment(&self) -> Result<Tx, Broken> {
        Ok(self.readers.begin_with(self.dialect.moment()).await?)
    }

    /// All columns of all tables: in which table, how named, and what they hold.
    pub(crate) fn columns(&self) -> &'static str {
        self.dialect.columns()
    }

    /// A transaction that will write. On SQLite there is one at a time; on PostgreSQL the head
    /// row of the log, taken first, does the same.
    pub(crate) async fn write(&self) -> Result<Tx, Broken> {
        let tx = self.writers.begin_with(self.dialect.begin()).await;
        tx.map_err(|error| self.weigh(error))
    }

    /// A migration in this engine's words.
    pub(crate) fn schema(&self, migration: &'static str) -> String {
        self.dialect.schema(migration)
    }

    /// Makes sure that deleted bytes are gone from side files too.
    pub(crate) async fn scrub(&self) -> Result<(), Broken> {
        if let Some(statement) = self.dialect.scrub() {
            sqlx::query(statement).fetch_all(&self.writers).await.map_err(|error| self.weigh(error))?;
        }
        Ok(())
    }

    /// What the engine says about its own files: nothing when they are sound.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>, Broken> {
        let said: Vec<String> = sqlx::query_scalar(self.dialect.soundness()).fetch_all(&self.readers).await?;
        Ok(said.into_iter().filter(|line| line != "ok").collect())
    }

    /// Tells an accident with the disk from other trouble.
    pub(crate) fn weigh(&self, error: sqlx::Error) -> Broken {
        let grave = error.as_database_error().and_then(|error| self.dialect.grave(error));
        grave.unwrap_or(Broken::Database(error))
    }

    /// Lets go of the database, with everything written to its main file.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }
}

/// Where to connect, without statements in the log of the program.
fn options(address: &str) -> Result<AnyConnectOptions, Broken> {
    let options: AnyConnectOptions = address.parse()?;
    Ok(options.disable_statement_logging())
}
