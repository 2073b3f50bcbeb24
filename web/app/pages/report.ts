/** One report with its lines, on the server's page. */

import { actorAddress } from '../../../src/report/format/html/address.js';
import { h } from '../../../src/report/format/html/element.js';
import { reportView } from '../../../src/report/format/html/report.js';
import type { Report } from '../../../src/report/schema.js';
import type { Rule } from '../../../src/rule.js';
import { Desk } from '../../reading/desk.js';
import { get } from '../api.js';
import { Corrections } from '../correct/corrections.js';
import type { Page } from '../view.js';

let rules: Promise<readonly Rule[]> | undefined;

export const reportPage: Page = async ({ path }) => {
  rules ??= get<readonly Rule[]>('/api/rules');
  const id = decodeURIComponent(path.slice('/reports/'.length));
  const source = `/api/reports/${encodeURIComponent(id)}`;
  const [report, known] = await Promise.all([get<Report>(source), rules]);
  const corrections = await Corrections.of(report);
  const formats = ['html', 'json', 'csv', 'annotations'].map((format) =>
    h('a', { href: `${source}?format=${format}`, download: format === 'html' && 'report.html' }, format),
  );
  return {
    title: report.document.title || 'Untitled report',
    tree: [
      reportView(corrections.shown, { rules: known, prefix: '', actorPage: actorAddress }),
      h(
        'p',
        { class: 'formats' },
        'This report as ',
        ...formats.flatMap((link, i) => (i === 0 ? [link] : [' · ', link])),
      ),
    ],
    enter: (root, signal) => {
      const desk = new Desk(root, signal);
      return [...desk.keys, ...corrections.enter(root, desk)];
    },
  };
};
