import type { Report } from '../schema.js';

/** The report's own address, else an IRI made of its id. */
export function reportIri({ document }: Report): string {
  const { url, id } = document;
  return url ?? (id.startsWith('sha256:') ? `urn:${id}` : `urn:readout:${encodeURIComponent(id)}`);
}
