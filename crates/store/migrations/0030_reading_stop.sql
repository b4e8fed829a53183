-- Who was stopped from opening files, when, and who let them read again.
CREATE TABLE reading_stop (
    position BIGINT PRIMARY KEY,
    worker BYTEA NOT NULL,
    files BIGINT NOT NULL,
    stopped_at BIGINT NOT NULL,
    allowed_at BIGINT,
    allowed_by BYTEA
);

CREATE INDEX reading_stop_of ON reading_stop (worker, allowed_at);
