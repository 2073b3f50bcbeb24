/** What must hold of whatever is given to be read. */
import { isFailure, toDocument } from '../src/document/index.js';
import { readReport } from '../src/read.js';
import { reportProblems } from '../src/report/validate.js';
import type { Mutant } from './mutations.js';

/** What a mutant does that it must not; undefined where it is read, or refused in one line. */
export async function faultOf({ kind, bytes }: Omit<Mutant, 'name'>): Promise<string | undefined> {
  try {
    const reading = await toDocument({ path: 'mutant', line: null, kind, bytes });
    if (isFailure(reading)) {
      const { message } = reading.failure;
      return /\n/.test(message) || message === '' ? `its refusal is no line: ${message}` : undefined;
    }
    const report = readReport(reading.document);
    const [problem] = reportProblems(JSON.parse(JSON.stringify(report)));
    if (problem !== undefined) return problem;
    return report.document.text === reading.document.text ? undefined : 'its text was changed';
  } catch (error) {
    return (error as Error).stack ?? String(error);
  }
}
