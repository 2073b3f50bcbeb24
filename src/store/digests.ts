/** What merging needs of each report, kept beside it, so that a record is put together without reading whole reports. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { DIGEST_FORM, type Digest, digestOf } from '../record/index.js';
import { type Packed, unpack } from './body.js';
import type { Connection, Engine } from './engine.js';
import { type Sql, sql } from './sql.js';

export function packDigest(digest: Digest): Uint8Array {
  return gzipSync(JSON.stringify(digest), { level: 1 });
}

export function unpackDigest(body: Uint8Array): Digest {
  return JSON.parse(gunzipSync(body).toString('utf8')) as Digest;
}

export async function insertDigest(connection: Connection, seq: number, digest: Uint8Array): Promise<void> {
  await connection.query(
    sql`insert into digest (seq, form, body) values (${seq}, ${DIGEST_FORM}, ${digest})`,
  );
}

interface DigestRow {
  readonly seq: number;
  readonly form: number | null;
  readonly body: Uint8Array | null;
}

/** The digests of versions, with their `seq`, in its order; one that is not kept in this form is made of its report. */
export async function digestsWhere(engine: Engine, where: Sql): Promise<[seq: number, digest: Digest][]> {
  const rows = await engine.query<DigestRow>(
    sql`select r.seq, d.form, d.body from report r left join digest d on d.seq = r.seq ${where}`,
  );
  return Promise.all(
    rows.map(async ({ seq, form, body }): Promise<[number, Digest]> => {
      if (form === DIGEST_FORM) return [seq, unpackDigest(body!)];
      const [report] = await engine.query<Packed>(sql`select text, body from report where seq = ${seq}`);
      return [seq, digestOf(unpack(report!))];
    }),
  );
}
