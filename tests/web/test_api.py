"""The API: what programs rely on."""

from __future__ import annotations

import io
import json
import re
import shlex
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import lxml.html
import pytest
from jsonschema import Draft202012Validator

from onrecord.record import decode
from onrecord.web.routes import ROUTES

TEXT = 'The bridge opens early, Mayor Tove Brandvold said on Monday. "We are glad," Brandvold told the Courier.'
DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.fixture
def api(reader: Any) -> Any:
    with httpx.Client(base_url=reader.url, timeout=120) as client:
        yield client


def test_text_is_added_and_comes_back_as_a_record(api: httpx.Client) -> None:
    answer = api.post("/articles", json={"text": TEXT, "date": "2025-03-14"})
    assert answer.status_code == 201
    made = answer.json()
    assert answer.headers["location"] == made["url"] == f"/articles/{made['id']}"
    record = decode(api.get(f"{made['url']}.json").content)
    assert record.article.text == TEXT and record.article.published == "2025-03-14"
    again = api.post("/articles", json={"text": TEXT, "date": "2025-03-14"}).json()
    assert (again["id"], again["outcome"]) == (made["id"], "same")


def test_html_urls_forms_and_files_are_added(api: httpx.Client) -> None:
    page = api.post("/articles", json={"url": "https://courier.example/bridge"})
    assert page.status_code == 201 and "Bridge" in api.get(page.json()["url"] + ".json").json()["article"]["title"]
    paragraphs = "".join(f"<p>{TEXT} Number {n} of the same words, and some more of them.</p>" for n in range(4))
    html = f"<html lang=en><body><article><h1>Early bridge</h1>{paragraphs}</article></body></html>"
    assert api.post("/articles", json={"html": html, "url": "https://courier.example/other"}).status_code == 201
    form = api.post("/articles", data={"text": TEXT + " By form."})
    assert form.status_code == 201 and form.headers["location"] == form.json()["url"]
    file = api.post("/articles", files={"file": ("story.txt", (TEXT + " By file.").encode())})
    assert file.status_code == 201
    record = decode(api.get(file.json()["url"] + ".json").content)
    assert record.source == "story.txt", "the name that the reader knows, not that of a passing file"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "wrong-fields"),
        ({"text": "a", "url": "b"}, 400, "wrong-fields"),
        ({"text": 1}, 400, "wrong-fields"),
        ({"word": "a"}, 400, "wrong-fields"),
        ({"text": "a", "date": "May"}, 400, "wrong-fields"),
        ([], 400, "wrong-fields"),
        ({"text": " \n"}, 422, "empty"),
        ({"url": "http://10.0.0.1"}, 422, "not-public"),
    ],
)
def test_a_refusal_says_why_and_what_to_do(api: httpx.Client, body: Any, status: int, code: str) -> None:
    answer = api.post("/articles", json=body)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (status, code) and error["message"] and error["cure"]


def test_what_is_no_json_is_refused(api: httpx.Client) -> None:
    for body in (b"{", b"\xff", b"text"):
        answer = api.post("/articles", content=body)
        assert answer.status_code == 400 and answer.json()["error"]["code"] == "not-json"
    assert api.post("/articles", files={"file": ("a.pdf", b"%PDF-1.7 x")}).json()["error"]["code"] == "pdf"
    assert api.put("/articles").status_code == 405 and api.get("/nope").json()["error"]["code"] == "not-found"


def test_without_waiting(api: httpx.Client) -> None:
    answer = api.post("/articles", json={"text": TEXT + " Later."}, headers={"Prefer": "respond-async"})
    assert answer.status_code == 202
    with api.stream("GET", answer.headers["location"] + "/events") as stream:
        steps = [json.loads(line[6:]) for line in stream.iter_lines() if line.startswith("data: ")]
    assert steps[-1]["step"] == "done" and steps[-1]["articles"][0]["url"].startswith("/articles/")
    assert api.get(answer.headers["location"] + ".json").json()["step"] == "done"


def test_removed_restored_and_gone(api: httpx.Client, reader: Any, making: Any) -> None:
    id = reader.archive.add(making.record([("paragraph", "To and fro.")])).id
    assert api.delete(f"/articles/{id}").json() == {"id": id, "restore": f"/articles/{id}/restore"}
    assert api.delete(f"/articles/{id}").status_code == 404
    assert id in [a["id"] for a in api.get("/removed.json").json()["articles"]]
    assert api.post(f"/articles/{id}/restore").status_code == 200
    assert api.get(f"/articles/{id}.json").status_code == 200


def test_search_gives_words_in_place(api: httpx.Client, reader: Any, making: Any) -> None:
    found = api.get("/search.json", params={"q": "what did Aune say about the ship"}).json()
    (hit,) = found["results"]
    assert hit["speaker"] == "Kjell Aune" and hit["url"] == f"/articles/{reader.ferry}#s5"
    text = making.ferry().article.text
    assert all(text[s["span"][0] : s["span"][1]] == s["text"] for s in hit["snippets"])
    assert hit["original"].startswith(making.PAGE + "#:~:text=")
    narrowed = api.get("/search.json", params={"q": "ferry", "outlet": "No Such Paper"}).json()
    assert narrowed["total"] == 0 and narrowed["query"]["outlet"] == "No Such Paper"


def test_one_statement_as_data(api: httpx.Client, reader: Any) -> None:
    made = api.get(f"/articles/{reader.ferry}/statements/s7.json").json()
    assert made["words"]["content"] == "Nobody asked us," and made["speaker"]["type"] == "unnamed person"
    assert made["citation"]["csl"]["type"] == "article-newspaper" and made["markdown"].startswith("> ")
    assert api.get(f"/articles/{reader.ferry}/statements/s99.json").status_code == 404


def test_what_is_known_besides_the_record(api: httpx.Client, reader: Any) -> None:
    made = api.get(f"/articles/{reader.ferry}/about.json").json()
    assert made["article"]["id"] == reader.ferry and [v["number"] for v in made["versions"]] == [1]
    assert api.get(f"/pictures/{made['pictures'][0]['name']}").headers["content-type"] == "image/webp"
    assert made["citation"]["apa"].startswith("Okoro, I. (2025, March 14).")


def test_all_words_of_a_page_are_in_its_data(api: httpx.Client, reader: Any, making: Any) -> None:
    """Whatever of the article, and whatever is worked out from it, a program can have too."""
    page: Any = lxml.html.fromstring(api.get(f"/articles/{reader.ferry}", headers={"Accept": "text/html"}).text)
    parts = [f"/articles/{reader.ferry}{p}" for p in (".json", "/about.json", "/report.json")]
    parts += [f"/articles/{reader.ferry}/statements/s{n}.json" for n in range(1, 8)]
    known = " ".join(" ".join(_strings(api.get(p).json())) for p in parts)
    words = set(re.findall(r"\w+", known))
    told = "//article | //section[@id='sources' or @id='cite'] | //*[@class='voices']"
    for tag in page.xpath("//*[@class='links'] | //*[contains(@class, 'tools')] | //summary | //h2 | //svg | //script"):
        tag.drop_tree()
    shown = set(re.findall(r"\w+", " ".join(t for e in page.xpath(told) for t in e.itertext())))
    templates = (DOCS.parent / "src/onrecord/web/templates").glob("*.html")
    labels = {word for t in templates for word in re.findall(r"\w+", t.read_text("utf-8"))}
    labels |= {
        "quoted",
        "reported",
        "partly",
        "nobody",
        "named",
        "Bokmål",
        *map(str, range(1, 101)),
        "March",
        "id",
        "type",
    }
    labels |= {"online", "author", "title", "date", "organization", "url", "langid", "container", "issued", "parts"}
    assert sorted(shown - words - labels) == []


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [x for k, v in value.items() for x in [k, *_strings(v)]]
    if isinstance(value, list):
        return [x for v in value for x in _strings(v)]
    return [str(value)]


def test_what_has_not_changed_is_not_sent_again(api: httpx.Client, reader: Any, making: Any) -> None:
    url = f"/articles/{reader.ferry}"
    first = api.get(url)
    assert api.get(url, headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    assert first.headers["content-encoding"] in ("br", "gzip")
    plain = httpx.get(reader.url + url, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers and plain.text == first.text
    refused = httpx.get(reader.url + url, headers={"Accept-Encoding": "br;q=0, gzip;q=0"})
    assert "content-encoding" not in refused.headers


def test_a_page_is_made_once_for_all_who_ask_at_a_time(
    reader: Any, making: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = reader.archive.add(making.record([("title", "Asked for by twenty"), ("paragraph", "Words.")])).id
    asked: list[str] = []
    get = type(reader.archive).get

    def slow(self: Any, id: str, *more: Any) -> Any:
        asked.append(id)
        time.sleep(0.3)
        return get(self, id, *more)

    monkeypatch.setattr(type(reader.archive), "get", slow)
    with ThreadPoolExecutor(20) as readers:
        answers = list(readers.map(lambda _: httpx.get(f"{reader.url}/articles/{id}", timeout=30), range(20)))
    assert len({a.text for a in answers}) == 1 and answers[0].status_code == 200
    assert asked == [id]


def test_every_static_file_may_be_kept_for_ever(api: httpx.Client) -> None:
    css = re.findall(r'href="(/static/[^"]+\.css)"', api.get("/").text)[0]
    sheet = api.get(css)
    assert "immutable" in sheet.headers["cache-control"]
    named = re.findall(r'url\("([^"]+)"\)', sheet.text)
    assert named and all(n.startswith("/static/") and api.get(n).status_code == 200 for n in named)
    assert api.get("/static/../routes.py").status_code == api.get("/static/x/reader.css").status_code == 404


def test_news_reach_fifty_readers(api: httpx.Client, reader: Any, making: Any) -> None:
    heard: list[dict[str, Any]] = []
    ready = threading.Barrier(51)

    def listen() -> None:
        with httpx.stream("GET", f"{reader.url}/live", timeout=30) as stream:
            for line in stream.iter_lines():
                if line.startswith("retry:"):
                    ready.wait(30)
                if line.startswith("data: "):
                    heard.append(json.loads(line[6:]))
                    return

    threads = [threading.Thread(target=listen) for _ in range(50)]
    for t in threads:
        t.start()
    ready.wait(30)
    added = reader.archive.add(making.record([("title", "For fifty"), ("paragraph", "Words.")]))
    for t in threads:
        t.join(15)
    assert [e["article"] for e in heard] == [added.id] * 50 and heard[0]["kind"] == "added"
    last = heard[0]["id"]
    with httpx.stream("GET", f"{reader.url}/live", headers={"Last-Event-ID": str(last - 1)}, timeout=30) as stream:
        missed = next(line for line in stream.iter_lines() if line.startswith("id: "))
    assert missed == f"id: {last}", "a stream that was cut off goes on where it was"


def test_openapi_describes_what_is_there(api: httpx.Client, reader: Any) -> None:
    described = api.get("/openapi.json").json()
    assert described["openapi"] == "3.1.0" and described["servers"] == [{"url": reader.url}]
    routes = {r.path for r in ROUTES}
    for path, methods in described["paths"].items():
        assert path in routes
        assert all(m.upper() in {x for r in ROUTES if r.path == path for x in r.methods or ()} for m in methods)
    data_routes = {
        p for p in routes if p.endswith((".json", ".md", "/events")) and p not in ("/index.json", "/api.json")
    }
    assert data_routes <= set(described["paths"])
    refs = set(re.findall(r'"#/components/(?:schemas|responses)/(\w+)"', json.dumps(described)))
    parts = described["components"]["schemas"] | described["components"]["responses"]
    assert refs <= set(parts)
    schema = {"$ref": "#/components/schemas/Record", "components": described["components"]}
    Draft202012Validator(schema).validate(api.get(f"/articles/{reader.ferry}.json").json())


def test_every_address_is_in_the_docs() -> None:
    page = (DOCS / "api-http.md").read_text(encoding="utf-8")
    described = {r.path.replace("{path:path}", "…") for r in ROUTES}
    for path in described:
        assert f"`{path.replace('{statement}', 'S').replace('{id}', 'ID').replace('{name}', 'NAME')}`" in page, path


def test_the_commands_on_the_page_answer_as_it_says(api: httpx.Client, reader: Any) -> None:
    """Each curl of docs/api-http.md is sent to a running reader; what it shows below has the same fields."""
    page = (DOCS / "api-http.md").read_text(encoding="utf-8")
    tried = 0
    for commands, shown in re.findall(r"```sh\n(.*?)```(?:\n\n```json\n(.*?)```)?", page, re.DOTALL):
        for line in commands.splitlines():
            words = shlex.split(line)
            url = next(w for w in words if w.startswith("http"))
            if "/live" in url or "https:" in url:  # a stream without end; a reader elsewhere
                continue
            path = url.removeprefix("http://127.0.0.1:8000").replace("ID", reader.ferry)
            sent = {k: v for k, v in pairwise(words) if k in ("-d", "-H")}
            headers = dict([sent["-H"].split(": ", 1)]) if "-H" in sent else {}
            answer = api.request("POST" if "-d" in sent else "GET", path, content=sent.get("-d"), headers=headers)
            told = json.loads(shown) if shown else {}
            assert set(told) <= set(answer.json()) and ("error" in told) == (answer.status_code >= 400), line
            assert all(v == answer.json()[k] for k, v in told.items() if k in ("outcome", "version", "id")), line
            tried += 1
    assert tried >= 6


def test_every_page_is_also_data(api: httpx.Client, reader: Any) -> None:
    for path in (
        "/index",
        "/articles",
        f"/articles/{reader.ferry}",
        "/search",
        "/add",
        "/removed",
        "/api",
        f"/articles/{reader.ferry}/report",
        f"/articles/{reader.ferry}/statements/s1",
    ):
        answer = api.get(f"{path}.json")
        assert answer.status_code == 200 and answer.headers["content-type"] == "application/json", path


def test_the_form_in_a_browser_leads_to_the_progress(api: httpx.Client) -> None:
    files = {"file": ("a.txt", io.BytesIO(TEXT.encode()))}
    answer = api.post("/articles", files=files, headers={"Accept": "text/html"}, follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"].startswith("/adding/")
