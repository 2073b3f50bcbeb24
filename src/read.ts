import { readActors } from './actors/index.js';
import { readAgreements } from './agreements/index.js';
import type { Document } from './document/types.js';
import { readEvents } from './events/index.js';
import { readLanguage } from './language/index.js';
import { assembleReport, type Findings } from './report/assemble.js';
import type { Report } from './report/schema.js';
import { readStatements } from './statements/index.js';
import { readTimes } from './times/index.js';

/** The way of a report: one stage after the other, none looking back. */
export function readFindings(document: Document): Findings {
  const language = readLanguage(document);
  const times = readTimes(document, language);
  const actors = readActors(document, language, times);
  const statements = readStatements(document, language, times, actors);
  const events = readEvents(document, language, times, actors, statements);
  const agreements = readAgreements(document, language, times, actors, statements, events);
  return { language, times, actors, statements, events, agreements };
}

export function readReport(document: Document): Report {
  return assembleReport(document, readFindings(document));
}
