"""Who may ask, from where, how often and how much; what every answer forbids."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord.archive import Archive, open_archive
from onrecord.web import create_app, serve
from onrecord.web.guard import Rate
from onrecord.web.sessions import Sessions
from onrecord.web.settings import ServeError, Settings, is_loopback

PASSWORD = "correct horse"
OPEN = {"Accept": "text/html"}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = open_archive(tmp_path / "a.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def client(archive: Archive) -> Iterator[Callable[..., TestClient]]:
    opened: list[TestClient] = []

    def make(base: str = "http://127.0.0.1:8000", **settings: Any) -> TestClient:
        made = TestClient(create_app(archive, Settings(**settings)), base_url=base, follow_redirects=False)
        opened.append(made)
        return made

    yield make
    for c in opened:
        c.close()


def test_every_answer_carries_the_policy(client: Any) -> None:
    c = client()
    for path in ("/", "/nope", "/articles.json", c.app.state.site.assets.url("reader.css"), "/static/nope"):
        policy = c.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "script-src 'self'" in policy
        assert c.get(path).headers["x-content-type-options"] == "nosniff"


def test_a_fault_of_ours_is_said_and_carries_the_policy(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(archive), "list", lambda self, **more: 1 // 0)
    app = create_app(archive)
    with TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False) as c:
        for headers in ({}, OPEN):
            answer = c.get("/articles", headers=headers)
            assert answer.status_code == 500 and "ZeroDivisionError" in answer.text and "report it" in answer.text
            assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1", "", "localhost.evil.example", "[::1", "0.0.0.0"]
)
def test_other_names_are_refused_without_a_password(client: Any, host: str) -> None:
    answer = client().get("/articles.json", headers={"Host": host})
    assert answer.status_code == 421 and answer.json()["error"]["code"] == "wrong-host"


@pytest.mark.parametrize("host", ["localhost:1", "127.0.0.1", "[::1]:8000", "reader.localhost"])
def test_loopback_has_many_names(client: Any, host: str) -> None:
    assert client().get("/articles.json", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:9999"},
    ],
)
def test_other_pages_may_not_write(client: Any, headers: dict[str, str]) -> None:
    for path, body in (("/articles", {"text": "x"}), ("/articles/x/remove", None)):
        answer = client().post(path, json=body, headers=headers)
        assert answer.status_code == 403 and answer.json()["error"]["code"] == "wrong-origin"


def test_own_pages_may(client: Any) -> None:
    headers = {"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}
    assert client().post("/articles/x/remove", headers=headers).status_code == 404


def test_a_password_closes_everything(client: Any, archive: Archive, making: Any) -> None:
    id = archive.add(making.ferry()).id
    c = client(base="http://reader.example", host="0.0.0.0", password=PASSWORD)
    for path in (
        f"/articles/{id}.json",
        "/articles.json",
        "/search.json?q=ferry",
        "/live",
        "/openapi.json",
        "/pictures/x",
    ):
        answer = c.get(path)
        assert answer.status_code == 401 and "ferry" not in answer.text
        assert answer.headers["www-authenticate"] == "Bearer" and answer.json()["error"]["cure"]
    asked = c.get("/search?q=a&in=statements", headers=OPEN)
    assert asked.headers["location"] == "/sign-in?next=%2Fsearch%3Fq%3Da%26in%3Dstatements"
    assert c.post("/articles", json={"text": "x"}).status_code == 401
    assert c.post(f"/articles/{id}/remove", headers=OPEN).status_code == 401
    assert c.get("/sign-in").status_code == 200
    assert c.get("/articles.json", headers={"Authorization": f"Bearer {PASSWORD}"}).status_code == 200
    assert c.get("/articles.json", headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_signing_in_and_out(client: Any) -> None:
    c = client(base="https://reader.example", host="0.0.0.0", password=PASSWORD)
    wrong = c.post("/sign-in", data={"password": "no", "next": "/add"}, headers=OPEN)
    assert wrong.status_code == 401 and "not the password" in wrong.text and "set-cookie" not in wrong.headers
    right = c.post("/sign-in", data={"password": PASSWORD, "next": "/add"})
    cookie = right.headers["set-cookie"].lower()
    assert right.headers["location"] == "/add" and all(x in cookie for x in ("httponly", "samesite=lax", "secure"))
    assert c.get("/").status_code == 200 and "Sign out" in c.get("/").text
    c.post("/sign-out")
    assert c.get("/articles.json").status_code == 401


@pytest.mark.parametrize("next", ["//evil.example", "/\\evil.example", "https://evil.example", "", "/\t/evil.example"])
def test_signing_in_leads_nowhere_else(client: Any, next: str) -> None:
    c = client(base="http://reader.example", host="0.0.0.0", password=PASSWORD)
    assert c.post("/sign-in", data={"password": PASSWORD, "next": next}).headers["location"] == "/"


def test_sessions_end_and_cannot_be_made_up() -> None:
    sessions, other = Sessions(PASSWORD, b"s" * 32), Sessions("another one", b"s" * 32)
    value = sessions.begin(now=1000)
    assert sessions.holds(value, now=1001) and not sessions.holds(value, now=1000 + 31 * 86400)
    assert not other.holds(value, now=1001), "a changed password ends all sessions"
    signature = value.split(".")[1]
    for made_up in (None, "", ".", "9999999999.", f"9999999999.{signature}", f"x.{value}", f"².{signature}"):
        assert not sessions.holds(made_up, now=1001)


def test_guessing_is_slowed(client: Any) -> None:
    c = client(base="http://reader.example", host="0.0.0.0", password=PASSWORD, sign_ins_a_minute=3)
    codes = [c.post("/sign-in", data={"password": str(n)}).status_code for n in range(5)]
    assert codes == [401, 401, 401, 429, 429]
    assert c.get("/articles.json", headers={"Authorization": "Bearer guess"}).status_code == 429


def test_writes_are_limited_for_others_and_not_for_this_machine(client: Any) -> None:
    c = client(base="http://reader.example", host="0.0.0.0", password=PASSWORD, writes_a_minute=2)
    codes = [
        c.post("/articles/x/remove", headers={"Authorization": f"Bearer {PASSWORD}"}).status_code for _ in range(4)
    ]
    assert codes == [404, 404, 429, 429], "the test client is no loopback address"
    rate = Rate(60)
    assert sum(rate.take("a", now=0) for _ in range(100)) == 60 and rate.take("b", now=0)
    assert sum(rate.take("a", now=10) for _ in range(100)) == 10


def test_uploads_are_capped(client: Any) -> None:
    c = client(most_upload=100_000)
    said = c.post("/articles", content=b"x" * 200_000, headers={"Content-Type": "application/json"})
    json = {"Content-Type": "application/json"}
    streamed = c.post("/articles", content=(b"x" * 50_000 for _ in range(5)), headers=json)
    form = c.post("/articles", files={"file": ("a.html", b"x" * 200_000)})
    for answer in (said, streamed, form):
        assert answer.status_code == 413 and answer.json()["error"]["code"] == "too-large"


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"host": "0.0.0.0"}, "password-missing"),
        ({"host": "192.168.1.5"}, "password-missing"),
        ({"host": "::"}, "password-missing"),
        ({"hosts": ("reader.example",)}, "password-missing"),
        ({"host": "0.0.0.0", "password": "short"}, "password-short"),
    ],
)
def test_a_public_address_wants_a_password(archive: Archive, settings: dict[str, Any], code: str) -> None:
    with pytest.raises(ServeError) as e:
        create_app(archive, Settings(**settings))
    assert e.value.code == code


def test_serving_is_refused_before_anything_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONRECORD_PASSWORD", raising=False)
    with pytest.raises(ServeError):
        serve(tmp_path / "none.sqlite", host="0.0.0.0", port=0)
    assert not (tmp_path / "none.sqlite").exists() and threading.active_count() < 50


def test_what_is_loopback() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]", "LOCALHOST.")))
    others = ("0.0.0.0", "::", "10.0.0.1", "example.org", "localhost.example", "", "127.0.0.1.nip.io")
    assert not any(map(is_loopback, others))
