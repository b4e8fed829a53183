-- At which position of the log the rows of a month changed last, when that was not within the month itself. The month is the noon of
-- its first day.
CREATE TABLE tally_month (
    month BIGINT PRIMARY KEY,
    position BIGINT NOT NULL
);
