-- Links with which organisations sign people up. Of the secret in a link only the hash lies here; which
-- organisation has it is sealed under the link's own key.
CREATE TABLE referral (
    id BYTEA PRIMARY KEY,
    secret BYTEA NOT NULL,
    programme TEXT NOT NULL,
    until TEXT NOT NULL,
    organisation BYTEA,
    used BIGINT NOT NULL,
    used_last TEXT,
    opened_at BIGINT NOT NULL,
    opened_by BYTEA NOT NULL,
    withdrawn_at BIGINT
) /* lies in key order */;

CREATE UNIQUE INDEX referral_secret ON referral (secret);
