/** The filter that a page's address holds, as fields and as chips that can be taken off. */

import { type Child, h } from '../../src/report/format/html/element.js';
import { capitalised, englishDate } from '../../src/report/outline/english.js';
import { address } from './api.js';
import type { Place } from './view.js';

export const FILTER_FIELDS = [
  'text',
  'by',
  'to',
  'about',
  'between',
  'in',
  'since',
  'until',
  'asOf',
] as const;

export type FilterField = (typeof FILTER_FIELDS)[number];
export type FilterValues = Partial<Record<FilterField, string>>;

export function filterOf({ query }: Place): FilterValues {
  return Object.fromEntries(
    FILTER_FIELDS.flatMap((field) => (query.get(field) ? [[field, query.get(field)]] : [])),
  );
}

/** The same page with some of its state changed; a page of results starts anew. */
export function changed(
  { path, query }: Place,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const { cursor: _, ...state } = Object.fromEntries(query);
  return address(path, { ...state, ...changes });
}

const SAYS: Readonly<Record<FilterField, (value: string) => string>> = {
  text: (value) => `“${value}”`,
  by: (value) => `by ${value}`,
  to: (value) => `to ${value}`,
  about: (value) => `about ${value}`,
  between: (value) => `between ${value.split(',').join(' and ')}`,
  in: (value) => `in ${value}`,
  since: (value) => `since ${englishDate(value)}`,
  until: (value) => `until ${englishDate(value)}`,
  asOf: (value) => `as known on ${englishDate(value)}`,
};

export function chips(place: Place, without: readonly FilterField[] = []): Child {
  const set = FILTER_FIELDS.filter((field) => place.query.get(field) && !without.includes(field));
  if (set.length === 0) return null;
  const chip = (field: FilterField) => {
    const words = SAYS[field](place.query.get(field)!);
    return h(
      'li',
      {},
      h(
        'a',
        { href: changed(place, { [field]: undefined }), 'aria-label': `${words}: take off` },
        words,
        ' ×',
      ),
    );
  };
  return h('ul', { class: 'chips', 'aria-label': 'Filters in force' }, ...set.map(chip));
}

const FIELDS: readonly (readonly [FilterField, string, string])[] = [
  ['text', 'words', ''],
  ['by', 'who', 'Iran, Raisi …'],
  ['to', 'to whom', ''],
  ['about', 'about', 'actor or topic'],
  ['in', 'where', ''],
  ['since', 'since', '2022-01-01'],
  ['until', 'until', '2022-12-31'],
];

/** A form whose fields become the address; empty fields stay out of it. */
export function filterForm(
  place: Place,
  fields: readonly FilterField[],
  keep: readonly string[] = [],
): Child {
  const row = ([field, label, hint]: readonly [FilterField, string, string]) =>
    h(
      'label',
      {},
      h('span', {}, capitalised(label)),
      h('input', {
        name: field,
        value: place.query.get(field) ?? '',
        placeholder: hint,
        autocomplete: 'off',
      }),
    );
  const kept = [...keep, 'text']
    .filter((name) => !fields.some((field) => field === name))
    .flatMap((name) => {
      const value = place.query.get(name);
      return value ? [h('input', { type: 'hidden', name, value })] : [];
    });
  return h(
    'form',
    { class: 'filters', action: place.path, role: 'search', 'aria-label': 'Filters' },
    ...FIELDS.filter(([field]) => fields.includes(field)).map(row),
    ...kept,
    h('button', {}, 'Filter'),
  );
}
