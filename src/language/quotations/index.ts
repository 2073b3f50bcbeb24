/** Pairs a document's quotation marks, paragraph by paragraph. */
import type { Block, Document } from '../../document/types.js';
import { spanOf } from '../../span.js';
import type { Quotation } from '../types.js';
import { type Family, findMarks } from './marks.js';
import { type Paired, Pairer, type Paragraph } from './pair.js';

function paragraphOf(text: string, block: Block): Paragraph {
  const inner = text.slice(block.start, block.end);
  const start = block.start + inner.length - inner.trimStart().length;
  const end = block.start + inner.trimEnd().length;
  return { text, start, end, marks: findMarks(text, start, end) };
}

/** Whether a mark of this family is among those that a paragraph begins with. */
function beginsWith(paragraph: Paragraph | undefined, family: Family): boolean {
  if (paragraph === undefined) return false;
  let at = paragraph.start;
  for (const mark of paragraph.marks) {
    if (mark.start !== at || !mark.mayOpen) return false;
    if (mark.family === family) return true;
    at = mark.end;
  }
  return false;
}

/** Quotations in text order, an outer one before those in it, each with the number of those around it. */
function withDepths(text: string, paired: Paired[]): Quotation[] {
  const around: Paired[] = [];
  return paired
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((quotation) => {
      while (around.length > 0 && around.at(-1)!.end <= quotation.start) around.pop();
      const depth = around.length;
      around.push(quotation);
      const { start, end, continues, closed } = quotation;
      return { ...spanOf(text, start, end), depth, continues, closed };
    });
}

/** The document's quotations, an outer one before those inside it. */
export function pairQuotations(document: Pick<Document, 'text' | 'blocks'>): Quotation[] {
  const { text, blocks } = document;
  const paragraphs = blocks.map((block) => paragraphOf(text, block));
  const found: Quotation[] = [];
  let left: readonly Family[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const inTurn = blocks[i]!.kind === 'paragraph';
    const pairer = new Pairer(paragraph, inTurn ? left : [], (family) =>
      beginsWith(paragraphs[i + 1], family),
    );
    const paired = pairer.pair();
    found.push(...withDepths(text, paired.found));
    left = inTurn ? paired.left : [];
  }
  return found;
}
