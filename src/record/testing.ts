/** Reports made for tests, with as much as a test needs to say. */
import type { Actor, Agreement, Event, Report, Statement } from '../report/schema.js';
import { SCHEMA_NAME } from '../report/vocabulary.js';

interface Written {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly outlet?: string;
  /** Id, and the state that it acts for. */
  readonly actors?: readonly (readonly [id: string, state?: string])[];
  /** `words` are looked for in the text. */
  readonly events?: readonly (Partial<Event> & { readonly words: string })[];
  readonly statements?: readonly (Partial<Statement> & { readonly words: string; readonly by?: string })[];
  readonly agreements?: readonly (Partial<Agreement> & { readonly words: string })[];
}

export function written({ id, text, title = '', published = null, outlet, ...lines }: Written): Report {
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the text of ${id} has no ${words}`);
    return { start, end: start + words.length, text: words };
  };
  const statements = (lines.statements ?? []).map(
    ({ words, by, ...rest }, i): Statement => ({
      ...{ id: `s${i + 1}`, cue: null, contents: [span(words)], mode: 'indirect', stance: 'says' },
      speaker: by === undefined ? null : { actors: [by], ...span(words) },
      ...{ addressees: [], via: [], inside: null, date: null, place: null, about: [], topics: [] },
      ...{ confidence: 1, rule: 'test' },
      ...rest,
    }),
  );
  const events = (lines.events ?? []).map(
    ({ words, ...rest }, i): Event => ({
      ...{
        id: `e${i + 1}`,
        type: 'CONSULT',
        mode: null,
        contexts: [],
        cameo: null,
        sources: [],
        targets: [],
      },
      ...{ carrier: null, date: null, place: null, status: 'happened', saidIn: null },
      ...{ evidence: [span(words)], confidence: 1, rule: 'test' },
      ...rest,
    }),
  );
  const agreements = (lines.agreements ?? []).map(
    ({ words, ...rest }, i): Agreement => ({
      ...{ id: `a${i + 1}`, parties: [], kind: 'agreement', title: null, subject: [], status: 'concluded' },
      ...{ signed: null, term: null, ends: null, saidIn: null },
      ...{ evidence: [span(words)], confidence: 1, rule: 'test' },
      ...rest,
    }),
  );
  return {
    schema: SCHEMA_NAME,
    document: {
      ...{ id, path: null, title, outlet: outlet ?? null, url: null, byline: null, published },
      ...{ language: 'en', text },
    },
    actors: (lines.actors ?? []).map(([id, state]) => actor(id, state ?? null)),
    times: [],
    statements,
    events,
    agreements,
    doubts: [],
  };
}

function actor(id: string, state: string | null): Actor {
  const [kind = '', name = ''] = id.split('/');
  return {
    ...{ id, kind: (kind === 'local' ? 'person' : kind) as Actor['kind'], name, wikidata: null },
    ...{ state: kind === 'state' ? name : state, role: null, known: kind !== 'local', mentions: [] },
  };
}
