-- Which complaints there are and who sees to them. What somebody complains of lies under their key.
CREATE TABLE complaint (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    by_worker BYTEA
) /* lies in key order */;
