/** The language layer's figures: raw text of the treebanks' dev parts as CoNLL 2018 scored it, names, speed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../src/document/types.js';
import { readLanguage } from '../src/language/index.js';
import { readNamed } from '../training/conll03.js';
import { readTreebank } from '../training/treebank.js';
import { Count, Scores } from './conll18.js';
import type { Row } from './row.js';
import { newsSentenceFigures } from './sentences.js';

const TREEBANKS = [
  {
    name: 'EWT',
    file: 'nlp/ewt.dev.conllu',
    goals: { sentences: 80, words: null, upos: 95.2, uas: null, las: 82.5 },
  },
  {
    name: 'GUM',
    file: 'nlp/gum.dev.conllu',
    goals: { sentences: 95, words: null, upos: 96.5, uas: null, las: 85 },
  },
] as const;

function documentOf(text: string, blocks: readonly { start: number; end: number }[]): Document {
  return {
    id: 'bench',
    path: null,
    title: '',
    outlet: null,
    url: null,
    byline: null,
    published: null,
    language: 'en',
    text,
    blocks: blocks.map(({ start, end }) => ({ kind: 'paragraph', start, end, text: text.slice(start, end) })),
  };
}

/** Words read and the seconds that took. */
interface Speed {
  words: number;
  seconds: number;
}

function read(document: Document, speed: Speed) {
  const begin = performance.now();
  const language = readLanguage(document);
  speed.seconds += (performance.now() - begin) / 1000;
  speed.words += language.sentences.reduce((sum, s) => sum + s.tokens.length, 0);
  return language;
}

function treebankFigures(data: string, speed: Speed): Row[] {
  return TREEBANKS.flatMap(({ name, file, goals }) => {
    const scores = new Scores();
    for (const gold of readTreebank(join(data, file))) {
      const { sentences } = read(documentOf(gold.text, gold.paragraphs), speed);
      scores.add(
        sentences.map(({ start, end, tokens }) => ({ start, end, words: tokens })),
        gold.sentences,
      );
    }
    return (['sentences', 'words', 'upos', 'uas', 'las'] as const).map((key) => ({
      what: `language: ${name} dev, raw text, ${key} F1`,
      figure: scores[key].f1,
      goal: goals[key],
    }));
  });
}

function nameFigures(data: string, speed: Speed): Row[] {
  const total = new Count();
  for (const gold of readNamed(join(data, 'nlp/conll03/eng.testa'))) {
    const { entities } = read(documentOf(gold.text, gold.sentences), speed);
    const wanted = new Set(gold.entities.map((e) => `${e.start}-${e.end}-${e.type}`));
    const right = entities.filter((e) => wanted.has(`${e.start}-${e.end}-${e.type}`)).length;
    total.add(right, entities.length, wanted.size);
  }
  return [{ what: 'language: CoNLL-03 dev, names, span F1', figure: total.f1, goal: 94 }];
}

/** The rows of the language layer, none where the shared data is absent. */
export async function languageFigures(shared: string): Promise<Row[]> {
  const data = join(shared, 'data');
  if (!existsSync(data)) return [];
  const speed: Speed = { words: 0, seconds: 0 };
  readLanguage(documentOf('Envoys met in Oslo.', [{ start: 0, end: 19 }]));
  const rows = [
    ...treebankFigures(data, speed),
    ...nameFigures(data, speed),
    ...(await newsSentenceFigures()),
  ];
  return [
    ...rows,
    {
      what: 'language: whole layer, words a second',
      figure: Math.round(speed.words / speed.seconds),
      goal: 12000,
    },
  ];
}
