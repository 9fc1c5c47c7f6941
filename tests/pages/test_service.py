from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from onrecord.errors import FetchError
from onrecord.pages.service import MAX_BYTES, post_json


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        status, body = 200, json.dumps({"said": asked["q"]}).encode()
        if self.path == "/busy":
            status, body = 429, b'{"error": "slow down"}'
        elif self.path == "/page":
            body = b"<!doctype html><html>"
        elif self.path == "/big":
            body = b" " * (MAX_BYTES + 2)
        elif self.path == "/slow":
            time.sleep(2)
        elif self.path == "/elsewhere":
            status = 302
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/page")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def test_json_is_asked_and_answered(server: str) -> None:
    assert post_json(server, {"q": ["é"]}) == (200, {"said": ["é"]})
    assert post_json(server + "/busy", {"q": 1}) == (429, {"error": "slow down"})


def test_what_is_no_json_is_none_and_no_redirect_is_followed(server: str) -> None:
    assert post_json(server + "/page", {"q": 1}) == (200, None)
    assert post_json(server + "/elsewhere", {"q": 1})[0] == 302


@pytest.mark.parametrize(("path", "code"), [("/big", "too-big"), ("/slow", "timeout")])
def test_an_answer_is_bounded(server: str, path: str, code: str) -> None:
    with pytest.raises(FetchError) as e:
        post_json(server + path, {"q": 1}, seconds=0.5)
    assert e.value.code == code


@pytest.mark.parametrize(
    ("url", "code"), [("ftp://127.0.0.1/", "scheme"), ("http://127.0.0.1:9/", "no-answer"), ("http://[", "no-answer")]
)
def test_an_address_where_nobody_answers_is_said_to_be(url: str, code: str) -> None:
    with pytest.raises(FetchError) as e:
        post_json(url, {"q": 1})
    assert e.value.code == code
