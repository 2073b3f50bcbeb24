/** What unlabelled news tells of words: how often they stand capitalised within a sentence, how often before a full stop. */
import { mix } from '../../src/hash.js';
import { foldAt } from '../../src/language/split/characters.js';
import { articlesOf } from './articles.js';

interface Counts {
  small: number;
  capital: number;
  /** Followed by a full stop, and of those, before a small letter. */
  stopped: number;
  stoppedSmall: number;
  /** Followed by a full stop at a paragraph's end: "Rep." never is. */
  final: number;
}

const LEAST = 8;

/** Abbreviations that always lead on, too rare in the news to be learned or spelled there without their full stop too. */
const LEADING =
  'capt cmdr hon msgr mme mlle messrs brig insp supt incl approx cf viz vs paras arts nos pp'.split(' ');
/** Their code: capitals and full stops in plenty, nothing at a paragraph's end, nothing small after it. */
const LEADING_CODE = (3 << 4) | (3 << 2);

function hashWord(word: string): number {
  let hash = 7;
  for (let i = 0; i < word.length; i++) hash = mix(hash, foldAt(word, i));
  return hash;
}

function countParagraph(paragraph: string, counts: Map<string, Counts>): void {
  const chunks = paragraph.split(/\s+/);
  for (const [i, chunk] of chunks.entries()) {
    const parts = /^["'“‘(]*([\p{L}][\p{L}.’'-]*?)(\.?)[,;:"'”’)!?]*$/u.exec(chunk);
    if (parts === null) continue;
    const word = parts[1]!.toLowerCase();
    let entry = counts.get(word);
    if (entry === undefined) {
      entry = { small: 0, capital: 0, stopped: 0, stoppedSmall: 0, final: 0 };
      counts.set(word, entry);
    }
    if (/[\p{Ll},]$/u.test(chunks[i - 1] ?? '')) {
      if (/^\p{Lu}/u.test(parts[1]!)) entry.capital++;
      else entry.small++;
    }
    if (parts[2] === '.') {
      entry.stopped++;
      if (i === chunks.length - 1) entry.final++;
      if (/^[\p{Ll}0-9]/u.test(chunks[i + 1] ?? '') || /[,;]$/.test(chunk)) entry.stoppedSmall++;
    }
  }
}

const step = (share: number) => Math.min(3, Math.floor(share * 4));

/** Code of a word from 0 to 255: steps of its shares of capitals, of full stops, and of what comes after these. */
function codeOf({ small, capital, stopped, stoppedSmall, final }: Counts): number {
  const all = small + capital + stopped;
  const capitals = small + capital === 0 ? 0 : step(capital / (small + capital));
  const ends = final * 100 < stopped || stopped === 0 ? 0 : Math.min(3, Math.ceil((8 * final) / stopped));
  const follows = stopped === 0 ? 0 : step(stoppedSmall / stopped);
  return (ends << 6) | (capitals << 4) | (step(stopped / all) << 2) | follows;
}

function countsOf(paths: readonly string[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const path of paths)
    for (const paragraphs of articlesOf(path))
      for (const paragraph of paragraphs) countParagraph(paragraph, counts);
  return counts;
}

/** Hash of a word (with its full stop, as abbreviations are one word, and without) to its code. */
export function buildLexicon(paths: readonly string[]): Map<number, number> {
  const lexicon = new Map<number, number>();
  for (const [word, entry] of countsOf(paths)) {
    if (entry.small + entry.capital + entry.stopped < LEAST) continue;
    const code = codeOf(entry);
    lexicon.set(hashWord(word), code);
    if (((code >> 2) & 3) >= 2) lexicon.set(hashWord(`${word}.`), code);
  }
  for (const word of LEADING)
    for (const form of [word, `${word}.`]) lexicon.set(hashWord(form), LEADING_CODE);
  return lexicon;
}
