-- Addresses of calendars: what is kept of a secret that only its bearer knows, one for each colleague.
CREATE TABLE calendar (
    token BYTEA PRIMARY KEY,
    worker BYTEA NOT NULL UNIQUE,
    made_at BIGINT NOT NULL
) /* lies in key order */;
