/** A story on the page: each report that tells it, and how much of what happened in it. */
import type { Page } from '../../report/format/page.js';
import { englishDate } from '../../report/outline/english.js';
import type { MergedEvent, Story } from '../schema.js';
import { aside, counted, told } from './pieces.js';
import type { Sources } from './sources.js';

/** Width of the column of outlets. */
const ORIGIN = 34;

export function writeStory(
  page: Page,
  sources: Sources,
  story: Story,
  events: readonly MergedEvent[],
  changes: readonly string[],
): void {
  const { title, from, until, reports, copies } = story;
  const independent = reports.length - copies.reduce((sum, group) => sum + group.length - 1, 0);
  const days = from && englishDate(from === until ? from : `${from}/${until}`);
  const facts = [
    days,
    counted(reports.length, 'report'),
    copies.length > 0 && `${independent} independent`,
    ...changes,
  ];
  page.blank();
  page.entry(2, [['bold', title || 'Untitled'], ...aside(told(facts))]);
  const tellers = events.map(({ tellings }) => new Set(tellings.map(({ report }) => report)));
  const shared = tellers.filter((each) => reports.filter((report) => each.has(report)).length > 1);
  for (const report of reports) {
    const first = copies.find((group) => group.includes(report))?.[0];
    const copied = first !== undefined && first !== report && `same text as ${sources.number(first)}`;
    const count = shared.filter((each) => each.has(report)).length;
    const tells = shared.length > 0 && `${count} of ${counted(shared.length, 'shared event')}`;
    const head = [sources.title(report), ...aside(told([copied || tells]))];
    page.gloss(4, ORIGIN, [[['accent', sources.origin(report)]]], [head], sources.number(report));
  }
}
