-- Who guides whom in which strand, what is to be done by which day, and when a plan is looked at again: by opaque
-- numbers. Not one word of a plan is in it.
CREATE TABLE guided (
    person BYTEA NOT NULL,
    strand TEXT NOT NULL,
    worker BYTEA NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (person, strand)
) /* lies in key order */;

CREATE INDEX guided_worker ON guided (worker);

CREATE TABLE step (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    strand TEXT NOT NULL,
    -- The colleague who does it; nobody when the person or somebody else does.
    worker BYTEA,
    due TEXT,
    -- At what time people meet, and the colleague who comes along.
    meets_at TEXT,
    along BYTEA,
    open BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX step_person ON step (person);
CREATE INDEX step_open ON step (open, due);

CREATE TABLE review (
    person BYTEA PRIMARY KEY,
    held TEXT NOT NULL,
    next TEXT NOT NULL
) /* lies in key order */;
