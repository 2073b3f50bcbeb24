/** Persons' mentions of GUM with their chains, as the coreference ranker sees them: gold trees, gold mentions. */
import { readFileSync } from 'node:fs';
import type { Anaphor, Candidate, Ground } from '../../src/actors/antecedents.js';
import { type Gender, genderOf } from '../../src/actors/gender.js';
import { Tree } from '../../src/language/tree.js';
import type { Token } from '../../src/language/types.js';

export interface GumDocument {
  readonly genre: string;
  readonly ground: Ground;
  readonly mentions: readonly GumMention[];
}

interface GumMention extends Candidate {
  readonly end: number;
  readonly words: string;
}

/** A mention to resolve, the candidates before it, and the chain that is right. */
export interface Problem {
  readonly anaphor: Anaphor;
  readonly candidates: readonly Candidate[];
  readonly chain: string;
  readonly sort: 'pronoun' | 'description';
}

const GENDERS: Readonly<Record<string, Gender>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
};
const THIRD = /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves)$/i;

export function readGum(path: string): GumDocument[] {
  const documents: GumDocument[] = [];
  for (const block of readFileSync(path, 'utf8').split(/^(?=# newdoc id)/m)) {
    const genre = /# meta::genre = (\S+)/.exec(block)?.[1];
    if (genre) documents.push(readDocument(block, genre));
  }
  return documents;
}

function readDocument(block: string, genre: string): GumDocument {
  const trees: Tree[] = [];
  const open: {
    chain: string;
    type: string;
    start: number;
    from: [number, number];
    sentence: number;
    min: string;
  }[] = [];
  const found: GumMention[] = [];
  let offset = 0;
  for (const paragraph of block.split(/\n\n+/)) {
    const rows = paragraph
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    const tokens: Token[] = [];
    for (const row of rows) {
      tokens.push(tokenOf(row, offset));
      offset = tokens.at(-1)!.end + 1;
    }
    const sentence =
      trees.push(new Tree({ start: tokens[0]!.start, end: tokens.at(-1)!.end, text: '', tokens })) - 1;
    rows.forEach((row, i) => {
      for (const [part] of (/Entity=([^|]*)/.exec(row[9] ?? '')?.[1] ?? '').matchAll(
        /\([^()]+\)?|[^()]+\)/g,
      )) {
        if (part.startsWith('(')) {
          const [chain = '', type = '', , , , min = ''] = part.slice(1).replace(/\)$/, '').split('-');
          open.push({ chain, type, start: tokens[i]!.start, from: [sentence, i], sentence, min });
        }
        if (!part.endsWith(')')) continue;
        const chain = part.replace(/^\(/, '').replace(/\)$/, '').split('-')[0]!;
        const at = open.findLastIndex((each) => each.chain === chain);
        const [entity] = at < 0 ? [] : open.splice(at, 1);
        if (entity?.type === 'person' && entity.sentence === sentence)
          found.push(mentionOf(entity.chain, trees[sentence]!, sentence, entity.from[1], i));
      }
    });
  }
  const mentions = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return { genre, ground: { trees, quotations: quotationsOf(trees) }, mentions };
}

function tokenOf(
  [, text = '', lemma = '', upos = '', xpos = '', feats = '', head, deprel = '']: string[],
  start: number,
): Token {
  return { start, end: start + text.length, text, lemma, upos, xpos, feats, head: Number(head) - 1, deprel };
}

function mentionOf(chain: string, tree: Tree, sentence: number, from: number, to: number): GumMention {
  const span = tree.tokens.slice(from, to + 1);
  const inside = (i: number) => i >= from && i <= to;
  const token = span.findIndex(({ head }) => !inside(head)) + from;
  const { upos } = tree.tokens[token]!;
  const words = span.map(({ text }) => text).join(' ');
  const form = upos === 'PRON' || upos === 'DET' ? 'pronoun' : upos === 'PROPN' ? 'name' : 'description';
  const plural = /Number=Plur/.test(tree.tokens[token]!.feats) || tree.children(token, 'conj').some(inside);
  const gender =
    GENDERS[words.toLowerCase()] ?? (plural ? undefined : genderOf(form === 'name' ? words : '', words));
  return {
    actor: chain,
    sentence,
    token,
    start: span[0]!.start,
    end: span.at(-1)!.end,
    form,
    gender,
    plural,
    words,
    head: tree.tokens[token]!.lemma.toLowerCase(),
  };
}

/** Stretches between double quotation marks; an odd mark ends with its sentence. */
function quotationsOf(trees: readonly Tree[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = -1;
  for (const { tokens } of trees) {
    for (const { text, start, end } of tokens)
      if (/^["“”]|''|``$/.test(text)) {
        if (open < 0) open = start;
        else {
          found.push({ start: open, end });
          open = -1;
        }
      }
  }
  return found;
}

/** Third-person pronouns and definite descriptions whose chain was mentioned before. */
export function problemsOf({ mentions, ground }: GumDocument): Problem[] {
  const known = new Map<string, Gender>();
  const earlier: GumMention[] = [];
  const problems: Problem[] = [];
  for (const mention of mentions) {
    const sort = sortOf(mention);
    const { tokens } = ground.trees[mention.sentence]!;
    const { xpos, deprel } = tokens[mention.token]!;
    if (sort && earlier.some(({ actor }) => actor === mention.actor)) {
      const possessive = xpos === 'PRP$' || deprel === 'nmod:poss';
      const anaphor = { ...mention, possessive, reflexive: /sel(?:f|ves)$/.test(mention.words) };
      const candidates = earlier
        .filter((c) => c.end <= mention.start)
        .map((c) => ({ ...c, gender: c.gender ?? known.get(c.actor) }));
      problems.push({ anaphor, candidates, chain: mention.actor, sort });
    }
    if (mention.gender) known.set(mention.actor, mention.gender);
    if (mention.form !== 'pronoun' || THIRD.test(mention.words)) earlier.push(mention);
  }
  return problems;
}

function sortOf({ form, words }: GumMention): Problem['sort'] | undefined {
  if (form === 'pronoun') return THIRD.test(words) ? 'pronoun' : undefined;
  return form === 'description' && /^(?:the|this|that|these|those|his|her|their|both)\s/i.test(words)
    ? 'description'
    : undefined;
}
