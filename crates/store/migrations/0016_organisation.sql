-- The organisations whose people work in the house, and of which one somebody is: what somebody writes in a
-- professional strand is read by their own organisation.
CREATE TABLE organisation (
    id BYTEA PRIMARY KEY,
    name TEXT NOT NULL
) /* lies in key order */;

CREATE TABLE organisation_of_staff (
    worker BYTEA PRIMARY KEY,
    organisation BYTEA NOT NULL
) /* lies in key order */;

-- Who is away, and who stands in meanwhile.
CREATE TABLE leave_of_staff (
    worker BYTEA PRIMARY KEY,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    stands_in BYTEA NOT NULL
) /* lies in key order */;

-- Who wrote it down, and with that whose organisation may know of it.
ALTER TABLE step ADD COLUMN planned_by BYTEA;
ALTER TABLE term ADD COLUMN started_by BYTEA;
ALTER TABLE procedure ADD COLUMN opened_by BYTEA;
