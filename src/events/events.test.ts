import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.js';
import { readReport } from '../read.js';
import { RULES } from './index.js';

async function read(text: string) {
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 't', date: '2024-05-10', text }));
  const reading = await toDocument({ path: 't.jsonl', line: 1, kind: 'jsonl', bytes });
  if ('failure' in reading) throw new Error(reading.failure.message);
  return readReport(reading.document);
}

/** "CONSULT state/IRN+state/IRQ > happened": type, sources, targets, status. */
async function lines(text: string): Promise<string[]> {
  const { events } = await read(text);
  const short = (ids: readonly string[]) =>
    ids.map((id) => id.replace(/^(state|person|organisation)\//, '')).join('+');
  return events.map((e) =>
    [e.type, short(e.sources), '>', short(e.targets), e.status].filter(Boolean).join(' '),
  );
}

describe('rules of events', () => {
  for (const { name, example, nearMiss } of RULES) {
    it(`${name} reads its example`, async () => {
      expect((await read(example)).events.map((e) => e.rule)).toContain(name);
    });
    if (nearMiss === undefined) continue;
    it(`${name} leaves its near miss`, async () => {
      expect((await read(nearMiss)).events.map((e) => e.rule)).not.toContain(name);
    });
  }
});

const CODED: readonly [text: string, ...events: string[]][] = [
  ['Iran and Iraq held talks in Baghdad.', 'CONSULT IRN+IRQ > happened'],
  ['Talks between Iran and Iraq collapsed.', 'CONSULT IRN+IRQ > ended'],
  ['China hopes to hold talks with Japan.', 'CONSULT CHN+JPN > possible'],
  ['France did not impose sanctions on Mali.', 'SANCTION FRA > MLI denied'],
  ['Poland is expected to sign a treaty with Ukraine.', 'SUPPORT POL+UKR > expected'],
  ['Australia was criticised by China.', 'ACCUSE CHN > AUS happened'],
  ['Spain refused to extradite the general to Chile.', 'REJECT ESP > CHL happened'],
  ['Turkey vowed to send aid to Syria.', 'AGREE TUR > SYR happened'],
  ['Egypt urged Israel to lift the blockade.', 'REQUEST EGY > ISR happened'],
  ['Farmers worried about the sanctions that Canada imposed on Belarus.', 'SANCTION CAN > BLR happened'],
  // unnamed groups and those of whom only an adjective tells
  ['Peruvian guerrillas freed two Swiss engineers.', 'RETREAT group/peruvian-guerrillas > CHE happened'],
  ['Bolivian protesters stormed the Chilean embassy.', 'ASSAULT group/bolivian-protesters > CHL happened'],
  ['Danish prosecutors opened an investigation into a Latvian bank.', 'ACCUSE DNK > LVA happened'],
  ['Kurdish separatists ambushed Turkish troops.', 'ASSAULT group/kurdish-separatists > TUR happened'],
  // gifts and pleas as their receiver tells them
  ['Nepal received vaccines from India.', 'AID IND > NPL happened'],
  [
    'Chad gave permission to French inspectors to enter the base.',
    'CONCEDE TCD > group/french-inspectors happened',
  ],
  [
    'Rwandan President Paul Kagame said that Burundi must hand over the rebels.',
    'REQUEST paul-kagame > BDI happened',
  ],
  // quantities and particles
  ['Hamas freed at least 19 Thai captives.', 'RETREAT group/hamas > group/thai-captives happened'],
  ['Norway handed over 40 tents to Malawi.', 'AID NOR > MWI happened'],
  // means, exercises, closed borders, hunger strikes
  ['Sudanese riot police used tear gas against students.', 'COERCE SDN > group/students happened'],
  ['Finland closed its border with Russia.', 'COERCE FIN > RUS happened'],
  ['Serbia and Hungary launched war games on Monday.', 'COOPERATE SRB+HUN > happened'],
  ['An Iranian dissident began a hunger strike on Friday.', 'PROTEST group/iranian-dissident > happened'],
  ['India summoned three Pakistani diplomats on Tuesday.', 'ACCUSE IND > PAK happened'],
  [
    'Lebanon was to be told of it; Israel swore to retaliate against Hezbollah.',
    'THREATEN ISR > group/hezbollah happened',
  ],
  // forms that the model's lemmas leave as they are, courts of a city, peacekeepers called back
  ['The US military struck Iranian bases last week.', 'ASSAULT USA > IRN happened'],
  ['A London court jailed two Chilean hackers.', 'COERCE GBR > group/chilean-hackers happened'],
  ['The United Nations withdrew peacekeepers from Chad.', 'SANCTION united-nations > TCD happened'],
  // who stands before a deed's noun does it; where it was and whom it struck do not
  ['Libya said that a Turkish attack killed soldiers.', 'ASSAULT TUR > group/soldiers happened'],
  [
    'Three Americans were killed in an attack on the US consulate in Benghazi, Libya.',
    'ASSAULT > group/americans happened',
  ],
  ['Libya is a state. The United States remembers the Benghazi attack on diplomats.'],
  // verbs whose object is no person, thing or force: not asked for, quelled, captured or promised
  ['Norway sought the extradition of the general from Chile.', 'REQUEST NOR > CHL happened'],
  ['The plan required approval from the United States.'],
  ['Egyptian police quelled a riot in Cairo.', 'COERCE EGY > EGY happened'],
  ['The French minister quelled misapprehensions in Germany.'],
  ['Israel captured two Lebanese soldiers.', 'COERCE ISR > LBN happened'],
  ['Israel captured an e-mail of the Lebanese minister.'],
  ['Iran is willing to help Iraq.', 'AGREE IRN > IRQ happened'],
  ['Iran is determined to enrich uranium.'],
  ['France suggested that Germany pay more.'],
];

describe('who did what to whom', () => {
  for (const [text, ...events] of CODED) {
    it(text, async () => expect(await lines(text)).toEqual(events));
  }
});

describe('reports without politics', () => {
  const NONE = [
    'A strong rally by the Philippine peso lifted shares in Manila.',
    'The gymnast was trained by her Danish aunt.',
    'The striker attacked down the left and England beat Germany 2-1 in the final.',
    'The film won praise from critics in France and opened strongly in Germany.',
    'Shares of the carmaker rose after it agreed to buy a rival for two billion dollars.',
    'A man was arrested on Friday after a burglary at a jewellery shop.',
    'Doctors in Spain fight the flu with a new vaccine.',
    'The studio struck a deal with the director for two sequels.',
    'A German tourist was killed in a crash in Spain.',
    'The retailer attacked its rivals on price and threatened their margins.',
    'Heat and drought threatened the olive harvest in Greece.',
    'The bank cut ties with two brokers and froze their accounts.',
    'The singer thanked her fans and promised a new album.',
    'The airline apologised for the delay and offered vouchers.',
    'The orchestra toured Japan and was met with applause.',
    'Investors demanded a higher dividend and rejected the offer.',
    'The drugmaker pledged to release the results of its trial.',
    'The storm killed cattle and destroyed barns along the coast.',
    'The chef invaded the market with a cheap knife.',
    'The company withdrew its bid after the board refused to meet.',
    'The novel accuses nobody and forgives everyone.',
    'Tourists visited the museum and left in buses.',
  ];
  for (const text of NONE) {
    it(text, async () => expect(await lines(text)).toEqual([]));
  }
});

describe('merging', () => {
  it('makes one event of a deed told thrice', async () => {
    const { events } = await read(
      'Chile and Peru held talks in Lima on Monday. The talks between Chile and Peru lasted an hour. The two countries met in private.',
    );
    expect(events.filter((e) => e.type === 'CONSULT')).toHaveLength(1);
  });

  it('is the same each time', async () => {
    const text = 'Kenya and Somalia signed a fisheries accord and Kenya pledged aid to Somalia.';
    expect(JSON.stringify(await read(text))).toBe(JSON.stringify(await read(text)));
  });
});
