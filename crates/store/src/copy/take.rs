//! Reads everything in one moment, while others go on writing.

use futures_util::TryStreamExt;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

use super::{CHANGES, Cell, Kind, NOT_COPIED, Table, columns, quoted, tables};
use crate::bytes::Columns;
use crate::engine::{Engine, Tx};
use crate::keys::Keys;
use crate::log::{self, Head};
use crate::{Broken, Hash, Place};

/// A database as it stood in one moment. Nothing is written, and nothing is brought to a newer shape: another program may be at work.
pub struct Taking {
    engine: Engine,
    tx: Tx,
    place: Place,
    house: u128,
    head: Head,
    shape: Vec<String>,
    tables: Vec<Table>,
}

impl Taking {
    /// Takes hold of the moment.
    pub async fn begin(place: &Place) -> Result<Taking, Broken> {
        let none = || Broken::NoArchive(place.folder.clone());
        let engine = Engine::open(place).await?;
        let mut tx = engine.moment().await?;
        let tables = tables(&engine, &mut tx).await?;
        if !tables.iter().any(|table| table.name == CHANGES) {
            return Err(none());
        }
        // From the first reading on, everything is of the same moment.
        let house = log::house(&mut tx).await?.ok_or_else(none)?;
        let head = log::head(&mut tx).await?;
        let made = sqlx::query("SELECT name FROM migration ORDER BY name").fetch_all(&mut *tx).await?;
        let shape = made.iter().map(|row| row.text("name")).collect::<Result<_, _>>()?;
        Ok(Taking { engine, tx, place: place.clone(), house, head, shape, tables })
    }

    /// Where the log stood.
    pub fn head(&self) -> Head {
        self.head
    }

    /// The changes of the shape that were made, in their order.
    pub fn shape(&self) -> &[String] {
        &self.shape
    }

    /// By what copies of the same house are known to each other. It tells nothing else.
    pub fn house(&self) -> Hash {
        Hash::of(&self.house.to_be_bytes())
    }

    /// The tables whose rows are copied.
    pub fn tables(&self) -> Vec<Table> {
        let copied = |table: &&Table| table.name != CHANGES && !NOT_COPIED.contains(&table.name.as_str());
        self.tables.iter().filter(copied).cloned().collect()
    }

    /// Gives every row of a table, and says how many there were.
    pub async fn rows<E: From<Broken>>(
        &mut self,
        table: &Table,
        mut each: impl FnMut(Vec<Cell>) -> Result<(), E>,
    ) -> Result<u64, E> {
        let query = format!("SELECT {} FROM {}", columns(table), quoted(&table.name));
        let weighed = |error| E::from(self.engine.weigh(error));
        let mut rows = sqlx::query(AssertSqlSafe(query)).fetch(&mut *self.tx);
        let mut count = 0;
        while let Some(row) = rows.try_next().await.map_err(weighed)? {
            each(cells(table, &row).map_err(weighed)?)?;
            count += 1;
        }
        if table.name == "event" && count != self.head.position {
            let why = format!("the log holds {count} events, and its head is the {}th", self.head.position);
            return Err(Broken::Engine(why).into());
        }
        Ok(count)
    }

    /// Makes sure that the key ring of the house holds every key that this moment needs, or knows that it was destroyed.
    pub async fn check_keys(&mut self) -> Result<(), Broken> {
        let used = log::keys_used(&mut self.tx).await?;
        match Keys::open(&self.place, self.house)?.missing(&used) {
            0 => Ok(()),
            missing => Err(Broken::OldRing { ring: self.place.ring(), missing }),
        }
    }

    /// Lets go of the moment and of the database.
    pub async fn end(self) -> Result<(), Broken> {
        self.tx.rollback().await?;
        self.engine.close().await;
        Ok(())
    }
}

fn cells(table: &Table, row: &AnyRow) -> Result<Vec<Cell>, sqlx::Error> {
    let cell = |(place, (_, kind)): (usize, &(String, Kind))| {
        let cell = match kind {
            Kind::Number => row.try_get::<Option<i64>, _>(place)?.map(Cell::Number),
            Kind::Text => row.try_get::<Option<String>, _>(place)?.map(Cell::Text),
            Kind::Bytes => row.try_get::<Option<Vec<u8>>, _>(place)?.map(Cell::Bytes),
        };
        Ok(cell.unwrap_or(Cell::Nothing))
    };
    table.columns.iter().enumerate().map(cell).collect()
}
