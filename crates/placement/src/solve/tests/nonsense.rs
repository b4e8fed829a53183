//! Files that cannot be meant are refused, with where and why.

use super::*;

fn refused(from: &str, to: &str) -> String {
    assert!(SMALL.contains(from), "{from}");
    let text = SMALL.replacen(from, to, 1);
    serde_json::from_str::<Instance>(&text).expect_err(to).to_string()
}

#[track_caller]
fn check(from: &str, to: &str, says: &str) {
    let fault = refused(from, to);
    assert!(fault.contains(says), "{fault}");
}

#[test]
fn each_fault_has_its_sentence() {
    check("lvv-placement-1", "lvv-placement-2", "the format is `lvv-placement-2`");
    check("\"guest_cap\":", "\"guest_cap\":-", "guest_cap is -");
    check("\"move\":800", "\"move\":-800", "a weight is -800");
    check("\"loc\":", "\"loc\":77", "location 77");
    check("\"beds\":", "\"beds\":-", "beds is -");
    check("\"sex\":\"any\"", "\"sex\":\"x\"", "sex is `x`");
    check("\"tie_city\":", "\"tie_city\":9", "does not exist");
    check("\"current_room\":-1", "\"current_room\":55", "current_room 55 does not exist");
    check("\"priority\":1", "\"priority\":6", "priority is 6");
    check("\"bans\":[[", "\"bans\":[[4,4,\"city\"],[", "household 4 is banned from itself");
    check("\"bans\":[[", "\"bans\":[[4,400,\"city\"],[", "household 400, which does not exist");
    check("\"bans\":[[", "\"bans\":[[4,5,\"street\"],[", "not for `street`");
    check("\"households\":[\n{\"id\":0", "\"households\":[\n{\"id\":3", "household 0 has the number 3");
}

#[test]
fn nobody_is_fixed_where_they_may_not_be() {
    let instance = read(SMALL);
    let housed = instance.households.iter().position(|one| one.current.is_some()).expect("somebody lives here");
    let mut without = serde_json::from_str::<serde_json::Value>(SMALL).expect("json");
    without["households"][housed]["fixed"] = 1.into();
    without["households"][housed]["current_room"] = (-1).into();
    let fault = serde_json::from_value::<Instance>(without).expect_err("fixed nowhere").to_string();
    assert_eq!(fault, format!("household {housed} is fixed, but has no room"));
}

#[test]
fn of_two_bans_between_the_same_people_the_wider_holds() {
    let text = SMALL.replacen("\"bans\":[[", "\"bans\":[[9,1,\"city\"],[1,9,\"location\"],[", 1);
    let bans = read(&text).bans;
    let between: Vec<&Ban> = bans.iter().filter(|ban| (ban.one, ban.other) == (1, 9)).collect();
    assert_eq!(between, [&Ban { one: 1, other: 9, apart: Apart::City }]);
}
