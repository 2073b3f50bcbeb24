"""Groups the words of vectors.npz (training/parser/vectors.py) by k-means at three sizes, for the names model.
Writes a line a word: the word and its group of 64, 256 and 1024."""
import sys

import numpy as np

SIZES = (64, 256, 1024)
ROUNDS = 12


def groups(vectors, size):
    """Spherical k-means from evenly spread first words, which are the most frequent ones of their stretch."""
    centres = vectors[np.linspace(0, len(vectors) // 2, size).astype(int)]
    for _ in range(ROUNDS):
        nearest = np.concatenate([np.argmax(vectors[at:at + 4096] @ centres.T, 1) for at in range(0, len(vectors), 4096)])
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, vectors)
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-9), centres)
    return nearest


def main(source, target):
    data = np.load(source)
    found = [groups(data['vectors'], size) for size in SIZES]
    with open(target, 'w', encoding='utf8') as out:
        for i, word in enumerate(data['words']):
            out.write(' '.join([str(word), *(str(f[i]) for f in found)]) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
