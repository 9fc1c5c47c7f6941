"""Adding, finding again, removing and bringing back."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from onrecord.archive import Archive, ArchiveError, open_archive
from onrecord.archive.sqlite.connect import bring_up_to_date, connect, writing
from onrecord.archive.sqlite.migrations import MIGRATIONS
from onrecord.record import decode


def test_what_is_added_comes_back_whole(archive: Archive, making: ModuleType) -> None:
    record = making.ferry()
    added = archive.add(record)
    kept = archive.get(added.id)
    assert (added.outcome, added.version) == ("new", 1)
    assert kept is not None and kept.record == record
    assert decode(archive.record_json(added.id) or b"") == record
    assert kept.summary.title == record.article.title and kept.summary.statements == 7 and kept.summary.speakers == 5


def test_the_same_page_with_the_same_words_is_one_article(archive: Archive, making: ModuleType) -> None:
    first = archive.add(making.ferry())
    shared = making.PAGE.replace("https://", "http://www.") + "/?utm_source=post&fbclid=1#end"
    again = archive.add(making.ferry(url=shared))
    assert (again.id, again.version, again.outcome) == (first.id, 1, "same")
    assert archive.list().total == 1


def test_changed_words_are_a_new_version(archive: Archive, making: ModuleType) -> None:
    first = archive.add(making.ferry())
    words = [("title", "Ferry sails again"), ("paragraph", "She sails.")]
    changed = archive.add(making.record(words, url=making.PAGE))
    assert (changed.id, changed.version, changed.outcome) == (first.id, 2, "changed")
    kept, older = archive.get(first.id), archive.get(first.id, 1)
    assert (
        kept is not None and kept.summary.title == "Ferry sails again" and [v.number for v in kept.versions] == [2, 1]
    )
    assert older is not None and older.record == making.ferry()
    assert archive.search("brandvold").total == 0, "only the newest words are searched"
    assert archive.search("sails").total == 1
    assert archive.get(first.id, 3) is None


def test_the_same_words_read_anew_replace_the_record(archive: Archive, making: ModuleType) -> None:
    first = archive.add(making.ferry())
    entry = archive.add_entry(first.id, "note", {"text": "ask again"}, (3, 9))
    archive.add(making.ferry(language="en-GB"))
    kept = archive.get(first.id)
    assert kept is not None and kept.record.article.language == "en-GB" and len(kept.versions) == 1
    assert list(archive.entries(first.id)) == [entry], "the reader's own entries are untouched"
    assert archive.search("speaker:brandvold").total == 2
    assert archive.remove_entry(entry.id) and not archive.remove_entry(entry.id)


def test_a_day_that_a_person_gave_is_not_lost_when_the_page_is_added_again(
    archive: Archive, making: ModuleType
) -> None:
    given, undated = (
        msgspec.structs.replace(
            making.ferry(),
            article=msgspec.structs.replace(making.ferry().article, published=day, published_basis=basis),
        )
        for day, basis in (("2025-03-14", "given"), (None, None))
    )
    added = archive.add(given)
    assert archive.add(undated).outcome == "same"
    kept = archive.get(added.id)
    assert kept is not None and kept.record == given
    archive.add(making.ferry())
    kept = archive.get(added.id)
    assert kept is not None and kept.record == making.ferry(), "a day that the page says is better"


@pytest.mark.parametrize("limit", ["max_page_count = 2", "query_only = 1"])
def test_a_disk_that_refuses_is_said_and_leaves_nothing_half(tmp_path: Path, limit: str) -> None:
    db = connect(tmp_path / "a.sqlite")
    db.execute("CREATE TABLE t (x)")
    db.execute(f"PRAGMA {limit}")
    with pytest.raises(ArchiveError, match=r"The archive cannot be written: .*(full|readonly)") as raised, writing(db):
        for _ in range(9):
            db.execute("INSERT INTO t VALUES (zeroblob(4096))")
    assert raised.value.code == "archive-not-written"
    assert not db.in_transaction and not db.execute("SELECT * FROM t").fetchall()
    db.close()


def test_an_archive_that_cannot_be_opened_is_not_called_another_kind_of_file(tmp_path: Path) -> None:
    class Locked(sqlite3.Connection):
        def execute(self, *args: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError("unable to open database file")  # as for a file in a read-only folder

    db = sqlite3.connect(":memory:", factory=Locked)
    with pytest.raises(ArchiveError, match=r"a\.sqlite cannot be opened: unable") as raised:
        bring_up_to_date(db, tmp_path / "a.sqlite")
    assert raised.value.code == "archive-not-opened"
    db.close()


def test_texts_without_address_are_told_apart_by_their_words(archive: Archive, making: ModuleType) -> None:
    one, two = (making.record([("paragraph", words)]) for words in ("One.", "Two."))
    assert archive.add(one).id == archive.add(one).id != archive.add(two).id
    assert archive.add(one, page="file:/a").outcome == "new"
    assert archive.add(two, page="file:/a").outcome == "changed"


def test_removed_is_out_of_sight_until_it_is_restored(archive: Archive, making: ModuleType) -> None:
    id = archive.add(making.ferry()).id
    assert archive.remove(id) and not archive.remove(id)
    assert archive.list().total == archive.search("ferry").total == len(archive.facets().outlets) == 0
    assert [a.id for a in archive.list(removed=True).articles] == [id]
    assert archive.restore(id) and not archive.restore(id)
    assert archive.list().total == archive.search("ferry").total == 1
    archive.remove(id)
    assert archive.add(making.ferry()).outcome == "restored"
    assert archive.remove(id, for_good=True) and archive.get(id) is None and not archive.restore(id)
    assert archive.search("ferry").total == archive.search("speaker:aune").total == 0


def test_the_library_is_filtered(archive: Archive, making: ModuleType) -> None:
    archive.add(making.ferry())
    other = archive.add(making.record([("paragraph", "Слово.")], outlet="Вестник", language="ru")).id
    assert archive.list().articles[0].id == other, "the newest comes first"
    assert archive.list(outlet="Вестник").total == archive.list(language="ru").total == 1
    assert archive.list(speaker="Brandvold").total == 1 and archive.list(speaker='" OR').total == 0
    assert archive.list(limit=1, offset=1).articles[0].title == making.ferry().article.title
    assert {c.value for c in archive.facets().languages} == {"en", "ru"}


def test_events_tell_what_happened_in_order(archive: Archive, making: ModuleType) -> None:
    id = archive.add(making.ferry()).id
    archive.add(making.ferry())
    archive.remove(id)
    archive.restore(id)
    events = archive.events()
    assert [e.kind for e in events] == ["added", "removed", "restored"]
    assert archive.last_event() == events[-1].id and archive.events(after=events[0].id) == events[1:]


def test_threads_may_share_it(archive: Archive, making: ModuleType) -> None:
    records = [making.long(400, seed=n) for n in range(12)]
    threads = [threading.Thread(target=lambda r=r: (archive.add(r), archive.search("bridge"))) for r in records]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert archive.list().total == 12


def test_a_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("words " * 1000)
    other = sqlite3.connect(tmp_path / "other")
    other.execute("CREATE TABLE t (x)")
    newer = open_archive(tmp_path / "newer")
    newer.close()
    later = sqlite3.connect(tmp_path / "newer")
    later.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    other.close()
    later.close()
    for name, code in (
        ("text", "not-an-archive"),
        ("other", "not-an-archive"),
        ("newer", "archive-too-new"),
        ("none/there", "archive-not-opened"),
    ):
        with pytest.raises(ArchiveError) as e:
            open_archive(tmp_path / name)
        assert e.value.code == code and e.value.cure


ADDER = """
import sys, importlib.util
spec = importlib.util.spec_from_file_location("making", sys.argv[1]); m = importlib.util.module_from_spec(spec)
spec.loader.exec_module(m)
from onrecord.archive import open_archive
records = [m.long(300, seed=n) for n in range(int(sys.argv[3]), int(sys.argv[3]) + 100)]
a = open_archive(sys.argv[2])
for record in records:
    print(a.add(record).id, flush=True)
"""


def test_killed_fifty_times_it_keeps_what_it_confirmed_and_nothing_half(tmp_path: Path, making: ModuleType) -> None:
    """Each time in the midst of adding 100 pages; what was printed was confirmed."""
    path = tmp_path / "archive.sqlite"
    confirmed: list[str] = []
    midst = 0
    rnd = random.Random(50)
    for round in range(50):
        command = [sys.executable, "-c", ADDER, str(making.__file__), str(path), str(round * 100)]
        adder = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert adder.stdout is not None
        first = [adder.stdout.readline() for _ in range(rnd.randint(1, 60))]
        adder.kill()
        printed = ("".join(first) + adder.stdout.read()).splitlines(keepends=True)
        whole_lines = [line.strip() for line in printed if line.endswith("\n")]
        midst += 0 < len(whole_lines) < 100
        confirmed += whole_lines
        adder.wait()
        adder.stdout.close()
    assert midst > 40, "most were killed while they were adding"
    archive = open_archive(path)
    kept = archive.list(limit=100_000).articles
    assert {a.id for a in kept} >= set(confirmed) and len(kept) <= len(confirmed) + 50
    for a in kept:
        whole = archive.get(a.id)
        assert whole is not None and len(whole.record.statements) == a.statements
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        for index in ("text_words", "speaker_words", "statement_words"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")  # noqa: S608
        (indexed,) = db.execute("SELECT count(*) FROM texts").fetchone()
        assert indexed == len(kept)
    db.close()
    archive.close()
