//! Forgetting: the keys first, then everything that was sealed under them. What was counted stays counted, about nobody.

use domain::event::{Owner, Subject};

use crate::bytes::{self, Stored};
use crate::shelf::{proposal, tally};
use crate::{Archive, Broken};

/// What shelves hold about a person.
const OF_PERSON: [&str; 27] = [
    "DELETE FROM person WHERE id = $1",
    "DELETE FROM application WHERE person = $1",
    "DELETE FROM weighing WHERE person = $1",
    "DELETE FROM objection WHERE person = $1",
    "DELETE FROM letter WHERE person = $1",
    "DELETE FROM fact WHERE person = $1",
    "DELETE FROM procedure WHERE person = $1",
    "DELETE FROM term WHERE person = $1",
    "DELETE FROM guided WHERE person = $1",
    "DELETE FROM step WHERE person = $1",
    "DELETE FROM review WHERE person = $1",
    "DELETE FROM own_days WHERE person = $1",
    "DELETE FROM own_entrance WHERE person = $1",
    "DELETE FROM own_strand WHERE person = $1",
    "DELETE FROM own_session WHERE person = $1",
    "DELETE FROM recipient WHERE person = $1",
    "DELETE FROM allowance_stop WHERE person = $1",
    "DELETE FROM given WHERE person = $1",
    "DELETE FROM agenda WHERE person = $1",
    "DELETE FROM promise WHERE person = $1",
    "DELETE FROM complaint WHERE person = $1",
    "DELETE FROM transfer_saying WHERE transfer IN (SELECT id FROM transfer WHERE person = $1)",
    "DELETE FROM transfer WHERE person = $1",
    "DELETE FROM later_outcome WHERE outflow IN (SELECT outflow FROM passage WHERE person = $1)",
    "DELETE FROM passage WHERE person = $1",
    "DELETE FROM forgetting WHERE person = $1",
    // What was handed out is taken back.
    "UPDATE sheet_out SET back = 1 WHERE person = $1",
];

/// What shelves and doors hold about a worker. Of which organisation they were stays: what they wrote belongs to it.
const OF_WORKER: [&str; 11] = [
    "DELETE FROM staff WHERE id = $1",
    "DELETE FROM draft WHERE worker = $1",
    "DELETE FROM credential WHERE worker = $1",
    "DELETE FROM passkey WHERE worker = $1",
    "DELETE FROM one_time_code WHERE worker = $1",
    "DELETE FROM recovery WHERE worker = $1",
    "DELETE FROM session WHERE worker = $1",
    "DELETE FROM invitation WHERE worker = $1",
    "DELETE FROM calendar WHERE worker = $1",
    "DELETE FROM mailbox WHERE worker = $1",
    "DELETE FROM outbox WHERE worker = $1",
];

impl Archive {
    /// Destroys the keys of somebody, and with them what is written about them; then clears away
    /// the unreadable rest. The chain still holds: the hash of each payload stays.
    pub async fn shred(&self, owner: Owner) -> Result<(), Broken> {
        self.may_write()?;
        // Nobody may make a key while the ring is written anew.
        let mut tx = self.engine.write().await?;
        let mut owners = vec![owner];
        if let Owner::Person(person) = owner {
            // What entered a proposal tells of everybody in it.
            let with = proposal::with(&mut tx, person).await.map_err(|broken| self.weigh(broken))?;
            owners.extend(with.into_iter().filter(|owner| !self.keys.is_forgotten(*owner)));
        }
        self.keys.forget(&owners).map_err(|broken| self.weigh(broken))?;
        drop(tx);
        for owner in owners.into_iter().rev() {
            self.clear(owner).await.map_err(|broken| self.weigh(broken))?;
        }
        self.engine.scrub().await.map_err(|broken| self.weigh(broken))
    }

    /// Clears away what a forgetting left behind that was broken off after the keys were gone.
    pub(crate) async fn finish_forgetting(&self) -> Result<(), Broken> {
        for owner in self.keys.forgotten() {
            let row = sqlx::query("SELECT class FROM key_used WHERE owner = $1")
                .bind(bytes::owner(owner))
                .fetch_optional(&mut *self.engine.read().await?)
                .await?;
            if row.is_some() {
                self.clear(owner).await?;
                self.engine.scrub().await?;
            }
        }
        Ok(())
    }

    async fn clear(&self, owner: Owner) -> Result<(), Broken> {
        self.remembered().begin_anew(0);
        let mut tx = self.engine.write().await?;
        let (subjects, id) = match owner {
            Owner::Person(person) => ([Subject::Person(person), Subject::Reads(person)], person.bytes()),
            Owner::Worker(worker) => ([Subject::Worker(worker), Subject::Worker(worker)], worker.bytes()),
            Owner::Referral(link) => ([Subject::Referral(link), Subject::Referral(link)], link.bytes()),
            Owner::Proposal(id) => ([Subject::Proposal(id), Subject::Proposal(id)], id.bytes()),
        };
        if let Owner::Person(person) = owner {
            tally::keep(&mut tx, person).await?;
        }
        let [first, second] = subjects.map(bytes::subject);
        for statement in [
            "UPDATE event SET payload = NULL WHERE owner = $1
             AND position IN (SELECT position FROM event_about WHERE subject IN ($2, $3))",
            // What cannot be read is filed nowhere: a rebuilt shelf could not know where it belonged.
            "DELETE FROM event_about WHERE position IN (
                 SELECT e.position FROM event_about a JOIN event e ON e.position = a.position
                 WHERE e.owner = $1 AND a.subject IN ($2, $3)
             )",
        ] {
            let query = sqlx::query(statement).bind(bytes::owner(owner));
            query.bind(first.clone()).bind(second.clone()).execute(&mut *tx).await?;
        }
        let statements: &[&'static str] = match owner {
            Owner::Person(_) => &OF_PERSON,
            Owner::Worker(_) => &OF_WORKER,
            // That beds were given by it stays.
            Owner::Proposal(_) => &[],
            // That there was a link, and how often it was used, stays; whose it was is gone.
            Owner::Referral(_) => &["UPDATE referral SET organisation = NULL WHERE id = $1"],
        };
        for statement in statements {
            sqlx::query(*statement).bind(id.clone()).execute(&mut *tx).await?;
        }
        sqlx::query("DELETE FROM key_used WHERE owner = $1").bind(bytes::owner(owner)).execute(&mut *tx).await?;
        tx.commit().await?;
        if let Owner::Person(person) = owner {
            let _filling = self.filling.lock().await;
            self.index_to_change().remove(person);
        }
        Ok(())
    }
}
