import { expect, test } from 'vitest';
import { readDateline } from './dateline.js';

const DATELINES: [paragraph: string, outlet: string | null, published: string | null][] = [
  ['OSLO, March 3, 2014 (Reuters) – Two envoys arrived.', 'Reuters', '2014-03-03'],
  ['OSLO, March 3 (Reuters) - Two envoys arrived.', 'Reuters', null],
  ['TEHRAN (FNA)- The spokesman spoke.', 'Fars News Agency', null],
  ['ULAN BATOR, 7 Sept. 2009 (Xinhua) -- The delegation left.', 'Xinhua', '2009-09-07'],
  ['MINSK, August 2. /TASS/. The ministry denied it.', 'TASS', null],
  ['New Delhi (PTI) The house rose.', 'PTI', null],
  ['WASHINGTON/LIMA (AP) — The tariff stays.', 'AP', null],
  ['(AFP) - The talks go on.', 'AFP', null],
  ['PARIS (Ministry) – The bridge is shut.', null, null],
  ['Lima, 3 May 2011 – The minister spoke.', null, null],
  ['He came from Reuters (AFP) yesterday', null, null],
];
test.each(DATELINES)('%s', (paragraph, outlet, published) =>
  expect(readDateline(paragraph)).toEqual({ outlet, published }),
);
