"""Highlights, notes and corrections: on the page, through the API, and out of it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest

from onrecord.record import Quote, anchor, decode

pytestmark = pytest.mark.xdist_group("browser")

STUB = (Path(__file__).resolve().parent / "stubs" / "voices.js").read_text(encoding="utf-8")
MINE = """() => { const parts = new Map();
for (const m of document.querySelectorAll("mark.mine")) {
  const id = m.id || [...parts.keys()].at(-1);
  parts.set(id, (parts.get(id) ?? "") + m.textContent);
}
return [...parts.values()] }"""
EVIL = "<img src=x onerror=alert(1)>"


@pytest.fixture
def api(reader: Any) -> Any:
    with httpx.Client(base_url=reader.url, timeout=60) as client:
        yield client


@pytest.fixture
def article(reader: Any, making: Any, request: pytest.FixtureRequest) -> Any:
    """The id of an article of the test's own, so that no other test's entries are on it."""
    url = "https://courier.example/" + re.sub(r"\W+", "-", request.node.name)
    yield reader.archive.add(making.ferry(url=url)).id
    for entry in reader.archive.entries():
        reader.archive.remove_entry(entry.id)


def text_of(api: httpx.Client, id: str) -> str:
    return decode(api.get(f"/articles/{id}.json").content).article.text


def span(text: str, words: str) -> list[int]:
    return [text.index(words), text.index(words) + len(words)]


def kept(api: httpx.Client, id: str) -> list[dict[str, Any]]:
    return list(api.get(f"/articles/{id}/highlights.json").json()["highlights"])


def opened(tab: Any, reader: Any, id: str, **more: Any) -> Any:
    page = tab(f"{reader.url}/articles/{id}", **more)
    page.get_by_role("button", name="Highlights", exact=True).click()
    page.get_by_role("button", name="Next sentence").wait_for()
    return page


SELECT = """([first, last]) => {
  const [a, b] = [first, last].map((words) => {
    const walker = document.createTreeWalker(document.querySelector("#text"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at >= 0) return [walker.currentNode, at, words.length];
    }
  });
  getSelection().setBaseAndExtent(a[0], a[1], b[0], b[1] + b[2]);
}"""


@pytest.mark.parametrize("width", [360, 1440])
def test_selected_words_are_kept_with_note_and_tags(
    tab: Any, reader: Any, api: httpx.Client, article: str, width: int
) -> None:
    page = opened(tab, reader, article, width=width)
    page.evaluate(SELECT, ["paid for this ship", "A third time"])
    page.wait_for_function("() => document.querySelector('[data-choice=words]').textContent.length > 0")
    page.get_by_label("Note", exact=True).first.fill(EVIL)
    page.get_by_label("Tags, with commas between").fill("ferry, money ,ferry")
    page.get_by_role("button", name="Keep", exact=True).press("Enter")
    page.wait_for_selector("mark.mine")
    text = text_of(api, article)
    (one,) = kept(api, article)
    assert text[slice(*one["span"])] == "paid for this ship twice,” Brandvold said. “A third time" == one["words"]
    assert (one["note"], one["tags"]) == (EVIL, ["ferry", "money"])
    assert page.evaluate(MINE) == [one["words"]]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.reload()
    page.wait_for_selector("mark.mine")
    assert page.evaluate(MINE) == [one["words"]], "shown again without the tool being asked for"
    page.locator("mark.mine").first.focus()
    assert EVIL in page.get_by_role("tooltip").inner_text()
    api.post(f"/articles/{article}/highlights", json={"span": span(text, "owner"), "note": "Second"})
    page.goto(f"{reader.url}/highlights?tag=ferry")
    assert EVIL in page.inner_text("main") and "Second" not in page.inner_text("main")
    page.get_by_role("button", name="Remove this highlight").click()
    page.wait_for_url("**/highlights")
    assert [h["note"] for h in kept(api, article)] == ["Second"]


def test_words_selected_before_the_tool_is_opened_are_chosen(tab: Any, reader: Any, article: str) -> None:
    page = tab(f"{reader.url}/articles/{article}")
    page.evaluate(SELECT, ["paid for this ship", "twice"])
    page.get_by_role("button", name="Highlights", exact=True).press("Enter")
    page.wait_for_function(
        "() => document.querySelector('[data-choice=words]').textContent === 'paid for this ship twice'"
    )


def slow(page: Any, path: str, milliseconds: int) -> None:
    """Answers of `path` are as they were when asked for, and come so much later."""

    def later(route: Any) -> None:
        answer = route.fetch()
        page.wait_for_timeout(milliseconds)
        route.fulfill(response=answer)

    page.route(path, later)


def test_a_late_list_takes_nothing_away_that_was_kept_meanwhile(
    tab: Any, reader: Any, api: httpx.Client, harbour: str
) -> None:
    page = tab(f"{reader.url}/articles/{harbour}", before=STUB + "window.pace = 1e6;")
    slow(page, "**/highlights.json*", 700)
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_function("() => document.querySelector('[data-listen=now]').textContent.length > 0")
    page.keyboard.press("p")
    page.wait_for_selector("mark.spoken")
    page.keyboard.press("h")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent.includes('kept')")
    page.wait_for_timeout(1000)
    (one,) = kept(api, harbour)
    assert page.evaluate(MINE) == [one["words"]]
    api.delete(one["url"])


def test_a_form_is_not_shown_before_something_hears_it(tab: Any, reader: Any) -> None:
    """Sent without its module, it would load the page anew and lose what was written."""
    page = tab(f"{reader.url}/articles/{reader.ferry}")
    slow(page, "**/highlights*.js", 700)
    page.get_by_role("button", name="Highlights", exact=True).click()
    keep = page.get_by_role("button", name="Keep", exact=True)
    assert not keep.is_visible()
    keep.click()
    page.wait_for_function("() => document.querySelector('#tool-highlights [data-fault]').textContent.length > 0")
    assert page.url == f"{reader.url}/articles/{reader.ferry}"


def test_everything_by_keyboard_alone(tab: Any, reader: Any, api: httpx.Client, harbour: str) -> None:
    page = tab(f"{reader.url}/articles/{harbour}", width=360)
    page.get_by_role("button", name="Highlights", exact=True).focus()
    page.keyboard.press("Enter")
    sentences = [line["span"] for line in api.get(f"/articles/{harbour}/script.json").json()["lines"]]
    text = text_of(api, harbour)

    def press(name: str, times: int, words: str) -> None:
        page.get_by_role("button", name=name, exact=True).focus()
        for _ in range(times):
            page.keyboard.press("Enter")
            page.wait_for_timeout(30)
        page.wait_for_function(
            "w => document.querySelector('[data-choice=words]').textContent === w", arg=" ".join(words.split())
        )

    whole = text[slice(*sentences[3])]
    press("Next sentence", 5, text[slice(*sentences[4])])
    press("Previous sentence", 1, whole)
    words = whole.split()
    press("First word later", 2, " ".join(words[2:]))
    press("First word earlier", 1, " ".join(words[1:]))
    press("Last word earlier", 2, " ".join(words[1:-2]))
    press("Last word later", 1, " ".join(words[1:-1]))
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.type("By hand")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("mark.mine")
    (one,) = kept(api, harbour)
    assert one["words"].split() == words[1:-1] and one["note"] == "By hand"
    page.get_by_text("On this article").press("Enter")
    page.get_by_role("button", name=re.compile("^Change")).press("Enter")
    page.keyboard.type("Changed ")
    page.get_by_role("button", name="Keep", exact=True).press("Enter")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent === 'Changed.'")
    assert kept(api, harbour)[0]["note"].strip() in ("Changed By hand", "By handChanged")
    page.get_by_role("button", name=re.compile("^Remove:")).press("Enter")
    page.get_by_role("button", name=re.compile("^Undo")).press("Enter")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent === 'It is back.'")
    (again,) = kept(api, harbour)
    assert again["span"] == one["span"]
    api.delete(again["url"])


def test_one_key_keeps_the_sentence_that_is_heard(tab: Any, reader: Any, api: httpx.Client, harbour: str) -> None:
    page = tab(f"{reader.url}/articles/{harbour}", before=STUB + "window.pace = 1e6;")
    page.get_by_role("button", name="Listen", exact=True).click()
    page.wait_for_function("() => document.querySelector('[data-listen=now]').textContent.length > 0")
    page.keyboard.press("p")
    lines = api.get(f"/articles/{harbour}/script.json").json()["lines"]
    for n in range(6):
        page.wait_for_selector("mark.spoken")
        page.keyboard.press("h")
        page.wait_for_function(f"() => document.querySelectorAll('mark.mine[id]').length === {n + 1}")
        page.keyboard.press("ArrowRight")
    found = kept(api, harbour)
    assert [h["span"] for h in found] == [line["span"] for line in lines[:6]]
    text = text_of(api, harbour)
    assert sorted(page.evaluate(MINE)) == sorted(text[slice(*h["span"])] for h in found)
    for h in found:
        api.delete(h["url"])


def test_a_highlight_follows_its_words_into_a_new_version(
    tab: Any, reader: Any, api: httpx.Client, making: Any
) -> None:
    url = "https://courier.example/versions"
    blocks = [("title", "Boats"), ("paragraph", "The first boat is blue. The second is red.")]
    id = reader.archive.add(making.record(blocks, url=url)).id
    text = text_of(api, id)
    for words in ("The second is red.", "The first boat is blue."):
        api.post(f"/articles/{id}/highlights", json={"span": span(text, words)})
    blocks[1] = ("paragraph", "A word before. The second is red.")
    reader.archive.add(making.record(blocks, url=url))
    changed = text_of(api, id)
    assert [h["span"] for h in kept(api, id)] == [span(changed, "The second is red."), None]
    page = opened(tab, reader, id)
    page.wait_for_selector("mark.mine")
    assert page.evaluate(MINE) == ["The second is red."]
    page.get_by_text("On this article").click()
    assert "Its words are not in this version." in page.inner_text("ol.mine")
    for h in kept(api, id):
        api.delete(h["url"])


def test_the_export_leads_back_to_every_word(reader: Any, api: httpx.Client, article: str) -> None:
    text = text_of(api, article)
    for words in ("Ferry", "ship", "engine", "who asked not to be named", text):
        made = api.post(f"/articles/{article}/highlights", json={"span": span(text, words), "tags": ["x"]})
        assert made.status_code == 201 and made.headers["location"] == made.json()["url"]
    answer = api.get(f"/highlights.jsonld?article={article}")
    assert answer.headers["content-type"].startswith("application/ld+json")
    items = answer.json()["first"]["items"]
    assert len(items) == 5
    for item in items:
        saved = decode(api.get(item["target"]["state"]["cached"]).content).article.text
        quoted, position = item["target"]["selector"]
        quote = Quote(quoted["exact"], quoted["prefix"], quoted["suffix"])
        assert saved[position["start"] : position["end"]] == quote.exact
        assert anchor(saved, quote, position["start"]) == (position["start"], position["end"])
        alone = api.get(item["id"]).json()
        assert alone.pop("@context") == answer.json()["@context"] and alone == item
    assert "who asked not to be named" in api.get(f"/highlights.md?article={article}").text


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"span": [5, 5]}, 400, "wrong-fields"),
        ({"span": [0, 10**9]}, 400, "wrong-fields"),
        ({"span": "x"}, 400, "wrong-fields"),
        ({}, 400, "wrong-fields"),
        ({"note": " "}, 400, "wrong-fields"),
        ({"note": "x" * 10_001}, 400, "wrong-fields"),
        ({"words": "x"}, 400, "wrong-fields"),
        ({"span": [0, 3], "version": 9}, 404, "not-found"),
    ],
)
def test_what_is_no_highlight_is_refused(api: httpx.Client, article: str, body: Any, status: int, code: str) -> None:
    answer = api.post(f"/articles/{article}/highlights", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert api.put("/highlights/none", json={"note": "x"}).status_code == 404
    assert api.delete("/highlights/none").status_code == api.delete("/corrections/none").status_code == 404


def test_corrections_stand_beside_the_machines_entries(tab: Any, reader: Any, api: httpx.Client, article: str) -> None:
    before = api.get(f"/articles/{article}.json").content
    page = tab(f"{reader.url}/articles/{article}", width=360)
    page.get_by_role("button", name="Statement 4: correct").press("Enter")
    page.wait_for_function("() => document.activeElement.name === 'kind'")
    correct = page.locator("[data-correct] form")
    assert correct.get_by_role("combobox", name="Statement", exact=True).input_value() == "s4"
    correct.get_by_label("Who says it").fill("Kjell Aune")
    correct.get_by_role("button", name="Keep the correction").press("Enter")
    page.wait_for_selector("#s4 .corrected")
    assert "said by Kjell Aune" in page.inner_text("#s4") and "harbour board" in page.inner_text("#s4")
    correct.get_by_label("What is wrong").select_option("not-a-statement")
    correct.get_by_role("combobox", name="Statement", exact=True).select_option("s3")
    correct.get_by_label("Note").fill(EVIL)
    correct.get_by_role("button", name="Keep the correction").press("Enter")
    page.wait_for_selector("#s3 .corrected")
    correct.get_by_label("What is wrong").select_option("missing")
    for words, name in (("missed eleven days", "what is said"), ("Teachers on Lindholm", "who says it")):
        page.evaluate(SELECT, [words, words])
        page.wait_for_function("w => document.querySelector('[data-choice=words]').textContent === w", arg=words)
        page.get_by_role("button", name=f"The chosen words are {name}").press("Enter")
        page.wait_for_function("w => document.querySelector('[data-words]').textContent.includes(w)", arg=words)
    correct.get_by_label("Who says it").fill("Teachers")
    # What is said aloud stands there since the correction before: only the answer tells that this one is kept.
    with page.expect_response(lambda answer: answer.request.method == "POST") as kept:
        correct.get_by_role("button", name="Keep the correction").press("Enter")
    assert kept.value.ok
    assert api.get(f"/articles/{article}.json").content == before, "the record stays as it was"
    page.reload()
    assert "said by Kjell Aune" in page.inner_text("#s4") and EVIL in page.inner_text("#s3")
    listed = page.inner_text("#corrections")
    assert "missed eleven days" in listed and page.locator("#corrections li").count() == 3
    text = text_of(api, article)
    written = api.get(f"/articles/{article}/corrections.ann").text
    assert "stopped all maintenance" not in written and "Speaker: Kjell Aune" in written
    start, end = span(text, "missed eleven days")
    assert f"Content {start} {end}\tmissed eleven days" in written
    folder = zipfile.ZipFile(io.BytesIO(api.get("/corrections.zip").content))
    assert folder.read(f"attributions/{article}-1.ann").decode() == written
    assert folder.read(f"text/{article}-1.txt").decode() == text and "attributions/annotation.conf" in folder.namelist()
    page.get_by_role("button", name="Take it back").first.click()
    page.wait_for_url("**#corrections")
    assert len(api.get(f"/corrections.json?article={article}").json()["corrections"]) == 2


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "wrong-speaker", "statement": "s1"},
        {"kind": "wrong-speaker", "statement": "s99", "speaker": "X"},
        {"kind": "not-a-statement"},
        {"kind": "missing", "speaker": "X"},
        {"kind": "missing", "content": [[3, 3]]},
        {"kind": "other"},
    ],
)
def test_what_is_no_correction_is_refused(api: httpx.Client, article: str, body: Any) -> None:
    answer = api.post(f"/articles/{article}/corrections", json=body)
    assert answer.status_code == 400 and answer.json()["error"]["code"] == "wrong-fields"


def test_without_scripts_what_was_kept_is_there(tab: Any, reader: Any, api: httpx.Client, article: str) -> None:
    text = text_of(api, article)
    api.post(f"/articles/{article}/highlights", json={"span": span(text, "ship"), "note": "Note"})
    api.post(f"/articles/{article}/corrections", json={"kind": "not-a-statement", "statement": "s3"})
    page = tab(f"{reader.url}/highlights", scripts=False)
    assert "ship" in page.inner_text(".kept") and "Note" in page.inner_text("main")
    page.click(".about a")
    assert "not a statement" in page.inner_text("#s3")
