/** A line of some report as a result: its words, what it is, where it stands. */

import { actorAddress, reportAddress } from '../../src/report/format/html/address.js';
import { type Child, type Element, h } from '../../src/report/format/html/element.js';
import { englishDate, englishDeed } from '../../src/report/outline/english.js';
import { listed } from '../../src/report/outline/names.js';
import type { Agreement, Event, Statement } from '../../src/report/schema.js';
import type { Span } from '../../src/span.js';
import type { Hit, Source } from '../../src/store/types.js';

export function origin({ outlet, published }: Pick<Source, 'outlet' | 'published'>): string {
  return [outlet, published && englishDate(published.slice(0, 10))].filter(Boolean).join(', ') || 'no date';
}

/** A result as a list item. */
export function hitItem(hit: Hit): Element {
  if (hit.kind === 'actor') return actorItem(hit);
  const { source, words, matched } = hit;
  const first = words[0]!;
  const line = hit.line === null ? undefined : { line: hit.line.id, start: first.start, quote: first.text };
  const title = source.title || 'Untitled report';
  return h(
    'li',
    { class: `hit of-${hit.kind}` },
    hit.line === null
      ? h('a', { class: 'headline', href: reportAddress(source.id) }, title)
      : [
          h('p', { class: 'head' }, ...headOf(hit)),
          h('a', { class: 'quote', href: reportAddress(source.id, line) }, ...quoted(words, matched)),
        ],
    h(
      'p',
      { class: 'facts' },
      hit.line === null ? origin(source) : [origin(source), ' · ', h('cite', {}, title)],
    ),
  );
}

function headOf({ kind, line, names }: Exclude<Hit, { kind: 'actor' | 'report' }>): Child[] {
  const name = (id: string) => names[id] ?? id;
  const all = (ids: readonly string[]) => listed(ids.map(name));
  if (kind === 'statement') {
    const { speaker, addressees, stance } = line as Statement;
    const who = speaker === null ? 'nobody named' : all(speaker.actors) || speaker.text;
    return labelled(stance, [who, all(addressees)], (line as Statement).date);
  }
  if (kind === 'event') {
    const event = line as Event;
    return labelled(englishDeed(event), [all(event.sources), all(event.targets)], event.date);
  }
  const { title, kind: sort, parties, status, ends } = line as Agreement;
  return [
    ...labelled(title ?? sort, [all(parties)], null),
    ` · ${status.replaceAll('-', ' ')}`,
    ends && ` · ends ${englishDate(ends)}`,
  ];
}

function labelled(label: string, who: readonly string[], date: string | null): Child[] {
  const parties = who.filter(Boolean).join(' → ') || 'nobody named';
  return [h('span', { class: 'label' }, label), ' ', h('b', {}, parties), date && ` · ${englishDate(date)}`];
}

/** The words with those that were searched for marked. */
function quoted(words: readonly Span[], matched: readonly Span[]): Child[] {
  return words.flatMap((span, i) => [...(i === 0 ? [] : [' … ']), ...marked(span, matched)]);
}

function marked({ start, end, text }: Span, matched: readonly Span[]): Child[] {
  const parts: Child[] = [];
  let at = start;
  for (const match of matched.filter((m) => m.start >= start && m.end <= end)) {
    parts.push(text.slice(at - start, match.start - start), h('mark', {}, match.text));
    at = match.end;
  }
  return [...parts, text.slice(at - start)];
}

function actorItem({ line, reports }: Extract<Hit, { kind: 'actor' }>): Element {
  const standing = [line.role, line.kind].filter(Boolean).join(', ');
  return h(
    'li',
    { class: 'hit' },
    h('a', { class: 'headline', href: actorAddress(line.id) }, line.name),
    h('p', { class: 'facts' }, `${standing} · in ${reports} report${reports === 1 ? '' : 's'}`),
  );
}
