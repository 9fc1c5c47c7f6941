"""Why a source is not read: a stable code for programs, a sentence for people, and what to do about it."""

from __future__ import annotations

from onrecord.errors import FetchError, InputError

_SAVE = "Open it in a browser, save the page as HTML, and give that file."
_COPY = "Copy the article's words into a .txt file and give that."
_ONE_LINE = 'Write one document a line: {"id": "…", "text": "…" or "html": "…", "url": "…", "date": "YYYY-MM-DD"}.'
_KINDS = "Give an HTML, text, WARC or JSONL file, a folder of those, or a URL."

# code: (what is wrong, what to do)
INPUT = {
    # what is not there
    "missing": ("there is no such file", "Check the path; a web address starts with https://."),
    "unreadable": ("the file could not be opened: {detail}", "Check who may read it."),
    "empty": ("there is nothing in it", "Give a file with an article in it."),
    "empty-folder": ("no HTML, text, WARC or JSONL file in this folder", "Give the folder that holds them."),
    "empty-archive": ("no web page in this archive", "Give a WARC with response records of HTML or text."),
    "too-deep": ("folders more than {detail} deep", "Give the inner folder itself."),
    # what is something else
    "pdf": ("this is a PDF, not a web page", _COPY),
    "image": ("this is a picture, not a web page", "Give the page that shows it."),
    "office": ("this is an office document", "Save it there as plain text or HTML, and give that."),
    "archive": ("this is a packed archive ({detail})", "Unpack it and give the folder."),
    "media": ("this is sound or film", "Give its transcript as text."),
    "mhtml": ("this is a web archive of one file (MHTML)", "Save the page as “HTML only” instead."),
    "json": ("this is JSON, but not one document a line", _ONE_LINE + " Name the file .jsonl."),
    "feed": ("this is a news feed, not an article", "Give the addresses of its articles."),
    "binary": ("this is not text in any form that is read", _KINDS),
    "content-type": ("what came is {detail}, not a web page", _KINDS),
    # what is broken or too much
    "broken-gzip": ("the compressed data is broken: {detail}", "Fetch or save the file again."),
    "broken-answer": ("the recorded answer cannot be unpacked: {detail}", "Fetch the page again."),
    "broken-warc": ("the WARC is broken: {detail}", "Fetch it again; the records before this point were read."),
    "too-large": ("more than {detail}, far beyond any article", "Give the article alone, or its parts one by one."),
    "too-long": ("more than {detail} characters of text, longer than a book", "Cut it into its parts."),
    # a line of JSONL
    "bad-json": ("not a JSON document: {detail}", _ONE_LINE),
    "no-content": ('neither "text" nor "html" in it', _ONE_LINE),
    "foreign-json": ('neither "id" nor "text" nor "html" in it: another kind of JSONL', _ONE_LINE),
    "two-contents": ('both "text" and "html" in it', 'Keep one of "text" and "html".'),
    "bad-field": ("{detail}", _ONE_LINE),
    "bad-date": ("{detail} is not a day", 'Write "date" as YYYY-MM-DD, or leave it out.'),
    "duplicate-id": ("the id {detail} was there before", "Give every document an id of its own."),
    # a page without its article
    "login-wall": ("the page asks for a login or a subscription instead", "Log in with a browser. " + _SAVE),
    "cookie-wall": ("the page shows only a question about cookies", "Answer it in a browser. " + _SAVE),
    "bot-check": ("the page is a check that its reader is human", _SAVE),
    "needs-javascript": ("the page is an empty shell that a browser fills in by JavaScript", _SAVE),
    "error-page": ("the page says that there is no article: {detail}", "Check the address."),
    "blocked": ("the site refuses readers from here", _SAVE),
    "no-article": ("no article was found on the page", _COPY),
}

FETCH = {
    "bad-url": ("this is not a web address that can be read", "Check it; it should start with https://."),
    "scheme": ("addresses that start with {detail} are not fetched", "Give an https:// address or a file."),
    "credentials": ("the address has a user name or password in it", "Take them out, and save pages behind a login."),
    "not-public": ("{detail} is not an address of the public internet", "Save the page and give the file."),
    "dns": ("the name {detail} has no address", "Check the spelling."),
    "robots": ("the site's robots.txt asks programs not to read this", _SAVE),
    "redirects": ("it redirects more than {detail} times", "Give the address at which a browser ends up."),
    "timeout": ("no answer within {detail} seconds", "Try again later."),
    "connection": ("the connection failed: {detail}", "Check the address, or try again later."),
    "http-status": ("the server answered {detail}", "Check the address in a browser."),
    "too-large": ("more than {detail}, far beyond any article", "Save the article alone and give the file."),
    "broken-answer": ("the answer cannot be unpacked: {detail}", "Try again later."),
}


def refuse(code: str, source: str, detail: str = "") -> InputError:
    """The error for `source` with this code of the table INPUT."""
    what, cure = INPUT[code]
    return InputError(code, f"{_shown(source)}: {what.replace('{detail}', _shown(detail))}.", cure)


def refuse_fetch(code: str, url: str, detail: str = "") -> FetchError:
    """The error for an address that is not fetched, or gave no page; also a kind of content, as in INPUT."""
    what, cure = FETCH.get(code) or INPUT[code]
    return FetchError(code, f"{_shown(url)}: {what.replace('{detail}', _shown(detail))}.", cure)


def size(count: int) -> str:
    """A number of bytes in words: "16 MB"."""
    return f"{count / 2**20:.0f} MB" if count >= 2**20 else f"{count / 2**10:.0f} KB"


def _shown(source: str) -> str:
    line = "".join(c if c.isprintable() else "\ufffd" for c in source)
    return line if len(line) <= 300 else f"{line[:200]}…{line[-60:]}"
