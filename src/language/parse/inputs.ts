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
  readonly #affixes: Uint32Array;
  readonly #tables;

  /** `sums`: scratch for `most` words of the first layer's rows; `most`: words a batch may have. */
  constructor(kernel: Kernel, file: ParserFile, sums: number, most: number) {
    this.#kernel = kernel;
    this.#layer = loadLayer(kernel, file, 'lower.input', UNIT.input);
    this.#kept = kernel.f32(KEPT * this.#layer.rows);
    this.#vectors = kernel.i16(most * this.#layer.columns);
    this.#sums = sums;
    this.#words = new WordList(kernel, file.bytes('words'));
    this.#affixes = kernel.u32(MOST_AFFIXES);
    const table = (name: string) => ({
      rows: at(file.numbers(name, 'i8')),
      scales: at(file.numbers(`${name}.scales`, 'f32')),
      width: file.shape(name)[1]!,
    });
    this.#tables = { words: table('wordVectors'), affixes: table('affixVectors') };
  }

  static bytes(rows: number): number {
    return KEPT * rows * 4 + WordList.BYTES;
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
      this.#vector(form, at(this.#vectors) + i * columns * 2);
      this.#rows.set(form, first + i);
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

  /** Writes a form's vector, int16, to the address `out`: the word's own part, then its affixes'. */
  #vector(form: string, out: number): void {
    const { words, affixes: endings } = this.#tables;
    const { gather } = this.#kernel.run;
    const rows = this.#affixes;
    rows[0] = this.#words.numberOf(normal(form));
    gather(at(rows), 1, words.rows, words.scales, words.width, UNIT.input, out);
    const found = affixes(form);
    rows.set(found);
    const after = out + words.width * 2;
    gather(at(rows), found.length, endings.rows, endings.scales, endings.width, UNIT.input, after);
  }
}
