"""Lemma rules: for each tag, what is cut and added, by the longest known ending of the form."""
from collections import Counter, defaultdict

LONGEST = 7


def script(form, lemma):
    """How the lemma is made: `-` lower-cases and `=` keeps capitals, then units to cut (one digit) and text to add;
    `!` gives the whole lemma where little is shared."""
    base, case = (form.lower(), '-') if lemma == lemma.lower() else (form, '=')
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    cut = len(base) - shared
    return f'!{lemma}' if shared == 0 or cut > 4 else f'{case}{cut}{lemma[shared:]}'


def endings(form):
    """From the empty ending to the whole form marked by ^, shortest first."""
    whole = '^' + form.lower()
    return [whole[len(whole) - n:] for n in range(min(LONGEST, len(whole)) + 1)] + ([whole] if len(whole) > LONGEST else [])


def learn(sentences):
    """Rules (upos, xpos, ending) -> script, kept only where the next shorter ending would say otherwise."""
    votes = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            made = script(word.form, word.lemma)
            for ending in endings(word.form):
                if made[0] != '!' or ending[:1] == '^':
                    votes[word.upos, word.xpos, ending][made] += 1
    rules = {}
    for upos, xpos, ending in sorted(votes, key=lambda k: (k[0], k[1], len(k[2]), k[2])):
        counts = votes[upos, xpos, ending]
        best = max(sorted(counts), key=counts.get)
        shorter = (rules.get((upos, xpos, ending[n:])) for n in range(1, len(ending) + 1))
        whole = ending[:1] == '^'
        if best != next(filter(None, shorter), None) and (whole or sum(counts.values()) > 1):
            rules[upos, xpos, ending] = best
    return rules


def apply(made, form):
    if made[0] == '!':
        return made[1:]
    base = form.lower() if made[0] == '-' else form
    return base[:max(0, len(base) - int(made[1]))] + made[2:]


def lemma(rules, form, upos, xpos):
    """As src/language/parse/lemmas.ts: the rule of the longest known ending, else the form."""
    found = (rules.get((upos, xpos, ending)) for ending in reversed(endings(form)))
    return apply(next(filter(None, found), '=0'), form)


if __name__ == '__main__':
    import sys
    from conllu import read_conllu
    train = [s for n in ('ewt', 'gum') for s in read_conllu(f'{sys.argv[1]}/nlp/{n}.train.conllu')]
    rules = learn(train)
    print(len(rules), 'rules')
    for n in ('ewt', 'gum'):
        words = [w for s in read_conllu(f'{sys.argv[1]}/nlp/{n}.dev.conllu') for w in s]
        wrong = [(w, lemma(rules, w.form, w.upos, w.xpos)) for w in words if lemma(rules, w.form, w.upos, w.xpos) != w.lemma]
        print(n, 100 - 100 * len(wrong) / len(words))
        for (w, l), c in Counter(((w.form, w.upos, w.xpos, w.lemma), l) for w, l in wrong).most_common(25): print(w, l, c)
