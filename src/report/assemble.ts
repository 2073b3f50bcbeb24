import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import { withoutBystanders } from './bystanders.js';
import { findDoubts } from './doubts.js';
import { assertLaws } from './laws.js';
import { withMeantStates } from './meant.js';
import type { Actor, Agreement, Event, Report, Statement, Time } from './schema.js';
import { SCHEMA_NAME } from './vocabulary.js';

/** What the stages read in one document. */
export interface Findings {
  readonly language: Language;
  readonly times: Time[];
  readonly actors: Actor[];
  readonly statements: Statement[];
  readonly events: Event[];
  readonly agreements: Agreement[];
}

/** The findings as one report, with what could not be read; its laws are asserted. */
export function assembleReport(document: Document, findings: Findings): Report {
  const { blocks: _, ...source } = document;
  const { language, ...lines } = findings;
  const { actors, statements } = withoutBystanders(lines);
  return assertLaws({
    schema: SCHEMA_NAME,
    document: source,
    ...lines,
    statements,
    actors: withMeantStates(actors, lines.events, lines.agreements),
    doubts: findDoubts(document, language, findings),
  });
}
