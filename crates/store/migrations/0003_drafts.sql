-- Forms that were begun. Not drawn from the log; sealed under the worker's key; gone after a day.
CREATE TABLE draft (
    id BYTEA PRIMARY KEY,
    worker BYTEA NOT NULL,
    kind TEXT NOT NULL,
    content BYTEA NOT NULL,
    changed_at BIGINT NOT NULL
) /* lies in key order */;
