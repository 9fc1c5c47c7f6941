"""Feed broken and hostile inputs to onrecord: none may crash it, hang it or eat the memory.

    python -m benchmarks.hostile [--count 2000] [--seed 1] [--records] [--only KIND] [--slow SECONDS]

Each input is generated from the seed, written to a temporary folder and read. What may come of it is a clear
error (InputError or FetchError with code, message and cure) or an article whose spans all lie in its text
(with --records, a whole record that `verify` accepts). Prints a table of kinds with outcomes, the
slowest input and the peak of memory; exits with 1 if any input crashed, took more than 10 seconds of
processor time, or memory passed 1 GB.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.hostile_inputs import inputs, make

SECONDS = 10.0
MEMORY = 2**30


def outcome(path: Path, records: bool) -> Counter[str]:
    """What came of each document in the file `path`: "article" (or "record"), or the code of its error.

    Raises whatever a reader must not raise, AssertionError among it where a result is wrong.
    """
    from onrecord.errors import OnRecordError
    from onrecord.pages import Refused, expand, read_article

    seen: Counter[str] = Counter()
    for page in expand([str(path)]):
        if isinstance(page, Refused):
            error: OnRecordError = page.error
        else:
            try:
                if records:
                    _check_record(page)
                    seen["record"] += 1
                else:
                    article = read_article(page)
                    article.text.encode()
                    assert page.text is None or article.text == page.text
                    seen["article"] += 1
                continue
            except OnRecordError as e:
                error = e
        assert error.code and error.message and error.cure, f"an error without words: {error!r}"
        assert len(str(error)) < 2000, "an error that nobody reads"
        seen[error.code] += 1
    assert seen, "nothing came of it, not even an error"
    return seen


def _check_record(page: object) -> None:
    from onrecord.api import read_page
    from onrecord.pages import Refused
    from onrecord.record import encode, verify

    result = read_page(page)  # type: ignore[arg-type]
    if isinstance(result, Refused):
        raise result.error
    assert not list(verify(encode(result))), "a record that does not verify"


def main(arguments: Sequence[str] = ()) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--records", action="store_true", help="go on to the record of each article")
    parser.add_argument("--only", help="one kind of input")
    parser.add_argument("--slow", type=float, default=2.0, help="name inputs that take longer than this (seconds)")
    options = parser.parse_args(arguments)
    table: dict[str, Counter[str]] = {}
    bad, slowest = 0, (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        for kind, seed in inputs(options.count, options.seed):
            if options.only and kind != options.only:
                continue
            name, data = make(kind, seed)
            path = Path(folder, name)
            path.write_bytes(data)
            before, start = _peak(), time.process_time()
            try:
                table.setdefault(kind, Counter()).update(outcome(path, options.records))
            except Exception:  # noqa: BLE001  (a crash is what this program looks for)
                bad += 1
                table.setdefault(kind, Counter())["CRASH"] += 1
                print(f"{kind} {seed} crashed\n{traceback.format_exc(limit=-3)}", flush=True)
            took = time.process_time() - start  # of this process: others may be at work
            slowest = max(slowest, (took, f"{kind} {seed}"))
            bad += took > SECONDS
            if took > options.slow or _peak() - before > 100 * 2**20:
                print(
                    f"{kind} {seed} ({name}, {len(data):,} bytes): {took:.1f} s, peak {_peak() / 2**20:.0f} MB",
                    flush=True,
                )
            path.unlink()
    for kind, seen in table.items():
        print(f"{kind:10} {sum(seen.values()):6}  " + ", ".join(f"{code} {n}" for code, n in seen.most_common()))
    print(f"slowest {slowest[0]:.2f} s ({slowest[1]}); peak of memory {_peak() / 2**20:.0f} MB; {bad} bad")
    return int(bad > 0 or _peak() > MEMORY)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
