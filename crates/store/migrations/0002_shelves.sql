-- Tables drawn from the log in the same transaction. They may burn: `bestendig rebuild`.
CREATE TABLE event_about (
    subject BYTEA NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (subject, position)
) /* lies in key order */;

CREATE TABLE location (
    id BYTEA PRIMARY KEY,
    name TEXT NOT NULL,
    women_only BIGINT NOT NULL,
    care TEXT NOT NULL,
    regime_from TEXT,
    regime_until TEXT,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT
) /* lies in key order */;

CREATE TABLE room (
    id BYTEA PRIMARY KEY,
    location BYTEA NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sex TEXT NOT NULL,
    step_free BIGINT NOT NULL
) /* lies in key order */;

CREATE TABLE bed (
    id BYTEA PRIMARY KEY,
    location BYTEA NOT NULL,
    room BYTEA NOT NULL,
    label TEXT NOT NULL,
    reserve BIGINT NOT NULL,
    paper BIGINT NOT NULL,
    out_reason TEXT,
    out_since BIGINT,
    out_expected TEXT
) /* lies in key order */;

-- Who has which bed. The two UNIQUE are the second wall against a bed given twice.
CREATE TABLE claim (
    bed BYTEA NOT NULL UNIQUE,
    person BYTEA NOT NULL UNIQUE,
    location BYTEA NOT NULL,
    request BYTEA,
    kind TEXT NOT NULL,
    since BIGINT NOT NULL,
    until_at BIGINT,
    until_date TEXT,
    by_worker BYTEA NOT NULL
);

CREATE INDEX claim_request ON claim (request);

-- The last claim that somebody left, in case the leaving is taken back.
CREATE TABLE claim_left (
    bed BYTEA NOT NULL,
    person BYTEA NOT NULL,
    location BYTEA NOT NULL,
    request BYTEA,
    since BIGINT NOT NULL,
    until_date TEXT,
    by_worker BYTEA NOT NULL,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (bed, person)
) /* lies in key order */;

CREATE TABLE request (
    id BYTEA PRIMARY KEY,
    people_count BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    ending TEXT,
    step BIGINT NOT NULL,
    location BYTEA,
    hold_until BIGINT,
    changed_at BIGINT NOT NULL,
    changed_by BYTEA NOT NULL
) /* lies in key order */;

CREATE INDEX request_state ON request (state);

CREATE TABLE request_person (
    request BYTEA NOT NULL,
    person BYTEA NOT NULL,
    PRIMARY KEY (request, person)
) /* lies in key order */;

CREATE INDEX request_person_person ON request_person (person);

CREATE TABLE round (
    location BYTEA NOT NULL,
    night TEXT NOT NULL,
    bed BYTEA NOT NULL,
    person BYTEA NOT NULL,
    seen TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_worker BYTEA NOT NULL,
    PRIMARY KEY (location, night, bed)
) /* lies in key order */;

CREATE TABLE sheet (
    location BYTEA NOT NULL,
    night TEXT NOT NULL,
    copy BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_worker BYTEA NOT NULL,
    PRIMARY KEY (location, night, copy)
) /* lies in key order */;

-- The card is sealed under the person's night key.
CREATE TABLE person (
    id BYTEA PRIMARY KEY,
    registered_at BIGINT NOT NULL,
    position BIGINT NOT NULL,
    household BYTEA,
    card BYTEA NOT NULL
) /* lies in key order */;

CREATE INDEX person_position ON person (position);

CREATE INDEX person_household ON person (household);

-- The card is sealed under the worker's own key.
CREATE TABLE staff (
    id BYTEA PRIMARY KEY,
    appointed_at BIGINT NOT NULL,
    ended_at BIGINT,
    card BYTEA NOT NULL
) /* lies in key order */;

CREATE TABLE duty (
    place BIGINT PRIMARY KEY,
    worker BYTEA NOT NULL
);
