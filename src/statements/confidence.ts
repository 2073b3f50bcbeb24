import type { Statement } from '../report/schema.js';

/**
 * Share of a rule's lines that hold, in hundredths: content and cue, measured on the part of PolNeAR's train reports
 * that no rule was written on (168 reports, 2,800 statements) and on its dev part (84 reports; `npm run bench -- statements` shows there how many
 * of the lines of each confidence hold). Rules that are not here read too few lines there.
 */
const HOLDS: Readonly<Record<string, number>> = {
  'verb-clause direct': 95,
  'verb-clause mixed': 87,
  'verb-clause indirect': 86,
  'quotation-beside direct': 90,
  'according-to indirect': 90,
  'according-to mixed': 80,
  'verb-object indirect': 70,
  'verb-object mixed': 68,
  'verb-as mixed': 80,
  'verb-as indirect': 72,
  'verb-to indirect': 64,
  'verb-whom-to indirect': 70,
  'verb-preposition indirect': 66,
  'noun-that indirect': 58,
  'as-clause indirect': 55,
  'turn direct': 97,
};
const REST = 70;
/** How much less a line holds when nobody is known for its speaker's words. */
const UNKNOWN = 0.93;

/** How likely the line is to hold, from its rule, its mode and whether its speaker is known. */
export function confidenceOf(rule: string, mode: Statement['mode'], speaker: Statement['speaker']): number {
  const base = (HOLDS[`${rule.slice('statements/'.length)} ${mode}`] ?? REST) / 100;
  const known = speaker === null || speaker.actors.length > 0;
  return Math.round(base * (known ? 1 : UNKNOWN) * 100) / 100;
}
