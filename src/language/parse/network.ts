import { type Batch, packed } from './batch.js';
import { bestTree } from './heads.js';
import { Inputs } from './inputs.js';
import { at, Kernel } from './kernel.js';
import {
  type Choice,
  type Layer,
  loadChoice,
  loadLayer,
  openParser,
  type ParserFile,
  TOP,
  UNIT,
} from './model.js';
import { TagSet } from './tagset.js';

/** Words a batch may have; a longer sentence must be cut before. */
export const MOST = 1024;

/** What the network says of a sentence's words: tag (a number of `tagSet`), head (-1 the root) and relation. */
export interface Parse {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** The joint tagger and parser of training/parser/network.py over the kernel. */
export class Network {
  readonly file: ParserFile;
  readonly tagSet: TagSet;
  readonly #hidden: number;
  readonly #kernel: Kernel;
  readonly #inputs: Inputs;
  readonly #layers: readonly { input: Layer | undefined; hidden: readonly [Layer, Layer]; out: number }[];
  readonly #top: Layer;
  readonly #arc: Layer;
  readonly #tags: Choice;
  readonly #relations: Choice;
  readonly #root: number;
  readonly #sums: number;
  readonly #cells: number;
  readonly #state: number;
  readonly #rows: number;
  readonly #dependents: number;
  readonly #joined: number;
  readonly #scores: Int32Array;
  readonly #addresses: Uint32Array;
  readonly #others: Uint32Array;
  readonly #counts: Int32Array;
  readonly #starts: Int32Array;
  readonly #places: Int32Array;

  constructor() {
    const file = openParser();
    const size = file.meta.hidden;
    const gates = 8 * size;
    const kernel = new Kernel(file.end);
    this.file = file;
    this.#hidden = size;
    this.#kernel = kernel;
    this.#sums = at(kernel.f32(MOST * gates));
    this.#inputs = new Inputs(kernel, file, this.#sums, MOST);
    const recurrent = (name: string) => loadLayer(kernel, file, name, UNIT.hidden);
    this.#layers = ['lower', 'upper'].map((name) => ({
      input: name === 'lower' ? undefined : loadLayer(kernel, file, `${name}.input`, UNIT.hidden),
      hidden: [recurrent(`${name}.forwards`), recurrent(`${name}.backwards`)],
      out: at(kernel.i16(MOST * 2 * size)),
    }));
    this.#top = loadLayer(kernel, file, 'top', UNIT.hidden, UNIT.top);
    this.#arc = loadLayer(kernel, file, 'arc', UNIT.top, UNIT.arc);
    this.#tags = loadChoice(kernel, file, 'tags');
    this.#relations = loadChoice(kernel, file, 'relations');
    this.#relations.biases[file.meta.deprel.indexOf('root')] = -1e9; // no word but the root, which is settled apart
    const root = kernel.i16(file.meta.part);
    file.numbers('root', 'f32').forEach((x, i) => {
      root[i] = Math.round(x * UNIT.top);
    });
    this.#root = at(root);
    this.#cells = at(kernel.f32(MOST * size));
    this.#state = at(kernel.i16(MOST * size));
    this.#rows = at(kernel.i16(MOST * this.#top.rows));
    this.#dependents = at(kernel.i16(MOST * file.meta.part));
    this.#joined = at(kernel.i16(MOST * file.meta.part));
    this.#scores = kernel.i32(MOST * Math.max(MOST + 1, this.#tags.rows));
    this.#addresses = kernel.u32(MOST);
    this.#others = kernel.u32(MOST);
    this.#counts = kernel.i32(MOST);
    this.#starts = kernel.i32(MOST);
    this.#places = kernel.i32(MOST);
    this.tagSet = new TagSet(file.meta, file.numbers('combinations', 'u16'));
  }

  /** Parses sentences given as their words' forms, none longer than `MOST`; the result is in their order. */
  parse(sentences: readonly (readonly string[])[]): Parse[] {
    const found: Parse[] = new Array(sentences.length);
    for (const batch of packed(sentences, MOST)) {
      this.#encode(batch);
      const tags = this.#readTags(batch.words);
      const heads = this.#readHeads(batch);
      const relations = this.#readRelations(batch, heads);
      batch.members.forEach((member, s) => {
        const pick = (values: Int32Array) => Int32Array.from(batch.places[s]!, (place) => values[place]!);
        found[member] = { tags: pick(tags), heads: heads[s]!.map((h) => h - 1), relations: pick(relations) };
      });
    }
    return found;
  }

  /** Both LSTM layers and the top layer. */
  #encode(batch: Batch): void {
    const { run } = this.#kernel;
    const size = this.#hidden;
    this.#counts.set(batch.counts);
    this.#starts.set(batch.starts);
    this.#inputs.look(batch.forms, this.#addresses);
    let below = 0;
    for (const { input, hidden, out } of this.#layers) {
      if (input) {
        this.#multiply(input, below, 4 * size, batch.words);
        run.project(this.#sums, batch.words, input.rows, input.scales, input.biases, this.#sums);
        for (let i = 0; i < batch.words; i++) this.#addresses[i] = this.#sums + i * input.rows * 4;
      }
      hidden.forEach((layer, backwards) => {
        run.lstm(layer.weights, layer.scales, size, batch.counts.length, at(this.#counts), at(this.#starts),
          at(this.#addresses), backwards * 16 * size, out + backwards * 2 * size, 4 * size,
          at(this.#scores), this.#cells, this.#state, backwards); // biome-ignore format: one call
      });
      below = out;
    }
    this.#multiply(this.#top, below, 4 * size, batch.words);
    this.#activate(this.#top, batch.words, this.#rows);
  }

  #multiply(layer: Layer | Choice, x: number, stride: number, count: number, out = this.#sums): void {
    const panels = Math.ceil(layer.rows / 8);
    this.#kernel.run.multiply(layer.weights, panels, layer.columns / 2, x, stride, count, out, panels * 32);
  }

  #activate({ rows, scales, biases, floors }: Layer, count: number, out: number): void {
    this.#kernel.run.activate(this.#sums, count, rows, scales, biases, floors, out);
  }

  /** Address of a part of the top layer, whose rows are `#stride` bytes apart. */
  #part(name: (typeof TOP)[number]): number {
    return this.#rows + TOP.indexOf(name) * this.file.meta.part * 2;
  }

  get #stride(): number {
    return this.#top.rows * 2;
  }

  #readTags(words: number): Int32Array {
    const { rows, biases } = this.#tags;
    this.#multiply(this.#tags, this.#part('tag'), this.#stride, words, at(this.#scores));
    return Int32Array.from({ length: words }, (_, i) =>
      this.tagSet.best(this.#kernel, this.#scores, i * rows, biases),
    );
  }

  /** Heads by sentence, 0 the root. */
  #readHeads(batch: Batch): Int32Array[] {
    const { part } = this.file.meta;
    this.#multiply(this.#arc, this.#part('arcDependent'), this.#stride, batch.words);
    this.#activate(this.#arc, batch.words, this.#dependents);
    return batch.places.map((places) => {
      this.#places.set(places);
      this.#kernel.run.arcs(at(this.#places), places.length, this.#dependents, part * 2, this.#part('arcHead'),
        this.#stride, this.#root, part, at(this.#scores)); // biome-ignore format: one call
      return bestTree(this.#scores, places.length);
    });
  }

  /** Relations by place; the root's own relation is settled by the caller. */
  #readRelations(batch: Batch, heads: readonly Int32Array[]): Int32Array {
    const { part } = this.file.meta;
    const { rows, biases } = this.#relations;
    const dependent = this.#part('labelDependent');
    const head = this.#part('labelHead');
    batch.places.forEach((places, s) => {
      places.forEach((place, i) => {
        const above = places[heads[s]![i]! - 1] ?? place;
        this.#addresses[place] = dependent + place * this.#stride;
        this.#others[place] = head + above * this.#stride;
      });
    });
    this.#kernel.run.join(at(this.#addresses), at(this.#others), batch.words, part, this.#joined);
    this.#multiply(this.#relations, this.#joined, part * 2, batch.words, at(this.#scores));
    const best = new Int32Array(batch.words);
    const { highest } = this.#kernel.run;
    for (let i = 0; i < batch.words; i++)
      best[i] = highest(at(this.#scores) + i * rows * 4, at(biases), biases.length);
    return best;
  }
}
