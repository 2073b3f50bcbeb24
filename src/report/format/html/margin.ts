/** The notes beside the text, each with why it was read. */
import type { Part } from '../../schema.js';
import { classes, type Element, h } from './element.js';
import type { Note } from './notes.js';

/** How the words of a statement stand in the text: a sign that explains itself. */
const SIGNS: Readonly<Record<string, { readonly sign: string; readonly means: string }>> = {
  direct: { sign: '“ ”', means: 'direct: the speaker’s own words' },
  mixed: { sign: '“~', means: 'partly the speaker’s own words' },
  indirect: { sign: '~', means: 'indirect: in the report’s words' },
};

export function margin(notes: readonly Note[], prefix: string): Element {
  return h(
    'ol',
    { class: 'margin', 'aria-label': 'Lines of the record' },
    ...notes.map((n) => note(n, prefix)),
  );
}

function note(note: Note, prefix: string): Element {
  const { line, kind, label, head, facts, spoken, spans, colour, citation } = note;
  const name = { class: 'name', href: `#${prefix}${line}`, 'aria-label': `${line}, ${spoken}` };
  return h(
    'li',
    {
      id: `${prefix}${line}`,
      class: classes('note', kind, colour !== null && `c${colour}`),
      'data-line': line,
      'data-start': spans[0]!.start,
      'data-citation': citation,
    },
    h('a', name, line),
    h(
      'div',
      { class: 'gist' },
      h('p', { class: 'head' }, ...sign(note), h('span', { class: 'label' }, label), ' ', h('b', {}, head)),
      facts.length > 0 && h('p', { class: 'facts' }, facts.join(' · ')),
      h('blockquote', {}, spans.map(({ text }) => text).join(' … ')),
      h(
        'div',
        { class: 'acts' },
        why(note),
        h('button', { type: 'button', class: 'copy', 'aria-label': `Copy ${line} as a citation` }, 'copy'),
      ),
    ),
  );
}

function sign({ mode }: Note): (Element | string)[] {
  if (mode === null) return [];
  const { sign, means } = SIGNS[mode]!;
  return [h('abbr', { class: 'sign', title: means }, sign), ' '];
}

function why({ why, parts, confidence, line }: Note): Element {
  const { rule, because } = why;
  const reasons = because.filter((reason) => !reason.startsWith('confidence '));
  return h(
    'details',
    { class: 'why' },
    h('summary', { 'aria-label': `Why ${line}` }, 'why'),
    h('p', {}, rule.what ?? 'No rule of a table: read by the stage itself.'),
    reasons.length > 0 && h('ul', { class: 'reasons' }, ...reasons.map((reason) => h('li', {}, reason))),
    h('dl', { class: 'parts' }, ...parts.flatMap((part, i) => partRow(part, i, parts))),
    h(
      'p',
      { class: 'rule' },
      h('code', {}, rule.name),
      confidence !== null && [' · ', inWords(confidence), ` (${confidence.toFixed(2)})`],
    ),
  );
}

const LONGEST = 80;

/** A role's name stands once before all its words. */
function partRow({ role, text }: Part, i: number, parts: readonly Part[]): Element[] {
  const words = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
  const name = parts[i - 1]?.role === role ? [] : [h('dt', {}, role)];
  return [...name, h('dd', { 'data-role': role }, words)];
}

const WORDS: readonly (readonly [number, string])[] = [
  [0.9, 'sure'],
  [0.7, 'fairly sure'],
  [0.5, 'likely'],
  [0, 'unsure'],
];

function inWords(confidence: number): string {
  return WORDS.find(([least]) => confidence >= least)![1];
}
