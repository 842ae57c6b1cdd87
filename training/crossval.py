"""Cross-validates the crate: each page extracted with the model of a fold that has not seen its domain.

    crossval.py CORPORA_DIR MODEL_DIR OUT_DIR --predict COMMAND --score COMMAND [--score-news COMMAND]

MODEL_DIR is what train.py wrote; COMMAND the built `predict` example (feature `training`) and the
corpora's scorers. OUT_DIR gets the predictions, a file a corpus, and summary.json.
"""

import argparse
import json
import pathlib
import subprocess

from data import EVALUATION, FOLDS, TRAINING

WCXB_TOKENS = ("wcxb", "scrapinghub")


def predictions(args, corpus, folds, out):
    """Predictions of every page, each by its fold's model."""
    pages = pathlib.Path(args.corpora) / corpus / "pages"
    if corpus in EVALUATION:
        models = {args.models / "model.bin": None}
    else:
        models = {args.models / f"fold{fold}.bin": fold for fold in range(FOLDS)}
    with out.open("w", encoding="utf-8") as file:
        for model, fold in models.items():
            command = [args.predict, pages, "--model", model]
            if fold is not None:
                ids = [key.split("/", 1)[1] for key, of in folds.items()
                       if of == fold and key.startswith(f"{corpus}/")]
                if not ids:
                    continue
                listed = out.with_suffix(".ids")
                listed.write_text("\n".join(ids) + "\n", encoding="utf-8")
                command += ["--ids", listed]
            subprocess.run(command, check=True, stdout=file, stderr=subprocess.DEVNULL)


def figures(report):
    """The main figures of a scorer's report."""
    if "summary" in report:
        return {name: value for name, value in report["summary"].items() if name != "pages"}
    found = {name: report["all"][name]["f1"] for name in ("word", "shingle", "segment") if name in report["all"]}
    kinds = report.get("by", {})
    return found | {kind: kinds[kind]["word"]["f1"] for kind in sorted(kinds)}


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("corpora")
    cli.add_argument("models", type=pathlib.Path)
    cli.add_argument("out", type=pathlib.Path)
    cli.add_argument("--predict", required=True)
    cli.add_argument("--score", required=True)
    cli.add_argument("--score-news")
    cli.add_argument("--corpus", action="append", help="this corpus only; may be given again")
    args = cli.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    folds = json.loads((args.models / "folds.json").read_text(encoding="utf-8"))
    summary = {}
    for corpus in args.corpus or (*TRAINING, *EVALUATION):
        out = args.out / f"{corpus}.jsonl"
        predictions(args, corpus, folds, out)
        result = args.out / f"{corpus}.score.json"
        if corpus == "zhnews":
            if not args.score_news:
                continue
            command = [args.score_news, pathlib.Path(args.corpora) / corpus, out, "--json", result]
        else:
            command = [args.score, pathlib.Path(args.corpora) / corpus, out, "--json", result]
            command += ["--tokens", "wcxb"] if corpus in WCXB_TOKENS else []
            command += ["--by", "page_type"] if corpus == "wcxb" else []
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        summary[corpus] = figures(json.loads(result.read_text(encoding="utf-8")))
        for name, value in summary[corpus].items():
            print(f"{corpus:12} {name:16} {value:.4f}", flush=True)
    (args.out / "summary.json").write_text(json.dumps(summary, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
