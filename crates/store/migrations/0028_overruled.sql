-- Each time a person chose otherwise than was proposed, and why.
CREATE TABLE overruled (
    position BIGINT PRIMARY KEY,
    request BYTEA NOT NULL,
    why TEXT NOT NULL,
    at BIGINT NOT NULL
);
