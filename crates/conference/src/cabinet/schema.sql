-- All that the conference server keeps: meetings, seats with a hash of their code, sheets, and who came in by a code.
CREATE TABLE IF NOT EXISTS meeting (
    id BLOB NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    ends INTEGER NOT NULL,
    gone_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What lies under `on_now` is looked up anew each time: it may be withdrawn or gone by then.
CREATE TABLE IF NOT EXISTS seat (
    id BLOB NOT NULL PRIMARY KEY,
    meeting BLOB NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    code BLOB UNIQUE,
    on_now BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sheet (
    id BLOB NOT NULL PRIMARY KEY,
    seat BLOB NOT NULL REFERENCES seat (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    gone_at INTEGER NOT NULL,
    shown INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS guest (
    token BLOB NOT NULL PRIMARY KEY,
    seat BLOB NOT NULL REFERENCES seat (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Numbers, and nothing more, of what was withdrawn: a push that was delayed on its way does not bring it back.
CREATE TABLE IF NOT EXISTS closed (
    id BLOB NOT NULL PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS stopped (
    since INTEGER NOT NULL PRIMARY KEY
) STRICT;
