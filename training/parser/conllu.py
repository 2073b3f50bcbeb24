"""Reads CoNLL-U files into sentences of syntactic words."""
from collections import namedtuple

Word = namedtuple('Word', 'form lemma upos xpos feats head deprel')


def read_conllu(path):
    """Returns a list of sentences, each a list of Word; head is 0 for the root, else the head's place from 1."""
    sentences, words = [], []
    with open(path, encoding='utf8') as lines:
        for line in lines:
            columns = line.rstrip('\n').split('\t')
            if columns[0].isdigit():
                words.append(Word(*columns[1:6], int(columns[6]), columns[7]))
            elif columns[0] == '' and words:
                sentences.append(words)
                words = []
    if words:  # ewt.dev lacks its last blank line
        sentences.append(words)
    return sentences
