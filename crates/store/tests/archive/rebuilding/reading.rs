//! Somebody is stopped from opening files, let go on, and stopped once more.

use domain::id::WorkerId;
use domain::personal::Personal;
use domain::staff::{AllowReading, AppointStaff, Position, Role, StopReading, Workplace};

use super::Story;

impl Story<'_> {
    pub(super) async fn whole_reading(&self) {
        let worker = WorkerId::new(self.base + 9_970);
        let (name, roles) = (Personal::new(&format!("Lezer {}", worker.number())), vec![Role::Desk]);
        let position = Position { name, roles, workplace: Workplace::House };
        assert!(self.ask(AppointStaff { worker, position }).await);
        assert!(self.ask_as_clock(StopReading { worker, files: 41 }).await);
        assert!(self.ask(AllowReading { worker, by: testkit::whoever_may().id }).await);
        assert!(self.ask_as_clock(StopReading { worker, files: 43 }).await);
    }
}
