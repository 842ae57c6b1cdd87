"""Trains the block model: a model a fold for measurement, and the one the crate embeds.

    train.py CORPORA_DIR DUMP_DIR OUT_DIR --features COMMAND

CORPORA_DIR holds the unpacked corpora, DUMP_DIR takes what the `features` example dumps, OUT_DIR gets
fold0.bin to fold3.bin, model.bin, folds.json, vectors.json and report.json.
"""

import argparse
import collections
import itertools
import json
import pathlib
import re
import subprocess

import numpy as np

import export
from data import FOLDS, GROUPS, TRAINING, Corpus
from rounds import PAGE_TYPES, PageType, RoundOne, RoundTwo, choose, share_forms, sigmoid

CJK = ("\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u318f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf"
       "\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff")
WORD_CJK = re.compile(rf"[{CJK}]|[^\W{CJK}]+")
WORD = re.compile(r"\w+")


def log(*words):
    print(*words, flush=True)


class Dumper:
    """Runs the `features` example over the training corpora."""

    def __init__(self, command, corpora, out):
        self.command, self.out = command, pathlib.Path(out)
        self.directories = {c: pathlib.Path(corpora) / c for c in TRAINING}

    def _run(self, corpus, *extra):
        subprocess.run([self.command, self.directories[corpus], self.out, *extra], check=True)

    def features(self):
        for corpus in TRAINING:
            self._run(corpus)

    def _with(self, flag, suffix, corpus, values, width):
        """What the crate computes from one probability a block, for all pages of `corpus`."""
        parts = []
        for name in dict.fromkeys(p["corpus"] for p in corpus.pages):
            pages = [p for p in corpus.pages if p["corpus"] == name]
            part = values[pages[0]["start"]:pages[-1]["end"]]
            path = self.out / f"{name}.given"
            part.astype("<f4").tofile(path)
            self._run(name, flag, path)
            parts.append(np.fromfile(self.out / f"{name}.{suffix}", dtype="<f4").reshape(-1, width))
        return np.concatenate(parts)

    def neighbours(self, corpus, q):
        return self._with("--q", "neighbours", corpus, q, 32)

    def kinds(self, corpus, p):
        return self._with("--p", "kinds", corpus, p, 36)


def page_f1(corpus, golds, p, thresholds):
    """Word F1 of each page from kept blocks alone."""
    scores = {}
    for index, page in enumerate(corpus.pages):
        gold = golds[page["corpus"]].get(page["id"])
        if gold is None:
            continue
        keep = p[page["start"]:page["end"]] >= thresholds[index]
        pattern = WORD if page["corpus"] in ("wcxb", "scrapinghub") else WORD_CJK
        said = collections.Counter()
        for text, kept in zip(page["texts"], keep):
            if kept:
                said.update(pattern.findall(text.lower()))
        wanted = gold[1]
        if not wanted or not said:
            scores[index] = float(not wanted and not said)
            continue
        both = (said & wanted).total()
        scores[index] = 2 * both / (said.total() + wanted.total())
    return scores


def read_golds(directories):
    golds = {}
    for corpus, directory in directories.items():
        pattern = WORD if corpus in ("wcxb", "scrapinghub") else WORD_CJK
        rows = [json.loads(line) for line in (directory / "truth.jsonl").open(encoding="utf-8")]
        golds[corpus] = {
            row["id"]: (row["text"], collections.Counter(pattern.findall(row["text"].lower())))
            for row in rows if row.get("text") is not None
        }
    return golds


def report(corpus, scores):
    table = collections.defaultdict(list)
    for index, score in scores.items():
        page = corpus.pages[index]
        table[page["corpus"]].append(score)
        if page["corpus"] == "wcxb":
            table[f"wcxb {page['type']}"].append(score)
    return {name: round(float(np.mean(values)), 4) for name, values in sorted(table.items())}


def calibrate(expected, true):
    """Mean true F1 by expected F1, in ten groups of equal size, made monotone."""
    order = np.argsort(expected)
    points = []
    for part in np.array_split(order, 10):
        if len(part):
            points.append([float(expected[part].mean()), float(true[part].mean())])
    for before, after in itertools.pairwise(points):
        after[1] = max(after[1], before[1])
    return points


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("corpora")
    cli.add_argument("dump")
    cli.add_argument("out", type=pathlib.Path)
    cli.add_argument("--features", required=True, help="the built `features` example")
    cli.add_argument("--dumped", action="store_true", help="DUMP_DIR holds the features already")
    cli.add_argument("--folds-only", action="store_true", help="stop after round two of the folds")
    cli.add_argument("--keep", help="also write the probabilities of the folds to this .npz file")
    args = cli.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)

    dumper = Dumper(args.features, args.corpora, args.dump)
    if not args.dumped:
        dumper.features()
    corpus = Corpus(args.dump, TRAINING)
    golds = read_golds({c: dumper.directories[c] for c in TRAINING})
    rows = np.arange(len(corpus.labels))
    folds = set(range(FOLDS))
    log(f"{len(corpus.pages)} pages, {len(rows)} blocks, {len(corpus.vocabulary)} words")

    # Round one without each fold, and of all: each block then has a probability and a names score
    # from a model that has not seen its domain.
    one = {}
    odds, names = np.zeros(len(rows)), np.zeros((len(rows), 1 + GROUPS), dtype=np.float32)
    sure = np.zeros(len(rows), dtype=bool)
    for held in range(FOLDS):
        one[held] = RoundOne(corpus, folds - {held})
        part = np.flatnonzero(corpus.fold == held)
        inputs = one[held].inputs(corpus, part)
        odds[part], sure[part] = one[held].predict(inputs)
        names[part] = inputs[:, -1 - GROUPS:]
        log("round one without fold", held)
    q = sigmoid(odds).astype(np.float32)

    # Round two without each fold, learnt from these.
    around = dumper.neighbours(corpus, q)
    two, p = {}, q.copy()
    for held in range(FOLDS):
        two[held] = RoundTwo(corpus, around, names, folds - {held})
        part = np.flatnonzero((corpus.fold == held) & ~sure)
        second = two[held].log_odds(corpus, around[part], names[part], part)
        p[part] = sigmoid((odds[part] + second) / 2)
    p = share_forms(corpus.pages, p)
    if args.keep:
        np.savez(args.keep, q=q, p=p, sure=sure, names=names, around=around)

    def evaluate(values):
        chosen = [choose(values[s["start"]:s["end"]], corpus.tokens[s["start"]:s["end"]]) for s in corpus.pages]
        scores = page_f1(corpus, golds, values, [threshold for threshold, _ in chosen])
        return scores, np.asarray([expected for _, expected in chosen])

    scores_one, _ = evaluate(q)
    scores, expected = evaluate(p)
    summary = {"round one": report(corpus, scores_one), "both rounds": report(corpus, scores)}
    log(json.dumps(summary, indent=1))
    (args.out / "report.json").write_text(json.dumps(summary, indent=1) + "\n")
    if args.folds_only:
        return

    # The page type, from probabilities of models that have not seen the page.
    kinds = dumper.kinds(corpus, p)
    types = [s["type"] or "article" for s in corpus.pages]
    type_weights = np.ones(len(types))
    page_fold = np.asarray([s["fold"] for s in corpus.pages])
    right = collections.defaultdict(list)
    known = sorted(scores)
    calibration = calibrate(expected[known], np.asarray([scores[i] for i in known]))
    for held in range(FOLDS):
        learnt = page_fold != held
        pages = [s for s, k in zip(corpus.pages, learnt) if k]
        unseen = [s for s, k in zip(corpus.pages, learnt) if not k]
        page_type = PageType(pages, kinds[learnt], [t for t, k in zip(types, learnt) if k], type_weights[learnt])
        shares = page_type.predict(unseen, kinds[~learnt])
        for index, guess in zip(np.flatnonzero(~learnt), shares.argmax(axis=1)):
            if corpus.pages[index]["corpus"] == "wcxb":
                right[types[index]].append(PAGE_TYPES[guess] == types[index])
        data = export.model(corpus, one[held], two[held], page_type, calibration)
        (args.out / f"fold{held}.bin").write_bytes(data)
    summary["page type recall"] = {t: round(float(np.mean(v)), 4) for t, v in sorted(right.items())}
    summary["page type accuracy"] = round(float(np.mean([x for v in right.values() for x in v])), 4)
    summary["calibration"] = calibration

    # The model of the crate, on all folds.
    final_one = RoundOne(corpus, folds)
    final_two = RoundTwo(corpus, around, names, folds)
    page_type = PageType(corpus.pages, kinds, types, type_weights)
    data = export.model(corpus, final_one, final_two, page_type, calibration)
    (args.out / "model.bin").write_bytes(data)
    summary["bytes"] = len(data)

    # Stored vectors: what the trainer itself predicts for some rows.
    some = np.linspace(0, len(rows) - 1, 16).astype(int)
    inputs = final_one.inputs(corpus, some)
    around, names = around[some], inputs[:, -1 - GROUPS:]
    typed = page_type.inputs(corpus.pages, kinds)[np.linspace(0, len(kinds) - 1, 12).astype(int)]
    vectors = {
        "rows": lists(inputs),
        "round_one": final_one.predict(inputs)[0].tolist(),
        "neighbours": lists(RoundTwo.inputs(corpus, around, names, some)),
        "round_two": final_two.log_odds(corpus, around, names, some).tolist(),
        "kinds": lists(typed),
        "page_types": page_type.trees.predict(typed, raw_score=True).tolist(),
    }
    (args.out / "vectors.json").write_text(json.dumps(vectors) + "\n")
    (args.out / "folds.json").write_text(json.dumps(
        {f"{s['corpus']}/{s['id']}": s["fold"] for s in corpus.pages}, indent=0) + "\n")
    (args.out / "report.json").write_text(json.dumps(summary, indent=1) + "\n")
    log(json.dumps(summary, indent=1))


def lists(rows):
    return [[float(value) for value in row] for row in rows]


if __name__ == "__main__":
    main()
