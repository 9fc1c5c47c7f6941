"""listen, translate: the reader's tools from the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from onrecord.cli.sources import one_of, only, write_file
from onrecord.export.words import shown


def listen(args: argparse.Namespace) -> int:
    """Writes an article read aloud as a WAV file; with --marks also when each sentence is heard."""
    import msgspec

    from onrecord.voice import piper, script, speak

    one_of(args)  # wrong usage is said before what is missing here
    engine = piper(args.piper, args.voice)
    lines = script(only(args), important=args.important)
    spoken = speak(lines, engine)
    write_file(Path(args.output), spoken.wav)
    if args.marks:
        write_file(Path(args.marks), msgspec.json.encode(spoken.marks))
    print(f"{args.output}: {len(lines)} sentences, {spoken.marks[-1].end:.0f} s", file=sys.stderr)
    return 0


def translate(args: argparse.Namespace) -> int:
    """Prints an article in another language, its notice first; with --beside each sentence under its original."""
    from onrecord.translate import apertium, libretranslate, translate

    one_of(args)
    if args.engine == "apertium":
        engine = apertium()
    else:
        from onrecord.pages.service import post_json

        engine = libretranslate(args.url, post_json, args.key)
    record = only(args)
    made = translate(record, engine, "Apertium" if args.engine == "apertium" else "LibreTranslate", args.to)
    article = record.article
    if article.translated is not None:
        by = f" by {article.translated.by}" if article.translated.by else ""
        print(f"[The article itself is a translation{shown(by)}.]")
    print(f"[{made.notice()}]\n")
    before = 0
    for pair in made.pairs:
        if "\n" in article.text[before : pair.span[0]]:
            print()
        before = pair.span[1]
        if args.beside:
            print(" ".join(shown(article.text[slice(*pair.span)]).split()))
        print(("  " if args.beside else "") + shown(pair.text))
    return 0
