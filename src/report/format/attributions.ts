/**
 * A report that has been read already, as lists of spans like those of PARC and PolNeAR: its own statements with their own edges. What those corpora
 * would code in the text, with their edges, is read by `statements/attributions.ts`, which `readout read --format attributions` prints.
 */
import type { Report, Statement } from '../schema.js';
import { type Format, LINES } from './format.js';

export const attributions: Format = {
  one: (report) => JSON.stringify(attributionsOf(report)),
  envelope: LINES,
};

function attributionsOf({ document, statements }: Report): object {
  return { id: document.id, text: document.text, attributions: statements.map(attribution) };
}

function attribution({ speaker, cue, contents }: Statement): Record<string, [number, number][]> {
  return { sources: pairs(speaker), cues: pairs(cue), contents: contents.flatMap(pairs) };
}

function pairs(span: { start: number; end: number } | null): [number, number][] {
  return span === null ? [] : [[span.start, span.end]];
}
