-- Signing up, weighing, objecting: where each stands, by opaque ids. No word about anybody is in it.
CREATE TABLE application (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    programme TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    waits_for TEXT NOT NULL,
    -- Since when it waits for whom it waits for, and how long it waited for others before that.
    waits_since BIGINT NOT NULL,
    others_ms BIGINT NOT NULL,
    review TEXT,
    against_advice BIGINT NOT NULL,
    advice TEXT,
    changed_at BIGINT NOT NULL,
    changed_by BYTEA NOT NULL
) /* lies in key order */;

CREATE INDEX application_state ON application (state);
CREATE INDEX application_person ON application (person);

CREATE TABLE weighing (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    application BYTEA NOT NULL,
    decision TEXT NOT NULL,
    state TEXT NOT NULL,
    proposed_by BYTEA,
    opened_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX weighing_state ON weighing (state);

CREATE TABLE objection (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    application BYTEA NOT NULL,
    state TEXT NOT NULL,
    received TEXT NOT NULL,
    changed_at BIGINT NOT NULL
) /* lies in key order */;

CREATE TABLE letter (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    position BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    delivered_at BIGINT
) /* lies in key order */;

CREATE INDEX letter_person ON letter (person);

-- What is known about a person for the rules, sealed under the person's case key.
CREATE TABLE fact (
    person BYTEA PRIMARY KEY,
    known BYTEA NOT NULL
) /* lies in key order */;

-- Rule files as they were adopted.
CREATE TABLE rules (
    hash TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    content TEXT NOT NULL,
    adopted_at BIGINT NOT NULL,
    by_worker BYTEA NOT NULL
) /* lies in key order */;
