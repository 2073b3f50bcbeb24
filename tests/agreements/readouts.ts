import type { Passage } from './passage.js';

const HOUSE = 'The White House';

/** In the manner of readouts, statements and briefings. */
export const READOUTS: readonly Passage[] = [
  {
    day: '2024-07-09',
    outlet: HOUSE,
    text: 'The President and Prime Minister Kishida welcomed the conclusion of a reciprocal access agreement between Japan and the Philippines.',
    agreements: ['reciprocal access agreement · JPN+PHL · concluded'],
  },
  {
    day: '2023-03-22',
    outlet: HOUSE,
    text: 'We signed a critical minerals agreement with Kenya last week, and we will build on it.',
    agreements: ['critical minerals agreement · USA+KEN · signed · 2023-03-13/2023-03-19'],
  },
  {
    day: '2023-09-11',
    outlet: HOUSE,
    text: 'The leaders welcomed the signing of the memorandum of understanding on space between the United States and Vietnam.',
    agreements: ['memorandum of understanding · USA+VNM · signed'],
  },
  {
    day: '2024-03-08',
    outlet: 'U.S. Department of State',
    text: 'Secretary Antony Blinken met Turkish Foreign Minister Hakan Fidan today. The two sides agreed to finalize a memorandum of understanding on energy by June.',
    agreements: ['memorandum of understanding · USA+TUR · expected'],
  },
  {
    day: '2023-04-26',
    outlet: HOUSE,
    text: 'The mutual defense treaty between the United States and the Republic of Korea has kept the peace for seven decades.',
    agreements: ['mutual defense treaty · USA+KOR · in-force'],
  },
  {
    day: '2022-05-12',
    outlet: HOUSE,
    text: 'They underscored their support for the effort to finalize a tax treaty between the United States and Croatia.',
    agreements: ['tax treaty · USA+HRV · negotiating'],
  },
  {
    day: '2023-11-17',
    outlet: HOUSE,
    text: 'Today the United States and the Philippines signed a civil nuclear cooperation agreement.',
    agreements: ['civil nuclear cooperation agreement · USA+PHL · signed · 2023-11-17'],
  },
  {
    day: '2022-08-30',
    outlet: HOUSE,
    text: 'We intend to sign a 15-year access agreement with Palau by the end of the year.',
    agreements: ['access agreement · USA+PLW · expected · P15Y'],
  },
  {
    day: '2021-10-05',
    outlet: HOUSE,
    text: 'The National Security Advisor and his Indian counterpart discussed a draft agreement between the two countries on jet engines.',
    agreements: ['agreement · USA+IND · negotiating'],
  },
  {
    day: '2024-09-24',
    outlet: HOUSE,
    text: 'The President thanked Qatar and Egypt for their work toward a ceasefire between Israel and Hamas.',
    agreements: ['ceasefire · ISR+hamas · negotiating'],
  },
  {
    day: '2016-03-10',
    outlet: 'Prime Minister of Canada',
    text: 'Canada and the United States signed the Agreement on Land Preclearance in March 2015.',
    agreements: ['agreement · CAN+USA · signed · 2015-03'],
  },
  {
    day: '2019-06-27',
    text: 'The European Union and Vietnam will sign a trade agreement in Hanoi on 30 June, the Commission said.',
    agreements: ['trade agreement · european-union+VNM · expected'],
  },
  {
    day: '2017-02-20',
    text: 'The ministers praised the 2009 accord between Switzerland and Liechtenstein, which both sides wish to renew.',
    agreements: ['accord · CHE+LIE · to-be-updated · 2009'],
  },
  {
    day: '2020-11-02',
    text: 'The minister told his Qatari counterpart that Kuwait was ready to sign a labour agreement with Qatar.',
    agreements: ['labour agreement · KWT+QAT · proposed'],
  },
  {
    day: '2018-06-13',
    text: 'U.S. President Donald Trump and Kim Jong Un, the leader of North Korea, signed a joint statement in Singapore on Tuesday.',
    agreements: ['joint statement · USA+PRK · signed · 2018-06-12'],
  },
  {
    day: '2013-05-08',
    text: 'Australia and Timor-Leste disagree about a treaty on gas revenue. Their governments signed the treaty in 2006 for 50 years.',
    agreements: ['treaty · AUS+TLS · signed · 2006 · P50Y · until 2056'],
  },
  {
    day: '2011-07-12',
    text: 'Finland proposed a rescue convention to Estonia, whose foreign minister called the idea sound.',
    agreements: ['rescue convention · FIN+EST · proposed'],
  },
];
