import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree, isTree } from './heads.js';
import { parseSentences } from './index.js';
import { Lemmatiser } from './lemmas.js';
import { affixes, normal } from './words.js';

const words = (text: string) => text.split(' ');
const parse = (text: string) => parseSentences([words(text)])[0]!;

/** Sentence, and `dependent relation head` for arcs that must be read. */
const TREES: [string, string[]][] = [
  [
    'The foreign minister told reporters that both delegations had signed the accord .',
    [
      'minister nsubj told',
      'reporters iobj told',
      'signed ccomp told',
      'delegations nsubj signed',
      'accord obj signed',
    ],
  ],
  [
    'Talks were held in Geneva on Tuesday .',
    ['Talks nsubj:pass held', 'Geneva obl held', 'were aux:pass held'],
  ],
  [
    'She praised the envoy and rejected the offer .',
    ['She nsubj praised', 'rejected conj praised', 'offer obj rejected'],
  ],
];

describe('parseSentences', () => {
  it.each(TREES)('reads the tree of: %s', (text, arcs) => {
    const forms = words(text);
    const found = parse(text).map((w, i) => `${forms[i]} ${w.deprel} ${forms[w.head] ?? 'root'}`);
    for (const arc of arcs) expect(found).toContain(arc);
  });

  it.each([
    ['They left early .', 1, 'leave', 'VERB', 'VBD'],
    ['Two ministers agreed .', 1, 'minister', 'NOUN', 'NNS'],
    ['He has gone home .', 1, 'have', 'AUX', 'VBZ'],
    ['He has gone home .', 2, 'go', 'VERB', 'VBN'],
    ['We met in Oslo .', 3, 'Oslo', 'PROPN', 'NNP'],
  ])('tags and lemmatises a word of: %s', (text, at, lemma, upos, xpos) => {
    expect(parse(text)[at]).toMatchObject({ lemma, upos, xpos });
  });

  it('gives every sentence a tree with one root, whatever its words', () => {
    const word = fc.oneof(
      fc.constantFrom('the', 'of', ',', 'said', 'Iran', '"', '1,000', 'n’t'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 30 }), { maxLength: 5 }), (sentences) => {
        const parsed = parseSentences(sentences);
        expect(parsed.map((s) => s.length)).toEqual(sentences.map((s) => s.length));
        for (const sentence of parsed.filter((s) => s.length > 0)) {
          expect(isTree(Int32Array.from(sentence, (w) => w.head + 1))).toBe(true);
          for (const w of sentence) expect(w.deprel === 'root').toBe(w.head === -1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reads a sentence alike alone and among others', () => {
    const texts = TREES.map(([text]) => text);
    const together = parseSentences([...texts, ...texts, ...texts].map(words));
    for (const [i, text] of texts.entries()) expect(together[i]).toEqual(parse(text));
  });

  it('keeps one tree in a sentence longer than a batch', () => {
    const long = parse(Array.from({ length: 2500 }, (_, i) => (i % 7 ? 'peace' : ',')).join(' '));
    expect(long).toHaveLength(2500);
    expect(isTree(Int32Array.from(long, (w) => w.head + 1))).toBe(true);
  });
});

describe('bestTree', () => {
  const scores = (n: number) =>
    fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) });
  const total = (s: readonly number[], heads: ArrayLike<number>, n: number) =>
    Array.from(heads).reduce((sum, h, d) => sum + s[d * (n + 1) + h]!, 0);

  it('finds what trying all trees finds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((n) => fc.tuple(fc.constant(n), scores(n))),
        ([n, s]) => {
          const heads = bestTree(Int32Array.from(s), n);
          expect(isTree(heads)).toBe(true);
          let best = -Infinity;
          for (let code = 0; code < (n + 1) ** n; code++) {
            const tried = Int32Array.from({ length: n }, (_, d) => Math.floor(code / (n + 1) ** d) % (n + 1));
            if (isTree(tried)) best = Math.max(best, total(s, tried, n));
          }
          expect(total(s, heads, n)).toBe(best);
        },
      ),
    );
  });
});

describe('word features', () => {
  it.each([
    ['Iran’s', "iran's"],
    ['2026', '0000'],
    ['“', '"'],
    ['non‑aligned', 'non-aligned'],
  ])('looks %s up as %s', (form, key) => expect(normal(form)).toBe(key));

  it('tells capitals and endings apart', () => {
    expect(affixes('Talks')).not.toEqual(affixes('talks'));
    expect(affixes('talks').at(-1)).toBe(affixes('walkstalks').at(-1));
  });
});

describe('Lemmatiser', () => {
  const lemmatiser = new Lemmatiser([
    'VERB\tVBD\t\t-2',
    'VERB\tVBD\tied\t-3y',
    'VERB\tVBD\t^went\t!go',
    'PROPN\tNNP\t\t=0',
  ]);
  it.each([
    ['Ended', 'VERB', 'VBD', 'end'],
    ['tried', 'VERB', 'VBD', 'try'],
    ['Went', 'VERB', 'VBD', 'go'],
    ['underwent', 'VERB', 'VBD', 'underwe'],
    ['Oslo', 'PROPN', 'NNP', 'Oslo'],
    ['of', 'ADP', 'IN', 'of'],
  ])('%s as %s %s is %s', (form, upos, xpos, lemma) =>
    expect(lemmatiser.lemma(form, upos, xpos)).toBe(lemma),
  );
});
