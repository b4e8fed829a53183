-- The log. Everything else in the database can be drawn from it again.
CREATE TABLE head (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    house BYTEA NOT NULL,
    position BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

CREATE TABLE event (
    position BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor BYTEA NOT NULL,
    owner BYTEA,
    class BIGINT,
    payload BYTEA,
    payload_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL
);

CREATE INDEX event_kind ON event (kind);

CREATE TABLE command_done (
    id BYTEA PRIMARY KEY,
    first BIGINT NOT NULL,
    last BIGINT NOT NULL
) /* lies in key order */;

-- Which keys were ever needed, so that a ring that is too old is noticed at once.
CREATE TABLE key_used (
    owner BYTEA NOT NULL,
    class BIGINT NOT NULL,
    PRIMARY KEY (owner, class)
) /* lies in key order */;
