import type { Statement, Time } from '../report/schema.js';
import { contains } from '../span.js';
import type { Draft } from './draft.js';
import type { Occasion } from './occasions.js';

const DATE = /^\d{4}-\d\d(-\d\d)?$/;

/** When each was said: the time that stands in its sentence outside all contents, else the same speaker's last
 *  date, else that of the meeting that the report is on. */
export function datesOf(
  drafts: readonly Draft[],
  speakers: readonly Statement['speaker'][],
  inside: readonly number[],
  times: readonly Time[],
  meeting: Occasion | null,
): (string | null)[] {
  const known = new Map<string, string>();
  const met = meeting && times.find((t) => DATE.test(t.value) && contains(meeting.scene.sentence, t))?.value;
  const shared = (who: readonly string[]) =>
    meeting && who.every((id) => meeting.participants.has(id)) ? met : undefined;
  let at = 0;
  return drafts.map((draft, i) => {
    const { sentence } = draft.scene;
    while (at > 0 && times[at - 1]!.end > sentence.start) at--;
    while (at < times.length && times[at]!.end <= sentence.start) at++;
    const key = speakers[i]?.actors.join(' ') ?? '';
    const own = inside[i]! < 0 ? timeBeside(draft, drafts, times, at) : undefined;
    if (own !== undefined && key) known.set(key, own);
    return (
      own ?? (inside[i]! < 0 ? (known.get(key) ?? shared(speakers[i]?.actors ?? [])) : undefined) ?? null
    );
  });
}

function timeBeside(
  { scene }: Draft,
  drafts: readonly Draft[],
  times: readonly Time[],
  from: number,
): string | undefined {
  const here = drafts.filter((d) => d.scene === scene);
  for (let i = from; i < times.length && times[i]!.start < scene.sentence.end; i++) {
    const time = times[i]!;
    if (DATE.test(time.value) && !here.some((d) => d.contents.some((c) => contains(c, time))))
      return time.value;
  }
  return undefined;
}
