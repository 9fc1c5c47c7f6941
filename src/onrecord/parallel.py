"""Reading in several processes: results in order, bounded memory, and a page that kills its process kills no other."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from onrecord.errors import InputError
from onrecord.pages import Page, Refused
from onrecord.record import Record, decode, encode

AHEAD = 3  # pages in flight for each process: enough that none waits, few enough to hold in memory

Pending = tuple[Page, "Future[bytes | Refused]"] | Refused


def read_in_processes(pages: Iterable[Page | Refused], jobs: int) -> Iterator[Record | Refused]:
    """The result for each of `pages`, in order, read by `jobs` processes."""
    waiting: deque[Pending] = deque()
    pages = iter(pages)
    pool = _pool(jobs)
    try:
        more = True
        while more or waiting:
            while more and len(waiting) < jobs * AHEAD:
                page = next(pages, None)
                if page is None:
                    more = False
                elif isinstance(page, Refused):
                    waiting.append(page)
                else:
                    waiting.append((page, pool.submit(_read, page)))
            if not waiting:
                break
            first = waiting.popleft()
            if isinstance(first, Refused):
                yield first
                continue
            try:
                result = first[1].result()
            except BrokenProcessPool:
                # Which page it was cannot be told from here, so each one in flight gets a process to itself.
                pool.shutdown(wait=False, cancel_futures=True)
                for each in (first, *waiting):
                    yield each if isinstance(each, Refused) else _read_alone(each[0])
                waiting.clear()
                pool = _pool(jobs)
                continue
            yield result if isinstance(result, Refused) else decode(result)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # "spawn": forking a process in which threads and models already live is not safe.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start)


def _start() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"  # one thread a process: --jobs says how many run


def _read(page: Page) -> bytes | Refused:
    from onrecord.api import read_page

    result = read_page(page)
    return result if isinstance(result, Refused) else encode(result)


def _read_alone(page: Page) -> Record | Refused:
    with _pool(1) as pool:
        try:
            result = pool.submit(_read, page).result()
        except BrokenProcessPool:
            error = InputError("crashed", f"{page.source}: reading it ended the process.", "Please report this page.")
            return Refused(page.source, error)
    return result if isinstance(result, Refused) else decode(result)
