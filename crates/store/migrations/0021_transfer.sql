-- People who go to another house or come from one, how far each is, and what is to be said to that house: by opaque numbers.
-- Which house it is and why they go lies sealed in the log.
CREATE TABLE transfer (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    -- 1 for whom this house offers, 0 for whom it is asked.
    ours BIGINT NOT NULL,
    -- Offered, Accepted, AskedBack, Departed, Arrived, CameBack or Ended.
    stage TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX transfer_person ON transfer (person);

CREATE TABLE transfer_saying (
    -- Where in the log stands what is said.
    position BIGINT PRIMARY KEY,
    transfer BYTEA NOT NULL,
    saying TEXT NOT NULL
) /* lies in key order */;

CREATE INDEX transfer_saying_transfer ON transfer_saying (transfer, position);

-- What was tried of it. Not drawn from the log: whether the other house heard it the other house knows.
CREATE TABLE transfer_said (
    position BIGINT PRIMARY KEY,
    heard BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    next_at BIGINT NOT NULL
) /* lies in key order */;
