/** What a client can ask for: the store's filter as a query string. */
import { type Static, Type } from 'typebox';
import type { Filter } from '../store/index.js';

const DAY = { pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day, as 2022-01-20' };
const NAME = { minLength: 1, maxLength: 200 };

export const FilterQuery = Type.Object({
  by: Type.Optional(Type.String({ ...NAME, description: 'speaker, source or party: a name or an id' })),
  to: Type.Optional(Type.String({ ...NAME, description: 'addressee, target or party' })),
  about: Type.Optional(
    Type.String({ ...NAME, description: 'an actor that takes part or is spoken of, or a topic' }),
  ),
  between: Type.Optional(Type.String({ ...NAME, description: 'two actors, as “Iran,Russia”' })),
  since: Type.Optional(Type.String(DAY)),
  until: Type.Optional(Type.String(DAY)),
  asOf: Type.Optional(Type.String({ ...DAY, description: 'only reports published by this day' })),
  in: Type.Optional(Type.String({ ...NAME, description: 'a place, or a state with its places' })),
  text: Type.Optional(
    Type.String({
      maxLength: 400,
      description: 'words that must all occur, "phrases", -words that must not',
    }),
  ),
});
export type FilterQuery = Static<typeof FilterQuery>;

export const PageQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 40, description: '`next` of the page before' })),
});

/** Fields that are empty, as a form sends them, are left out. */
export function filterOf({ between, ...query }: FilterQuery): Filter {
  const given = Object.entries(query).filter(([key, value]) => key in FilterQuery.properties && value !== '');
  const pair = between?.split(',').map((name) => name.trim());
  const both = pair?.length === 2 && pair.every(Boolean) ? { between: pair as [string, string] } : {};
  return { ...Object.fromEntries(given), ...both };
}

/** A filter as a client asks for it. */
export function queryOf({ between, ...filter }: Filter): FilterQuery {
  return { ...filter, ...(between && { between: between.join(',') }) };
}

/** A path with what a client asks for, as it asks for it again. */
export function addressOf(path: string, query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)]));
  return given.length === 0 ? path : `${path}?${search}`;
}

/** What is asked for in words: "statements by Iran, about economic". */
export function titleOf(kind: string, filter: Filter): string {
  const words = Object.entries(filter).map(([field, value]) =>
    field === 'text' ? `“${value}”` : `${field === 'asOf' ? 'as of' : field} ${[value].flat().join(' and ')}`,
  );
  return [kind, words.join(', ')].filter(Boolean).join(' ');
}
