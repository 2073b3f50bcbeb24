/** Scores of the CoNLL 2018 shared task on one raw text: system and gold are aligned by their characters. */
interface Unit {
  readonly start: number;
  readonly end: number;
}

interface Word extends Unit {
  readonly upos: string;
  /** Index in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

interface Parsed extends Unit {
  readonly words: readonly Word[];
}

/** Counts of right, found and wanted; F1 of sums is the score of several documents. */
export class Count {
  right = 0;
  found = 0;
  wanted = 0;

  add(right: number, found: number, wanted: number): void {
    this.right += right;
    this.found += found;
    this.wanted += wanted;
  }

  /** F1 in percent. */
  get f1(): number {
    return this.found + this.wanted === 0 ? 0 : (200 * this.right) / (this.found + this.wanted);
  }
}

export class Scores {
  readonly sentences = new Count();
  readonly words = new Count();
  readonly upos = new Count();
  readonly uas = new Count();
  readonly las = new Count();

  add(system: readonly Parsed[], gold: readonly Parsed[]): void {
    const keys = new Set(gold.map(keyOf));
    this.sentences.add(system.filter((s) => keys.has(keyOf(s))).length, system.length, gold.length);
    const wanted = new Map(flat(gold).map((w) => [w.key, w]));
    const found = flat(system);
    const rights = { words: 0, upos: 0, uas: 0, las: 0 };
    for (const word of found) {
      const match = wanted.get(word.key);
      if (match === undefined) continue;
      rights.words++;
      if (match.upos === word.upos) rights.upos++;
      if (match.head !== word.head) continue;
      rights.uas++;
      if (match.deprel === word.deprel) rights.las++;
    }
    for (const name of ['words', 'upos', 'uas', 'las'] as const) {
      this[name].add(rights[name], found.length, wanted.size);
    }
  }
}

const keyOf = ({ start, end }: Unit) => `${start}-${end}`;

/** Words with heads named by their characters and relations without subtypes, as the shared task compares them. */
function flat(sentences: readonly Parsed[]) {
  return sentences.flatMap(({ words }) =>
    words.map((word) => ({
      key: keyOf(word),
      upos: word.upos,
      head: word.head === -1 ? 'root' : keyOf(words[word.head]!),
      deprel: word.deprel.split(':')[0],
    })),
  );
}
