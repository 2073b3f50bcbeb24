/** The laws of a record beyond its shape: every id that a line names exists, and every line rests on reports that are in it. */
import { idsNamed } from './named.js';
import type { PressRecord } from './schema.js';

/** Each breach as one line: where in the record, and what. Empty where all laws hold. */
export function breaches(record: PressRecord): string[] {
  return [...storyBreaches(record), ...tellingBreaches(record), ...idBreaches(record)];
}

/** Every report is in one story; copies are reports of their story, each in one group. */
function storyBreaches({ documents, stories, reports }: PressRecord): string[] {
  const told = stories.flatMap((story) => story.reports);
  const found = documents.filter(({ id }) => told.filter((report) => report === id).length !== 1);
  return [
    ...found.map(({ id }) => `${id}: is not in one story`),
    ...(reports === documents.length ? [] : [`reports: ${reports} is not the number of documents`]),
    ...stories.flatMap(({ id, reports, copies }) =>
      copies.flat().every((copy, i, all) => reports.includes(copy) && all.indexOf(copy) === i)
        ? []
        : [`${id}: its copies are not reports of it, each in one group`],
    ),
  ];
}

function tellingBreaches({ documents, events, statements, agreements }: PressRecord): string[] {
  const known = new Set(documents.map(({ id }) => id));
  const lines: readonly { id: string; independent: number; tellings: readonly { report: string }[] }[] = [
    ...events,
    ...statements,
    ...agreements.map(({ id, independent, history }) => ({ id, independent, tellings: history })),
  ];
  return lines.flatMap(({ id, independent, tellings }) => {
    const reports = new Set(tellings.map(({ report }) => report));
    return [
      ...[...reports]
        .filter((report) => !known.has(report))
        .map((report) => `${id}: no report has the id ${report}`),
      ...(independent <= reports.size ? [] : [`${id}: has more independent tellings than reports`]),
    ];
  });
}

function idBreaches({ actors, events, statements, agreements, contradictions }: PressRecord): string[] {
  const lines = [...events, ...statements, ...agreements];
  const ids = new Set(lines.map(({ id }) => id));
  const cast = new Set(actors.map(({ id }) => id));
  const named = idsNamed({ events, statements, agreements });
  return [
    ...(ids.size === lines.length ? [] : ['two lines have the same id']),
    ...named.filter((id) => !cast.has(id)).map((id) => `no actor has the id ${id}`),
    ...contradictions.filter(({ of }) => !ids.has(of)).map(({ of }) => `no line has the id ${of}`),
  ];
}
