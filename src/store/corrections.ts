/** What persons say of reports' lines, only ever added to. */
import type { Correction } from '../corrections/types.js';
import type { Engine } from './engine.js';
import { sql } from './sql.js';

export async function addCorrection(engine: Engine, entry: Omit<Correction, 'id'>): Promise<Correction> {
  const { report, ...rest } = entry;
  return engine.transaction(async (connection) => {
    const [row] = await connection.query<{ id: number }>(
      sql`insert into correction (report, entry) values (${report}, ${JSON.stringify(rest)}) returning id`,
    );
    return { id: row!.id, ...entry };
  });
}

/** Oldest first; of one report, or of all. */
export async function correctionsOf(engine: Engine, report: string | undefined): Promise<Correction[]> {
  const of = report === undefined ? sql`` : sql`where report = ${report}`;
  const rows = await engine.query<{ id: number; report: string; entry: string }>(
    sql`select id, report, entry from correction ${of} order by id`,
  );
  return rows.map(({ id, report, entry }) => ({ id, report, ...JSON.parse(entry) }) as Correction);
}
