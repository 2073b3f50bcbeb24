/**
 * More examples of past and future from unlabelled news: where a report writes a date out with its year, the side of
 * the report it lies on is known, and the sentence without the year shows how such a date is spoken of.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/document/types.js';
import type { Time } from '../../src/report/schema.js';
import { dayOf } from '../../src/times/calendar.js';
import { directionFeatures } from '../../src/times/direction.js';
import type { Match } from '../../src/times/match.js';
import { timesIn } from '../../src/times/read.js';
import { documentOf, syntaxOf } from './data.js';
import type { Example } from './examples.js';

const FARTHEST = 400;
/** A date in running text stands after such a word; captions and signatures are left out. */
const BEFORE = /\b(on|in|by|until|since|from|of|the|for|before|after|during|to)\s$/;
const WRITTEN = /^([A-Z][a-z]+\.?(?: \d{1,2})?),? \d{4}$/;

/** Days from the report to the time, null where that does not tell a side. */
function distance(time: Time, published: string): number | null {
  if (time.anchor !== 'text' || !/^\d{4}-\d\d(-\d\d)?$/.test(time.value)) return null;
  const [day, at] = [published, time.value].map((date) => {
    const [y, m, d] = date.split('-').map(Number);
    return dayOf(y!, m!, d ?? 15);
  }) as [number, number];
  const away = at - day;
  return away === 0 || Math.abs(away) > FARTHEST || time.value === published.slice(0, 7) ? null : away;
}

/** The sentence around a time with the year taken out, as a document of its own. */
function withoutYear(document: Document, time: Time): Document | null {
  const shorter = WRITTEN.exec(time.text)?.[1];
  const { text } = document;
  const from = Math.max(text.lastIndexOf('\n', time.start), text.lastIndexOf('. ', time.start) + 1) + 1;
  const stop = /[.!?]["”]?\s|\n|$/.exec(text.slice(time.end))!.index;
  if (!shorter || !BEFORE.test(text.slice(from, time.start)) || time.start - from > 600 || stop > 600)
    return null;
  const rest = text.slice(time.end, time.end + stop + 1);
  return documentOf({
    id: document.id,
    dct: document.published!,
    text: text.slice(from, time.start) + shorter + rest,
  });
}

function exampleOf(document: Document, after: boolean): Example[] {
  const asked: Match[] = [];
  timesIn(document, (match) => {
    asked.push(match);
    return -1;
  });
  const [match] = asked;
  if (!match || asked.length > 1) return [];
  return [{ features: directionFeatures(match, null, syntaxOf(document)), label: after }];
}

export function newsExamples(shared: string): Example[] {
  return ['press', 'readouts'].flatMap((name) => {
    const file = join(shared, `data/news/${name}.jsonl`);
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    return lines.flatMap((line) => {
      const { id, date, text } = JSON.parse(line) as { id: string; date: string | null; text: string };
      if (!date) return [];
      const document = documentOf({ id, dct: date, text });
      return timesIn(document, () => -1).flatMap((time) => {
        const away = distance(time, date.slice(0, 10));
        const sentence = away === null ? null : withoutYear(document, time);
        return sentence ? exampleOf(sentence, away! > 0) : [];
      });
    });
  });
}
