"""The two rounds of the block model, the names list and the page type."""

import collections
import warnings

import lightgbm
import numpy as np
import scipy.sparse as sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from data import GROUPS

WORDS = 1000         # length of the names list
MIN_DOMAINS = 8      # a word must stand on so many domains
CLIP = 4.0           # as src/score/model/logistic.rs

TREES = dict(
    objective="cross_entropy", learning_rate=0.16, num_leaves=16, feature_fraction=0.4,
    bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, min_data_in_leaf=40, max_bin=63,
    use_missing=False, seed=13, deterministic=True, force_row_wise=True, num_threads=2, verbosity=-1,
)
ROUNDS = 90
FIRST_TREES = 30     # after these, blocks with log odds below SURE are left with that
SURE = -2.75


def fit_logistic(x, y, weights, c, iterations=300):
    """Coefficients and intercept; with few iterations the fit is stopped early on purpose."""
    model = LogisticRegression(C=c, max_iter=iterations, solver="lbfgs", tol=1e-4)
    warnings.filterwarnings("ignore", category=ConvergenceWarning)
    model.fit(x, y >= 0.5, sample_weight=weights * len(weights) / weights.sum())
    return model.coef_[0].astype(np.float64), float(model.intercept_[0])


class Names:
    """Words of class, id and role with a weight a distance group."""

    def __init__(self, corpus, rows, weights, words):
        self.words, self.columns = words, columns_of(words)
        x = corpus.words[rows][:, self.columns]
        self.weights, _ = fit_logistic(x, corpus.labels[rows], weights[rows], c=0.3, iterations=100)
        self.weights = self.weights.astype(np.float32)

    def score(self, corpus, rows):
        """The sum of all weights, and those of each distance (src/score/names.rs)."""
        words = corpus.words[rows][:, self.columns]
        parts = [words[:, group::GROUPS] @ self.weights[group::GROUPS] for group in range(GROUPS)]
        return np.column_stack([sum(parts), *parts]).astype(np.float32)


def columns_of(words):
    return (words[:, None] * GROUPS + np.arange(GROUPS)).ravel()


def choose_words(corpus, rows, weights):
    """The words that tell most: by weight in a quick fit over all, and by domains they stand on."""
    enough = np.flatnonzero(corpus.domains_of_word >= MIN_DOMAINS)
    x = corpus.words[rows][:, columns_of(enough)]
    coefficients, _ = fit_logistic(x, corpus.labels[rows], weights[rows], c=0.3, iterations=30)
    strength = np.abs(coefficients.reshape(-1, GROUPS)).sum(axis=1)
    strength = strength * np.sqrt(corpus.domains_of_word[enough])
    return enough[np.sort(np.argsort(-strength, kind="stable")[:WORDS])]


class RoundOne:
    """A cascade of trees over the features and the names scores, trained on the blocks of some folds."""

    def __init__(self, corpus, folds):
        mask = np.isin(corpus.fold, list(folds))
        rows, weights = corpus.sample(mask)
        # The names scores of a training block comes from names learnt without its domain.
        inner = np.asarray([hash_of(p["domain"]) % 3 for p in corpus.pages])[corpus.page_of[rows]]
        words = choose_words(corpus, rows, weights)
        names_scores = np.zeros((len(rows), 1 + GROUPS), dtype=np.float32)
        for part in range(3):
            learnt = Names(corpus, rows[inner != part], weights, words)
            names_scores[inner == part] = learnt.score(corpus, rows[inner == part])
        self.names = Names(corpus, rows, weights, words)
        x = np.column_stack([corpus.rows[rows], names_scores])
        # Weights are scaled to a mean of 1, which lambda_l2 is meant for.
        w = weights[rows] * len(rows) / weights[rows].sum()
        data = lightgbm.Dataset(x, corpus.labels[rows], weight=w, free_raw_data=False)
        self.trees = lightgbm.train(TREES, data, ROUNDS)

    def inputs(self, corpus, rows):
        return np.column_stack([corpus.rows[rows], self.names.score(corpus, rows)]).astype(np.float32)

    def predict(self, inputs):
        """Log odds, and where the first trees alone were sure that it is no content."""
        odds = self.trees.predict(inputs, raw_score=True, num_iteration=FIRST_TREES)
        sure = odds < SURE
        if not sure.all():
            odds[~sure] += self.trees.predict(inputs[~sure], raw_score=True, start_iteration=FIRST_TREES)
        return odds, sure


class RoundTwo:
    """Logistic regression over the probabilities around a block, its features and names scores."""

    def __init__(self, corpus, neighbours, names_scores, folds):
        rows, weights = corpus.sample(np.isin(corpus.fold, list(folds)))
        x = self.inputs(corpus, neighbours[rows], names_scores[rows], rows)
        self.mean = x.mean(axis=0)
        self.scale = 1.0 / np.maximum(x.std(axis=0), 1e-6)
        z = np.clip((x - self.mean) * self.scale, -CLIP, CLIP)
        self.weights, self.bias = fit_logistic(z, corpus.labels[rows], weights[rows], c=0.1)

    @staticmethod
    def inputs(corpus, neighbours, names_scores, rows):
        """`neighbours` and `names_scores` are of these rows."""
        return np.column_stack([neighbours, corpus.rows[rows], names_scores]).astype(np.float32)

    def log_odds(self, corpus, neighbours, names_scores, rows):
        x = self.inputs(corpus, neighbours, names_scores, rows)
        return np.clip((x - self.mean) * self.scale, -CLIP, CLIP) @ self.weights + self.bias


SHARE = 0.4          # as src/score/alike.rs
SUREST = 0.001


def share_forms(pages, p):
    """Blocks of one form drawn towards their mean in log odds (src/score/alike.rs); what stands
    apart by its markup is no content (src/score/apart.rs)."""
    odds = np.clip(p, SUREST, 1 - SUREST)
    odds = np.log(odds / (1 - odds))
    shared = p.copy()
    for page in pages:
        part, forms = slice(page["start"], page["end"]), page["forms"]
        blocks = np.bincount(forms)
        mean = np.bincount(forms, weights=odds[part]) / np.maximum(blocks, 1)
        drawn = sigmoid((1 - SHARE) * odds[part] + SHARE * mean[forms])
        drawn = np.where(blocks[forms] > 1, drawn, p[part])
        shared[part] = np.where(page["apart"], 0, drawn)
    return shared


PAGE_TYPES = ("article", "forum", "product", "collection", "listing", "documentation", "service")


class PageType:
    """A forest a page type over what the page is like and the sums of its words' weights, learnt from
    the corpora that name types."""

    WORDS = 1500
    MIN_DOMAINS = 8
    PARAMETERS = dict(
        objective="multiclass", num_class=len(PAGE_TYPES), learning_rate=0.1, num_leaves=6,
        feature_fraction=0.5, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5.0,
        min_data_in_leaf=10, max_bin=31, use_missing=False, seed=13, deterministic=True,
        force_row_wise=True, num_threads=2, verbosity=-1,
    )

    def __init__(self, pages, kinds, types, weights):
        y = np.asarray([PAGE_TYPES.index(t) for t in types])
        domains = collections.defaultdict(set)
        for page in pages:
            for word in page["words"]:
                domains[word].add(page["domain"])
        self.words = sorted(w for w, d in domains.items() if len(d) >= self.MIN_DOMAINS)
        strength = np.abs(self._fit(self._presence(pages), y, weights)).max(axis=1)
        strength = strength * np.sqrt([len(domains[w]) for w in self.words])
        chosen = np.sort(np.argsort(-strength, kind="stable")[:self.WORDS])
        self.words = [self.words[i] for i in chosen]
        x = self._presence(pages)
        self.weights = self._fit(x, y, weights)
        # The sums of a training page come from weights learnt without its domain.
        part = np.asarray([hash_of(page["domain"]) % 3 for page in pages])
        sums = np.zeros((len(pages), len(PAGE_TYPES)), dtype=np.float32)
        for held in range(3):
            learnt = part != held
            sums[~learnt] = x[~learnt] @ self._fit(x[learnt], y[learnt], weights[learnt])
        data = lightgbm.Dataset(np.column_stack([kinds, sums]), y, weight=weights, free_raw_data=False)
        self.trees = lightgbm.train(self.PARAMETERS, data, 40)

    def _presence(self, pages):
        place = {word: i for i, word in enumerate(self.words)}
        rows, columns = [], []
        for row, page in enumerate(pages):
            found = [place[word] for word in page["words"] if word in place]
            rows += [row] * len(found)
            columns += found
        shape = (len(pages), len(self.words))
        return sparse.csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=shape)

    @staticmethod
    def _fit(x, y, weights):
        """A weight for each word and type."""
        model = LogisticRegression(C=0.03, max_iter=100, solver="lbfgs", tol=1e-3)
        warnings.filterwarnings("ignore", category=ConvergenceWarning)
        model.fit(x, y, sample_weight=weights)
        return model.coef_.T.astype(np.float32)

    def inputs(self, pages, kinds):
        return np.column_stack([kinds, self._presence(pages) @ self.weights]).astype(np.float32)

    def predict(self, pages, kinds):
        return self.trees.predict(self.inputs(pages, kinds))


def hash_of(text):
    import hashlib
    return hashlib.sha256(("inner " + text).encode()).digest()[1]


def choose(p, tokens):
    """The threshold of the set with the highest expected F1, and that F1 (src/score/choice.rs)."""
    order = np.argsort(-p, kind="stable")
    order = order[tokens[order] > 0]
    if len(order) == 0:
        return 1.0, 0.0
    mass = (p * tokens).astype(np.float64)
    hit, kept = np.cumsum(mass[order]), np.cumsum(tokens[order])
    f1 = 2 * hit / (kept + mass.sum())
    best = int(np.argmax(f1))
    return float(p[order[best]]), float(f1[best])


def sigmoid(odds):
    return 1.0 / (1.0 + np.exp(-odds))
