-- Which referrals to organisations outside there are, and the hash by which a link finds its own. To whom and what lies sealed
-- in the log only.
CREATE TABLE outward (
    id BYTEA PRIMARY KEY,
    person BYTEA NOT NULL,
    secret BYTEA NOT NULL,
    until TEXT NOT NULL,
    ended INTEGER NOT NULL
) /* lies in key order */;
CREATE UNIQUE INDEX outward_by_secret ON outward (secret);
