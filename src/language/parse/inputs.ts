import { ownText } from '../../memo.js';
import { at, type Kernel } from './kernel.js';
import { type Layer, loadLayer, type ParserFile, UNIT } from './model.js';
import { WordList } from './wordlist.js';
import { affixes, MOST_AFFIXES, normal } from './words.js';

/** Forms whose shares of the first layer are kept; when it is full, all are forgotten. */
const KEPT = 8192;

/** First-layer input shares by word form: nine words in ten were seen a moment ago and cost a look-up. */
export class Inputs {
  readonly #kernel: Kernel;
  readonly #layer: Layer;
  readonly #kept: Float32Array;
  readonly #vectors: Int16Array;
  readonly #sums: number;
  readonly #rows = new Map<string, number>();
  readonly #words: WordList;
  readonly #wordVectors: Int8Array;
  readonly #wordScales: Float32Array;
  readonly #affixes: Uint32Array;
  readonly #affixVectors: number;
  readonly #affixScales: number;
  /** Width of a word's own part of its vector and of its affixes' part. */
  readonly #wide: readonly [number, number];

  /** `sums`: scratch for `most` words of the first layer's rows; `most`: words a batch may have. */
  constructor(kernel: Kernel, file: ParserFile, sums: number, most: number) {
    this.#kernel = kernel;
    this.#layer = loadLayer(kernel, file, 'lower.input', UNIT.input);
    this.#kept = kernel.f32(KEPT * this.#layer.rows);
    this.#vectors = kernel.i16(most * this.#layer.columns);
    this.#sums = sums;
    this.#words = new WordList(file.bytes('words'), file.numbers('wordStarts', 'u32'));
    this.#wordVectors = file.numbers('wordVectors', 'i8');
    this.#wordScales = file.numbers('wordVectors.scales', 'f32');
    this.#affixes = kernel.u32(MOST_AFFIXES);
    this.#affixVectors = at(file.numbers('affixVectors', 'i8'));
    this.#affixScales = at(file.numbers('affixVectors.scales', 'f32'));
    this.#wide = [file.meta.word, file.meta.affix];
  }

  /** Writes the addresses of the forms' shares (float32 rows) to `addresses`. */
  look(forms: readonly string[], addresses: Uint32Array): void {
    const fresh = new Set<string>();
    for (const form of forms) if (!this.#rows.has(form)) fresh.add(form);
    if (this.#rows.size + fresh.size > KEPT) {
      this.#rows.clear();
      for (const form of forms) fresh.add(form);
    }
    this.#add([...fresh]);
    const width = this.#layer.rows * 4;
    for (let i = 0; i < forms.length; i++) addresses[i] = at(this.#kept) + this.#rows.get(forms[i]!)! * width;
  }

  #add(forms: readonly string[]): void {
    if (forms.length === 0) return;
    const { weights, rows, columns, scales, biases } = this.#layer;
    const first = this.#rows.size;
    forms.forEach((form, i) => {
      this.#vector(form, this.#vectors.subarray(i * columns, (i + 1) * columns));
      this.#rows.set(ownText(form), first + i);
    });
    const { run } = this.#kernel;
    run.multiply(
      weights,
      rows / 8,
      columns / 2,
      at(this.#vectors),
      columns * 2,
      forms.length,
      this.#sums,
      rows * 4,
    );
    run.project(this.#sums, forms.length, rows, scales, biases, at(this.#kept) + first * rows * 4);
  }

  /** Writes a form's vector: the word's own part, then its affixes'. */
  #vector(form: string, out: Int16Array): void {
    const [word, affix] = this.#wide;
    const number = this.#words.numberOf(normal(form));
    const scale = this.#wordScales[number]! * UNIT.input;
    for (let i = 0; i < word; i++)
      out[i] = Math.max(-32768, Math.min(32767, Math.round(this.#wordVectors[number * word + i]! * scale)));
    const rows = affixes(form);
    this.#affixes.set(rows);
    const { gather } = this.#kernel.run;
    gather(
      at(this.#affixes),
      rows.length,
      this.#affixVectors,
      this.#affixScales,
      affix,
      UNIT.input,
      at(out) + word * 2,
    );
  }
}
