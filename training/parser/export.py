"""Writes models/parser.bin from a checkpoint of train.py: export.py DATA CHECKPOINT OUT."""
import os, sys
import numpy as np
import torch
import lemmas
from conllu import read_conllu
from network import AFFIX, HIDDEN, TAG, TAGS, WORD
from panels import panels, sorted_words

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..'))
from model import write_model

PARTS = ('tag', 'arc_dependent', 'arc_head', 'label_dependent', 'label_head')


class Sections:
    """Collects sections: tables as int8, one scale a row; layers the same in panels; choices with one scale for all."""

    def __init__(self):
        self.values, self.scales = {}, {}

    def table(self, name, weights):
        scales = np.maximum(np.abs(weights).max(1), 1e-6) / 127
        self.values[name] = np.rint(weights / scales[:, None]).astype(np.int8)
        self.values[name + '.scales'] = scales.astype(np.float32)

    def layer(self, name, weights, biases=None):
        self.table(name, weights)
        self.values[name] = panels(self.values[name])
        if biases is not None:
            self.values[name + '.biases'] = biases.astype(np.float32)

    def choice(self, name, weights, biases):
        scale = np.abs(weights).max() / 127
        self.values[name] = panels(np.rint(weights / scale).astype(np.int8))
        self.scales[name] = scale
        self.values[name + '.biases'] = biases.astype(np.float32)


def word_vectors(w, known):
    """Fixed vectors with the learned ones on top, one table."""
    table = w['fixed'].copy()
    table[:known] += w['learned.weight'][:known]
    return table


def main(data, checkpoint, out):
    stored = torch.load(checkpoint)
    w = {k: v.numpy() for k, v in stored['weights'].items()}
    labels = {k: list(v) for k, v in stored['labels'].items()}
    gold = [s for name in ('ewt', 'gum') for s in read_conllu(f'{data}/nlp/{name}.train.conllu')]
    sections = Sections()
    words, starts, vectors = sorted_words(stored['words'], word_vectors(w, stored['known']))
    sections.values['words'], sections.values['wordStarts'] = words, starts
    sections.table('wordVectors', vectors)
    sections.table('affixVectors', w['affix.weight'])
    for layer in ('lower', 'upper'):
        both = np.concatenate([w[f'{layer}.input'][d].T for d in (0, 1)])
        sections.layer(f'{layer}.input', both, w[f'{layer}.bias'].reshape(-1))
        for d, name in enumerate(('forwards', 'backwards')):
            sections.layer(f'{layer}.{name}', w[f'{layer}.hidden'][d].T)
    biases = [w.get(f'{part}.bias', np.zeros(TAG)) for part in PARTS]
    sections.layer('top', np.concatenate([w[f'{part}.weight'] for part in PARTS]), np.concatenate(biases))
    sections.layer('arc', w['arc'].T, w['arc_bias'])
    sections.values['root'] = w['root'].astype(np.float32)
    sections.choice('tags', np.concatenate([w[f'heads.{t}.weight'] for t in TAGS]),
                    np.concatenate([w[f'heads.{t}.bias'] for t in TAGS]))
    sections.choice('relations', w['label.weight'], w['label.bias'])
    ids = stored['labels']
    triples = sorted({tuple(ids[t][getattr(word, t)] for t in TAGS) for s in gold for word in s})
    sections.values['combinations'] = np.array(triples, np.uint16)
    sections.values['lemmas'] = ['\t'.join((*key, made)) for key, made in sorted(lemmas.learn(gold).items())]
    meta = {'hidden': HIDDEN, 'word': WORD, 'affix': AFFIX, 'part': TAG, **labels}
    write_model(out, meta, sections.values, sections.scales)


if __name__ == '__main__':
    main(*sys.argv[1:])
