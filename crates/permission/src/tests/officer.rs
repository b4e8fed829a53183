//! What a privacy officer may, and no more.

use domain::command::Place;
use domain::deed::Deed;
use domain::staff::{Role, Workplace};

use super::{ELSEWHERE, HERE, OF_PEOPLE, worker};
use crate::{Guard, Purpose, Worker};

const PLACES: [Place; 3] = [Place::House, HERE, ELSEWHERE];

#[test]
fn a_privacy_officer_reads_no_file_and_settles_only_who_may_read_and_who_is_forgotten() {
    let own = [Deed::AllowReading, Deed::TakeBackForgetting, Deed::ForgetPerson];
    let officer = Worker { workplace: Workplace::House, ..worker(&[Role::PrivacyOfficer]) };
    for place in PLACES {
        for deed in Deed::ALL {
            assert_eq!(Guard::new().may(&officer, *deed, place), own.contains(deed), "{}", deed.name());
        }
        for purpose in Purpose::ALL {
            for class in OF_PEOPLE {
                assert!(Guard::new().sight(&officer, purpose, &[class], place).is_err(), "{class:?} {purpose:?}");
            }
            assert!(Guard::new().search(&officer, purpose).is_err(), "{purpose:?}");
        }
    }
}
