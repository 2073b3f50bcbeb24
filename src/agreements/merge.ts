import type { Agreement } from '../report/schema.js';
import { overlaps } from '../span.js';
import type { Mention } from './mention.js';
import type { Parties } from './parties.js';
import { later, type Told } from './stage.js';

/** One mention's reading of its agreement. */
export interface Reading extends Omit<Agreement, 'id' | 'parties'>, Omit<Parties, 'ids'> {
  readonly parties: readonly string[];
  readonly mention: Mention;
  readonly told: Told;
}

/** Agreements looked back over for the one meant, at most: what was told longer ago is told anew. */
const MEMORY = 100;

/** One agreement for all its mentions: by title, or by kind and parties, or where a definite noun takes one up again. */
export function mergeMentions(readings: readonly Reading[]): Reading[] {
  const merged: Reading[] = [];
  for (const own of readings) {
    const reading = own.parties.length > 0 ? own : inherited(own, merged.at(-1));
    const recent = merged.slice(-MEMORY);
    const found = recent.findLastIndex((earlier) => isSame(earlier, reading));
    const at = merged.length - recent.length + found;
    if (found < 0 && own.mention.pronoun) continue;
    if (found < 0) merged.push(reading);
    else merged[at] = joined(merged[at]!, reading);
  }
  return merged;
}

/** "In May a framework agreement was signed": of those who signed the one told just before. */
function inherited(own: Reading, before: Reading | undefined): Reading {
  const near = before !== undefined && own.mention.scene.index - before.mention.scene.index < 3;
  return near && own.title === null ? { ...own, parties: before.parties, beside: true } : own;
}

function isSame(a: Reading, b: Reading): boolean {
  if (
    a.signed !== null &&
    b.signed !== null &&
    !a.signed.startsWith(b.signed) &&
    !b.signed.startsWith(a.signed)
  )
    return false;
  if (a.mention.age !== null && b.mention.age !== null && a.mention.age !== b.mention.age) return false;
  if (a.title !== null && b.title !== null) return sameTitle(a.title, b.title);
  if (a.title === null && b.title !== null && nounOf(a) !== nounOf(b)) return false;
  if (!compatible(a, b)) return false;
  if (b.mention.definite) return sameKind(a, b);
  return a.told.status === b.told.status && (a.kind === b.kind || (isGeneral(a) && isGeneral(b)));
}

const nounOf = ({ mention: { scene, token } }: Reading) => scene.lemma(token);

const GENERAL = new Set(['agreement', 'deal', 'accord', 'pact', 'treaty']);
const isGeneral = ({ kind }: Reading) => GENERAL.has(kind);

function sameTitle(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const acronyms = (title: string) => title.match(/\b[A-Z][A-Z-]{2,}\b/g) ?? [];
  const initials = (title: string) =>
    title
      .replace(/\(.*\)/, '')
      .match(/\b[A-Z]/g)
      ?.join('') ?? '';
  const own = [...acronyms(a), initials(a)];
  return [...acronyms(b), initials(b)].some((name) => name.length > 2 && own.includes(name));
}

/** Parties that one mention names and the other leaves out do not part them; nor do those of its sentence alone. */
function compatible(a: Reading, b: Reading): boolean {
  if (b.parties.length === 0 || a.parties.length === 0 || (b.beside && b.mention.definite)) return true;
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

/** Those that a clause names count before those that only stand in a sentence. */
function partiesOfBoth(a: Reading, b: Reading): Pick<Reading, 'parties' | 'beside'> {
  if (a.parties.length > 1 && b.beside) return { parties: a.parties, beside: a.beside };
  if (b.parties.length > 1 && a.beside && !b.beside) return { parties: b.parties, beside: false };
  return { parties: [...new Set([...a.parties, ...b.parties])], beside: a.beside && b.beside };
}

/** What is told counts before defaults, a later stage before an earlier one. */
function isStronger(b: Reading, a: Reading): boolean {
  if (a.told.firm && b.status === 'signed') return false;
  if (b.told.said !== a.told.said) return b.told.said;
  return later(b.told.status, a.told.status);
}

/** Whether an agreement of this status was signed once. */
export const isMade = (status: Agreement['status']): boolean =>
  !['proposed', 'negotiating', 'expected', 'concluded'].includes(status);

/** The date that tells more: "2004-09-27" rather than "2004". */
function finer(a: string | null, b: string | null): string | null {
  return a === null || (b?.startsWith(a) ?? false) ? b : a;
}

function joined(a: Reading, b: Reading): Reading {
  const evidence = [...a.evidence];
  for (const span of b.evidence) if (!evidence.some((e) => overlaps(e, span))) evidence.push(span);
  const stronger = isStronger(b, a) ? b : a;
  const signed = isMade(stronger.status) ? finer(a.signed, b.signed) : null;
  const term = a.term ?? b.term;
  return {
    ...a,
    ...partiesOfBoth(a, b),
    named: a.named || b.named,
    title: a.title ?? b.title,
    kind: a.kind.length >= b.kind.length || isGeneral(b) ? a.kind : b.kind,
    subject: [...new Set([...a.subject, ...b.subject])].slice(0, 3),
    status: stronger.status,
    told: stronger.told,
    signed,
    term,
    ends: a.ends ?? b.ends,
    saidIn: a.saidIn === null || b.saidIn === null ? null : a.saidIn,
    evidence,
    parts: [...(a.parts ?? []), ...(b.parts ?? [])],
    confidence: Math.max(a.confidence, b.confidence),
  };
}
