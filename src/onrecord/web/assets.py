"""The files that pages load, each under an address that holds its content's hash: it may be cached for ever."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files

import msgspec

from onrecord.web.packed import Packed, pack

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}


class Asset(msgspec.Struct, frozen=True):
    """One file as it is sent."""

    media_type: str
    packed: Packed


class Assets:
    """All files of `static/`, read once. `url` gives a file's address, `by_path` a file by the path in it."""

    def __init__(self) -> None:
        root = files("onrecord.web").joinpath("static")
        found: dict[str, bytes] = {}
        for entry in [*root.iterdir(), *root.joinpath("fonts").iterdir()]:
            if entry.is_file() and (suffix := re.search(r"\.\w+\Z", entry.name)) and suffix[0] in MEDIA_TYPES:
                found[entry.name] = entry.read_bytes()
        self._paths: dict[str, str] = {}
        self.by_path: dict[str, Asset] = {}
        # What names no other file comes first, so that a file's hash covers the hashes it names.
        for name in sorted(found, key=lambda n: (n.endswith((".css", ".js")), n.endswith(".js"), n)):
            self._add(name, found, ())

    def url(self, name: str) -> str:
        """The address of the file `name`."""
        return f"/static/{self._paths[name]}"

    def _add(self, name: str, found: dict[str, bytes], above: tuple[str, ...]) -> str:
        if name in self._paths:
            return self._paths[name]
        if name in above:
            raise ValueError(f"static files name each other in a circle: {' '.join(above)}")

        def address(match: re.Match[bytes]) -> bytes:
            inner = match[1].decode()
            return b"/static/" + self._add(inner, found, (*above, name)).encode() if inner in found else match[0]

        data = found[name]
        if name.endswith((".css", ".js")):
            data = re.sub(rb"\./(?:fonts/)?([\w.-]+\.\w+)", address, data)
        suffix = name[name.rindex(".") :]
        path = f"{hashlib.sha256(data).hexdigest()[:12]}/{name}"
        self._paths[name] = path
        self.by_path[path] = Asset(MEDIA_TYPES[suffix], pack(data, MEDIA_TYPES[suffix], thorough=True))
        return path
