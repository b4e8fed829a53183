-- One row for each thing that a figure counts. `person` and `about` are empty where it is about nobody, or where whoever it was about
-- is forgotten: then `kept` is 1 and `position` 0.
CREATE TABLE tally (
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    measure TEXT NOT NULL,
    detail TEXT NOT NULL,
    amount BIGINT NOT NULL,
    person BYTEA NOT NULL,
    about BYTEA NOT NULL,
    kept BIGINT NOT NULL
);

CREATE INDEX tally_counted ON tally (at, measure, detail, amount);
CREATE INDEX tally_measure ON tally (measure);
CREATE INDEX tally_position ON tally (position);
CREATE INDEX tally_about ON tally (about, measure);

-- How often each kind of thing was written down in a period.
CREATE INDEX event_at ON event (at, kind);

-- Whom a worker may still call, and who left lately.
CREATE INDEX passage_after ON passage (after_by, after_until);
CREATE INDEX passage_left ON passage (left_on);
