-- How somebody comes into their own file: what is kept of the code on their card, and of their own phrase, which lies
-- sealed under their own key. One for each person; not drawn from the log.
CREATE TABLE own_entrance (
    code BYTEA PRIMARY KEY,
    person BYTEA NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    phrase BYTEA,
    opened_at BIGINT,
    opened_before BIGINT
) /* lies in key order */;

-- Who of a profession that keeps secrets opened its strand for somebody's own entrance.
CREATE TABLE own_strand (
    person BYTEA NOT NULL,
    class BIGINT NOT NULL,
    worker BYTEA NOT NULL,
    PRIMARY KEY (person, class, worker)
) /* lies in key order */;

-- Who is at their own file now, and in which language they read it.
CREATE TABLE own_session (
    token BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    begun_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    language TEXT NOT NULL
) /* lies in key order */;

CREATE INDEX own_session_person ON own_session (person);

-- What is written under somebody's key is found by whose it is, so that they can be given all of it.
CREATE INDEX event_owner ON event (owner);
