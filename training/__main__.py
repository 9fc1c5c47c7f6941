"""From the data to the weights, in one command: `python -m training`, or `make train`.

python -m training                         from e5: minutes on a GPU, hours on two cores
python -m training --start study --minutes 90 --rate 1e-4 --step 2048   from the study's checkpoint, on two cores
python -m training --more FOLDER           with your own articles (FOLDER/text, FOLDER/attributions in brat form)
python -m training --teacher A B           taught by earlier checkpoints as well
python -m training --only export           after a training that has left its checkpoint
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch

from onrecord.extract.attribution import encode
from onrecord.extract.attribution.encode import Ints
from training import e5, vocabulary
from training.corpus import ROOT, SHARED, WEIGHTS, read_folder
from training.data import Passes
from training.export import export, smooth
from training.labels import Labelled
from training.loop import Plan, train
from training.network import Network
from training.start import from_base, from_checkpoint, from_study, words
from training.tune import tune

STUDY = SHARED / "tools/attribution/e5-attribution.safetensors"
ROLE_RATE = 3.3
WINDOW = 318
"""Pieces of an article's beginning that the activations are looked at in before they are quantized."""


def main() -> None:
    args = _arguments()
    examples = [e for folder in (SHARED / "data/polnear/train", *args.more) for e in read_folder(folder)]
    base = e5.read(e5.find())
    kept = vocabulary.kept(base.pieces, (e.text for e in examples))
    embeddings, packed = words(base, kept)
    tokenizer = vocabulary.tokenizer([base.pieces[i] for i in kept])
    print(f"{len(examples)} articles, {len(kept)} pieces in the vocabulary", flush=True)
    passes = Passes(examples, tokenizer)
    if args.only != "export":
        network = Network(embeddings)
        _begin(network, base, args.start)
        teachers = [Network(embeddings) for _ in args.teacher]
        for teacher, path in zip(teachers, args.teacher, strict=True):
            from_checkpoint(teacher, path)
            teacher.eval()
        train(network, passes, _plan(args), args.checkpoint, teachers)
    network = Network(embeddings)  # what was trained may be compiled, and then can't be looked into
    from_checkpoint(network, args.checkpoint)
    network.eval()
    smooth(network, [_window(text) for text in passes.plain[::17]], strength=0.7)
    export(network, tokenizer, packed, args.out)
    tune(args.out)


def _plan(args: argparse.Namespace) -> Plan:
    """The role network learns at a multiple of the reader's rate."""
    return Plan(
        passes=args.passes,
        minutes=args.minutes,
        reader_rate=args.rate,
        role_rate=args.rate * ROLE_RATE,
        pieces_a_step=args.step,
        windows=tuple(args.windows),
        frozen=args.frozen,
        seed=args.seed,
    )


def _begin(network: Network, base: e5.Base, start: str) -> None:
    if start == "base":
        from_base(network, base)
    elif start == "study":
        from_study(network, STUDY)
    else:
        from_checkpoint(network, Path(start))


def _window(text: Labelled) -> tuple[Ints, Ints]:
    """The first pieces of a text with their features, between a start and an end."""
    ids, features = text.pieces.ids[:WINDOW], text.pieces.features[:WINDOW]
    neutral = [encode.NEUTRAL]
    return np.concatenate([[encode.START], ids, [encode.END]]), np.concatenate([neutral, features, neutral])


def _arguments() -> argparse.Namespace:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    plan = Plan()
    ap.add_argument("--start", default="base", help="base (the default), study, or a checkpoint's path")
    ap.add_argument("--more", type=Path, nargs="*", default=[], help="further folders of articles to learn from")
    ap.add_argument("--teacher", type=Path, nargs="*", default=[], help="checkpoints whose probabilities count as well")
    ap.add_argument("--passes", type=int, default=plan.passes, help="passes over the data (default %(default)s)")
    ap.add_argument("--minutes", type=float, default=plan.minutes, help="the longest to train (default %(default)s)")
    ap.add_argument("--rate", type=float, default=plan.reader_rate, help="learning rate of the reader's top layer")
    ap.add_argument("--step", type=int, default=plan.pieces_a_step, help="pieces a step (default %(default)s)")
    ap.add_argument("--windows", type=int, nargs="*", default=plan.windows, help="pieces a window, drawn for each text")
    ap.add_argument("--frozen", type=int, default=plan.frozen, help="lowest layers that do not learn (default 0)")
    ap.add_argument("--seed", type=int, default=plan.seed)
    ap.add_argument("--checkpoint", type=Path, default=ROOT / "build/checkpoint.safetensors")
    ap.add_argument("--out", type=Path, default=WEIGHTS, help="the folder of the weights")
    ap.add_argument("--only", choices=("export",), help="export the checkpoint, train nothing")
    args = ap.parse_args()
    args.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    return args


if __name__ == "__main__":
    torch.set_num_threads(2)
    main()
