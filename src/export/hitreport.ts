import type { Actor, Report } from '../report/schema.js';
import type { AgreementHit, EventHit, StatementHit } from '../store/index.js';

/** A report with this line alone, for what formats reports to format the line; it has no text. */
export function reportOfHit(hit: StatementHit | EventHit | AgreementHit): Report {
  const { source, names } = hit;
  return {
    schema: 'readout/report@1',
    document: { ...source, byline: null, language: 'en', text: '' },
    actors: Object.entries(names).map(([id, name]) => actor(id, name)),
    times: [],
    statements: hit.kind === 'statement' ? [hit.line] : [],
    events: hit.kind === 'event' ? [hit.line] : [],
    agreements: hit.kind === 'agreement' ? [hit.line] : [],
    doubts: [],
  };
}

function actor(id: string, name: string): Actor {
  const kind = id.slice(0, id.indexOf('/')) as Actor['kind'];
  return { id, kind, name, wikidata: null, state: null, role: null, known: true, mentions: [] };
}
