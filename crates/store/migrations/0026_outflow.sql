-- Who was in the programme from when until when, and to what they left: by opaque numbers. Why, and what was arranged, lies
-- sealed in the log.
CREATE TABLE passage (
    application BYTEA NOT NULL,
    -- 0 for the first time within this application, then for each time somebody came back.
    nth BIGINT NOT NULL,
    person BYTEA NOT NULL,
    -- 1 for whom this house knew from an earlier time in the programme.
    known_before BIGINT NOT NULL,
    entered_on TEXT NOT NULL,
    -- The day from which the house ended the stay.
    ended_on TEXT,
    -- The first day on which they were not in the programme, as it was told.
    left_on TEXT,
    outflow BYTEA,
    -- To what they left, by the word of the dated list.
    kind TEXT,
    -- Who may still call them, and until when.
    after_by BYTEA,
    after_until TEXT,
    PRIMARY KEY (application, nth)
) /* lies in key order */;

CREATE INDEX passage_person ON passage (person);
CREATE INDEX passage_outflow ON passage (outflow);

-- What became known after somebody left.
CREATE TABLE later_outcome (
    position BIGINT PRIMARY KEY,
    outflow BYTEA NOT NULL,
    on_day TEXT NOT NULL,
    -- After how many months somebody called; none when it became known otherwise.
    months BIGINT,
    -- None when they were not reached.
    kind TEXT
) /* lies in key order */;

CREATE INDEX later_outcome_outflow ON later_outcome (outflow, position);

-- How an application stood before the person left.
ALTER TABLE application ADD COLUMN before_left TEXT;

ALTER TABLE recipient ADD COLUMN left_from TEXT;
