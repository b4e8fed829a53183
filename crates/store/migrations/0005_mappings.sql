-- Which column of a worksheet holds what, by a fingerprint of its headers. Not drawn from the log;
-- nothing about anybody is in it.
CREATE TABLE mapping (
    fingerprint TEXT PRIMARY KEY,
    content TEXT NOT NULL
) /* lies in key order */;
