"""The dumped corpora as arrays: one row a block, pages as ranges of rows."""

import hashlib
import json
import pathlib
from urllib.parse import urlsplit

import numpy as np
import scipy.sparse as sparse

TRAINING = ("wcxb", "scrapinghub", "trafilatura", "zh", "zhnews")
EVALUATION = ("readability", "leogao")
FOLDS = 4
GROUPS = 4  # distance groups of names, as src/score/names.rs

# Corpus weights; the snippets of trafilatura label few blocks of a page.
CORPUS_WEIGHT = {"trafilatura": 0.3}

# wcxb pages whose gold is empty though they have text, stands nowhere in the page, or breaks off amid
# the text (training/MODEL.md): nothing to learn from. Golds of pages that hold next to nothing
# before their scripts run are empty by right.
NO_GOLD = set(
    "0602 2840 2906 2966 3008 4850 4893 4278 0310 2857 2863 2855 2861 2871".split()
)

# Second-level labels under which registrars sell names.
SECOND_LEVEL = {"co", "com", "net", "org", "gov", "edu", "ac", "gob", "or", "ne", "go"}


def registered_domain(host):
    parts = (host or "").lower().split(":")[0].split(".")
    if len(parts) >= 3 and parts[-2] in SECOND_LEVEL and len(parts[-1]) == 2:
        return ".".join(parts[-3:])
    return ".".join(parts[-2:])


def domain_of(corpus, page):
    """Pages of one domain share a fold, whatever their corpus."""
    url = page.get("url")
    if url:
        return registered_domain(urlsplit(url if "//" in url else "//" + url).hostname)
    site = page.get("site")
    if site:
        return registered_domain(site.split(" ")[0])
    return f"{corpus}/{page['id']}"


def fold_of(domain):
    return hashlib.sha256(domain.encode()).digest()[0] % FOLDS


def word_columns(entries, block_names):
    """The block and the column of each word of a page; `entries` are lists of word numbers,
    `block_names` for each block pairs of an entry and a distance group."""
    pairs = np.asarray([pair for pairs in block_names for pair in pairs], dtype=np.int64).reshape(-1, 2)
    blocks = np.repeat(np.arange(len(block_names)), [len(pairs) for pairs in block_names])
    lengths = np.asarray([len(entry) for entry in entries], dtype=np.int64)
    words = np.asarray([word for entry in entries for word in entry], dtype=np.int64)
    first = np.cumsum(lengths) - lengths
    counts = lengths[pairs[:, 0]]
    of = np.repeat(np.arange(len(pairs)), counts)
    within = np.arange(len(of)) - np.repeat(np.cumsum(counts) - counts, counts)
    return blocks[of], words[first[pairs[of, 0]] + within] * GROUPS + pairs[of, 1]


class Corpus:
    """All blocks of some corpora."""

    def __init__(self, directory, names):
        directory = pathlib.Path(directory)
        self.feature_names = json.loads((directory / "features.json").read_text())
        self.pages, rows, vocabulary = [], [], {}
        labels, lengths, tokens = [], [], []
        word_rows_of, word_columns_of = [], []
        start = 0
        for corpus in names:
            raw = np.fromfile(directory / f"{corpus}.rows", dtype="<f4")
            rows.append(raw.reshape(-1, len(self.feature_names)))
            for line in (directory / f"{corpus}.jsonl").open(encoding="utf-8"):
                page = json.loads(line)
                count = page["blocks"]
                domain = domain_of(corpus, page)
                entries = [
                    [vocabulary.setdefault(word, len(vocabulary)) for word in entry.split()]
                    for entry in page["names"]
                ]
                block_of, columns = word_columns(entries, page["block_names"])
                word_rows_of.append(start + block_of)
                word_columns_of.append(columns)
                labels += page["labels"]
                lengths += page["lengths"]
                tokens += page["tokens"]
                self.pages.append({
                    "id": page["id"], "corpus": corpus, "domain": domain, "fold": fold_of(domain),
                    "type": page.get("page_type"), "start": start, "end": start + count,
                    "texts": page["texts"], "words": page["page_words"],
                    "forms": np.asarray(page["forms"], dtype=np.int64),
                    "apart": np.asarray(page["apart"], dtype=bool),
                    "masked": corpus == "wcxb" and page["id"] in NO_GOLD
                              or corpus == "zh" and bool(page.get("note")),
                })
                start += count
        self.rows = np.concatenate(rows)
        self.labels = np.asarray(labels, dtype=np.float32)
        self.lengths = np.asarray(lengths, dtype=np.float32)
        self.tokens = np.asarray(tokens, dtype=np.int64)
        self.vocabulary = list(vocabulary)
        # Counts of a word in a group add up.
        word_rows, columns = np.concatenate(word_rows_of), np.concatenate(word_columns_of)
        self.words = sparse.csr_matrix(
            (np.ones(len(word_rows), dtype=np.float32), (word_rows, columns)),
            shape=(start, len(vocabulary) * GROUPS),
        )
        self.page_of = np.repeat(np.arange(len(self.pages)), [p["end"] - p["start"] for p in self.pages])
        self.fold = np.asarray([p["fold"] for p in self.pages], dtype=np.int8)[self.page_of]
        self.weights = self._weights()
        self.domains_of_word = self._domains_of_word()

    def _weights(self):
        """sqrt(L) / its sum over the page, so that each page counts once; 0 where nothing is known."""
        weights = np.sqrt(np.maximum(self.lengths, 1.0))
        weights[self.labels < 0] = 0.0
        for page in self.pages:
            part = slice(page["start"], page["end"])
            total = weights[part].sum()
            scale = 0.0 if page["masked"] or total == 0 else CORPUS_WEIGHT.get(page["corpus"], 1.0) / total
            weights[part] *= scale
        return weights

    def _domains_of_word(self):
        """On how many domains a word stands."""
        domains = {d: i for i, d in enumerate(sorted({p["domain"] for p in self.pages}))}
        domain_of_row = np.asarray([domains[p["domain"]] for p in self.pages])[self.page_of]
        coo = self.words.tocoo()
        pairs = np.unique(np.stack([coo.col // GROUPS, domain_of_row[coo.row]]), axis=1)
        return np.bincount(pairs[0], minlength=len(self.vocabulary))

    def sample(self, mask, per_page=100, seed=7):
        """At most `per_page` blocks of each page, their weight scaled up."""
        rng = np.random.default_rng(seed)
        keep = np.zeros(len(self.labels), dtype=bool)
        weights = self.weights.copy()
        for page in self.pages:
            rows = np.arange(page["start"], page["end"])
            rows = rows[mask[rows] & (weights[rows] > 0)]
            if len(rows) > per_page:
                total = weights[rows].sum()
                rows = rng.choice(rows, per_page, replace=False)
                weights[rows] *= total / weights[rows].sum()
            keep[rows] = True
        return np.flatnonzero(keep), weights
