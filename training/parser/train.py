"""Trains the tagger and parser: train.py DATA VECTORS OUT. Same bytes from the same seed.

With --silver (from label.py) and --start it goes on from a checkpoint, each epoch the gold and a part of the silver.
"""
import argparse, math, pickle, random, time
import numpy as np
import torch
import torch.nn.functional as F
from batches import Forms, batch_of, bucketed
from conllu import read_conllu
from network import Network, TAGS, WORD

SETS = ('ewt', 'gum')
LONGEST = 100
SILVER_PARTS = 4


def vocabulary(sentences, vectors_path):
    """Words of the treebanks first, then those of the news alone; vectors of both, zero for the unknown (last)."""
    from words import normal
    stored = np.load(vectors_path)
    news = dict(zip(stored['words'].tolist(), stored['vectors']))
    counts = {}
    for sentence in sentences:
        for word in sentence:
            form = normal(word.form)
            counts[form] = counts.get(form, 0) + 1
    known = sorted(w for w, n in counts.items() if n > 1)
    words = known + [w for w in news if counts.get(w, 0) < 2]
    table = np.zeros((len(words) + 1, WORD), np.float32)
    for i, word in enumerate(words):
        if word in news:
            table[i] = news[word] * 5
    return words, len(known), torch.from_numpy(table)


def label_ids(sentences):
    return {name: {label: i for i, label in enumerate(sorted({getattr(w, name) for s in sentences for w in s}))}
            for name in (*TAGS, 'deprel')}


def recapitalised(sentence, rng):
    """Now and then the sentence as a headline in capitals, in title case, or in lower case."""
    change = rng.random()
    way = str.upper if change < 0.03 else str.lower if change < 0.05 else capital if change < 0.065 else None
    return [w._replace(form=way(w.form)) for w in sentence] if way else sentence


def capital(form):
    return form[:1].upper() + form[1:] if len(form) > 3 else form


def loss_of(network, batch):
    tags, arcs, h = network(batch)
    heads = batch['head']
    cross = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)
    loss = cross(arcs, heads) + cross(network.labels(h, heads.clamp(min=0)), batch['deprel'])
    return loss + sum(cross(tags[name], batch[name]) for name in TAGS) * 0.5


def evaluate(network, batches):
    """UPOS, UAS, LAS on given words, heads by plain maximum."""
    network.eval()
    right = np.zeros(4)
    with torch.no_grad():
        for batch in batches:
            tags, arcs, h = network(batch)
            real = batch['head'] >= 0
            heads = arcs.argmax(-1)
            labels = network.labels(h, heads).argmax(-1)
            head = (heads == batch['head']) & real
            right += [int(real.sum()), int(((tags['upos'].argmax(-1) == batch['upos']) & real).sum()), int(head.sum()),
                      int((head & (labels == batch['deprel'])).sum())]
    network.train()
    return ' '.join(f'{100 * r / right[0]:.2f}' for r in right[1:])


class Average:
    """Exponential moving average of the weights, which is what is kept."""

    def __init__(self, network):
        self.mean = {k: v.clone() for k, v in network.state_dict().items()}
        self.steps = 0

    def update(self, network, every=4):
        self.steps += 1
        if self.steps % every:
            return
        keep = min(0.995 ** every, 1 - 1 / (self.steps / every + 1))
        for name, value in network.state_dict().items():
            if name != 'fixed':
                self.mean[name].lerp_(value, 1 - keep)


def train(arguments):
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    gold = [s for name in SETS for s in read_conllu(f'{arguments.data}/nlp/{name}.train.conllu')]
    labels = label_ids(gold)
    words, known, vectors = vocabulary(gold, arguments.vectors)
    forms = Forms({w: i for i, w in enumerate(words)})
    network = Network(vectors, {k: len(v) for k, v in labels.items()}, known, arguments.drop)
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start)['weights'])
    mean = Average(network)
    averaged = Network(vectors, {k: len(v) for k, v in labels.items()}, known)
    dev = {name: [batch_of(g, forms, labels) for g in bucketed(read_conllu(f'{arguments.data}/nlp/{name}.dev.conllu'), 3000)]
           for name in SETS}
    kept = [s for s in gold if len(s) <= LONGEST]
    silver = pickle.load(open(arguments.silver, 'rb')) if arguments.silver else []
    share = len(silver) // SILVER_PARTS
    steps_all = arguments.epochs * len(bucketed(kept + silver[:share], arguments.batch))
    optimiser = torch.optim.Adam(network.parameters(), lr=1, betas=(0.9, 0.95), eps=1e-8)
    step, start = 0, time.time()
    print(f'{len(words)} words, {known} learned, {sum(p.numel() for p in network.parameters()):,} weights', flush=True)
    for epoch in range(1, arguments.epochs + 1):
        total = 0.0
        groups = bucketed([recapitalised(s, rng) for s in kept + rng.sample(silver, share)], arguments.batch, rng)
        for group in groups:
            rate = arguments.rate * min(1, (step + 1) / 100) * (0.02 + 0.98 * (1 + math.cos(math.pi * min(1, step / steps_all))) / 2)
            optimiser.param_groups[0]['lr'] = rate
            loss = loss_of(network, batch_of(group, forms, labels))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5)
            optimiser.step()
            mean.update(network)
            total += float(loss)
            step += 1
        averaged.load_state_dict(mean.mean)
        figures = ' | '.join(f'{name} {evaluate(averaged, b)}' for name, b in dev.items())
        print(f'epoch {epoch} loss {total / len(groups):.4f} {figures} {time.time() - start:.0f} s', flush=True)
        torch.save({'weights': mean.mean, 'words': words, 'known': known, 'labels': labels}, arguments.out)


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    for name in ('data', 'vectors', 'out'):
        parser.add_argument(name)
    parser.add_argument('--epochs', type=int, default=5)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--batch', type=int, default=1000)
    parser.add_argument('--rate', type=float, default=2.5e-3)
    parser.add_argument('--drop', type=float, default=0.25)
    parser.add_argument('--silver')
    parser.add_argument('--start')
    train(parser.parse_args())
