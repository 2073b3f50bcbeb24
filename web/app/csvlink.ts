import { type Element, h } from '../../src/report/format/html/element.js';
import { address, type Query } from './api.js';

/** A link to what a page shows as a table that is kept under this name. */
export const csvLink = (path: string, query: Query, name: string): Element =>
  h('a', { href: address(path, { ...query, format: 'csv' }), download: `${name}.csv` }, 'as CSV');
