-- Whoever is signed in by what opens nothing any more comes in anew.
DELETE FROM session;

-- How strongly whoever signed in showed who they are, and when they last did.
ALTER TABLE session ADD COLUMN strength TEXT NOT NULL DEFAULT 'Whole';
ALTER TABLE session ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0;

-- Whether a link opens a house of invented people whole; else it opens nothing but the choice of a way in.
ALTER TABLE invitation ADD COLUMN lent BIGINT NOT NULL DEFAULT 0;

-- Passkeys, by the hash of their id. What is needed to check an answer, and what its owner calls it, lie sealed under the owner's key.
CREATE TABLE passkey (
    id BYTEA PRIMARY KEY,
    worker BYTEA NOT NULL,
    secret BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    used_at BIGINT
) /* lies in key order */;

CREATE INDEX passkey_worker ON passkey (worker);

-- The sealed secret from which a telephone works out codes, and the last step of which a code was used.
CREATE TABLE one_time_code (
    worker BYTEA PRIMARY KEY,
    secret BYTEA NOT NULL,
    used BIGINT NOT NULL
) /* lies in key order */;

-- Who asked for a link for a colleague who has a way in already: a second one has to ask for it too.
CREATE TABLE recovery (
    worker BYTEA PRIMARY KEY,
    asked_by BYTEA NOT NULL,
    asked_at BIGINT NOT NULL
) /* lies in key order */;
