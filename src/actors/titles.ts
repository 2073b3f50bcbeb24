/** Titles before a name, and the offices that they mean. */
import type { Knowledge } from './knowledge.js';

/** Words of an office as the press writes them, and the offices of the knowledge that they can mean. */
export const OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:first |executive )?vice[- ]president$|^veep$/, /^(?:First |Executive )?Vice President/],
  [
    /^deputy (?:prime minister|premier)$|^vice[- ]premier$/,
    /^(?:First )?(?:Deputy|Vice) (?:Prime Minister|Premier)/,
  ],
  [/^president$|^presidency$/, /^(?:Acting )?President$/],
  [
    /^(?:prime[- ]minister|premier|pm|taoiseach|head of government)$/,
    /^(?:Acting )?(?:Prime Minister|Chancellor|Premier|Taoiseach)$/,
  ],
  [/^chancellor$/, /^Chancellor$/],
  [
    /^head of state$/,
    /^(?:(?:Acting )?President|King|Queen|Emir|Sultan|Supreme Leader|Emperor|Pope|Grand Duke)$/,
  ],
  [/^(?:deputy|vice) foreign minister$/, /^Deputy Foreign Minister/],
  [
    /^(?:foreign|external affairs) minister$|^fm$|^top diplomat$|^foreign minister$|^minister of (?:foreign|external) affairs$|^minister for foreign affairs$|^chief diplomat$/,
    /^(?:Foreign Minister|Foreign Secretary|Secretary of State)$/,
  ],
  [/^foreign secretary$/, /^Foreign (?:Secretary|Minister)$/],
  [/^secretary of state$/, /^(?:Secretary of State|Cardinal Secretary of State)$/],
  [
    /^defen[cs]e (?:minister|chief|secretary)$|^secretary of defen[cs]e$|^minister of defen[cs]e$|^pentagon chief$|^defen[cs]e minister$/,
    /^(?:Defence Minister|Defence Secretary|Secretary of Defense)$/,
  ],
  [/^interior minister$|^minister of (?:the )?interior$|^home minister$/, /^Interior Minister$/],
  [/^home secretary$/, /^Home Secretary$/],
  [/^finance minister$|^minister of finance$/, /^Finance Minister$/],
  [/^treasury secretary$|^secretary of the treasury$/, /^Secretary of the Treasury$/],
  [/^chancellor of the exchequer$/, /^Chancellor of the Exchequer$/],
  [/^oil minister$/, /^Oil Minister$/],
  [/^energy (?:minister|secretary)$/, /^(?:Energy Minister|Secretary of Energy)$/],
  [/^trade minister$|^commerce (?:minister|secretary)$/, /^(?:Trade Minister|Secretary of Commerce)/],
  [/^(?:economy|economic|economics) minister$/, /^Economy Minister/],
  [/^justice minister$/, /^Justice Minister$/],
  [/^attorney[- ]general$/, /^Attorney[- ]General$/],
  [/^king$|^monarch$|^his majesty$/, /^King$/],
  [/^queen$/, /^Queen$/],
  [/^emperor$/, /^Emperor$/],
  [/^emir$|^amir$|^ruler$/, /^(?:Emir|Amir|Ruler)/],
  [/^sultan$/, /^Sultan$/],
  [/^crown prince$/, /^Crown Prince/],
  [/^pope$|^pontiff$/, /^Pope$/],
  [
    /^supreme leader$|^leader of the islamic revolution$|^paramount leader$/,
    /^(?:Supreme Leader|General Secretary)/,
  ],
  [
    /^leader$/,
    /^(?:President|Prime Minister|Chancellor|King|Queen|Emir|Sultan|Supreme Leader|Chairman of the National Defence Commission|General Secretary of the Chinese Communist Party|State Counsellor)$/,
  ],
  [/^national security (?:advisor|adviser)$/, /^National Security Advis[oe]r/],
  [
    /^(?:parliament(?:ary)? |house |senate )?speaker$/,
    /Speaker|^(?:President|Chairman) of the (?:National Assembly|Parliament|Verkhovna Rada|State Duma)/,
  ],
  [
    /^(?:un )?secretary[- ]general$|^un chief$|^nato chief$|^general secretary$/,
    /Secretary[- ]General|^General Secretary/,
  ],
  [/^director[- ]general$|^iaea chief$|^chief$|^head$/, /^Director[- ]General|^Director of/],
  [/^(?:high representative|foreign policy chief)$/, /^High Representative/],
  [/^(?:white house )?press secretary$/, /Press Secretary/],
  [/^first lady$/, /^First Lady/],
  [/^chief executive$/, /^Chief Executive$/],
  [/^ambassador$|^envoy$/, /^Ambassador/],
  [/^minister$/, /Minister/],
];

/** Honorifics and ranks: they stand before a name and say nothing of an office. */
export const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|sheikh|shaikh|sheik|ayatollah|imam|hojatoleslam|hojjatoleslam|grand|gen|general|lt|lieutenant|col|colonel|maj|major|capt|captain|adm|admiral|brig|brigadier|sgt|cpl|marshal|field|rev|reverend|fr|father|msgr|monsignor|cardinal|archbishop|bishop|patriarch|rabbi|mullah|mawlana|maulana|prof|professor|sen|senator|rep|representative|congressman|congresswoman|gov|governor|judge|justice|hon|honorable|honourable|prince|princess|baron|baroness|count|duke|comrade|madame|madam|mme|herr|shri|excellency|majesty|highness|eminence|his|her|the|commander|chief|cmdr|secretary|director|chairman|chairwoman|minister|ambassador|envoy|mayor|spokesman|spokeswoman|president|premier|king|queen|pope|chancellor|emir|sultan|speaker|leader|counselor|counsellor|advisor|adviser|presidents|ministers|messrs)$/;

/** "former", "late", "-elect": the title is not held on the report's date. */
const FORMER =
  /\b(?:former|ex|late|then|past|onetime|one-time|ousted|deposed|disgraced|slain|outgoing)[- ]?$/i;

export interface Title {
  /** As the text has it, without the state. */
  readonly words: string;
  readonly start: number;
  /** Offices that it can mean, undefined for a bare honorific. */
  readonly offices: RegExp | undefined;
  readonly state: string | undefined;
  readonly former: boolean;
}

export const officesOf = (words: string): RegExp | undefined => {
  const plain = words
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
  return OFFICES.find(([pattern]) => pattern.test(plain))?.[1];
};

const TITLE =
  /(?:^|[^a-zà-ɏ])((?:(?:acting|interim|deputy|vice|first|prime|foreign|external affairs|defen[cs]e|interior|home|finance|treasury|oil|energy|trade|commerce|economy|justice|crown|supreme|national security|secretary of|secretary|head of|director|chief|press|attorney|high|white house|un|house|parliament|parliamentary|senate)[\s-]+)*(?:president|minister|premier|pm|fm|chancellor|taoiseach|king|queen|emperor|emir|amir|sultan|prince|pope|leader|adviser|advisor|speaker|secretary|general|representative|lady|executive|ambassador|envoy|state|government|defen[cs]e))(?:[- ]elect|[- ]designate)?,?\s+$/i;

/** The title that ends right before the offset, with the state named before it. */
export function titleBefore(text: string, offset: number, knowledge: Knowledge): Title | undefined {
  const before = text.slice(Math.max(0, offset - 90), offset);
  const found = TITLE.exec(before);
  if (!found?.[1]) return undefined;
  const start = offset - before.length + found.index + found[0].indexOf(found[1]);
  const offices = officesOf(found[1]);
  if (!offices) return undefined;
  const ahead = text.slice(Math.max(0, start - 40), start);
  return {
    words: found[1],
    start,
    offices,
    state: stateBefore(ahead, knowledge),
    former: FORMER.test(ahead) || /[- ](?:elect|designate)/i.test(found[0]),
  };
}

/** The state whose adjective, name with 's, or capital with 's ends the text ("Iran's ", "former Russian "). */
export function stateBefore(ahead: string, knowledge: Knowledge): string | undefined {
  const words = ahead.trimEnd().split(/\s+/).slice(-3);
  for (let from = 0; from < words.length; from++) {
    const phrase = words
      .slice(from)
      .join(' ')
      .replace(/^[^\p{L}]+/u, '')
      .replace(/['’]s?$/, '');
    const found = knowledge.meanings(phrase).find(({ id }) => id.startsWith('state/'));
    if (found) return found.id.slice('state/'.length);
  }
  return undefined;
}

/** Nouns that only a person is called, as the source of a pattern. */
export const PERSONAL =
  'spokes(?:man|woman|person)|president|minister|premier|chancellor|king|queen|prince|princess|emir|sultan|pope|leader|chief|head|director|deputy|secretary|ambassador|envoy|diplomat|official|negotiator|adviser|advisor|aide|governor|mayor|senator|lawmaker|legislator|congress(?:man|woman)|representative|commissioner|commander|general|colonel|analyst|expert|professor|scholar|scientist|economist|lawyer|attorney|judge|prosecutor|correspondent|reporter|journalist|editor|author|activist|chair(?:man|woman|person)?|coordinator|counsel(?:or|lor)|consul|cleric|ayatollah|bishop|archbishop|cardinal|candidate|speaker|founder|executive|officer|manager|dissident|veteran|billionaire|businessman|businesswoman|tycoon|son|daughter|brother|sister|wife|husband|father|mother|widow|nephew|cousin|who';
