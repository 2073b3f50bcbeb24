"""How models/parser.bin lays out what the kernel uses where it lies."""
import numpy as np


def panels(rows):
    """int8 [R, C] as int16 panels of eight rows, two columns of each row together: [R/8, C/2, 8, 2], lacking rows nought."""
    count, columns = rows.shape
    padded = np.zeros((-(-count // 8) * 8, columns), np.int16)
    padded[:count] = rows
    return padded.reshape(-1, 8, columns // 2, 2).transpose(0, 2, 1, 3)


def sorted_words(words, vectors):
    """Words sorted by their bytes, where each begins in their list with one place behind the last's end, and their
    vectors in that order; a row behind the last word's stays behind."""
    order = sorted(range(len(words)), key=lambda i: words[i].encode())
    rows = order + list(range(len(words), len(vectors)))
    lengths = [len(words[i].encode()) + 1 for i in order]
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.uint32)
    return [words[i] for i in order], starts, vectors[rows]
