/** What a record has that it had not, or had otherwise, on an earlier day. */
import { withOwnReports } from './narrow.js';
import type { Change, PressRecord } from './schema.js';

/** A line, a story or a contradiction as it is compared. */
interface Compared {
  readonly item: object;
  readonly kind: Change['kind'];
  readonly of: string;
  /** Whoever has one of these in common is the same, whatever its id has become. */
  readonly marks: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** Those stories, lines and contradictions of a record that are new or otherwise than in the record `before` that day. */
export function changedSince(record: PressRecord, before: PressRecord, since: string): PressRecord {
  const known = new Map<string, Compared>();
  for (const one of compared(before)) for (const mark of one.marks) known.set(`${one.kind} ${mark}`, one);
  const changed = new Set<object>();
  const lines: Change[] = [];
  for (const one of compared(record)) {
    const mark = one.marks.find((mark) => known.has(`${one.kind} ${mark}`));
    const changes = mark === undefined ? [newOf(one)] : changesOf(one, known.get(`${one.kind} ${mark}`)!);
    if (changes.length > 0) changed.add(one.item);
    lines.push(...changes);
  }
  const contradicted = new Set(lines.filter(({ kind }) => kind === 'contradiction').map(({ of }) => of));
  return withOwnReports({
    ...record,
    stories: record.stories.filter((story) => changed.has(story)),
    events: record.events.filter((event) => changed.has(event) || contradicted.has(event.id)),
    statements: record.statements.filter((statement) => changed.has(statement)),
    agreements: record.agreements.filter(
      (agreement) => changed.has(agreement) || contradicted.has(agreement.id),
    ),
    contradictions: record.contradictions.filter((contradiction) => changed.has(contradiction)),
    changes: { since, lines },
  });
}

function newOf({ kind, of, values }: Compared): Change {
  const [[field, after] = [null, []]] = kind === 'contradiction' ? Object.entries(values) : [];
  return { of, kind, field, before: [], after: [...after] };
}

function changesOf({ kind, of, values }: Compared, before: Compared): Change[] {
  return Object.entries(values).flatMap(([field, after]) => {
    const was = before.values[field]!;
    return was.join('\n') === after.join('\n')
      ? []
      : [{ of, kind, field, before: [...was], after: [...after] }];
  });
}

function compared(record: PressRecord): Compared[] {
  return [
    ...record.stories.map((story) => ({
      ...{ item: story, kind: 'story' as const, of: story.id, marks: story.reports },
      values: { reports: story.reports },
    })),
    ...record.events.map((event) => ({
      ...{ item: event, kind: 'event' as const, of: event.id },
      marks: event.tellings.map((telling) => markOf(telling, telling.event)),
      values: {
        ...{ status: [event.status], date: told(event.date), place: told(event.place) },
        ...{ sources: event.sources, targets: event.targets, onlySaidBy: event.onlySaidBy },
      },
    })),
    ...record.statements.map((statement) => ({
      ...{ item: statement, kind: 'statement' as const, of: statement.id },
      marks: statement.tellings.map((telling) => markOf(telling, telling.statement)),
      values: { speakers: statement.speakers, date: told(statement.date) },
    })),
    ...record.agreements.map((agreement) => ({
      ...{ item: agreement, kind: 'agreement' as const, of: agreement.id },
      marks: agreement.history.map((turn) => markOf(turn, turn.agreement)),
      values: {
        ...{ status: [agreement.status], title: told(agreement.title), parties: agreement.parties },
        ...{ signed: told(agreement.signed), term: told(agreement.term), ends: told(agreement.ends) },
      },
    })),
    ...record.contradictions.map((contradiction) => ({
      ...{ item: contradiction, kind: 'contradiction' as const, of: contradiction.of },
      marks: opposed(contradiction),
      values: { [contradiction.field]: contradiction.values.map(({ value }) => value) },
    })),
  ];
}

function told(value: string | null): string[] {
  return value === null ? [] : [value];
}

/** The number of a line in its report may be another's in the next version, so its words count too. */
function markOf({ report, text }: { report: string; text: string }, line: string): string {
  return `${report} ${line} ${text}`;
}

/** Each two tellings that contradict one another. */
function opposed({ field, values }: PressRecord['contradictions'][number]): string[] {
  const sides = values.map(({ tellings }) => tellings.map(({ report, text }) => `${report} ${text}`));
  return sides.flatMap((side, i) =>
    sides
      .slice(0, i)
      .flatMap((other) => side.flatMap((a) => other.map((b) => `${field} ${[a, b].sort().join(' | ')}`))),
  );
}
