import { ModelFile } from '../../model.js';
import { at, type Kernel } from './kernel.js';
import { fileRoom } from './memory.js';

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

/** A matrix in panels (training/parser/panels.py) with float factors and additions for its rows. */
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

export const openParser = (): ParserFile => ModelFile.open<Meta>('parser', fileRoom);

/** Rows and columns of a matrix in panels of eight rows, pairs of columns together. */
function sizeOf(file: ParserFile, name: string): { rows: number; columns: number } {
  const [panels = 0, pairs = 0] = file.shape(name);
  return { rows: panels * 8, columns: pairs * 2 };
}

/** `from` and `to`: what stands for 1 in what goes in and comes out. */
export function loadLayer(kernel: Kernel, file: ParserFile, name: string, from: number, to = 1): Layer {
  const { rows, columns } = sizeOf(file, name);
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
  const weights = at(file.numbers(name, 'i16'));
  return { weights, scales: at(scales), biases: at(biases), floors: at(floors), rows, columns };
}

export function loadChoice(kernel: Kernel, file: ParserFile, name: string): Choice {
  const unit = UNIT.top / file.scale(name);
  const given = file.numbers(`${name}.biases`, 'f32');
  const biases = kernel.i32(given.length);
  given.forEach((bias, r) => {
    biases[r] = Math.round(bias * unit);
  });
  const weights = at(file.numbers(name, 'i16'));
  return { weights, ...sizeOf(file, name), biases };
}
