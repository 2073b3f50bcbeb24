/**
 * Writes a document's trees as CoNLL-U.
 *
 * Our tokens are UD's syntactic words, each with characters of its own ("can" + "not", "do" + "n't", "Kenya" + "'s"), so
 * words that are written together as one token differ from their neighbours only in having no space between: they are put
 * under a range line ("1-2 don't") here. Words parted at a hyphen or a punctuation mark are tokens of their own.
 */
import type { Document } from '../document/types.js';
import type { Sentence, Token } from './types.js';

const WORD_END = /[\p{L}\p{M}]$/u;
const WORD_START = /^\p{L}/u;
const CLITIC = /^(?:['’‘`´](?:s|m|d|re|ve|ll)|n['’]t)$/i;
const GENITIVE_MARK = /^['’]$/;

/** Whether a word is written in one token with the word before it. */
function isJoined(before: Token, token: Token): boolean {
  if (before.end !== token.start) return false;
  if (CLITIC.test(token.text)) return before.upos !== 'PUNCT';
  if (GENITIVE_MARK.test(token.text)) return token.upos === 'PART';
  return WORD_END.test(before.text) && WORD_START.test(token.text);
}

/** Ranges of words written together: index of the first and of the last. */
function multiwordTokens(tokens: readonly Token[]): Map<number, number> {
  const ranges = new Map<number, number>();
  let first = 0;
  for (let i = 1; i < tokens.length; i++) {
    if (isJoined(tokens[i - 1]!, tokens[i]!)) ranges.set(first, i);
    else first = i;
  }
  return ranges;
}

/** A field as CoNLL-U allows it: never empty, without tabs or line breaks. */
const field = (value: string) => value.replace(/\s+/g, ' ') || '_';

/** Lines of a sentence; `next` is where the one after it starts. */
function linesOf({ tokens }: Sentence, next: number): string[] {
  const ranges = multiwordTokens(tokens);
  const spaceAfter = (i: number) =>
    tokens[i]!.end === (tokens[i + 1]?.start ?? next) ? 'SpaceAfter=No' : '_';
  const lines: string[] = [];
  let rangeEnd = -1;
  for (const [i, token] of tokens.entries()) {
    const last = ranges.get(i);
    if (last !== undefined) {
      const form = tokens.slice(i, last + 1).map((t) => t.text);
      lines.push(
        [`${i + 1}-${last + 1}`, field(form.join('')), ...Array(7).fill('_'), spaceAfter(last)].join('\t'),
      );
      rangeEnd = last;
    }
    const { text, lemma, upos, xpos, feats, head, deprel } = token;
    const columns = [text, lemma, upos, xpos, feats, String(head + 1), deprel].map(field);
    lines.push([i + 1, ...columns, '_', i <= rangeEnd ? '_' : spaceAfter(i)].join('\t'));
  }
  return lines;
}

/** The document as CoNLL-U: newdoc, newpar at each block, sent_id and text of each sentence; ends in a blank line. */
export function formatConllu(
  document: Pick<Document, 'id' | 'blocks'>,
  sentences: readonly Sentence[],
): string {
  const id = document.id.replace(/\s+/g, '_');
  const starts = document.blocks.map((b) => b.start);
  let block = -1;
  const parts = sentences.map((sentence, s) => {
    const lines: string[] = [];
    if (s === 0) lines.push(`# newdoc id = ${id}`);
    let moved = false;
    while (block + 1 < starts.length && starts[block + 1]! <= sentence.start) {
      block++;
      moved = true;
    }
    if (moved) lines.push('# newpar');
    lines.push(
      `# sent_id = ${id}-${s + 1}`,
      `# text = ${sentence.text.replace(/\s+/g, ' ')}`,
      ...linesOf(sentence, sentences[s + 1]?.start ?? -1),
    );
    return `${lines.join('\n')}\n\n`;
  });
  return parts.join('');
}
