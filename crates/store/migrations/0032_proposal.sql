-- Proposals by which beds were given. What entered them lies sealed in the log, each under a key of its own.
CREATE TABLE proposal (
    id BYTEA PRIMARY KEY,
    at BIGINT NOT NULL,
    by_worker BYTEA NOT NULL,
    occasion TEXT NOT NULL,
    night TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    promise TEXT
);

-- Of whom something entered a proposal: when one of them is forgotten, its key goes.
CREATE TABLE proposal_person (
    proposal BYTEA NOT NULL,
    person BYTEA NOT NULL,
    PRIMARY KEY (proposal, person)
);

CREATE INDEX proposal_person_by_person ON proposal_person (person);

-- What was promised of the draw of each night.
CREATE TABLE draw (
    night TEXT PRIMARY KEY,
    promise TEXT NOT NULL,
    at BIGINT NOT NULL
);
