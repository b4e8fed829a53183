-- What was free on each evening. Those of the paper list are in none of these.
CREATE TABLE evening (
    night TEXT PRIMARY KEY,
    taken BIGINT NOT NULL,
    free BIGINT NOT NULL,
    reserve BIGINT NOT NULL,
    out_of_use BIGINT NOT NULL
);

CREATE INDEX request_by_asked ON request (asked_at);
