/** What stands around an expression, as features for the models of this stage. */
import { dateOf, weekdayOf } from './calendar.js';
import type { Match } from './match.js';
import { modifierBefore } from './modifiers.js';

/** Words that tell when by themselves: auxiliaries, verbs of planning and telling, prepositions of time. */
const CUES = new Set(
  (
    'will would shall ll going expected expects expect scheduled plans planned plan due set ahead until upcoming should may might could can ' +
    'was were had has have been did is are be being said says say told tell tells to ' +
    'begin begins began start starts started end ended met meet meets meeting take took go went come came leave left visit make made held hold ' +
    'if when effective deadline if by announced likely hopes wants agreed'
  ).split(' '),
);

const LEFT = 12;
const RIGHT = 8;

/** A word as a feature: itself where it is a cue, else its ending where that tells tense. */
function cueOf(form: string): string | null {
  if (CUES.has(form)) return form;
  if (/^[a-z]{3,}ed$/.test(form)) return '*ed';
  return /^[a-z]{3,}ing$/.test(form) ? '*ing' : null;
}

/** Whether a sentence ends here; the stops of "U.S." and "Mr." end none. */
function isEdge(forms: readonly string[], i: number): boolean {
  const form = forms[i];
  return (
    form === undefined || form === '\n' || form === ';' || (form === '.' && (forms[i - 1] ?? '').length > 2)
  );
}

/** Features of the words before and after a match, up to the sentence's edge. */
export function surroundings(match: Match): string[] {
  const { forms } = match.words;
  const near = (i: number) => (/\d/.test(forms[i] ?? '') ? '#' : (forms[i] ?? '\n'));
  const { end, rule } = match;
  const start = match.start - (modifierBefore(forms, match.start, 'date')?.words.length ?? 0);
  const features = [
    'any',
    `${rule}`,
    `-1 ${near(start - 1)}`,
    `-2 ${near(start - 2)} ${near(start - 1)}`,
    `+1 ${near(end)}`,
    `+2 ${near(end)} ${near(end + 1)}`,
    `-1 ${rule} ${near(start - 1)}`,
  ];
  let first = true;
  for (let i = start - 1; i >= start - LEFT && !isEdge(forms, i); i--) {
    const cue = cueOf(forms[i]!);
    if (cue === null) continue;
    features.push(`< ${cue}`);
    if (first) features.push(`<1 ${cue}`);
    first = false;
  }
  first = true;
  for (let i = end; i < end + RIGHT && !isEdge(forms, i); i++) {
    const cue = cueOf(forms[i]!);
    if (cue === null) continue;
    features.push(`> ${cue}`);
    if (first) features.push(`>1 ${cue}`);
    first = false;
  }
  return features;
}

/** How far ahead of the report's day the weekday or month comes next. */
export function distances(match: Match, today: number): string[] {
  const weekday = match.number('weekday', 'WEEKDAY');
  const month = match.number('month', 'MONTH');
  if (!Number.isNaN(weekday)) return [`weekday ${(weekday - weekdayOf(today) + 7) % 7}`];
  return Number.isNaN(month) ? [] : [`month ${(month - dateOf(today).month + 12) % 12}`];
}
