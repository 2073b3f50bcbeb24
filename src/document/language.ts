/** Which language a text is in. English is known by its commonest words, so that franc is only loaded for the others. */

const SAMPLE = 4000;
const SHORTEST = 60;
const COMMON = new Set(
  'the of and to in a that is was for on with said by at from it as be has have will not are an were he his its their this which who they we i had been but would'.split(
    ' ',
  ),
);
const COMMON_SHARE = 0.2;
/** Of franc's scale (1 is its first choice): English nearer than this to the first choice is taken for English. */
const NEAR = 0.75;

/** The primary language (BCP 47), "und" where the text is too short to tell. */
export async function languageOf(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length >= 5 && words.filter((word) => COMMON.has(word)).length >= words.length * COMMON_SHARE)
    return 'en';
  const { francAll } = await import('franc-min');
  const ranking = francAll(sample, { minLength: SHORTEST });
  const first = ranking[0]?.[0] ?? 'und';
  const english = ranking.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (first === 'und') return 'und';
  return english >= NEAR ? 'en' : new Intl.Locale(first).language;
}

/** A language's English name ("Spanish"). */
export function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
