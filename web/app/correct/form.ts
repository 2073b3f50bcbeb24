/** A dialog in which a line is put right: its fields are a table. */
import type { Line, LineKind } from '../../../src/corrections/types.js';
import { type Element, h } from '../../../src/report/format/html/element.js';
import { nearest } from '../../../src/report/format/html/segments.js';
import { capitalised } from '../../../src/report/outline/english.js';
import type { Actor, Report, Statement } from '../../../src/report/schema.js';
import { EVENT_TYPES } from '../../../src/report/vocabulary.js';
import { toDom } from '../../dom.js';

/** Words typed, one of a list, or actors of the report. */
type Input = 'text' | 'actor' | 'actors' | readonly string[];
type Field = readonly [field: string, label: string, input: Input];

const STANCES = [
  'says',
  'asks',
  'demands',
  'promises',
  'denies',
  'praises',
  'criticises',
  'believes',
  'reports',
];
const FIELDS: Readonly<Record<LineKind, readonly Field[]>> = {
  statement: [
    ['speaker', 'who', 'actor'],
    ['addressees', 'to whom', 'actors'],
    ['stance', 'how', STANCES],
    ['mode', 'in whose words', ['direct', 'indirect', 'mixed']],
    ['date', 'when', 'text'],
  ],
  event: [
    ['type', 'what', EVENT_TYPES],
    ['status', 'status', ['happened', 'ongoing', 'intended', 'expected', 'possible', 'denied', 'ended']],
    ['sources', 'who', 'actors'],
    ['targets', 'to whom', 'actors'],
    ['date', 'when', 'text'],
  ],
  agreement: [
    ['kind', 'what', 'text'],
    ['parties', 'between', 'actors'],
    [
      'status',
      'status',
      [
        'proposed',
        'negotiating',
        'expected',
        'concluded',
        'signed',
        'ratified',
        'in-force',
        'to-be-updated',
        'suspended',
        'ended',
      ],
    ],
    ['signed', 'signed', 'text'],
    ['term', 'for how long', 'text'],
    ['ends', 'ends', 'text'],
  ],
};

/** Asks for the line as it should be; null where the person thinks better of it. */
export function askLine(kind: LineKind, line: Line, report: Report): Promise<Line | null> {
  return ask(
    'Put the line right',
    FIELDS[kind].map((field) => inputOf(field, line, report.actors)),
    (data) => changed(kind, line, data, report),
  );
}

/** Asks for a value, with a title over it; resolves with what `read` makes of the form. */
export function ask<T>(
  title: string,
  inputs: readonly Element[],
  read: (data: FormData) => T,
): Promise<T | null> {
  const tree = h(
    'dialog',
    { class: 'ask', 'aria-label': title },
    h('h2', {}, title),
    h(
      'form',
      { method: 'dialog' },
      ...inputs,
      h(
        'p',
        {},
        h('button', { value: 'save' }, 'Save'),
        h('button', { value: '', formnovalidate: true }, 'Leave it'),
      ),
    ),
  );
  const dialog = toDom(tree) as HTMLDialogElement;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      const data = new FormData(dialog.querySelector('form')!);
      dialog.remove();
      done(dialog.returnValue === 'save' ? read(data) : null);
    });
  });
}

export function labelled(label: string, input: Element): Element {
  return h('label', {}, h('span', {}, capitalised(label)), input);
}

function inputOf([field, label, input]: Field, line: Line, actors: readonly Actor[]): Element {
  const value = valuesOf(line, field);
  if (input === 'text') return labelled(label, h('input', { name: field, value: value[0] ?? '' }));
  const choices =
    input === 'actor' || input === 'actors'
      ? actors.map(({ id, name }) => [id, name] as const)
      : input.map((word) => [word, word] as const);
  const options = choices.map(([id, name]) => h('option', { value: id, selected: value.includes(id) }, name));
  const nobody =
    input === 'actor' ? [h('option', { value: '', selected: value.length === 0 }, 'nobody named')] : [];
  const multiple = input === 'actors' && { multiple: true, size: Math.min(5, choices.length) };
  return labelled(label, h('select', { name: field, ...multiple }, ...nobody, ...options));
}

function valuesOf(line: Line, field: string): readonly string[] {
  const value = (line as unknown as Record<string, unknown>)[field];
  if (field === 'speaker') return (line as Statement).speaker?.actors ?? [];
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [String(value)];
}

function changed(kind: LineKind, line: Line, data: FormData, report: Report): Line {
  const given = FIELDS[kind].map(([field, , input]) => {
    const values = data.getAll(field).map(String).filter(Boolean);
    if (input === 'actor') return [field, speaker(values[0], line as Statement, report)];
    return [field, input === 'actors' ? values : (values[0]?.trim() ?? null)];
  });
  return { ...line, ...Object.fromEntries(given) };
}

/** The words that name the speaker nearest to what is said; as before where the speaker is. */
function speaker(id: string | undefined, line: Statement, { actors }: Report): Statement['speaker'] {
  // Words that name nobody known stay as they are while nobody is chosen.
  if (id === undefined) return line.speaker?.actors.length === 0 ? line.speaker : null;
  if (line.speaker?.actors.includes(id)) return line.speaker;
  const mention = nearest(actors.find((actor) => actor.id === id)?.mentions ?? [], line.contents[0]!.start);
  if (mention === undefined) return null;
  const { start, end, text } = mention;
  return { actors: [id], start, end, text };
}
