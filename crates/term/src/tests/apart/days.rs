//! The days, one after another, and on which of them nobody works.

/// Year, month and day.
pub type Day = (i16, i8, i8);

/// Easter Sunday of each year from 2019 on; 421 is 21 April.
const EASTER: [i16; 19] =
    [421, 412, 404, 417, 409, 331, 420, 405, 328, 416, 401, 421, 413, 328, 417, 409, 325, 413, 405];
const FIRST_YEAR: i16 = 2019;

/// A day is a place in this list.
pub struct Almanac {
    pub days: Vec<Day>,
    /// Whether it is a Saturday, a Sunday or a holiday.
    pub off: Vec<bool>,
}

impl Almanac {
    pub fn with(designated: &[Day]) -> Almanac {
        let mut days = Vec::new();
        for year in FIRST_YEAR..FIRST_YEAR + EASTER.len() as i16 {
            let february = if year % 4 == 0 { 29 } else { 28 };
            for (month, length) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
                days.extend((1..=length).map(|day| (year, month, day)));
            }
        }
        // The list starts on a Tuesday, so its fifth day is a Saturday.
        let mut off: Vec<bool> = (0..days.len()).map(|place| place % 7 == 4 || place % 7 == 5).collect();
        let place = |day: Day| days.binary_search(&day).expect("a day of these years");
        let mut holidays = Vec::new();
        for (year, easter) in (FIRST_YEAR..).zip(EASTER) {
            let easter = place((year, (easter / 100) as i8, (easter % 100) as i8));
            assert_eq!(easter % 7, 5, "Easter of {year} is a Sunday");
            // Good Friday, Easter Monday, Ascension Day, Whit Monday.
            holidays.extend([easter - 2, easter + 1, easter + 39, easter + 50]);
            let kings_day = place((year, 4, 27));
            holidays.push(if kings_day % 7 == 5 { kings_day - 1 } else { kings_day });
            holidays.extend([(1, 1), (5, 5), (12, 25), (12, 26)].map(|(month, day)| place((year, month, day))));
        }
        holidays.extend(designated.iter().filter_map(|day| days.binary_search(day).ok()));
        holidays.into_iter().for_each(|holiday| off[holiday] = true);
        Almanac { days, off }
    }

    pub fn place(&self, day: Day) -> usize {
        self.days.binary_search(&day).expect("a day of these years")
    }
}
