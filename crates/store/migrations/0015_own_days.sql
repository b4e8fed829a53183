-- Addresses at which somebody sees their own days: what is kept of a secret that only its bearer knows, one for each
-- person. Not drawn from the log.
CREATE TABLE own_days (
    token BYTEA PRIMARY KEY,
    person BYTEA NOT NULL UNIQUE,
    made_at BIGINT NOT NULL
) /* lies in key order */;
