"""Trains the judge of last lines: `src/strip/last_lines/last_lines.model`.

    closing.py CORPORA_DIR OUT_DIR --features COMMAND [--news DIR ...] [--learn-news]

Learns from closing_lines.tsv beside this file, from the crate's own tables and cases (`src/strip`) and from
the golds of CORPORA_DIR's zh, zhnews and leogao. COMMAND is the `features` example, which says what a line is
made of. OUT_DIR gets last_lines.model, vectors.json and report.json. --news names further sets in the form
of zhnews, to measure on; with --learn-news they are learnt from as well.
"""

import argparse
import collections
import json
import math
import pathlib
import re
import struct
import subprocess
import zlib

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

HERE = pathlib.Path(__file__).parent
STRIP = HERE.parent / "src" / "strip"
# Numbers in the file, folds, inverse strength of the penalty.
SIZE, FOLDS, C = 6000, 10, 100.0
# How much more a sentence counts than a promotion, and again where it is a last one or hard.
SENTENCE, HARD = 2.0, 2.0
# Last paragraphs of an article: what the judge would be asked about.
LAST = 3
SURE = (1.0, 1.5, 2.0, 2.5, 3.0)
# Golds that keep a footer, and lines that the crate drops at the end of a text though a case keeps them above.
DOUBTFUL = re.compile(
    r"来源：巴彦淖尔|^□ ?本报记者|^\(责编|^（?点击看清晰大图|评论区留言。$|^本文约2100字|^以上就是本期|^某某晚报$|^广告$"
    r"|^(作者|编辑)：.{1,2}$|^热新闻$|^记者 张三$|新聞網粉絲專頁$|^免责声明|^扫码下载|^下载本店APP|^关于我们$|^更多报道请看")

Row = collections.namedtuple("Row", "text goes group origin last")

# What the crate makes of a line: its numbers, and the score over which a line of its width goes.
Made = collections.namedtuple("Made", "grams sure")


# Which lines the embedded model has learnt from. The crate, which takes a long number for one sign, judges some
# more: with its measure the model would be another.
def is_chinese(text):
    letters = re.sub(r"[\W_]", "", text)
    han = re.findall(r"[\u3400-\u9fff]", letters)
    return len(han) >= 2 and 2 * len(han) >= len(letters)


def table(path):
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def own():
    for reason, kind, text in table(HERE / "closing_lines.tsv"):
        yield Row(text, reason != "-", kind, "own", True)


def tables():
    for path in ("phrases/phrases.tsv", "lines/closing.tsv"):
        for columns in table(STRIP / path):
            place, reason, text = columns if len(columns) == 3 else ["tail", *columns]
            # Rows that show one word alone are no lines of a site.
            shown = "某某视频号" in text or re.match("关注某某|如有", text)
            if not shown and (place == "tail" or place == "middle" and reason != "-"):
                yield Row(text, reason != "-", "table" if reason != "-" else text, "table", True)


def cases():
    part, kept = None, []
    for line in (STRIP / "cases.txt").read_text("utf-8").splitlines():
        if line.startswith(("=== ", "--- ")):
            for text in kept:
                yield Row(text, False, text, "case", False)
            kept, part = [], line[4:] if line.startswith("--- ") else None
        elif part == "kept":
            kept.append(line)
        elif part == "dropped" and (found := re.match(r"(\w+): (.*)", line)):
            if found[1] != "RepeatedHeadline":
                yield Row(found[2], True, "case", "case", True)


def articles(directory):
    for line in (directory / "truth.jsonl").read_text("utf-8").splitlines():
        truth = json.loads(line)
        texts = truth.get("paragraphs") or (truth.get("text") or "").split("\n")
        texts = [text.strip() for text in texts if text.strip()]
        if 2 * sum(map(is_chinese, texts)) < len(texts):
            continue
        group = f"{directory.name}/{truth['id']}"
        for at, text in enumerate(texts):
            yield Row(text, False, group, directory.name, at + LAST >= len(texts))
        for text in truth.get("without") or []:
            yield Row(text, True, group, directory.name, True)


def rows(corpora, news):
    everything = [*own(), *tables(), *cases()]
    for directory in [*(corpora / name for name in ("zh", "zhnews", "leogao")), *news]:
        everything.extend(articles(directory))
    known, kept = set(), []
    for row in everything:
        key = (row.text, row.goes)
        doubtful = not row.goes and row.origin != "own" and DOUBTFUL.search(row.text)
        if key not in known and is_chinese(row.text) and not doubtful:
            known.add(key)
            kept.append(row)
    return kept


def crate(command, rows):
    lines = "".join(" ".join(row.text.split()) + "\n" for row in rows)
    out = subprocess.run([command, "--lines"], input=lines, capture_output=True, text=True, check=True)
    made = [Made(*json.loads(line)) for line in out.stdout.splitlines()]
    assert len(made) == len(rows)
    return made


def matrix(made, place):
    columns, ends, values = [], [0], []
    for line in made:
        known = [place[gram] for gram in line.grams if gram in place]
        columns += known
        values += [len(line.grams) ** -0.5] * len(known)
        ends.append(len(columns))
    return scipy.sparse.csr_matrix((values, columns, ends), shape=(len(made), len(place)))


class Judge:
    def __init__(self, rows, made):
        goes = np.array([row.goes for row in rows])
        weight = [1.0 if r.goes else SENTENCE * (HARD if r.last else 1.0) for r in rows]
        seen = collections.Counter(gram for line in made for gram in line.grams)
        names = sorted(gram for gram, count in seen.items() if count >= 2)
        fit = LogisticRegression(C=C, solver="liblinear", random_state=0)
        fit.fit(matrix(made, {gram: at for at, gram in enumerate(names)}), goes, weight)
        worth = np.abs(fit.coef_[0]) * np.sqrt([seen[gram] for gram in names])
        best = np.sort(np.argsort(-worth, kind="stable")[:SIZE])
        self.names = [names[at] for at in best]
        self.place = {gram: at for at, gram in enumerate(self.names)}
        fit.fit(matrix(made, self.place), goes, weight)
        self.unit = float(np.float32(np.abs(fit.coef_[0]).max() / 127))
        self.weights = np.round(fit.coef_[0] / self.unit).astype(int)
        self.bias = float(np.float32(fit.intercept_[0]))

    def scores(self, made):
        return self.bias + matrix(made, self.place) @ (self.weights * self.unit)

    def file(self):
        out = b"TSL1" + struct.pack("<ffH", self.bias, self.unit, len(self.names))
        out += b"".join(struct.pack("<I", gram)[:3] for gram in self.names)
        return out + self.weights.astype("<i1").tobytes()


def crossed(rows, made):
    """Scores of judges that have not seen the line's kind, page or row."""
    fold = np.array([zlib.crc32(row.group.encode()) % FOLDS for row in rows])
    scores = np.zeros(len(rows))
    for held in range(FOLDS):
        learnt, asked = np.where(fold != held)[0], np.where(fold == held)[0]
        judge = Judge([rows[i] for i in learnt], [made[i] for i in learnt])
        scores[asked] = judge.scores([made[i] for i in asked])
    return scores


def by_width(made):
    """The score over which each line goes; one that is too wide to be judged never does."""
    return [math.inf if line.sure is None else line.sure for line in made]


def share(rows, made, scores, sure):
    """By origin: how many lines that go are told, and how many last sentences would be lost; None: by width."""
    limits = by_width(made) if sure is None else [sure] * len(rows)
    out = {}
    for origin in dict.fromkeys(row.origin for row in rows):
        mine = [(r, s > limit) for r, s, limit in zip(rows, scores, limits) if r.origin == origin]
        told = [over for r, over in mine if r.goes]
        lost = [over for r, over in mine if not r.goes and r.last]
        out[origin] = {"told": f"{sum(told)}/{len(told)}", "lost": f"{sum(lost)}/{len(lost)}"}
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--features", required=True)
    parser.add_argument("--news", type=pathlib.Path, nargs="*", default=[])
    parser.add_argument("--learn-news", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    learnt = rows(options.corpora, options.news if options.learn_news else [])
    made = crate(options.features, learnt)
    judge = Judge(learnt, made)
    (options.out / "last_lines.model").write_bytes(judge.file())
    print(len(learnt), "lines,", sum(row.goes for row in learnt), "go;", len(judge.file()), "bytes")

    scores = crossed(learnt, made)
    report = {"held out by kind and page": {sure or "by width": share(learnt, made, scores, sure) for sure in (*SURE, None)}}
    kinds = collections.defaultdict(list)
    for row, score, limit in zip(learnt, scores, by_width(made)):
        if row.origin == "own":
            kinds[row.group].append(score > limit)
    report["kinds"] = {k: f"{sum(v)}/{len(v)}" for k, v in sorted(kinds.items())}
    report["highest"] = [f"{s:.2f} {r.origin} {r.text[:60]}" for s, r in sorted(
        ((s, r) for s, r in zip(scores, learnt) if not r.goes and r.last), key=lambda pair: -pair[0])[:60]]
    report["all"] = [[float(s), r.goes, r.origin, r.group, r.text] for s, r in zip(scores, learnt)]
    if options.news and not options.learn_news:
        told = [row for directory in options.news for row in articles(directory) if is_chinese(row.text)]
        said = crate(options.features, told)
        found = judge.scores(said)
        report["other hands"] = {sure or "by width": share(told, said, found, sure) for sure in (*SURE, None)}
    (options.out / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=1))
    for name in ("held out by kind and page", "other hands"):
        for sure, shares in report.get(name, {}).items():
            print(name, sure, json.dumps(shares))

    some = [at for at, row in enumerate(learnt) if row.origin == "own"][::60]
    theirs = judge.scores([made[at] for at in some])
    vectors = [[learnt[at].text, round(float(score), 4)] for at, score in zip(some, theirs)]
    lines = ",\n".join(json.dumps(pair, ensure_ascii=False) for pair in vectors)
    (options.out / "vectors.json").write_text(f"[\n{lines}\n]\n", "utf-8")


main()
