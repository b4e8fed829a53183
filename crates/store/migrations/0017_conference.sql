-- Levels of consultation, who sits in them, their meetings, which cases are on an agenda, and what was promised: by
-- opaque numbers. No question, no point, no answer and no consent is in it.
CREATE TABLE level (
    id BYTEA PRIMARY KEY,
    name TEXT NOT NULL,
    above BYTEA
) /* lies in key order */;

CREATE TABLE seat (
    partner BYTEA PRIMARY KEY,
    level BYTEA NOT NULL,
    name TEXT NOT NULL,
    of_state BIGINT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT
) /* lies in key order */;

CREATE TABLE conference (
    id BYTEA PRIMARY KEY,
    level BYTEA NOT NULL,
    begins TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    place TEXT NOT NULL,
    -- Planned, CalledOff, Begun or Closed.
    state TEXT NOT NULL,
    -- Who takes part and how, as JSON; nothing before it began.
    present TEXT,
    on_now BYTEA
) /* lies in key order */;

CREATE TABLE agenda (
    item BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    conference BYTEA NOT NULL,
    -- Where it comes: the place it was put at, or else when it was put on.
    place BIGINT NOT NULL,
    -- On, Off, or what came of it.
    state TEXT NOT NULL,
    put_by BYTEA NOT NULL,
    put_at BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX agenda_conference ON agenda (conference, place);
CREATE INDEX agenda_person ON agenda (person);

CREATE TABLE promise (
    id BYTEA PRIMARY KEY,
    item BYTEA NOT NULL,
    person BYTEA NOT NULL,
    -- Nobody for the house itself.
    partner BYTEA,
    until_day TEXT NOT NULL,
    -- 1 when it came, 0 when it did not, nothing while nobody knows.
    kept BIGINT
) /* lies in key order */;

CREATE INDEX promise_person ON promise (person);

-- Under which random numbers something lies with the process that shows sheets: made for one meeting, so that nothing
-- outside tells two meetings or two partners together. Not drawn from the log.
CREATE TABLE meeting_out (
    conference BYTEA PRIMARY KEY,
    meeting BYTEA NOT NULL
) /* lies in key order */;

CREATE TABLE seat_out (
    conference BYTEA NOT NULL,
    partner BYTEA NOT NULL,
    seat BYTEA NOT NULL,
    PRIMARY KEY (conference, partner)
) /* lies in key order */;

CREATE TABLE sheet_out (
    sheet BYTEA PRIMARY KEY,
    item BYTEA NOT NULL,
    partner BYTEA NOT NULL,
    person BYTEA NOT NULL,
    conference BYTEA NOT NULL,
    -- Whether it is to be taken back: tried until it was.
    back BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX sheet_out_item ON sheet_out (item);
