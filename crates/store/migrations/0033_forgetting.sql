-- Who is proposed to be forgotten and waits for a second person.
CREATE TABLE forgetting (
    person BYTEA PRIMARY KEY,
    proposed_by BYTEA NOT NULL,
    because TEXT NOT NULL,
    proposed_at BIGINT NOT NULL
) /* lies in key order */;
