"""From bytes to text as browsers read them: BOM, HTTP header, the page's own word, then a guess."""

from __future__ import annotations

import codecs
import re
from functools import cache
from importlib.resources import files

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HEAD = 100_000  # a late <meta> makes browsers start again; none has been seen further down than this
_NOT_A_TAG = re.compile(rb"<!--.*?(?:-->|\Z)|<(script|style|title)\b.*?(?:</\1|\Z)", re.I | re.S)
_META = re.compile(rb"<meta[\s/]([^<>]*)>", re.I)
_ATTRIBUTE = re.compile(rb"""([^\s"'>/=]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([^\s"';,]+)""", re.I)
_XML = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,40})["']""", re.I)
_TWO_BYTE = {"gb18030", "big5hkscs", "euc-jp", "cp932", "cp949", "hz", "iso2022-jp"}
_ISO_2022_JP = re.compile(rb"\x1b\$[@B]")


def decode(data: bytes, content_type: str | None = None) -> str:
    """The text of `data`; never fails, and what it gives can always be encoded as UTF-8.

    `content_type` is the HTTP header's value where there was one. The order is that of the HTML
    standard (https://html.spec.whatwg.org/#determining-the-character-encoding): byte order mark,
    header, `<meta>` or XML declaration. A declaration that the bytes plainly contradict is passed
    over, where a browser would show mojibake. Without one: UTF-8 if it is valid, else a detector,
    else windows-1252. What cannot be text (NUL, broken sequences) becomes U+FFFD.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _clean(data[len(mark) :].decode(codec, "replace"))
    for declared in _declared(data, content_type):
        text = data.decode(declared, "replace")
        if not _contradicted(data, text, declared):
            return _clean(text)
    return _clean(_guess(data))


@cache
def codec_of(label: str) -> str | None:
    """The Python codec that browsers take for `label`, None where they know no such label."""
    return _labels().get(label.strip().lower())


@cache
def _labels() -> dict[str, str]:
    lines = files("onrecord.pages").joinpath("words/encodings.txt").read_text("utf-8").splitlines()
    entries = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {label: codec for codec, _, labels in entries for label in labels.split()}


def _declared(data: bytes, content_type: str | None) -> list[str]:
    found = []
    if content_type and (match := _CHARSET.search(content_type)):
        found.append(codec_of(match[1]))
    if not (content_type and content_type.strip().lower().startswith("text/plain")):
        # A page whose declaration could be read as ASCII is not UTF-16, whatever it says of itself.
        own = _own_word(data)
        found.append("utf-8" if own and own.startswith("utf-16") else own)
    return [codec for codec in found if codec]


def _own_word(data: bytes) -> str | None:
    if match := _XML.match(data):
        return codec_of(match[1].decode("latin-1"))
    return _meta(data[:1024]) or _meta(data[:_HEAD])


def _meta(head: bytes) -> str | None:
    for meta in _META.finditer(_NOT_A_TAG.sub(b"", head)):
        values = ((m[1].lower(), m[2] or m[3] or m[4] or b"") for m in _ATTRIBUTE.finditer(meta[1]))
        attributes = {name: value.decode("latin-1") for name, value in values}
        label = attributes.get(b"charset")
        if label is None and attributes.get(b"http-equiv", "").lower() == "content-type":
            inner = _CHARSET.search(attributes.get(b"content", ""))
            label = inner[1] if inner else None
        if label and (codec := codec_of(label)):
            return codec
    return None


def _contradicted(data: bytes, text: str, codec: str) -> bool:
    damage = _damage(data, text)
    if codec == "utf-8" or data.isascii() or not _is_utf8(data):
        return damage > 0.2
    # Words in another encoding are hardly ever valid UTF-8; only a few in two-byte characters can be.
    return damage > 0 or codec not in _TWO_BYTE or _beyond_ascii(text) > 20


def _damage(data: bytes, text: str) -> float:
    """The share of characters beyond ASCII in `text` that stand for bytes which could not be read."""
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    return broken / _beyond_ascii(text) if broken > 0 else 0.0


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _is_utf8(data: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)  # a character cut off at the end is allowed
    except UnicodeDecodeError:
        return False
    return True


def _guess(data: bytes) -> str:
    if data.isascii() and _ISO_2022_JP.search(data):
        return data.decode("iso2022-jp", "replace")
    if codec := _unmarked_utf16(data):
        return data.decode(codec, "replace")
    text = data.decode("utf-8", "replace")
    if _damage(data, text) <= 0.1:
        return text
    from resiliparse.parse.encoding import detect_encoding

    label = detect_encoding(_words(data), html5_compatible=False) or ""
    detected = codec_of(label) or codec_of(label.replace("_", "-"))
    return data.decode(detected if detected not in (None, "utf-8") else "cp1252", "replace")


def _unmarked_utf16(data: bytes) -> str | None:
    """In UTF-16 every space, digit and full stop has a NUL on the same side of it; UTF-8 has none."""
    sample = data[:4000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(2, len(sample) // 50) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _words(data: bytes) -> bytes:
    """The tags of a page drown its words: the detector is shown what is left without them."""
    words = re.sub(rb"<(script|style)\b.*?(?:</\1|\Z)|<[^<>]*>", b" ", data[:500_000], flags=re.I | re.S)
    return words if not words.isascii() else data


def _clean(text: str) -> str:
    return text.replace("\x00", "\ufffd")
