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
    def __init__(self, vectors, sizes, known, rate=0.25):
        """vectors [V, WORD] fixed; sizes: number of labels of upos, xpos, feats, deprel; known: the first words of the
        table that the treebanks hold and that get a trained vector on top."""
        super().__init__()
        self.register_buffer('fixed', vectors)
        self.known, self.rate = known, rate
        self.learned = nn.Embedding(known + 1, WORD, padding_idx=known)
        self.affix = nn.EmbeddingBag(AFFIX_ROWS, AFFIX, mode='sum')
        nn.init.normal_(self.learned.weight, std=0.1)
        nn.init.normal_(self.affix.weight, std=0.15)
        self.learned.weight.data[known] = 0
        self.lower = BiLstm(WORD + AFFIX, HIDDEN, rate)
        self.upper = BiLstm(2 * HIDDEN, HIDDEN, rate)
        self.tag = nn.Linear(2 * HIDDEN, TAG)
        self.heads = nn.ModuleDict({name: nn.Linear(TAG, sizes[name]) for name in TAGS})
        self.arc_dependent = nn.Linear(2 * HIDDEN, ARC)
        self.arc_head = nn.Linear(2 * HIDDEN, ARC)
        self.arc = nn.Parameter(torch.randn(ARC, ARC) * 0.05)
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
        x = self.look_up(batch).view(steps, count, -1)
        lower = self.drop(self.lower(x, batch['backwards'], batch['counts']), 0)
        return self.drop(self.upper(lower, batch['backwards'], batch['counts']), 0).transpose(0, 1)

    def drop(self, x, steps):
        """Hides the same units at every step of a sentence; `steps` is the axis of the steps."""
        if not self.training or not self.rate:
            return x
        shape = list(x.shape)
        shape[steps] = 1
        return x * torch.rand(shape).ge_(self.rate).div_(1 - self.rate)

    def forward(self, batch):
        h = self.encode(batch)
        tag = self.drop(F.relu(self.tag(h)), 1)
        tags = {name: self.heads[name](tag) for name in TAGS}
        dependent = self.drop(F.relu(self.arc_dependent(h)), 1)
        head = self.drop(F.relu(self.arc_head(h)), 1)
        head = torch.cat([self.root.expand(h.shape[0], 1, ARC), head], 1)
        arcs = (dependent @ self.arc + self.arc_bias) @ head.transpose(1, 2)
        return tags, arcs.masked_fill(~batch['headmask'][:, None], -1e9), h

    def labels(self, h, heads):
        """Scores of the labels of the arcs to these heads [B, T], 0 being the root."""
        head = torch.cat([self.label_root.expand(h.shape[0], 1, LABEL), self.label_head(h)], 1)
        chosen = head.gather(1, heads[..., None].expand(-1, -1, LABEL))
        return self.label(self.drop(F.relu(self.label_dependent(h) + chosen), 1))
