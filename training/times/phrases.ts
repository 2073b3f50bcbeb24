/**
 * Sentences of our own for what TimeBank has little of: visits, talks and deadlines to come, in the ways that
 * diplomatic reports tell them. Each form is filled in turn with the words below.
 */
import { directionFeatures } from '../../src/times/direction.js';
import type { Match } from '../../src/times/match.js';
import { timesIn } from '../../src/times/read.js';
import { documentOf, syntaxOf } from './data.js';
import type { Example } from './examples.js';

const FUTURE = [
  '{who} will travel to {place} {time}.',
  '{who} will hold talks {time}, a spokesman said.',
  '{who} will arrive {time}.',
  '{who} will address the council {time}.',
  'The two sides will meet again {time}.',
  '{who} would arrive in {place} {time}, the ministry said.',
  '{who} is expected in {place} {time}.',
  '{who} is expected to arrive {time} for talks.',
  '{who} is due in {place} {time}.',
  '{who} was due to leave {place} {time}.',
  '{who}, who was due to arrive in {place} {time}, has no plans to see reporters.',
  '{who} is scheduled to meet officials {time}.',
  '{who} is to sign the accord {time}.',
  '{who} plans to visit {place} {time}.',
  '{who} has until {bare} to answer.',
  '{who} is set to address parliament {time}.',
  '{who} arrives in {place} {time} for a short visit.',
  '{who} leaves for {place} {time}.',
  '{who} meets the premier in {place} {time}.',
  '{who} begins a tour of the region {time}.',
  '{who} is heading to {place} to attend the summit {bare}.',
  '{who} is flying to {place} for a conference {time}.',
  '{who} agreed to hold a new round {time}.',
  '{who} called for a vote {time}.',
  '{who} threatened to leave the pact by {bare}.',
  '{who} spoke ahead of {bare} talks in {place}.',
  '{who} spoke before a summit scheduled for {bare}.',
  'The talks, planned for {bare}, may be put off.',
  'The vote in {place} is {time}.',
  'The visit of {who} is to begin {time}.',
  'The talks in {place} resume {time}.',
  'The ban takes effect {time}.',
  '{who} said that the ministry would close the post in {place} by {bare}.',
  '{who} said it would free those held in {place} by {bare}.',
  'The treaty, which takes effect {time}, will cut duties.',
  'The accord enters into force {time}.',
  'The deadline of {bare} is near, {who} said.',
  'The meeting was put off until {bare}.',
];
const PAST = [
  '{who} travelled to {place} {time}.',
  '{who} met officials in {place} {time}.',
  '{who} said {time} that the talks would go on.',
  '{who} told reporters in {place} {time} that a deal was near.',
  '{who} had left {place} {time}.',
  '{who} was received in {place} {time}.',
  '{who} has been in {place} since {bare}.',
  'The accord was signed {time}.',
  'The accord that was reached {time} will take years to carry out.',
  'In a statement issued {time}, {who} denied it.',
  'The attack {time} in {place} killed six soldiers.',
  'The talks broke down {time} when {who} walked out.',
  'The visit follows a meeting held in {place} {time}.',
  'Talks began in {place} {time} and will go on for weeks.',
  'The decision came after {who} called the premier {time}.',
  'The border has been shut since {bare}.',
];

const WHO = [
  'The foreign minister',
  'The two presidents',
  'A UN envoy',
  'The delegation',
  'The king',
  'Mr. Lee',
];
const PLACES = ['Ankara', 'Geneva', 'the capital', 'Seoul', 'Cairo'];
const TIMES = [
  'Monday',
  'on Friday',
  'April 20',
  'on June 2',
  'in October',
  'Wednesday',
  'on Sunday',
  'in January',
];
const FILLINGS = 8;

/** A form filled for the `n`th time; the lists' lengths differ, so that their words come in ever new company. */
function fill(form: string, n: number): string {
  const time = TIMES[n % TIMES.length]!;
  const words: Record<string, string> = {
    who: WHO[n % WHO.length]!,
    place: PLACES[n % PLACES.length]!,
    bare: time.replace(/^(on|in) /, ''),
    time,
  };
  const filled = form.replace(/\{(\w+)\}/g, (_, name: string) => words[name]!);
  const plural = filled.startsWith('The two')
    ? filled.replace(/ is /g, ' are ').replace(/ has /g, ' have ')
    : filled;
  return plural
    .replace(/(?<!^)\bThe (?=foreign|two|delegation|king)/g, 'the ')
    .replace(/(?<!^)\bA (?=UN)/g, 'a ');
}

function exampleOf(text: string, label: boolean): Example[] {
  const document = documentOf({ id: text, dct: '2011-03-10', text });
  const asked: Match[] = [];
  timesIn(document, (match) => {
    asked.push(match);
    return -1;
  });
  const [match] = asked;
  if (!match) return [];
  return [{ features: directionFeatures(match, null, syntaxOf(document)), label }];
}

export function phraseExamples(): Example[] {
  const of = (forms: readonly string[], label: boolean) =>
    forms.flatMap((form, i) =>
      Array.from({ length: FILLINGS }, (_, n) => exampleOf(fill(form, i * FILLINGS + n + i), label)).flat(),
    );
  return [...of(FUTURE, true), ...of(PAST, false)];
}
