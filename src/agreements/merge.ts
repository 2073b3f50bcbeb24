import type { Agreement } from '../report/schema.js';
import { overlaps } from '../span.js';
import type { Mention } from './mention.js';
import { later, type Told } from './stage.js';
import { derivedEnd } from './terms.js';

/** One mention's reading of its agreement. */
export interface Reading extends Omit<Agreement, 'id'> {
  readonly mention: Mention;
  readonly told: Told;
}

/** One agreement for all its mentions: by title, or by kind and parties, or where a definite noun takes one up again. */
export function mergeMentions(readings: readonly Reading[]): Reading[] {
  const merged: Reading[] = [];
  for (const reading of readings) {
    const at = merged.findLastIndex((earlier) => isSame(earlier, reading));
    if (at < 0) merged.push(reading);
    else merged[at] = joined(merged[at]!, reading);
  }
  return merged;
}

function isSame(a: Reading, b: Reading): boolean {
  if (
    a.signed !== null &&
    b.signed !== null &&
    !a.signed.startsWith(b.signed) &&
    !b.signed.startsWith(a.signed)
  )
    return false;
  if (a.title !== null && b.title !== null) return sameTitle(a.title, b.title);
  if (!parties(a, b)) return false;
  if (b.mention.definite) return sameKind(a, b);
  return a.told.status === b.told.status && a.kind === b.kind && b.parties.length > 0;
}

function sameTitle(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const initials = (title: string) =>
    title
      .replace(/\(.*\)/, '')
      .split(/[\s-]+/)
      .map((w) => w[0])
      .filter((c) => c && /[A-Z]/.test(c))
      .join('');
  return initials(a) === b.replace(/[^A-Z]/g, '') || initials(b) === a.replace(/[^A-Z]/g, '');
}

/** Parties that one mention names and the other leaves out do not part them. */
function parties(a: Reading, b: Reading): boolean {
  if (b.parties.length === 0 || a.parties.length === 0) return true;
  return b.parties.some((id) => a.parties.includes(id));
}

/** "the deal" takes up any agreement; "the fisheries treaty" only one whose kind shares a word. */
function sameKind(a: Reading, b: Reading): boolean {
  const words = (kind: string) => kind.replace(/s\b/g, '').split(' ');
  const [own, other] = [words(b.kind), words(a.kind)];
  return (
    own.length === 1 || own.slice(0, -1).some((w) => other.includes(w)) || own.every((w) => other.includes(w))
  );
}

function joined(a: Reading, b: Reading): Reading {
  const evidence = [...a.evidence];
  for (const span of b.evidence) if (!evidence.some((e) => overlaps(e, span))) evidence.push(span);
  const stronger = b.told.said && (!a.told.said || later(b.told.status, a.told.status)) ? b : a;
  const signed = stronger.status === 'concluded' ? null : (a.signed ?? b.signed);
  const term = a.term ?? b.term;
  return {
    ...a,
    parties: [...a.parties, ...b.parties.filter((id) => !a.parties.includes(id))],
    title: a.title ?? b.title,
    kind: a.kind.length >= b.kind.length ? a.kind : b.kind,
    subject: [...new Set([...a.subject, ...b.subject])].slice(0, 3),
    status: stronger.status,
    told: stronger.told,
    signed,
    term,
    ends: a.ends ?? b.ends ?? derivedEnd(signed, term),
    saidIn: a.saidIn === null || b.saidIn === null ? null : a.saidIn,
    evidence,
    parts: [...(a.parts ?? []), ...(b.parts ?? [])],
    confidence: Math.max(a.confidence, b.confidence),
  };
}
