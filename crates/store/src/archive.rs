//! The archive of one house: its engine, its keys, and what it keeps in memory.

use std::os::unix::fs::DirBuilderExt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};

use domain::event::Event;
use tokio::sync::watch;

use crate::bytes::Columns;
use crate::engine::Engine;
use crate::index::Index;
use crate::keys::Keys;
use crate::log::{self, Head};
use crate::look::Looked;
use crate::remembered::Remembered;
use crate::{Broken, Hash, Place, migrate};

/// The archive of one house. Cloning it gives another hand on the same archive.
#[derive(Clone)]
pub struct Archive {
    pub(crate) engine: Arc<Engine>,
    pub(crate) keys: Arc<Keys>,
    pub(crate) house: u128,
    pub(crate) changes: Arc<watch::Sender<u64>>,
    index: Arc<RwLock<Index>>,
    looked: Arc<Mutex<Looked>>,
    remembered: Arc<Mutex<Remembered>>,
    /// Taken while the index of names takes in what changed, so that it never goes back in time.
    pub(crate) filling: Arc<tokio::sync::Mutex<()>>,
    poisoned: Arc<AtomicBool>,
}

impl Archive {
    /// Makes an empty archive: a log, a master key and a key ring.
    pub async fn create(place: Place) -> Result<Archive, Broken> {
        // For its owner alone: other programs of this machine have users of their own.
        let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&place.folder);
        made.map_err(Broken::file(&place.folder))?;
        let engine = Engine::create(&place).await?;
        migrate::migrate(&engine).await?;
        migrate::drawn(&engine).await?;
        let mut house = [0; 16];
        getrandom::fill(&mut house).expect("the operating system gives chance");
        let house = u128::from_be_bytes(house);
        let mut tx = engine.write().await?;
        if log::house(&mut tx).await?.is_some() {
            return Err(Broken::AlreadyThere(place.folder));
        }
        let keys = Keys::create(&place, house)?;
        log::begin(&mut tx, house).await?;
        tx.commit().await.map_err(|error| engine.weigh(error))?;
        Archive::of(engine, keys, house).await
    }

    /// Opens the archive of a house, or says plainly why it should not be opened.
    pub async fn open(place: Place) -> Result<Archive, Broken> {
        let engine = Engine::open(&place).await?;
        let grown = migrate::migrate(&engine).await?;
        let mut tx = engine.read().await?;
        let house = log::house(&mut tx).await?.ok_or_else(|| Broken::NoArchive(place.folder.clone()))?;
        let keys = Keys::open(&place, house)?;
        refuse_unknown_kinds(&mut tx).await?;
        let used = log::keys_used(&mut tx).await?;
        let missing = keys.missing(&used);
        if missing > 0 {
            return Err(Broken::OldRing { ring: place.ring(), missing });
        }
        drop(tx);
        let archive = Archive::of(engine, keys, house).await?;
        archive.finish_forgetting().await?;
        archive.forget_as_agreed().await?;
        if grown {
            archive.rebuild().await?;
            migrate::drawn(&archive.engine).await?;
        }
        Ok(archive)
    }

    async fn of(engine: Engine, keys: Keys, house: u128) -> Result<Archive, Broken> {
        let mut tx = engine.read().await?;
        let head = log::head(&mut tx).await?;
        drop(tx);
        let archive = Archive {
            engine: Arc::new(engine),
            keys: Arc::new(keys),
            house,
            changes: Arc::new(watch::Sender::new(head.position)),
            index: Arc::default(),
            looked: Arc::default(),
            remembered: Arc::default(),
            filling: Arc::default(),
            poisoned: Arc::default(),
        };
        archive.fill_index().await?;
        Ok(archive)
    }

    /// Where the log stands: its last position and the hash that covers everything before.
    pub async fn head(&self) -> Result<Head, Broken> {
        log::head(&mut *self.engine.read().await?).await
    }

    /// Tells whenever something was written: the new position of the head.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Lets go of the database and waits until its files are at rest.
    pub async fn close(&self) {
        self.engine.close().await;
    }

    pub(crate) fn index(&self) -> RwLockReadGuard<'_, Index> {
        self.index.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(crate) fn index_to_change(&self) -> RwLockWriteGuard<'_, Index> {
        self.index.write().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(crate) fn looked(&self) -> MutexGuard<'_, Looked> {
        self.looked.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(crate) fn remembered(&self) -> MutexGuard<'_, Remembered> {
        self.remembered.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Refuses to write after an accident with the disk: what it would say then is not to be trusted.
    pub(crate) fn may_write(&self) -> Result<(), Broken> {
        if self.poisoned.load(Ordering::Relaxed) { Err(Broken::Poisoned) } else { Ok(()) }
    }

    /// Tells an accident with the disk from other trouble while writing, and remembers it.
    pub(crate) fn weigh(&self, broken: Broken) -> Broken {
        let broken = if let Broken::Database(error) = broken { self.engine.weigh(error) } else { broken };
        let grave = matches!(
            broken,
            Broken::DiskFull
                | Broken::ReadOnly
                | Broken::Engine(_)
                | Broken::File { .. }
                | Broken::Database(sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed)
        );
        if grave {
            self.poisoned.store(true, Ordering::Relaxed);
            tracing::error!(why = %broken, "the archive writes nothing any more");
        }
        broken
    }
}

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Archive({:032x})", self.house)
    }
}

/// Walks from each kind to the next along the index, so that a long log costs no more than a short one.
async fn refuse_unknown_kinds(tx: &mut crate::engine::Tx) -> Result<(), Broken> {
    let found = sqlx::query(
        "WITH RECURSIVE found(kind) AS (
             SELECT MIN(kind) FROM event
             UNION ALL
             SELECT (SELECT MIN(event.kind) FROM event WHERE event.kind > found.kind) FROM found
             WHERE found.kind IS NOT NULL
         )
         SELECT kind FROM found WHERE kind IS NOT NULL",
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in found {
        let kind = row.text("kind")?;
        if !Event::kinds().any(|known| known == kind) {
            return Err(Broken::UnknownKind(kind));
        }
    }
    Ok(())
}

impl Head {
    pub(crate) const BEGINNING: Head = Head { position: 0, hash: Hash::BEGINNING };
}
