//! The engine for a house that outgrows one machine.

use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::error::DatabaseError;
use sqlx::{AnyConnection, ConnectOptions, Connection};

use super::{Dialect, Engine, options};
use crate::Broken;

struct Postgres;

pub(super) async fn open(address: &str) -> Result<Engine, Broken> {
    let options = options(address)?;
    // A pool would try again and again; the first connection says at once what is wrong.
    let mut first = options.connect().await.map_err(explain)?;
    settle(&mut first).await.map_err(explain)?;
    first.close().await.map_err(explain)?;
    let pool = AnyPoolOptions::new()
        .max_connections(8)
        .acquire_timeout(Duration::from_secs(60))
        .after_connect(|conn, _| Box::pin(settle(conn)))
        .connect_with(options)
        .await
        .map_err(explain)?;
    Ok(Engine { readers: pool.clone(), writers: pool, dialect: Box::new(Postgres) })
}

/// A server that answers before the disk does would lose what was acknowledged.
async fn settle(conn: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("SET synchronous_commit = on").execute(&mut *conn).await?;
    for (setting, shown) in [("fsync", "SHOW fsync"), ("full_page_writes", "SHOW full_page_writes")] {
        let found: String = sqlx::query_scalar(shown).fetch_one(&mut *conn).await?;
        if found != "on" {
            return Err(sqlx::Error::Configuration(format!("PostgreSQL runs with {setting} {found}").into()));
        }
    }
    Ok(())
}

fn explain(error: sqlx::Error) -> Broken {
    if let sqlx::Error::Configuration(why) = error { Broken::Engine(why.to_string()) } else { Broken::Database(error) }
}

impl Dialect for Postgres {
    fn begin(&self) -> &'static str {
        "BEGIN ISOLATION LEVEL READ COMMITTED"
    }

    fn moment(&self) -> &'static str {
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    }

    fn columns(&self) -> &'static str {
        "SELECT c.table_name::TEXT AS in_table, c.column_name::TEXT AS named, c.data_type::TEXT AS holds
         FROM information_schema.columns c
         JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
         WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
         ORDER BY c.table_name, c.ordinal_position"
    }

    fn schema(&self, migration: &'static str) -> String {
        migration.to_owned()
    }

    fn grave(&self, error: &dyn DatabaseError) -> Option<Broken> {
        let code = error.code()?;
        match &code[..2] {
            "58" | "XX" => Some(Broken::Engine(format!("the server failed (PostgreSQL error {code})"))),
            "53" if code == "53100" => Some(Broken::DiskFull),
            "25" if code == "25006" => Some(Broken::ReadOnly),
            _ => None,
        }
    }

    fn scrub(&self) -> Option<&'static str> {
        None
    }

    fn soundness(&self) -> &'static str {
        "SELECT 'ok'"
    }
}
