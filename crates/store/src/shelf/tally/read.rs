//! Counts of a period, and the records behind them.

use std::collections::BTreeMap;

use domain::id::PersonId;
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::Measure;
use super::kept::on_the_clock;
use crate::bytes::{Columns, Stored};
use crate::shelf::word;
use crate::{Archive, Broken};

/// How often something came out in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountNow {
    /// What.
    pub measure: Measure,
    /// How it came out; empty where there is only one way.
    pub detail: String,
    /// How often.
    pub times: u64,
    /// All amounts together.
    pub sum: u64,
}

/// How often something came out in one way with one amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountNow {
    /// What.
    pub measure: Measure,
    /// How it came out; empty where there is only one way.
    pub detail: String,
    /// How much of it each time; nothing when nobody knows how long it took.
    pub amount: Option<u64>,
    /// How often.
    pub times: u64,
}

/// One thing that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordNow {
    /// When.
    pub at: Timestamp,
    /// How much; nothing when nobody knows how long it took.
    pub amount: Option<u64>,
    /// About whom; nobody where it is about a request or a meeting, or about somebody who is forgotten.
    pub person: Option<PersonId>,
    /// The number of what it is about: of a request, a meeting, a term.
    pub about: Option<u128>,
    /// Whether it is about somebody forgotten: then only the month is known.
    pub kept: bool,
}

/// Something of somebody forgotten: how they came and left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptNow {
    /// `Came`, `Left` or `Became`.
    pub measure: Measure,
    /// How, or to what.
    pub detail: String,
    /// The first day of the month in which it was.
    pub month: Date,
}

impl Archive {
    /// How often everything was from a moment on and before another, apart for each amount.
    pub async fn tally(&self, from: Timestamp, before: Timestamp) -> Result<Vec<AmountNow>, Broken> {
        let rows = sqlx::query(
            "SELECT measure, detail, amount, COUNT(*) AS times FROM tally
             WHERE at >= $1 AND at < $2 GROUP BY measure, detail, amount ORDER BY measure, detail, amount",
        )
        .bind(from.as_millisecond())
        .bind(before.as_millisecond())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(amount).collect()
    }

    /// The same of rows that say whom they are about, with whether these belong to a household now.
    pub async fn tally_by_household(
        &self,
        from: Timestamp,
        before: Timestamp,
    ) -> Result<Vec<(CountNow, bool)>, Broken> {
        let rows = sqlx::query(
            "SELECT t.measure, t.detail, COUNT(*) AS times, CAST(0 AS BIGINT) AS total,
                    CASE WHEN p.household IS NULL THEN 0 ELSE 1 END AS together
             FROM tally t JOIN person p ON p.id = t.person WHERE t.at >= $1 AND t.at < $2 AND t.kept = 0
             GROUP BY t.measure, t.detail, CASE WHEN p.household IS NULL THEN 0 ELSE 1 END
             ORDER BY t.measure, t.detail, together",
        )
        .bind(from.as_millisecond())
        .bind(before.as_millisecond())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(|row| Ok((count(row)?, row.number("together")? == 1))).collect()
    }

    /// The records behind a count, the newest first, at most so many.
    pub async fn tally_records(
        &self,
        what: (Measure, &str),
        from: Timestamp,
        before: Timestamp,
        most: u32,
    ) -> Result<Vec<RecordNow>, Broken> {
        let rows = sqlx::query(
            "SELECT at, amount, person, about, kept FROM tally WHERE at >= $1 AND at < $2 AND measure = $3 AND detail = $4
             ORDER BY at DESC, position DESC LIMIT $5",
        )
        .bind(from.as_millisecond())
        .bind(before.as_millisecond())
        .bind(word::of(&what.0))
        .bind(what.1)
        .bind(i64::from(most))
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(record).collect()
    }

    /// How the forgotten came and left.
    pub async fn kept(&self) -> Result<Vec<KeptNow>, Broken> {
        let rows = sqlx::query(
            "SELECT measure, detail, at FROM tally WHERE kept = 1 AND measure IN ('Came', 'Left', 'Became')
             ORDER BY at, measure, detail",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(kept).collect()
    }

    /// What was counted of people who are in the files, of these measures: each person after the other, in the order in which it was
    /// written down.
    pub async fn tally_of_people(
        &self,
        measures: &[Measure],
    ) -> Result<Vec<(PersonId, Measure, String, Date)>, Broken> {
        let mut found = Vec::new();
        let mut tx = self.engine.read().await?;
        for measure in measures {
            let rows = sqlx::query("SELECT person, position, detail, at FROM tally WHERE measure = $1 AND kept = 0")
                .bind(word::of(measure))
                .fetch_all(&mut *tx)
                .await?;
            for row in &rows {
                if let Some(person) = PersonId::from_bytes(&row.blob("person")?) {
                    let day = on_the_clock(row.time("at")?);
                    found.push((person, row.position("position")?, *measure, row.text("detail")?, day));
                }
            }
        }
        found.sort_by_key(|(person, position, measure, ..)| (*person, *position, *measure));
        Ok(found.into_iter().map(|(person, _, measure, detail, day)| (person, measure, detail, day)).collect())
    }

    /// How many files one worker read on one day, for each worker and day of a period on which they read any; fewest first. A day
    /// begins at midnight.
    pub async fn reads_by_day(&self, from: Timestamp, before: Timestamp) -> Result<Vec<u64>, Broken> {
        // No clock of ours is moved by less than an hour: what was read in an hour was read on one day.
        let rows = sqlx::query(
            "SELECT actor, at / 3600000 AS hour, COUNT(*) AS times FROM event
             WHERE at >= $1 AND at < $2 AND kind = 'FileRead' GROUP BY actor, at / 3600000",
        )
        .bind(from.as_millisecond())
        .bind(before.as_millisecond())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        let mut days: BTreeMap<(Vec<u8>, Date), u64> = BTreeMap::new();
        for row in &rows {
            let hour = Timestamp::from_second(row.number("hour")? * 3600).map_err(|_| Broken::BadShelf("at"))?;
            *days.entry((row.blob("actor")?, on_the_clock(hour))).or_default() += row.position("times")?;
        }
        let mut times: Vec<u64> = days.into_values().collect();
        times.sort_unstable();
        Ok(times)
    }

    /// How often each kind of thing was written down in a period: for what no other count tells.
    pub async fn kinds_between(&self, from: Timestamp, before: Timestamp) -> Result<Vec<(String, u64)>, Broken> {
        let rows = sqlx::query(
            "SELECT kind, COUNT(*) AS times FROM event WHERE at >= $1 AND at < $2 GROUP BY kind ORDER BY kind",
        )
        .bind(from.as_millisecond())
        .bind(before.as_millisecond())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(|row| Ok((row.text("kind")?, row.position("times")?))).collect()
    }
}

fn count(row: &AnyRow) -> Result<CountNow, Broken> {
    Ok(CountNow {
        measure: row.word("measure", word::read)?,
        detail: row.text("detail")?,
        times: row.position("times")?,
        sum: row.position("total")?,
    })
}

fn amount(row: &AnyRow) -> Result<AmountNow, Broken> {
    Ok(AmountNow {
        measure: row.word("measure", word::read)?,
        detail: row.text("detail")?,
        amount: u64::try_from(row.number("amount")?).ok(),
        times: row.position("times")?,
    })
}

fn record(row: &AnyRow) -> Result<RecordNow, Broken> {
    let (person, about) = (row.blob("person")?, row.blob("about")?);
    Ok(RecordNow {
        at: row.time("at")?,
        amount: u64::try_from(row.number("amount")?).ok(),
        person: PersonId::from_bytes(&person),
        about: about.try_into().ok().map(u128::from_be_bytes),
        kept: row.yes("kept")?,
    })
}

fn kept(row: &AnyRow) -> Result<KeptNow, Broken> {
    Ok(KeptNow {
        measure: row.word("measure", word::read)?,
        detail: row.text("detail")?,
        month: on_the_clock(row.time("at")?),
    })
}
