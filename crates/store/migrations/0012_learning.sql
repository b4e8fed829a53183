-- Courses, learning-work places and activities, who has a place in them or waits for one, and who was there on which
-- day: by opaque numbers. What is said about somebody in words is not in it.
CREATE TABLE offer (
    id BYTEA PRIMARY KEY,
    -- What it is, as the log has it.
    facts TEXT NOT NULL,
    closed BIGINT NOT NULL
) /* lies in key order */;

CREATE TABLE enrolment (
    offer BYTEA NOT NULL,
    person BYTEA NOT NULL,
    standing TEXT NOT NULL,
    -- When they came, as a position in the log: the order of the waiting list.
    came BIGINT NOT NULL,
    had_place BIGINT NOT NULL,
    why_left TEXT,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (offer, person)
) /* lies in key order */;

CREATE INDEX enrolment_person ON enrolment (person);

CREATE TABLE attendance (
    offer BYTEA NOT NULL,
    day TEXT NOT NULL,
    person BYTEA NOT NULL,
    seen TEXT NOT NULL,
    PRIMARY KEY (offer, day, person)
) /* lies in key order */;
