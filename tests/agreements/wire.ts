import type { Passage } from './passage.js';

/** In the manner of wire copy. */
export const WIRE: readonly Passage[] = [
  {
    day: '2003-06-12',
    text: "Sri Lanka's government and the Tamil Tigers signed a truce in February 2002, but shelling has resumed in the north.",
    agreements: ['truce · LKA+liberation-tigers-of-tamil-eelam · signed · 2002-02'],
  },
  {
    day: '2019-03-02',
    text: 'The FARC laid down most of its guns after it signed a peace accord with the government in 2016.',
    agreements: ['peace accord · COL+farc · signed · 2016'],
  },
  {
    day: '2011-09-20',
    text: 'Peru and Ecuador are close to signing a 10-year fisheries agreement, both governments said on Tuesday.',
    agreements: ['fisheries agreement · PER+ECU · expected · P10Y'],
  },
  {
    day: '2012-05-15',
    text: 'Kazakhstan and Turkey spoke on Monday of a joint rail company. The two countries will sign an agreement next month.',
    agreements: ['agreement · KAZ+TUR · expected'],
  },
  {
    day: '2014-08-09',
    text: 'The foreign ministers of Chile and Bolivia met in La Paz on Friday and initialled a protocol on border crossings.',
    agreements: ['protocol · CHL+BOL · signed · 2014-08-08'],
  },
  {
    day: '2022-06-09',
    text: 'Algeria suspended a 20-year friendship treaty with Spain on Wednesday. The treaty was signed in 2002.',
    agreements: ['friendship treaty · DZA+ESP · suspended · 2002 · P20Y · until 2022'],
  },
  {
    day: '2008-02-01',
    text: 'Ethiopia and Eritrea are at odds over the 2000 Algiers peace accord, which ended their border war.',
    agreements: ['peace accord · ETH+ERI · in-force · 2000'],
  },
  {
    day: '2014-03-05',
    text: 'Under the 1994 Budapest memorandum, Ukraine gave up the warheads it had inherited.',
    agreements: ['memorandum · UKR · in-force · 1994'],
  },
  {
    day: '2022-05-03',
    text: 'Mali on Monday withdrew from its defence pact with France.',
    agreements: ['defence pact · MLI+FRA · ended'],
  },
  {
    day: '2021-01-10',
    text: 'The United States withdrew from the Open Skies Treaty last November.',
    agreements: ['treaty · USA · in-force'],
  },
  {
    day: '2016-12-01',
    text: 'India and Bangladesh extended their water treaty for 30 years.',
    agreements: ['water treaty · IND+BGD · in-force · P30Y'],
  },
  {
    day: '2010-04-11',
    text: 'Talks between Serbia and Kosovo broke down in Brussels on Sunday without an agreement.',
    agreements: [],
  },
  {
    day: '1999-10-07',
    text: 'The rebels declared a unilateral ceasefire on Thursday, and the army ignored it.',
    agreements: [],
  },
  {
    day: '2023-02-17',
    text: 'Jordan is negotiating a free trade pact with Japan, its trade minister said.',
    agreements: ['free trade pact · JOR+JPN · negotiating'],
  },
  {
    day: '2018-07-26',
    text: 'The parliament of Paraguay on Wednesday ratified an energy treaty with Brazil.',
    agreements: ['energy treaty · PRY+BRA · ratified'],
  },
  {
    day: '2012-11-03',
    text: 'Lebanon and Cyprus signed a maritime border deal in 2007 that deputies in Beirut have never ratified.',
    agreements: ['maritime border deal · LBN+CYP · signed · 2007'],
  },
  {
    day: '2018-04-22',
    text: 'Mexico and the European Union concluded a trade agreement on Saturday after two years of talks.',
    agreements: ['trade agreement · MEX+european-union · concluded'],
  },
  {
    day: '2023-12-01',
    text: 'Sweden will sign a defence cooperation agreement with the United States in Washington on 5 December.',
    agreements: ['defence cooperation agreement · SWE+USA · expected'],
  },
  {
    day: '2019-08-11',
    text: 'A trade deal between Chile and Indonesia entered into force on Saturday.',
    agreements: ['trade deal · CHL+IDN · in-force'],
  },
  {
    day: '2024-02-14',
    text: 'Moldova terminated a 1992 transport agreement with Belarus.',
    agreements: ['transport agreement · MDA+BLR · ended · 1992'],
  },
  {
    day: '2024-05-10',
    text: 'Japan refused to renew a tuna accord with Kiribati that expires in August 2024.',
    agreements: ['tuna accord · JPN+KIR · in-force · until 2024-08'],
  },
  {
    day: '2013-09-18',
    text: 'Ministers of Rwanda and Burundi met on Tuesday in Kigali, where they signed an extradition treaty.',
    agreements: ['extradition treaty · RWA+BDI · signed · 2013-09-17'],
  },
  {
    day: '2024-02-13',
    text: 'Turkey and Egypt will sign several memorandums of understanding on Wednesday, both sides said.',
    agreements: ['memorandums of understanding · TUR+EGY · expected'],
  },
  {
    day: '2022-10-02',
    text: 'Vietnam hopes to conclude a free trade agreement with Israel before the end of the year.',
    agreements: ['free trade agreement · VNM+ISR · proposed'],
  },
  {
    day: '2021-04-06',
    text: 'A proposed pact between Fiji and Australia would let police of either state train in the other.',
    agreements: ['pact · FJI+AUS · proposed'],
  },
  {
    day: '2001-03-19',
    text: 'The Angolan government and UNITA signed a peace protocol in Lusaka in 1994, and both have broken it since.',
    agreements: ['peace protocol · AGO+unita · signed · 1994'],
  },
  {
    day: '2014-03-29',
    text: 'The government in Manila signed a peace deal with the Moro Islamic Liberation Front on Thursday.',
    agreements: ['peace deal · PHL+moro-islamic-liberation-front · signed · 2014-03-27'],
  },
  {
    day: '2018-09-14',
    text: "South Sudan's president and the rebels signed a power-sharing agreement on Wednesday.",
    agreements: ['power-sharing agreement · SSD+rebels · signed · 2018-09-12'],
  },
  {
    day: '1996-12-30',
    text: 'The treaty of friendship that Greece and Bulgaria signed in 1991 runs for 20 years.',
    agreements: ['treaty · GRC+BGR · signed · 1991 · P20Y · until 2011'],
  },
  {
    day: '2009-01-21',
    text: 'Russia and Ukraine signed a gas contract and a transit agreement on Monday. Gas flowed again the next day under the agreement.',
    agreements: ['transit agreement · RUS+UKR · signed · 2009-01-19'],
  },
  {
    day: '2012-01-20',
    text: 'Iceland wants Norway to accept a new mackerel agreement. The present agreement expires in March 2012.',
    agreements: ['mackerel agreement · ISL+NOR · proposed', 'agreement · ISL+NOR · in-force · until 2012-03'],
  },
  {
    day: '2015-10-30',
    text: 'Cyprus has ratified its double taxation treaty with Iran, while Iran plans to ratify it in spring.',
    agreements: ['double taxation treaty · CYP+IRN · ratified'],
  },
];
