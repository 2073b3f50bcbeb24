"""Word vectors from the unlabelled news and the treebanks' text: positional PPMI, factored by a randomised SVD.

Deterministic and a matter of minutes; window of two words a side, each place its own contexts, because what is wanted
is syntax rather than topic. Writes a .npz of `words` and `vectors` to the path given.
"""
import collections, json, re, sys
import numpy as np
import torch
from conllu import read_conllu
from words import normal

WORDS, CONTEXTS, SIZE, WINDOW, LEAST = 40_000, 3_000, 100, 2, 3
TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,:]\d+)*|n't\b|'(?:s|re|ve|ll|d|m)\b|\w+?(?=n't\b)|\w+|[^\w\s]")


def paragraphs(data):
    """All text as lists of normal forms, one a paragraph or sentence."""
    for name in ('press', 'readouts'):
        with open(f'{data}/news/{name}.jsonl', encoding='utf8') as lines:
            for line in lines:
                for text in json.loads(line)['text'].split('\n'):
                    if text.strip():
                        yield [normal(t) for t in TOKEN.findall(text.replace('’', "'"))]
    for name in ('ewt', 'gum'):
        for sentence in read_conllu(f'{data}/nlp/{name}.train.conllu'):
            yield [normal(w.form) for w in sentence]


def ppmi(ids, at, rows):
    """Smoothed positive pointwise mutual information of words with the word `at` places on; -1 ids are gaps."""
    left, right = (ids[:-at], ids[at:]) if at > 0 else (ids[-at:], ids[:at])
    pair = (left >= 0) & (right >= 0) & (right < CONTEXTS)
    counts = np.bincount(left[pair] * CONTEXTS + right[pair], minlength=rows * CONTEXTS)
    counts = torch.from_numpy(counts.reshape(rows, CONTEXTS).astype(np.float32))
    word, context = counts.sum(1, keepdim=True), counts.sum(0) ** 0.75
    context /= context.sum()
    return counts.div_(word.clamp(min=1)).div_(context.clamp(min=1e-9)).log_().clamp_(min=0)


def factor(matrix, size):
    """Left singular vectors times the square roots of the singular values."""
    generator = torch.Generator().manual_seed(1)
    basis = torch.randn(matrix.shape[1], size + 28, generator=generator)
    for _ in range(4):
        basis = matrix.T @ torch.linalg.qr(matrix @ basis)[0]
    left, values, _ = torch.linalg.svd(matrix @ torch.linalg.qr(basis)[0], full_matrices=False)
    return left[:, :size] * values[:size].sqrt()


def main(data, path):
    counts, texts = collections.Counter(), []
    for text in paragraphs(data):
        counts.update(text)
        texts.append(text)
    words = [w for w, n in sorted(counts.items(), key=lambda e: (-e[1], e[0])) if n >= LEAST][:WORDS]
    index = {w: i for i, w in enumerate(words)}
    ids = np.fromiter((i for text in texts for i in (*(index.get(w, -1) for w in text), *[-1] * WINDOW)), np.int64)
    print(f'{len(ids):,} words of text, {len(words):,} kept')
    places = [at for at in range(-WINDOW, WINDOW + 1) if at != 0]
    matrix = torch.cat([ppmi(ids, at, len(words)) for at in places], 1)
    vectors = factor(matrix, SIZE).numpy()
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    np.savez(path, words=np.array(words), vectors=vectors.astype(np.float32))


if __name__ == '__main__':
    main(*sys.argv[1:])
