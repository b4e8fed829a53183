-- Procedures and the legal terms that run in them, by opaque ids. What they are about lies sealed.
CREATE TABLE procedure (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    closed BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX procedure_person ON procedure (person);

CREATE TABLE term (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    procedure BYTEA NOT NULL,
    milestone BYTEA NOT NULL,
    -- Which rule, and by which version of it the last day was counted: sealed under the person's legal key.
    rule BYTEA NOT NULL,
    runs_for TEXT NOT NULL,
    counted_from TEXT NOT NULL,
    -- The last day that counts, and the last day as it was counted last: another until somebody looked.
    last_day TEXT NOT NULL,
    reckoned TEXT NOT NULL,
    review BIGINT NOT NULL,
    -- Nobody confirmed the rule: a lawyer is asked from the first day.
    doubtful BIGINT NOT NULL,
    watcher BYTEA NOT NULL,
    second_watcher BYTEA,
    -- Which warnings were given: one bit each.
    warned BIGINT NOT NULL,
    state TEXT NOT NULL,
    changed_at BIGINT NOT NULL
) /* lies in key order */;

CREATE INDEX term_state ON term (state, last_day);
CREATE INDEX term_person ON term (person);
