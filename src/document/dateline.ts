/** What a wire report's first paragraph tells of its outlet and date: "MOSCOW, Jan 20, 2022 (Reuters) – …". */
import { dateOfLine } from './dates.js';

/** How agencies sign a dateline, with the name they go by. */
const AGENCIES: Record<string, string> = {
  Reuters: 'Reuters',
  AP: 'AP',
  'Associated Press': 'AP',
  AFP: 'AFP',
  UPI: 'UPI',
  dpa: 'dpa',
  DPA: 'dpa',
  EFE: 'EFE',
  ANSA: 'ANSA',
  Xinhua: 'Xinhua',
  TASS: 'TASS',
  Tass: 'TASS',
  'ITAR-TASS': 'ITAR-TASS',
  'RIA Novosti': 'RIA Novosti',
  Interfax: 'Interfax',
  Ukrinform: 'Ukrinform',
  IRNA: 'IRNA',
  FNA: 'Fars News Agency',
  ISNA: 'ISNA',
  MNA: 'Mehr News Agency',
  Yonhap: 'Yonhap',
  KCNA: 'KCNA',
  Kyodo: 'Kyodo',
  Bloomberg: 'Bloomberg',
  CNN: 'CNN',
  PTI: 'PTI',
  ANI: 'ANI',
  APP: 'APP',
  WAM: 'WAM',
  SPA: 'SPA',
  KUNA: 'KUNA',
  QNA: 'QNA',
  BNA: 'BNA',
  Petra: 'Petra',
  SANA: 'SANA',
  MENA: 'MENA',
  BelTA: 'BelTA',
  Azertac: 'Azertac',
  Bernama: 'Bernama',
  Antara: 'Antara',
  VNA: 'VNA',
};

const PLACE = "(?:[A-Z][\\p{L}.'’-]*[ /]?){1,5}";
const DATE = ', (?<date>[^()/\\n]{3,30}?)';
/** Place, perhaps the date, then the agency in brackets or, in TASS's way, between slashes. */
const SIGNED = new RegExp(
  `^(?:${PLACE})?(?:${DATE})?[ .]*(?:\\((?<agency>[\\w -]{2,20})\\)|/(?<slashed>\\w{2,20})/)`,
  'u',
);

interface Dateline {
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Reads the signature of an agency at the start of a paragraph, with its date where that has a year. */
export function readDateline(paragraph: string): Dateline {
  const { agency, slashed, date = '' } = SIGNED.exec(paragraph.slice(0, 120))?.groups ?? {};
  const outlet = AGENCIES[agency ?? slashed ?? ''] ?? null;
  return { outlet, published: outlet === null ? null : dateOfLine(date) };
}
