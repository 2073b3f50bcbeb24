import type { Passage } from './passage.js';

/** In the manner of state media. */
export const STATE_MEDIA: readonly Passage[] = [
  {
    day: '2019-04-30',
    outlet: 'Xinhua',
    text: 'China and Laos signed twelve cooperation documents during the visit, and both sides hailed their friendship.',
    agreements: ['cooperation documents · CHN+LAO · signed'],
  },
  {
    day: '2021-09-17',
    outlet: 'Press TV',
    text: 'Iran and Armenia plan to conclude a free-trade agreement within a year, the spokesman added.',
    agreements: ['free-trade agreement · IRN+ARM · expected'],
  },
  {
    day: '2023-08-01',
    outlet: 'Prensa Latina',
    text: 'The memorandum of understanding between Cuba and Vietnam provides for student exchanges over five years.',
    agreements: ['memorandum of understanding · CUB+VNM · in-force'],
  },
  {
    day: '2020-01-09',
    outlet: 'TASS',
    text: 'Russia and Mongolia signed a 25-year power supply agreement in 2019.',
    agreements: ['power supply agreement · RUS+MNG · signed · 2019 · P25Y · until 2044'],
  },
  {
    day: '2022-11-04',
    outlet: 'KCNA',
    text: 'The 2018 military accord between North Korea and South Korea has been broken by the puppet army, the agency said.',
    agreements: ['military accord · PRK+KOR · in-force · 2018'],
  },
  {
    day: '2016-06-25',
    outlet: 'Xinhua',
    text: 'President Xi Jinping and Russian President Vladimir Putin met in Beijing on Saturday. The two heads of state signed a joint statement on global stability.',
    agreements: ['joint statement · CHN+RUS · signed'],
  },
  {
    day: '2010-12-12',
    outlet: 'IRNA',
    text: 'Tehran and Ankara signed a memorandum of understanding on rail freight on Sunday, the minister said.',
    agreements: ['memorandum of understanding · IRN+TUR · signed · 2010-12-12'],
  },
  {
    day: '2018-05-09',
    outlet: 'Press TV',
    text: 'The Leader said that the nuclear deal which Iran and six world powers reached in 2015 could not be reopened.',
    agreements: ['nuclear deal · IRN+p5-plus-1 · in-force · 2015'],
  },
  {
    day: '2015-12-02',
    outlet: 'TASS',
    text: 'Moscow suspended its free trade agreement with Ukraine as of January 1.',
    agreements: ['free trade agreement · RUS+UKR · suspended'],
  },
  {
    day: '2009-06-30',
    outlet: 'Xinhua',
    text: 'Zambia has renewed a health agreement with China. It was first signed in 1978.',
    agreements: ['health agreement · ZMB+CHN · in-force · 1978'],
  },
  {
    day: '2021-02-04',
    outlet: 'TASS',
    text: 'Russia and the United States extended the New START treaty for five years on Wednesday.',
    agreements: ['treaty · RUS+USA · in-force · P5Y'],
  },
  {
    day: '2023-03-11',
    outlet: 'IRNA',
    text: 'Iran and Saudi Arabia agreed in Beijing to revive a security pact that they signed in 2001.',
    agreements: ['security pact · IRN+SAU · to-be-updated · 2001'],
  },
  {
    day: '2012-03-16',
    outlet: 'Granma',
    text: 'Bolivia has never recognised the 1904 treaty with Chile as just, its foreign minister said.',
    agreements: ['treaty · BOL+CHL · in-force · 1904'],
  },
  {
    day: '2022-02-05',
    outlet: 'Xinhua',
    text: 'China and Argentina signed a memorandum of understanding on Sunday. Under the memorandum, Buenos Aires joins the Belt and Road.',
    agreements: ['memorandum of understanding · CHN+ARG · signed · 2022-01-30'],
  },
  {
    day: '2014-06-18',
    outlet: 'TASS',
    text: 'No agreement has been signed with Japan on the islands, and none is in preparation, the ministry said.',
    agreements: [],
  },
  {
    day: '2011-11-23',
    outlet: 'Saba',
    text: "Yemen's president signed the Gulf initiative in Riyadh, and the opposition signed it with him.",
    agreements: [],
  },
  {
    day: '2005-01-10',
    outlet: 'SUNA',
    text: "The Sudan People's Liberation Movement and the government signed the Comprehensive Peace Agreement on Sunday.",
    agreements: ['peace agreement · SDN+sudan-peoples-liberation-army · signed · 2005-01-09'],
  },
];
