-- Who may come in. Not drawn from the log, and without a history: what is over is deleted.
-- Of tokens only a hash lies here, so that whoever reads the database cannot come in.
CREATE TABLE session (
    token BYTEA PRIMARY KEY,
    worker BYTEA NOT NULL,
    begun_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    shared BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX session_worker ON session (worker);

CREATE TABLE invitation (
    token BYTEA PRIMARY KEY,
    worker BYTEA NOT NULL UNIQUE,
    until_at BIGINT NOT NULL
) /* lies in key order */;

-- The hash of a password, sealed under the worker's own key.
CREATE TABLE credential (
    worker BYTEA PRIMARY KEY,
    secret BYTEA NOT NULL
) /* lies in key order */;
