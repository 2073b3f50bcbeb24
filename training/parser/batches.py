"""Sentences as tensors: words by form, sorted by length, padded, time first."""
import random
import numpy as np
import torch
from words import affixes, normal


class Forms:
    """All forms seen, each with its row of the word table and its affix rows, computed once."""

    def __init__(self, index):
        self.index, self.unknown, self.ids, self.rows = index, len(index), {}, []

    def id(self, form):
        if form not in self.ids:
            self.ids[form] = len(self.rows)
            self.rows.append((self.index.get(normal(form), self.unknown), affixes(form)))
        return self.ids[form]


def batch_of(sentences, forms, labels):
    """sentences: lists of Word, sorted by falling length. labels: name -> {label: id}."""
    lengths = np.array([len(s) for s in sentences])
    steps, count = int(lengths[0]), len(sentences)
    used, grid = {}, np.zeros((steps, count), np.int64)
    targets = {name: np.full((count, steps), -1, np.int64) for name in (*labels, 'head')}
    empty = forms.id('')
    used[empty] = 0
    for b, sentence in enumerate(sentences):
        for t, word in enumerate(sentence):
            grid[t, b] = used.setdefault(forms.id(word.form), len(used))
            for name, ids in labels.items():
                targets[name][b, t] = ids.get(getattr(word, name), -1)
            targets['head'][b, t] = word.head
    t = np.arange(steps)[:, None]
    backwards = np.where(t < lengths, lengths - 1 - t, t) * count + np.arange(count)
    rows = [forms.rows[f] for f in used]
    starts = np.cumsum([0, *(len(r[1]) for r in rows[:-1])])
    headmask = np.arange(steps + 1)[None] <= lengths[:, None]
    tensor = torch.from_numpy
    return {'forms': tensor(grid.reshape(-1)), 'words': torch.tensor([r[0] for r in rows]),
            'affixes': torch.tensor([a for r in rows for a in r[1]]), 'affix_starts': tensor(starts),
            'backwards': tensor(backwards), 'counts': [int((lengths > i).sum()) for i in range(steps)],
            'headmask': tensor(headmask), **{name: tensor(v) for name, v in targets.items()}}


def bucketed(sentences, words, rng=None):
    """Groups of about `words` words of sentences of like length, each by falling length; shuffled with `rng`."""
    noise = rng or random.Random(0)
    order = sorted(sentences, key=lambda s: len(s) + (noise.random() * 4 if rng else 0))
    groups, group, size = [], [], 0
    for sentence in order:
        if group and size + len(sentence) > words:
            groups.append(group)
            group, size = [], 0
        group.append(sentence)
        size += len(sentence)
    groups.append(group)
    if rng:
        rng.shuffle(groups)
    return [sorted(g, key=len, reverse=True) for g in groups]
