-- What a house agreed to pay, who is in a programme from when until when, for whom it is stopped, and what was given:
-- by opaque numbers. No name, no reason, no signature and no word about goods is in it.
CREATE TABLE allowance (
    -- The position in the log: of two that hold from one day, the later one counts.
    position BIGINT PRIMARY KEY,
    programme TEXT NOT NULL,
    cents BIGINT NOT NULL,
    every_weeks BIGINT NOT NULL,
    valid_from TEXT NOT NULL,
    source TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    by_worker BYTEA NOT NULL
) /* lies in key order */;

CREATE TABLE recipient (
    application BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    programme TEXT NOT NULL,
    stays_from TEXT NOT NULL,
    stays_until TEXT,
    -- The first day that is not theirs any more, when a stay was ended.
    ended_from TEXT
) /* lies in key order */;

CREATE INDEX recipient_person ON recipient (person);

CREATE TABLE allowance_stop (
    position BIGINT PRIMARY KEY,
    person BYTEA NOT NULL,
    from_day TEXT NOT NULL,
    stopped BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX allowance_stop_person ON allowance_stop (person);

CREATE TABLE given (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    -- The Monday of the week it is for; nothing for goods.
    week TEXT,
    cents BIGINT,
    how TEXT,
    receipt TEXT NOT NULL,
    counts BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    by_worker BYTEA NOT NULL
) /* lies in key order */;

CREATE INDEX given_week ON given (week);
CREATE INDEX given_person ON given (person);
-- Below all judging: one payment that counts for each person and week.
CREATE UNIQUE INDEX given_once ON given (person, week) WHERE counts = 1 AND week IS NOT NULL;
