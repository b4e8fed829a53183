//! Brings a database to the shape this program knows, one named change after the other.

use sqlx::AssertSqlSafe;

use crate::Broken;
use crate::engine::{Engine, Tx};

const CHANGES: [(&str, &str); 31] = [
    ("0001_log", include_str!("../migrations/0001_log.sql")),
    ("0002_shelves", include_str!("../migrations/0002_shelves.sql")),
    ("0003_drafts", include_str!("../migrations/0003_drafts.sql")),
    ("0004_doors", include_str!("../migrations/0004_doors.sql")),
    ("0005_mappings", include_str!("../migrations/0005_mappings.sql")),
    ("0006_round_by_night", include_str!("../migrations/0006_round_by_night.sql")),
    ("0007_admission", include_str!("../migrations/0007_admission.sql")),
    ("0008_referral", include_str!("../migrations/0008_referral.sql")),
    ("0009_procedure", include_str!("../migrations/0009_procedure.sql")),
    ("0010_plan", include_str!("../migrations/0010_plan.sql")),
    ("0011_calendar", include_str!("../migrations/0011_calendar.sql")),
    ("0012_learning", include_str!("../migrations/0012_learning.sql")),
    ("0013_allowance", include_str!("../migrations/0013_allowance.sql")),
    ("0014_outbox", include_str!("../migrations/0014_outbox.sql")),
    ("0015_own_days", include_str!("../migrations/0015_own_days.sql")),
    ("0016_organisation", include_str!("../migrations/0016_organisation.sql")),
    ("0017_conference", include_str!("../migrations/0017_conference.sql")),
    ("0018_own_file", include_str!("../migrations/0018_own_file.sql")),
    ("0019_complaint", include_str!("../migrations/0019_complaint.sql")),
    ("0021_transfer", include_str!("../migrations/0021_transfer.sql")),
    ("0022_outward", include_str!("../migrations/0022_outward.sql")),
    ("0026_outflow", include_str!("../migrations/0026_outflow.sql")),
    ("0027_evening", include_str!("../migrations/0027_evening.sql")),
    ("0028_overruled", include_str!("../migrations/0028_overruled.sql")),
    ("0029_tally", include_str!("../migrations/0029_tally.sql")),
    ("0030_reading_stop", include_str!("../migrations/0030_reading_stop.sql")),
    ("0031_overruled", include_str!("../migrations/0031_overruled.sql")),
    ("0032_proposal", include_str!("../migrations/0032_proposal.sql")),
    ("0033_forgetting", include_str!("../migrations/0033_forgetting.sql")),
    ("0034_tally_month", include_str!("../migrations/0034_tally_month.sql")),
    ("0035_ways_in", include_str!("../migrations/0035_ways_in.sql")),
];

/// Where the changes that were made are named.
const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (\n    name TEXT PRIMARY KEY\n);";

/// Stands among the changes as long as shelves were not drawn anew after one: whoever is interrupted there goes on at the next start.
const UNDRAWN: &str = "shelves to be drawn";

/// Gives an empty database the shape that another had.
pub(crate) async fn shape(engine: &Engine, tx: &mut Tx, made: &[String]) -> Result<(), Broken> {
    if let Some(newer) = newer(made) {
        return Err(Broken::NewerShape(newer.clone()));
    }
    let table = engine.schema(TABLE);
    sqlx::raw_sql(AssertSqlSafe(table)).execute(&mut **tx).await.map_err(|error| engine.weigh(error))?;
    for (name, change) in CHANGES.iter().filter(|(name, _)| made.iter().any(|known| known == name)) {
        sqlx::raw_sql(AssertSqlSafe(engine.schema(change))).execute(&mut **tx).await?;
        sqlx::query("INSERT INTO migration (name) VALUES ($1)").bind(*name).execute(&mut **tx).await?;
    }
    if made.iter().any(|name| name == UNDRAWN) {
        sqlx::query("INSERT INTO migration (name) VALUES ($1)").bind(UNDRAWN).execute(&mut **tx).await?;
    }
    Ok(())
}

/// A change that this program does not know.
fn newer(made: &[String]) -> Option<&String> {
    made.iter().find(|name| *name != UNDRAWN && !CHANGES.iter().any(|(known, _)| known == name))
}

/// Makes every change that was not made yet, each whole or not at all, and says whether there was one. Then shelves lack what the
/// log knows, and have to be drawn anew.
pub(crate) async fn migrate(engine: &Engine) -> Result<bool, Broken> {
    let mut tx = engine.write().await?;
    let table = engine.schema(TABLE);
    sqlx::raw_sql(AssertSqlSafe(table)).execute(&mut *tx).await.map_err(|error| engine.weigh(error))?;
    let made: Vec<String> = sqlx::query_scalar("SELECT name FROM migration ORDER BY name").fetch_all(&mut *tx).await?;
    if let Some(newer) = newer(&made) {
        return Err(Broken::Engine(format!("its shape {newer} was made by a newer program")));
    }
    for (name, change) in CHANGES {
        if !made.iter().any(|known| known == name) {
            sqlx::raw_sql(AssertSqlSafe(engine.schema(change))).execute(&mut *tx).await?;
            sqlx::query("INSERT INTO migration (name) VALUES ($1)").bind(name).execute(&mut *tx).await?;
        }
    }
    let grown = made.len() < CHANGES.len() || made.iter().any(|name| name == UNDRAWN);
    if grown {
        sqlx::query("INSERT INTO migration (name) VALUES ($1) ON CONFLICT DO NOTHING")
            .bind(UNDRAWN)
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await.map_err(|error| engine.weigh(error))?;
    Ok(grown)
}

/// Says that the shelves are what the log says.
pub(crate) async fn drawn(engine: &Engine) -> Result<(), Broken> {
    let mut tx = engine.write().await?;
    sqlx::query("DELETE FROM migration WHERE name = $1").bind(UNDRAWN).execute(&mut *tx).await?;
    tx.commit().await.map_err(|error| engine.weigh(error))
}
