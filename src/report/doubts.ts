/** What could not be read, so that it is kept and counted and not passed over. */
import type { Document } from '../document/types.js';
import type { Language, Quotation } from '../language/types.js';
import { Overlaps } from '../overlaps.js';
import { countBefore } from '../search.js';
import type { Span } from '../span.js';
import type { Findings } from './assemble.js';
import type { Doubt } from './schema.js';

type DoubtRule = readonly [rule: string, message: string];

const UNCLOSED: DoubtRule = ['doubts/unclosed-quotation', 'this quotation has no closing mark'];
const NO_SPEAKER: DoubtRule = ['doubts/quotation-without-speaker', 'nobody was found who says this'];
const UNRESOLVED: DoubtRule = ['doubts/speaker-not-identified', 'it is not known who this is'];
const NO_DATE: DoubtRule = [
  'doubts/no-date',
  'the report has no date, so days and offices are not resolved; give one with --published',
];

/** A quotation of fewer words is a term or a name more often than speech. */
const SPEECH_WORDS = 6;

export function findDoubts(
  document: Document,
  language: Language,
  findings: Omit<Findings, 'language'>,
): Doubt[] {
  const contents = new Overlaps(
    findings.statements.flatMap((item) => item.contents.map((range) => ({ range, item }))),
  );
  const quotations = language.quotations.filter((q) => q.depth === 0);
  const isSpeech = (q: Quotation) => q.text.trim().split(/\s+/).length >= SPEECH_WORDS;
  const unnamed = findings.statements.flatMap((s) =>
    s.speaker?.actors.length === 0 && PRONOUN.test(s.speaker.text) ? [s.speaker] : [],
  );
  return [
    ...undated(document),
    ...quotations.filter((q) => !q.closed && !continued(q, quotations)).map((q) => doubt(UNCLOSED, q)),
    ...quotations.filter((q) => isSpeech(q) && contents.at(q).length === 0).map((q) => doubt(NO_SPEAKER, q)),
    ...unnamed.map((speaker) => doubt(UNRESOLVED, speaker)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

const PRONOUN = /^(he|she|they|it|who)$/i;

function doubt([rule, message]: DoubtRule, { start, end, text }: Span): Doubt {
  return { start, end, text, rule, message };
}

/** Without a date, the first block stands for the whole report. */
function undated({ published, blocks }: Document): Doubt[] {
  const [first] = blocks;
  return published === null && first ? [doubt(NO_DATE, first)] : [];
}

/** Newsrooms leave a quotation open where it goes on in the next paragraph. */
function continued(quotation: Quotation, all: readonly Quotation[]): boolean {
  return all[countBefore(all.length, (i) => all[i]!.start < quotation.end)]?.continues ?? false;
}
