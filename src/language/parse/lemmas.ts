/** Lemmas by rule: for each tag, what is cut and added, by the longest known ending. training/parser/lemmas.py learns them. */

import { Memo } from '../../memo.js';

const LONGEST = 7;

export class Lemmatiser {
  readonly #rules = new Map<string, string>();
  readonly #known = new Memo(30_000, (tagged) => this.#lemmaOf(tagged));

  /** `lines`: `upos xpos ending script`, parted by tabs. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const cut = line.lastIndexOf('\t');
      this.#rules.set(line.slice(0, cut), line.slice(cut + 1));
    }
  }

  lemma(form: string, upos: string, xpos: string): string {
    return this.#known.of(`${upos}\t${xpos}\t${form}`);
  }

  #lemmaOf(tagged: string): string {
    const at = tagged.lastIndexOf('\t') + 1;
    const [tag, form] = [tagged.slice(0, at), tagged.slice(at)];
    return apply(this.#script(tag, `^${form.toLowerCase()}`), form);
  }

  #script(tag: string, whole: string): string {
    const rule = this.#rules.get(tag + whole);
    if (rule !== undefined) return rule;
    for (let n = Math.min(LONGEST, whole.length - 1); n >= 0; n--) {
      const shorter = this.#rules.get(tag + whole.slice(whole.length - n));
      if (shorter !== undefined) return shorter;
    }
    return '=0';
  }
}

/** `-` lower-cases and `=` keeps capitals, then units to cut (one digit) and text to add; `!` gives the whole lemma. */
function apply(script: string, form: string): string {
  if (script[0] === '!') return script.slice(1);
  const base = script[0] === '-' ? form.toLowerCase() : form;
  return base.slice(0, Math.max(0, base.length - Number(script[1]))) + script.slice(2);
}
