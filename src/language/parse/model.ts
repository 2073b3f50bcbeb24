import { ModelFile } from '../../model.js';
import { at, type Kernel } from './kernel.js';

/** Whole numbers that stand for 1: in the input vectors, in h, behind the top layer, in the arcs' dependents. */
export const UNIT = { input: 1 << 11, hidden: 1 << 14, top: 1 << 10, arc: 1 << 8 };
/** Parts of the top layer, each as wide as the next. */
export const TOP = ['tag', 'arcDependent', 'arcHead', 'labelDependent', 'labelHead'] as const;
/** Parts whose negative values are cut to nought at once. */
const RECTIFIED = new Set<string>(['tag', 'arcDependent', 'arcHead']);

interface Meta {
  readonly hidden: number;
  readonly word: number;
  readonly affix: number;
  readonly part: number;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  readonly deprel: readonly string[];
}

/** A matrix in the kernel's panels with float factors and additions for its rows. */
export interface Layer {
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
  readonly floors: number;
  readonly rows: number;
  readonly columns: number;
}

/** A last layer whose sums are compared as they are: one scale, whole-number biases. */
export interface Choice {
  readonly weights: number;
  readonly rows: number;
  readonly columns: number;
  readonly biases: Int32Array;
}

export type ParserFile = ModelFile<Meta>;

export const openParser = (): ParserFile => ModelFile.open<Meta>('parser');

const panelled = (rows: number) => Math.ceil(rows / 8) * 8;

/** Weights as the kernel multiplies them; returns their address. */
function panels(kernel: Kernel, source: Int8Array, rows: number, columns: number): number {
  const target = at(kernel.i16(panelled(rows) * columns));
  kernel.run.pack(kernel.copy(source), rows, columns, target);
  return target;
}

/** `from` and `to`: what stands for 1 in what goes in and comes out. */
export function loadLayer(kernel: Kernel, file: ParserFile, name: string, from: number, to = 1): Layer {
  const [rows = 0, columns = 0] = file.shape(name);
  const scales = kernel.f32(rows);
  const biases = kernel.f32(rows);
  const floors = kernel.f32(rows).fill(-1e9);
  file.numbers(`${name}.scales`, 'f32').forEach((scale, r) => {
    scales[r] = (scale / from) * to;
  });
  if (file.has(`${name}.biases`))
    file.numbers(`${name}.biases`, 'f32').forEach((bias, r) => {
      biases[r] = bias * to;
    });
  const part = file.meta.part;
  for (const [i, p] of name === 'top' ? TOP.entries() : [])
    if (RECTIFIED.has(p)) floors.fill(0, i * part, (i + 1) * part);
  const weights = panels(kernel, file.numbers(name, 'i8'), rows, columns);
  return { weights, scales: at(scales), biases: at(biases), floors: at(floors), rows, columns };
}

export function loadChoice(kernel: Kernel, file: ParserFile, name: string): Choice {
  const [rows = 0, columns = 0] = file.shape(name);
  const unit = UNIT.top / file.scale(name);
  const biases = kernel.i32(rows);
  file.numbers(`${name}.biases`, 'f32').forEach((bias, r) => {
    biases[r] = Math.round(bias * unit);
  });
  const weights = panels(kernel, file.numbers(name, 'i8'), rows, columns);
  return { weights, rows: panelled(rows), columns, biases };
}
