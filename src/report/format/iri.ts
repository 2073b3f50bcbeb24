import type { Report } from '../schema.js';

/** The report's own address, else its name. */
export function reportIri({ document }: Report): string {
  return document.url ?? reportUrn(document);
}

/** An IRI made of its id, which no two reports share; two may have one address. */
export function reportUrn({ id }: Pick<Report['document'], 'id'>): string {
  return id.startsWith('sha256:') ? `urn:${id}` : `urn:readout:${encodeURIComponent(id)}`;
}
