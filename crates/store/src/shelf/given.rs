//! What was given: to whom, for which week and how much. What goods it was and who signed with what is read with a sight.

use domain::allowance::{Cents, Event, How, Receipt, Signature, Week};
use domain::id::{GivenId, PersonId, WorkerId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::allowance::cents;
use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "given",
    clear: "DELETE FROM given",
    content: "SELECT id, person, week, cents, how, receipt, counts, given_at, by_worker FROM given ORDER BY id",
};

/// What shows that somebody got something, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReceiptNow {
    /// They have not signed on the screen yet.
    ToSign,
    /// They signed on the screen.
    OnScreen,
    /// They signed on paper.
    OnPaper,
    /// They did not sign.
    NotSigned,
}

/// In which way money came to somebody, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HowNow {
    /// Into their own hand.
    Cash,
    /// Onto a bank account or a card.
    Bank,
    /// Into the hand of somebody else.
    Through,
}

/// Something that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenNow {
    /// Which.
    pub id: GivenId,
    /// To whom.
    pub person: PersonId,
    /// For which week, how much and how; nothing for goods.
    pub money: Option<(Week, Cents, HowNow)>,
    /// What shows it.
    pub receipt: ReceiptNow,
    /// Whether it counts: it was not corrected.
    pub counts: bool,
    /// When it was written down.
    pub at: Timestamp,
    /// By whom.
    pub by: WorkerId,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::AllowancePaid { person, given, payment, receipt } => {
            let how = match payment.how {
                How::Cash => HowNow::Cash,
                How::Bank => HowNow::Bank,
                How::Through(_) => HowNow::Through,
            };
            let money = Some((payment.week, payment.amount, how));
            give(conn, noted, *person, *given, money, receipt).await
        }
        Event::GoodsGiven { person, given, receipt, .. } => give(conn, noted, *person, *given, None, receipt).await,
        Event::ReceiptSigned { given, signature, .. } => {
            let receipt = match signature {
                Signature::OnScreen { .. } => ReceiptNow::OnScreen,
                Signature::OnPaper => ReceiptNow::OnPaper,
            };
            sqlx::query("UPDATE given SET receipt = $1 WHERE id = $2")
                .bind(word::of(&receipt))
                .bind(given.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::GivenCorrected { given, .. } => {
            sqlx::query("UPDATE given SET counts = 0 WHERE id = $1").bind(given.bytes()).execute(conn).await?;
            Ok(())
        }
        Event::AllowanceSet { .. }
        | Event::AllowanceExported { .. }
        | Event::AllowanceStopped { .. }
        | Event::AllowanceResumed { .. } => Ok(()),
    }
}

async fn give(
    conn: &mut Conn,
    noted: &Noted,
    person: PersonId,
    given: GivenId,
    money: Option<(Week, Cents, HowNow)>,
    receipt: &Receipt,
) -> Result<(), Broken> {
    let receipt = match receipt {
        Receipt::ToSign => ReceiptNow::ToSign,
        Receipt::OnPaper => ReceiptNow::OnPaper,
        Receipt::NotSigned(_) => ReceiptNow::NotSigned,
    };
    sqlx::query(
        "INSERT INTO given (id, person, week, cents, how, receipt, counts, given_at, by_worker)
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)",
    )
    .bind(given.bytes())
    .bind(person.bytes())
    .bind(money.map(|(week, _, _)| week.monday().to_string()))
    .bind(money.map(|(_, amount, _)| i64::from(amount.number())))
    .bind(money.map(|(_, _, how)| word::of(&how)))
    .bind(word::of(&receipt))
    .bind(noted.at.as_millisecond())
    .bind(noted.actor.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

impl Archive {
    /// What was paid for a week, corrected or not, in the order in which it was written.
    pub async fn paid_in(&self, week: Week) -> Result<Vec<GivenNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, week, cents, how, receipt, counts, given_at, by_worker
             FROM given WHERE week = $1 ORDER BY given_at, id",
        )
        .bind(week.monday().to_string())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// What was given under a number, if anything was.
    pub async fn given(&self, given: GivenId) -> Result<Option<GivenNow>, Broken> {
        let row = sqlx::query(
            "SELECT id, person, week, cents, how, receipt, counts, given_at, by_worker FROM given WHERE id = $1",
        )
        .bind(given.bytes())
        .fetch_optional(&mut *self.engine.read().await?)
        .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<GivenNow, Broken> {
    let money = match row.date_or_none("week")? {
        Some(week) => Some((Week::of(week), cents(row.number("cents")?)?, row.word("how", word::read)?)),
        None => None,
    };
    Ok(GivenNow {
        id: row.id("id")?,
        person: row.id("person")?,
        money,
        receipt: row.word("receipt", word::read)?,
        counts: row.yes("counts")?,
        at: row.time("given_at")?,
        by: row.id("by_worker")?,
    })
}
