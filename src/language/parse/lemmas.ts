/** Lemmas by rule: for each tag, what is cut and added, by the longest known ending. training/parser/lemmas.py learns them. */

const LONGEST = 7;

export class Lemmatiser {
  readonly #rules = new Map<string, string>();
  readonly #known = new Map<string, string>();

  /** `lines`: `upos xpos ending script`, parted by tabs. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const cut = line.lastIndexOf('\t');
      this.#rules.set(line.slice(0, cut), line.slice(cut + 1));
    }
  }

  lemma(form: string, upos: string, xpos: string): string {
    const tag = `${upos}\t${xpos}\t`;
    const key = tag + form;
    let found = this.#known.get(key);
    if (found === undefined) {
      found = apply(this.#script(tag, `^${form.toLowerCase()}`), form);
      if (this.#known.size > 50_000) this.#known.clear();
      this.#known.set(key, found);
    }
    return found;
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
