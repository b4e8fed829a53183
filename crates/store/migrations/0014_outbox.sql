-- Where mail to a colleague goes, sealed under their own key, and whether they want to hear each day what is due. Not
-- drawn from the log: whoever takes their address out takes it out whole.
CREATE TABLE mailbox (
    worker BYTEA PRIMARY KEY,
    content BYTEA NOT NULL,
    daily BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
) /* lies in key order */;

-- Mail that is to be sent, and what became of it: for which colleague, what kind, for which day. No word of it and no
-- address lies here; both are looked up when it is sent.
CREATE TABLE outbox (
    id BYTEA PRIMARY KEY,
    worker BYTEA NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    -- When it is tried next; for what is over, when that was.
    at BIGINT NOT NULL,
    fault TEXT
) /* lies in key order */;

CREATE INDEX outbox_state ON outbox (state, at);
CREATE INDEX outbox_day ON outbox (day);
