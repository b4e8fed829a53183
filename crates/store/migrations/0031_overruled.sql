-- Each time a person chose otherwise than was proposed, and why: for tonight, or for longer, where there is no request.
DROP TABLE overruled;

CREATE TABLE overruled (
    position BIGINT PRIMARY KEY,
    longer BIGINT NOT NULL,
    why TEXT NOT NULL,
    at BIGINT NOT NULL
);
