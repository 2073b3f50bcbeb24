import { Lemmatiser } from './lemmas.js';
import { MOST, Network } from './network.js';
import { withOneSubject, withSubjectBefore } from './subjects.js';

/** What the parser says of a word; see `Token`. */
export interface ParsedWord {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
}

interface Loaded {
  readonly network: Network;
  readonly lemmatiser: Lemmatiser;
}

let loaded: Loaded | undefined;

function load(): Loaded {
  if (!loaded) {
    const network = new Network();
    loaded = { network, lemmatiser: new Lemmatiser(network.file.lines('lemmas')) };
  }
  return loaded;
}

/** A stretch of a sentence that is parsed alone: a dateline, or what the network takes of a long sentence. */
interface Piece {
  readonly sentence: number;
  readonly forms: readonly string[];
  readonly isDateline: boolean;
}

function* piecesOf(sentence: number, forms: readonly string[], dateline: number): Generator<Piece> {
  if (dateline > 0) yield { sentence, forms: forms.slice(0, dateline), isDateline: true };
  for (let from = dateline; from < forms.length; from += MOST)
    yield { sentence, forms: forms.slice(from, from + MOST), isDateline: false };
}

/**
 * Tags, lemmas and trees of sentences given as their words' forms. Longer sentences than the network takes are cut; the
 * cuts, and a dateline of so many words, hang on the first piece that isn't one.
 */
export function parseSentences(
  sentences: readonly (readonly string[])[],
  datelines: readonly number[] = [],
): ParsedWord[][] {
  const pieces = sentences.flatMap((forms, s) => [...piecesOf(s, forms, datelines[s] ?? 0)]);
  const { network, lemmatiser } = load();
  const { deprel } = network.file.meta;
  const results: ParsedWord[][] = sentences.map(() => []);
  const parses = network.parse(pieces.map((piece) => piece.forms));
  pieces.forEach(({ sentence, forms, isDateline }, p) => {
    const words = results[sentence]!;
    const { tags, heads, relations } = parses[p]!;
    const offset = words.length;
    const first = words.findIndex((word) => word.head === -1);
    const root = isDateline ? offset + forms.length + parses[p + 1]!.heads.indexOf(-1) : first;
    forms.forEach((form, i) => {
      const { upos, xpos, feats } = network.tagSet.tags[tags[i]!]!;
      const hangs = heads[i]! >= 0;
      words.push({
        lemma: lemmatiser.lemma(form, upos, xpos),
        upos,
        xpos,
        feats,
        head: hangs ? offset + heads[i]! : root,
        deprel: hangs ? deprel[relations[i]!]! : root >= 0 ? 'parataxis' : 'root',
      });
    });
  });
  for (const words of results) {
    withOneSubject(words);
    withSubjectBefore(words);
  }
  return results;
}
