/** Sentences laid side by side: all first words, then all second words, … longest sentence first. */
export interface Batch {
  /** Which of the given sentences, longest first. */
  readonly members: readonly number[];
  readonly words: number;
  /** Sentences that have a word number t, and where in the batch those words start. */
  readonly counts: readonly number[];
  readonly starts: readonly number[];
  /** Forms by place, and each sentence's places in word order. */
  readonly forms: readonly string[];
  readonly places: readonly Int32Array[];
}

/** Batches of at most `most` words; sentences of like length share one. Empty sentences are in none. */
export function* packed(sentences: readonly (readonly string[])[], most: number): Generator<Batch> {
  const order = sentences.map((_, i) => i).filter((i) => sentences[i]!.length > 0);
  order.sort((a, b) => sentences[b]!.length - sentences[a]!.length || a - b);
  for (let from = 0; from < order.length; ) {
    let words = 0;
    let to = from;
    while (to < order.length && words + sentences[order[to]!]!.length <= most)
      words += sentences[order[to++]!]!.length;
    if (to === from) throw new Error(`a sentence of more than ${most} words`);
    yield batchOf(sentences, order.slice(from, to), words);
    from = to;
  }
}

function batchOf(
  sentences: readonly (readonly string[])[],
  members: readonly number[],
  words: number,
): Batch {
  const places = members.map((member) => new Int32Array(sentences[member]!.length));
  const forms: string[] = new Array(words);
  const counts: number[] = [];
  const starts: number[] = [];
  let place = 0;
  for (let t = 0; t < places[0]!.length; t++) {
    starts.push(place);
    for (let s = 0; s < members.length && t < places[s]!.length; s++) {
      forms[place] = sentences[members[s]!]![t]!;
      places[s]![t] = place++;
    }
    counts.push(place - starts[t]!);
  }
  return { members, words, counts, starts, forms, places };
}
