"""Writes a model file (format: src/score/model/mod.rs)."""

import struct

import numpy as np

from data import GROUPS
from rounds import FIRST_TREES, SURE


def f32(value):
    return struct.pack("<f", value)


def at_most(threshold):
    """The greatest 32-bit float that is not above: comparisons of 32-bit inputs stay the same."""
    value = np.float32(threshold)
    if float(value) > threshold:
        value = np.nextafter(value, np.float32(-np.inf), dtype=np.float32)
    return float(value)


def forest(trees):
    out = f32(0.0) + struct.pack("<H", len(trees))
    for tree in trees:
        nodes, leaves = [], []

        def visit(node):
            """Parents before children; a leaf is answered as its place behind the nodes."""
            if "leaf_value" in node:
                leaves.append(node["leaf_value"])
                return ("leaf", len(leaves) - 1)
            place = len(nodes)
            nodes.append(None)
            assert node["decision_type"] == "<=", node
            left, right = visit(node["left_child"]), visit(node["right_child"])
            nodes[place] = (node["split_feature"], at_most(node["threshold"]), left, right)
            return ("node", place)

        visit(tree["tree_structure"])
        out += struct.pack("<H", len(nodes))
        for feature, threshold, left, right in nodes:
            ends = [index if kind == "node" else len(nodes) + index for kind, index in (left, right)]
            out += struct.pack("<HfHH", feature, threshold, *ends)
        out += b"".join(f32(leaf) for leaf in leaves)
    return out


def model(corpus, one, two, page_type, calibration):
    out = b"TSM3" + struct.pack("<H", len(corpus.feature_names))
    out += struct.pack("<H", len(one.names.words))
    for index, word in enumerate(one.names.words):
        text = corpus.vocabulary[word].encode()[:255]
        out += struct.pack("<B", len(text)) + text
        out += b"".join(f32(w) for w in one.names.weights[index * GROUPS:(index + 1) * GROUPS])
    trees = one.trees.dump_model()["tree_info"]
    out += forest(trees[:FIRST_TREES]) + f32(at_most(SURE)) + forest(trees[FIRST_TREES:])
    out += f32(two.bias) + struct.pack("<H", len(two.weights))
    for mean, scale, weight in zip(two.mean, two.scale, two.weights):
        out += f32(mean) + f32(scale) + f32(weight)
    out += struct.pack("<H", len(page_type.words))
    for word, weights in zip(page_type.words, page_type.weights):
        text = word.encode()[:255]
        out += struct.pack("<B", len(text)) + text + b"".join(f32(w) for w in weights)
    trees = page_type.trees.dump_model()["tree_info"]
    classes = page_type.trees.num_model_per_iteration()
    out += struct.pack("<B", classes)
    for kind in range(classes):
        out += forest(trees[kind::classes])
    out += struct.pack("<B", len(calibration))
    for expected, true in calibration:
        out += f32(expected) + f32(true)
    return out
