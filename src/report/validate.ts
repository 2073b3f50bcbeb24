/** Reads a report back from JSON of any origin: its shape first, then its laws. */
import { Compile } from 'typebox/compile';
import { breaches } from './laws.js';
import { type Report, ReportSchema } from './schema.js';

const validator = Compile(ReportSchema);

/** What is wrong with a value as a `readout/report@1`, one line each; empty where it is one. */
export function reportProblems(value: unknown): string[] {
  if (!validator.Check(value)) {
    return validator.Errors(value).map((error) => `${error.instancePath || '/'}: ${error.message}`);
  }
  return breaches(value as Report);
}

/** The value as a report; throws one line that says what is wrong with it. */
export function parseReport(value: unknown): Report {
  const problems = reportProblems(value);
  if (problems.length > 0) throw new Error(`not a readout/report@1: ${problems.slice(0, 3).join('; ')}`);
  return value as Report;
}
