"""The shape of the database, as an append-only list: a step that was ever released is never changed."""

from __future__ import annotations

# `texts`, `statements` and `speakers` are what is searched, of every version; the word indexes over them hold the
# current versions alone, so that a search sees one text per article.
_FIRST = """
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  page TEXT NOT NULL UNIQUE,
  url TEXT, outlet TEXT, title TEXT, language TEXT, published TEXT, day TEXT NOT NULL,
  added TEXT NOT NULL, updated TEXT, removed TEXT,
  current INTEGER NOT NULL, number INTEGER NOT NULL,
  words INTEGER NOT NULL, statements INTEGER NOT NULL, speakers INTEGER NOT NULL,
  lead TEXT, picture TEXT,
  place INTEGER NOT NULL
) STRICT;
CREATE INDEX articles_place ON articles (removed, place DESC);
CREATE INDEX articles_outlet ON articles (outlet, place DESC);
CREATE INDEX articles_language ON articles (language, place DESC);
CREATE INDEX articles_current ON articles (current);

CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added TEXT NOT NULL,
  UNIQUE (article, number)
) STRICT;

CREATE TABLE records (
  version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
  made TEXT NOT NULL,
  json BLOB NOT NULL
) STRICT;

CREATE TABLE texts (
  id INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE text_words USING fts5 (
  title, body, content='texts', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
);

CREATE TABLE speakers (
  row INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  UNIQUE (version, id)
) STRICT;
CREATE INDEX speakers_name ON speakers (name, version);
CREATE VIRTUAL TABLE speaker_words USING fts5 (
  name, names, content='speakers', content_rowid='row', tokenize='unicode61 remove_diacritics 2'
);

CREATE TABLE statements (
  row INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  speaker INTEGER REFERENCES speakers (row),
  kind TEXT NOT NULL,
  said_on TEXT,
  content TEXT NOT NULL,
  json BLOB NOT NULL,
  UNIQUE (version, id)
) STRICT;
CREATE INDEX statements_speaker ON statements (speaker);
CREATE INDEX statements_kind ON statements (kind);
CREATE VIRTUAL TABLE statement_words USING fts5 (
  content, content='statements', content_rowid='row', tokenize='porter unicode61 remove_diacritics 2'
);

CREATE TABLE pictures (
  name TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;
CREATE TABLE article_pictures (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  name TEXT NOT NULL REFERENCES pictures (name),
  PRIMARY KEY (article, url)
) STRICT;

CREATE TABLE entries (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start INTEGER, "end" INTEGER,
  body BLOB NOT NULL,
  added TEXT NOT NULL
) STRICT;
CREATE INDEX entries_article ON entries (article);

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  article TEXT NOT NULL,
  title TEXT,
  outlet TEXT
) STRICT;

CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
INSERT INTO settings VALUES ('secret', randomblob(32));
"""

_ENTRIES_CHANGE = "ALTER TABLE entries ADD COLUMN changed TEXT;"

MIGRATIONS: tuple[str, ...] = (_FIRST, _ENTRIES_CHANGE)
