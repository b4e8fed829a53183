//! What stands in a house that is closed, row by row, for comparing two houses.

use std::collections::BTreeMap;
use std::path::Path;

use sqlx::{AnyConnection, Connection, Row};

/// Every row of every table of a closed house in a folder, as text, by the name of the table.
///
/// # Panics
/// If there is no such house, or it cannot be read.
pub async fn every_row(folder: &Path) -> BTreeMap<String, Vec<String>> {
    sqlx::any::install_default_drivers();
    let database = format!("sqlite://{}", folder.join("log.db").display());
    let mut behind = AnyConnection::connect(&database).await.expect("a house that can be read");
    let names = sqlx::query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    let names: Vec<String> = names
        .fetch_all(&mut behind)
        .await
        .expect("a house that can be read")
        .iter()
        .map(|row| row.get("name"))
        .collect();
    let mut tables = BTreeMap::new();
    for name in names {
        let columns = sqlx::query(sqlx::AssertSqlSafe(format!("SELECT name FROM pragma_table_info('{name}')")));
        let columns = columns.fetch_all(&mut behind).await.expect("a house that can be read");
        let quoted: Vec<String> =
            columns.iter().map(|row| format!("quote({})", row.get::<String, _>("name"))).collect();
        let query = format!("SELECT {} AS whole FROM {name} ORDER BY 1", quoted.join(" || '|' || "));
        let rows =
            sqlx::query(sqlx::AssertSqlSafe(query)).fetch_all(&mut behind).await.expect("a house that can be read");
        tables.insert(name, rows.iter().map(|row| row.get::<String, _>("whole")).collect());
    }
    behind.close().await.expect("a house that can be read");
    tables
}
