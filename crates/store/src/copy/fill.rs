//! Puts what was copied into a database that is empty: everything or nothing.

use sqlx::AssertSqlSafe;

use super::{CHANGES, Cell, Kind, Table, columns, quoted, tables};
use crate::engine::{Engine, Tx};
use crate::{Broken, Place, migrate};

/// How many rows go into one statement.
const TOGETHER: usize = 64;

/// An empty database that is being filled. Dropped before [`Filling::end`], it is as empty as before.
pub struct Filling {
    engine: Engine,
    tx: Tx,
    tables: Vec<Table>,
    /// Rows of one table that wait for more.
    waiting: Vec<Vec<Cell>>,
    of: Option<Table>,
}

impl Filling {
    /// Makes a database of the shape that the copy had. Bringing it to today's shape is for whoever opens it.
    pub async fn begin(place: &Place, shape: &[String]) -> Result<Filling, Broken> {
        let engine = Engine::create(place).await?;
        let mut tx = engine.write().await?;
        if !tables(&engine, &mut tx).await?.is_empty() {
            return Err(Broken::NotEmpty);
        }
        migrate::shape(&engine, &mut tx, shape).await?;
        let tables = tables(&engine, &mut tx).await?;
        Ok(Filling { engine, tx, tables, waiting: Vec::new(), of: None })
    }

    /// From here on rows are of this table, which must be here with the same columns.
    pub async fn table(&mut self, table: &Table) -> Result<(), Broken> {
        self.write_waiting().await?;
        let here = self.tables.iter().find(|here| here.name == table.name && here.name != CHANGES);
        // The order of columns depends on how a house grew.
        let fits = |here: &Table| {
            here.columns.len() == table.columns.len()
                && table.columns.iter().all(|column| here.columns.contains(column))
        };
        if !here.is_some_and(fits) {
            return Err(Broken::BadCopy("a table of it is not one of its shape"));
        }
        self.of = Some(table.clone());
        Ok(())
    }

    /// Takes a row in.
    pub async fn row(&mut self, row: Vec<Cell>) -> Result<(), Broken> {
        let table = self.of.as_ref().ok_or(Broken::BadCopy("a row comes before its table"))?;
        let fits = |(cell, (_, kind)): (&Cell, &(String, Kind))| match cell {
            Cell::Nothing => true,
            Cell::Number(_) => *kind == Kind::Number,
            Cell::Text(_) => *kind == Kind::Text,
            Cell::Bytes(_) => *kind == Kind::Bytes,
        };
        if row.len() != table.columns.len() || !row.iter().zip(&table.columns).all(fits) {
            return Err(Broken::BadCopy("a row does not fit its table"));
        }
        self.waiting.push(row);
        if self.waiting.len() == TOGETHER {
            self.write_waiting().await?;
        }
        Ok(())
    }

    /// Lets everything count, and lets go of the database.
    pub async fn end(mut self) -> Result<(), Broken> {
        self.write_waiting().await?;
        self.tx.commit().await.map_err(|error| self.engine.weigh(error))?;
        self.engine.close().await;
        Ok(())
    }

    async fn write_waiting(&mut self) -> Result<(), Broken> {
        let rows = std::mem::take(&mut self.waiting);
        let Some(table) = self.of.as_ref().filter(|_| !rows.is_empty()) else { return Ok(()) };
        let width = table.columns.len();
        let places = |row: usize| {
            let marks: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
            format!("({})", marks.join(", "))
        };
        let values: Vec<String> = (0..rows.len()).map(places).collect();
        let statement =
            format!("INSERT INTO {} ({}) VALUES {}", quoted(&table.name), columns(table), values.join(", "));
        let mut query = sqlx::query(AssertSqlSafe(statement));
        for (cell, (_, kind)) in rows.into_iter().flat_map(|row| row.into_iter().zip(&table.columns)) {
            query = match (cell, kind) {
                (Cell::Number(number), _) => query.bind(number),
                (Cell::Text(text), _) => query.bind(text),
                (Cell::Bytes(bytes), _) => query.bind(bytes),
                (Cell::Nothing, Kind::Number) => query.bind(None::<i64>),
                (Cell::Nothing, Kind::Text) => query.bind(None::<String>),
                (Cell::Nothing, Kind::Bytes) => query.bind(None::<Vec<u8>>),
            };
        }
        query.execute(&mut *self.tx).await.map_err(|error| self.engine.weigh(error))?;
        Ok(())
    }
}

impl Place {
    /// Empties the database of this place again, after something that was put into it was found to be wrong.
    pub async fn empty_again(&self) -> Result<(), Broken> {
        let engine = Engine::open(self).await?;
        let mut tx = engine.write().await?;
        for table in tables(&engine, &mut tx).await? {
            let statement = format!("DROP TABLE {}", quoted(&table.name));
            sqlx::query(AssertSqlSafe(statement)).execute(&mut *tx).await?;
        }
        tx.commit().await.map_err(|error| engine.weigh(error))?;
        engine.close().await;
        Ok(())
    }
}
