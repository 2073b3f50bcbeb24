"""Labels unlabelled sentences by an ensemble: label.py SENTENCES OUT CHECKPOINT…. Sentences on whose words' best heads
the ensemble makes no tree are left out. OUT is a pickle of sentences of Word without lemmas."""
import pickle, sys
import torch
import torch.nn.functional as F
from batches import Forms, batch_of, bucketed
from conllu import Word
from network import Network, TAGS


def load(checkpoint):
    stored = torch.load(checkpoint)
    sizes = {k: len(v) for k, v in stored['labels'].items()}
    network = Network(stored['weights']['fixed'], sizes, stored['known'])
    network.load_state_dict(stored['weights'])
    return network.eval(), stored


def is_tree(heads):
    """heads: 0 the root, else a place from 1."""
    if heads.count(0) != 1:
        return False
    for at in range(1, len(heads) + 1):
        for _ in range(len(heads)):
            at = heads[at - 1]
            if at == 0:
                break
        if at:
            return False
    return True


def judge(networks, batch):
    """The ensemble's tags, heads and relations of a batch, [B, T] each."""
    mean = lambda scores: sum(F.log_softmax(s, -1) for s in scores).argmax(-1)
    read = [network(batch) for network in networks]
    tags = {name: mean([tags[name] for tags, _, _ in read]) for name in TAGS}
    heads = mean([arcs for _, arcs, _ in read])
    return tags, heads, mean([network.labels(h, heads) for network, (_, _, h) in zip(networks, read)])


def main(path, out, *checkpoints):
    networks, stored = zip(*map(load, checkpoints))
    names = {k: list(v) for k, v in stored[0]['labels'].items()}
    forms = Forms({w: i for i, w in enumerate(stored[0]['words'])})
    with open(path, encoding='utf8') as lines:
        bare = [[Word(form, '', '', '', '', 0, '') for form in line.rstrip('\n').split('\t')] for line in lines]
    kept = []
    with torch.no_grad():
        for group in bucketed(bare, 3000):
            tags, heads, relations = judge(networks, batch_of(group, forms, {}))
            for b, sentence in enumerate(group):
                above = heads[b, :len(sentence)].tolist()
                if is_tree(above):
                    given = [[names[t][i] for i in tags[t][b].tolist()] for t in TAGS]
                    labels = [names['deprel'][i] for i in relations[b].tolist()]
                    kept.append([Word(w.form, '', given[0][i], given[1][i], given[2][i], above[i], labels[i])
                                 for i, w in enumerate(sentence)])
    print(f'{len(kept)} of {len(bare)} sentences make a tree, {sum(map(len, kept)):,} words')
    with open(out, 'wb') as file:
        pickle.dump(kept, file)


if __name__ == '__main__':
    main(*sys.argv[1:])
