import { Lemmatiser } from './lemmas.js';
import { MOST, Network } from './network.js';
import { withOneSubject } from './subjects.js';

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

/** Tags, lemmas and trees of sentences given as their words' forms. Longer sentences than the network takes are cut, and
 *  the cuts hung on the first one. */
export function parseSentences(sentences: readonly (readonly string[])[]): ParsedWord[][] {
  const pieces = sentences.flatMap((forms, sentence) =>
    Array.from({ length: Math.ceil(forms.length / MOST) }, (_, i) => ({
      sentence,
      forms: forms.slice(i * MOST, (i + 1) * MOST),
    })),
  );
  const { network, lemmatiser } = load();
  const { deprel } = network.file.meta;
  const results: ParsedWord[][] = sentences.map(() => []);
  const parses = network.parse(pieces.map((piece) => piece.forms));
  pieces.forEach(({ sentence, forms }, p) => {
    const words = results[sentence]!;
    const { tags, heads, relations } = parses[p]!;
    const offset = words.length;
    const root = words.findIndex((word) => word.head === -1);
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
  for (const words of results) withOneSubject(words);
  return results;
}
