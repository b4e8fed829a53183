//! Files of the kind that cities publish, sensible and not.

use jiff::civil::date;

use super::*;

const HEAD: &str = "_id,date(mmm-yy),population_group,returned_from_housing,returned_to_shelter,newly_identified,\
                    moved_to_housing,became_inactive,actively_homeless\n";

#[test]
fn a_file_is_read_month_by_month() {
    let file = read(&file(&[
        "1,Jan-18,All Population,46,494,1106,508,862,7958",
        "2,Jan-18,Chronic,1,2,3,4,5,6",
        "3,Feb-18,All Population,78,481,947,489,757,8132",
    ]))
    .expect("it reads");
    assert_eq!(file.there, 7958);
    let flow = Flow { newly_identified: 1106, returned_to_shelter: 494, moved_to_housing: 508, became_inactive: 862 };
    assert_eq!(file.months[0], Month { first: date(2018, 1, 1), flow });
    assert_eq!(file.months.len(), 2);
}

#[test]
fn the_order_of_rows_and_the_way_a_spreadsheet_writes_months_do_not_matter() {
    let file =
        read(&file(&["3,18-Feb,All Population,0,1,1,1,1,2", "1,JAN-18,All Population,0,1,1,1,1,9"])).expect("it reads");
    assert_eq!((file.there, file.months[0].first), (9, date(2018, 1, 1)));
}

#[test]
fn a_month_missing_or_twice_is_said() {
    let rows = ["1,Jan-18,All Population,0,1,1,1,1,9", "2,Apr-18,All Population,0,1,1,1,1,9"];
    check(&rows, &[Wrong::Missing("2018-02".into()), Wrong::Missing("2018-03".into())]);
    check(&[rows[0], rows[0]], &[Wrong::Twice(3, "Jan-18".into())]);
}

#[test]
fn nonsense_is_said_with_its_row_and_all_at_once() {
    let rows = ["1,Jan-18,All Population,0,-1,many,1,1,9", "2,Smarch-18,All Population,0,1,1,1,1,2000000"];
    check(
        &rows,
        &[
            Wrong::NoNumber(2, "many".into(), "newly_identified"),
            Wrong::NoNumber(2, "-1".into(), "returned_to_shelter"),
            Wrong::NoMonth(3, "Smarch-18".into()),
            Wrong::NoNumber(3, "2000000".into(), "actively_homeless"),
        ],
    );
    check(&["1,Jan-18,All Population"], &COLUMNS.map(|column| Wrong::NoNumber(2, String::new(), column)));
}

#[test]
fn a_file_of_something_else_is_none() {
    check(&["1,Jan-18,Chronic,0,1,1,1,1,9"], &[Wrong::Empty]);
    let lacking = read("name,bed\nTesta,1\n").expect_err("no such columns");
    assert_eq!(lacking.first(), Some(&Wrong::NoColumn("date")));
    assert!(read("").is_err());
}

fn file(rows: &[&str]) -> String {
    format!("{HEAD}{}\n", rows.join("\n"))
}

#[track_caller]
fn check(rows: &[&str], expected: &[Wrong]) {
    assert_eq!(read(&file(rows)), Err(expected.to_vec()));
}
