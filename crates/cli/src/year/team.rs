//! Invented colleagues: a third guides in the legal strand, one in ten in the medical, the others in the rest.

use domain::id::WorkerId;
use domain::personal::Personal;
use domain::plan::Strand;
use domain::staff::{AppointStaff, Position, Role, Workplace};
use permission::Worker;

/// Everybody who guides.
pub struct Team(Vec<Worker>);

impl Team {
    /// So many colleagues; at least one in each of the three roles.
    pub fn invent(many: usize) -> Team {
        let role = |nth: usize| match nth {
            nth if nth % 3 == 0 => Role::LegalGuide,
            nth if nth % 10 == 1 => Role::MedicalGuide,
            _ => Role::Guide,
        };
        let worker = |nth: usize| Worker {
            id: WorkerId::new(1_000 + nth as u128),
            roles: vec![role(nth)],
            workplace: Workplace::House,
            active: true,
        };
        Team((0..many).map(worker).collect())
    }

    /// Everybody.
    pub fn all(&self) -> &[Worker] {
        &self.0
    }

    /// The deeds that let them work here.
    pub fn appointed(&self) -> impl Iterator<Item = AppointStaff> {
        self.0.iter().enumerate().map(|(nth, worker)| AppointStaff {
            worker: worker.id,
            position: Position {
                name: Personal::new(&format!("Demo Collega {nth}")),
                roles: worker.roles.clone(),
                workplace: Workplace::House,
            },
        })
    }

    /// The colleague of a strand whose turn it is, and the one after.
    pub fn of(&self, strand: Strand, turn: usize) -> (&Worker, &Worker) {
        let fit: Vec<&Worker> = self.0.iter().filter(|worker| worker.roles.contains(&strand.role())).collect();
        (fit[turn % fit.len()], fit[(turn + 1) % fit.len()])
    }
}
