import type { Actor, Report } from '../schema.js';

const KIND_ORDER: readonly Actor['kind'][] = ['person', 'state', 'organisation', 'group', 'place'];

/** Those who speak, are spoken to, act or agree, persons first; and those who are only named. */
export function cast(report: Report): { taking: Actor[]; named: Actor[] } {
  const ids = new Set([
    ...report.statements.flatMap((s) => [...(s.speaker?.actors ?? []), ...s.addressees, ...s.via]),
    ...report.events.flatMap((e) => [...e.sources, ...e.targets, ...(e.carrier === null ? [] : [e.carrier])]),
    ...report.agreements.flatMap((a) => a.parties),
  ]);
  const rank = (actor: Actor) => KIND_ORDER.indexOf(actor.kind);
  const sorted = [...report.actors].sort((a, b) => rank(a) - rank(b) || first(a) - first(b));
  return {
    taking: sorted.filter((actor) => ids.has(actor.id)),
    named: sorted.filter((actor) => !ids.has(actor.id)),
  };
}

/** Where the actor is first met; one that the text never names comes last. */
function first({ mentions }: Actor): number {
  return mentions[0]?.start ?? Number.POSITIVE_INFINITY;
}
