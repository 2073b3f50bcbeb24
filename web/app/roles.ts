/** An actor's roles over time: offices that the knowledge has as bars, and what reports call it. */
import { type Child, h } from '../../src/report/format/html/element.js';
import { countryName } from '../../src/report/outline/countries.js';
import { capitalised, englishDate } from '../../src/report/outline/english.js';
import { dayOf } from './chart/time.js';

export interface Who {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string | null;
  readonly roles: readonly Role[];
  readonly called: readonly (Omit<Role, 'state'> & { readonly reports: number })[];
}

interface Role {
  readonly role: string;
  readonly state: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export function rolesOf({ roles, called }: Who): Child {
  if (roles.length + called.length === 0) return null;
  const ends = [...roles, ...called]
    .flatMap(({ from, until }) => [from, until])
    .filter((end) => end !== null);
  const days = ends.map(firstDay);
  const span = { from: Math.min(...days), until: Math.max(...days) };
  return [
    h('h2', {}, 'Roles'),
    h(
      'ul',
      { class: 'roles' },
      ...roles.map((role) => row(role, span, role.state && countryName(role.state), 'held')),
      ...called.map((role) =>
        row(role, span, `so called in ${role.reports} report${role.reports === 1 ? '' : 's'}`, 'called'),
      ),
    ),
  ];
}

/** Of a year or a month, its first day. */
function firstDay(date: string): number {
  return dayOf(`${date}-01-01`.slice(0, date.length === 7 ? 7 : 10).padEnd(10, '-01'));
}

function row(
  { role, from, until }: Omit<Role, 'state'>,
  span: { from: number; until: number },
  note: string | null,
  sort: 'held' | 'called',
): Child {
  const at = (date: string) => (100 * (firstDay(date) - span.from)) / Math.max(1, span.until - span.from);
  const left = from === null ? 0 : at(from);
  const right = until === null ? 100 : at(until);
  return h(
    'li',
    {},
    h('span', {}, capitalised(role), note && h('small', {}, ` ${note}`)),
    h(
      'svg',
      { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      h('rect', {
        class: `${sort} ${from === null || until === null ? 'open' : ''}`,
        x: Math.min(left, 99),
        width: Math.max(1, right - left),
        height: 8,
      }),
    ),
    h('span', {}, periodOf(from, until, sort)),
  );
}

function periodOf(from: string | null, until: string | null, sort: 'held' | 'called'): string {
  if (from === null && until === null) return 'at some time';
  if (from === until) return englishDate(from!);
  if (until === null) return `since ${englishDate(from!)}`;
  if (from === null) return `until ${englishDate(until)}`;
  return `${sort === 'called' ? 'in reports of ' : ''}${englishDate(from)} to ${englishDate(until)}`;
}
