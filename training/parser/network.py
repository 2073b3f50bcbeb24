"""The joint tagger and parser: word and affix vectors, two BiLSTM layers, tag heads, biaffine arcs, an arc labeller."""
import torch
from torch import nn
import torch.nn.functional as F
from lstm import BiLstm
from words import AFFIX_ROWS

WORD, AFFIX, HIDDEN = 100, 64, 128
TAG, ARC, LABEL = 128, 128, 128
TAGS = ('upos', 'xpos', 'feats')


class Network(nn.Module):
    def __init__(self, vectors, sizes, known):
        """vectors [V, WORD] fixed; sizes: number of labels of upos, xpos, feats, deprel; known: the first words of the
        table that the treebanks hold and that get a trained vector on top."""
        super().__init__()
        self.register_buffer('fixed', vectors)
        self.known = known
        self.learned = nn.Embedding(known + 1, WORD, padding_idx=known)
        self.affix = nn.EmbeddingBag(AFFIX_ROWS, AFFIX, mode='sum')
        nn.init.normal_(self.learned.weight, std=0.1)
        nn.init.normal_(self.affix.weight, std=0.15)
        self.learned.weight.data[known] = 0
        self.lower = BiLstm(WORD + AFFIX, HIDDEN, 0.2)
        self.upper = BiLstm(2 * HIDDEN, HIDDEN, 0.2)
        self.tag = nn.Linear(2 * HIDDEN, TAG)
        self.heads = nn.ModuleDict({name: nn.Linear(TAG, sizes[name]) for name in TAGS})
        self.arc_dependent = nn.Linear(2 * HIDDEN, ARC)
        self.arc_head = nn.Linear(2 * HIDDEN, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.label_dependent = nn.Linear(2 * HIDDEN, LABEL)
        self.label_head = nn.Linear(2 * HIDDEN, LABEL, bias=False)
        self.label_root = nn.Parameter(torch.zeros(LABEL))
        self.label = nn.Linear(LABEL, sizes['deprel'])

    def look_up(self, batch):
        """Word vectors and affix vectors of all words of the batch, [T·B, WORD + AFFIX], with whole vectors dropped."""
        forms = batch['forms']
        affixes = self.affix(batch['affixes'], batch['affix_starts'])[forms]
        ids = batch['words'][forms]
        known = torch.where(ids < self.known, ids, torch.full_like(ids, self.known))
        fixed = self.fixed[ids]
        if self.training:
            shape = forms.shape
            # A word unseen in the treebanks has no learned vector, one unseen in the news no vector at all.
            known = known.masked_fill(torch.rand(shape) < 0.2, self.known)
            fixed = fixed * (torch.rand(shape) > 0.1)[:, None]
            affixes = affixes * (torch.rand(shape) > 0.1)[:, None]
        return torch.cat([fixed + self.learned(known), affixes], -1)

    def encode(self, batch):
        """The top layer, [B, T, 2·HIDDEN]."""
        steps, count = batch['backwards'].shape
        x = drop(self.look_up(batch).view(steps, count, -1), 0.2, self.training)
        lower = drop(self.lower(x, batch['backwards'], batch['counts']), 0.33, self.training)
        upper = self.upper(lower, batch['backwards'], batch['counts'])
        return drop(upper, 0.33, self.training).transpose(0, 1)

    def forward(self, batch):
        h = self.encode(batch)
        tag = drop(F.relu(self.tag(h)), 0.2, self.training)
        tags = {name: self.heads[name](tag) for name in TAGS}
        dependent = drop(F.relu(self.arc_dependent(h)), 0.33, self.training)
        head = drop(F.relu(self.arc_head(h)), 0.33, self.training)
        roots = self.root.expand(h.shape[0], 1, ARC)
        head = torch.cat([roots, head], 1)
        arcs = (dependent @ self.arc + self.arc_bias) @ head.transpose(1, 2)
        arcs = arcs.masked_fill(~batch['headmask'][:, None], -1e9)
        return tags, arcs, h

    def labels(self, h, heads):
        """Scores of the labels of the arcs to these heads [B, T], 0 being the root."""
        head = torch.cat([self.label_root.expand(h.shape[0], 1, LABEL), self.label_head(h)], 1)
        chosen = head.gather(1, heads[..., None].expand(-1, -1, LABEL))
        return self.label(drop(F.relu(self.label_dependent(h) + chosen), 0.33, self.training))


def drop(x, rate, training):
    """Dropout of the same units at all words of a sentence would hide too much here; plain dropout it is."""
    return F.dropout(x, rate, training)
