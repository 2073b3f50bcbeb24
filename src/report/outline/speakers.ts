import type { Statement } from '../schema.js';
import type { Names } from './names.js';

export interface Speaking {
  /** Null where no words name anyone. */
  readonly speaker: string | null;
  readonly sayings: readonly Statement[];
}

/** Statements by who makes them, each speaker where they first speak, in text order. */
export function bySpeaker(statements: readonly Statement[], names: Names): Speaking[] {
  const groups = new Map<string, { speaker: string | null; sayings: Statement[] }>();
  const sorted = [...statements].sort((a, b) => a.contents[0]!.start - b.contents[0]!.start);
  for (const statement of sorted) {
    const speaker = names.speaker(statement);
    const key = statement.speaker?.actors.join() || `words:${speaker}`;
    const group = groups.get(key);
    if (group) group.sayings.push(statement);
    else groups.set(key, { speaker, sayings: [statement] });
  }
  return [...groups.values()];
}

/** Neighbouring statements that are made in the same setting. */
export function bySetting(
  statements: readonly Statement[],
  settingOf: (statement: Statement) => string,
): { setting: string; statements: readonly Statement[] }[] {
  const runs: { setting: string; statements: Statement[] }[] = [];
  for (const statement of statements) {
    const setting = settingOf(statement);
    const last = runs.at(-1);
    if (last?.setting === setting) last.statements.push(statement);
    else runs.push({ setting, statements: [statement] });
  }
  return runs;
}
