/**
 * The network's inner loops in AssemblyScript, compiled to models/parser.wasm by `npm run kernel`.
 *
 * Weights and activations are int16, sums int32: whole numbers add up to the same in any order, so a sentence reads the
 * same alone or in a batch. Gates are float32 with a rational tanh, which WebAssembly defines to the last bit.
 *
 * A matrix lies in panels of eight rows: for each pair of columns, row 0's two weights, row 1's, … row 7's.
 * All pointers are byte addresses in the one memory; strides are bytes.
 */

/** out[c][r] = Σ weights[r] · x[c], int32; `panels` is rows / 8, `pairs` is columns / 2. */
export function multiply(
  weights: usize,
  panels: i32,
  pairs: i32,
  x: usize,
  stride: i32,
  count: i32,
  out: usize,
  outStride: i32,
): void {
  const panelBytes = <usize>pairs * 32;
  for (let p = 0; p < panels; p++) {
    const panel = weights + <usize>p * panelBytes;
    const target = out + <usize>p * 32;
    let c = 0;
    for (; c + 4 <= count; c += 4)
      four(panel, pairs, x + <usize>(c * stride), stride, target + <usize>(c * outStride), outStride);
    for (; c < count; c++) one(panel, pairs, x + <usize>(c * stride), target + <usize>(c * outStride));
  }
}

function four(panel: usize, pairs: i32, x: usize, stride: usize, out: usize, outStride: usize): void {
  let a0 = i32x4.splat(0),
    a1 = a0,
    b0 = a0,
    b1 = a0,
    c0 = a0,
    c1 = a0,
    d0 = a0,
    d1 = a0;
  const end = x + <usize>(pairs * 4);
  const x1 = stride,
    x2 = stride * 2,
    x3 = stride * 3;
  for (; x < end; x += 4, panel += 32) {
    const w0 = v128.load(panel),
      w1 = v128.load(panel, 16);
    let v = v128.load_splat<i32>(x);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(w0, v));
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(w1, v));
    v = v128.load_splat<i32>(x + x1);
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(w0, v));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(w1, v));
    v = v128.load_splat<i32>(x + x2);
    c0 = i32x4.add(c0, i32x4.dot_i16x8_s(w0, v));
    c1 = i32x4.add(c1, i32x4.dot_i16x8_s(w1, v));
    v = v128.load_splat<i32>(x + x3);
    d0 = i32x4.add(d0, i32x4.dot_i16x8_s(w0, v));
    d1 = i32x4.add(d1, i32x4.dot_i16x8_s(w1, v));
  }
  v128.store(out, a0);
  v128.store(out, a1, 16);
  out += outStride;
  v128.store(out, b0);
  v128.store(out, b1, 16);
  out += outStride;
  v128.store(out, c0);
  v128.store(out, c1, 16);
  out += outStride;
  v128.store(out, d0);
  v128.store(out, d1, 16);
}

function one(panel: usize, pairs: i32, x: usize, out: usize): void {
  let a0 = i32x4.splat(0),
    a1 = a0;
  const end = x + <usize>(pairs * 4);
  for (; x < end; x += 4, panel += 32) {
    const v = v128.load_splat<i32>(x);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v128.load(panel), v));
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v128.load(panel, 16), v));
  }
  v128.store(out, a0);
  v128.store(out, a1, 16);
}

/** Lambert's fraction for tanh, off by less than 0.0001 and clamped where it reaches 1. */
function tanh(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, f32x4.splat(-4.97)), f32x4.splat(4.97));
  const s = f32x4.mul(x, x);
  const top = f32x4.add(
    f32x4.splat(135135),
    f32x4.mul(s, f32x4.add(f32x4.splat(17325), f32x4.mul(s, f32x4.add(f32x4.splat(378), s)))),
  );
  const low = f32x4.add(
    f32x4.splat(135135),
    f32x4.mul(
      s,
      f32x4.add(
        f32x4.splat(62370),
        f32x4.mul(s, f32x4.add(f32x4.splat(3150), f32x4.mul(s, f32x4.splat(28)))),
      ),
    ),
  );
  return f32x4.div(f32x4.mul(x, top), low);
}

function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(x, half))));
}

/** Pre-activation: the recurrent sum times the row's scale, plus the input's share. */
function gate(sums: usize, scales: usize, input: usize): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), v128.load(scales)), v128.load(input));
}

/** Four cells on: updates `cell`, returns h × 16384 as int32. */
function advance(sums: usize, scales: usize, input: usize, cell: usize, gateBytes: usize): v128 {
  const i = sigmoid(gate(sums, scales, input));
  const f = sigmoid(gate(sums + gateBytes, scales + gateBytes, input + gateBytes));
  const o = sigmoid(gate(sums + 2 * gateBytes, scales + 2 * gateBytes, input + 2 * gateBytes));
  const g = tanh(gate(sums + 3 * gateBytes, scales + 3 * gateBytes, input + 3 * gateBytes));
  const c = f32x4.add(f32x4.mul(f, v128.load(cell)), f32x4.mul(i, g));
  v128.store(cell, c);
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(o, tanh(c)), f32x4.splat(16384))));
}

/**
 * One direction of an LSTM layer over a batch in packed order (all first words, all second words, …).
 * counts[t] sentences run at step t and starts[t] is that step's first place (int32 each); inputs[place] (uint32) is the
 * address of the place's float32 input shares, gates in the order i, f, o, g; `out` takes h as int16, `outStride` apart.
 * `sums`, `cells`, `state` are scratch for counts[0] sentences.
 */
export function lstm(
  weights: usize,
  scales: usize,
  size: i32,
  steps: i32,
  counts: usize,
  starts: usize,
  inputs: usize,
  shift: i32,
  out: usize,
  outStride: i32,
  sums: usize,
  cells: usize,
  state: usize,
  backwards: i32,
): void {
  const most = load<i32>(counts);
  memory.fill(cells, 0, most * size * 4);
  memory.fill(state, 0, most * size * 2);
  const gateBytes = <usize>size * 4;
  for (let k = 0; k < steps; k++) {
    const t = backwards ? steps - 1 - k : k;
    const n = load<i32>(counts + <usize>(t * 4));
    const first = load<i32>(starts + <usize>(t * 4));
    multiply(weights, size >> 1, size >> 1, state, size * 2, n, sums, size * 16);
    for (let s = 0; s < n; s++) {
      const input = <usize>load<u32>(inputs + <usize>((first + s) * 4)) + <usize>shift;
      const sum = sums + <usize>(s * size * 16),
        cell = cells + <usize>(s * size * 4);
      const h = out + <usize>((first + s) * outStride),
        kept = state + <usize>(s * size * 2);
      for (let j = 0; j < size; j += 8) {
        const at = <usize>j * 4;
        const low = advance(sum + at, scales + at, input + at, cell + at, gateBytes);
        const high = advance(sum + at + 16, scales + at + 16, input + at + 16, cell + at + 16, gateBytes);
        const packed = i16x8.narrow_i32x4_s(low, high);
        v128.store(h + <usize>(j * 2), packed);
        v128.store(kept + <usize>(j * 2), packed);
      }
    }
  }
}

/** out[c][r] = sums[c][r] × scales[r] + biases[r], float32. */
export function project(sums: usize, count: i32, rows: i32, scales: usize, biases: usize, out: usize): void {
  for (let c = 0; c < count; c++) {
    for (let r = 0; r < rows; r += 4) {
      const at = <usize>r * 4;
      v128.store(
        out,
        f32x4.add(
          f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), v128.load(scales + at)),
          v128.load(biases + at),
        ),
      );
      sums += 16;
      out += 16;
    }
  }
}

/** out[c][r] = max(floors[r], sums[c][r] × scales[r] + biases[r]) as int16, saturated; the scales hold the output's too. */
export function activate(
  sums: usize,
  count: i32,
  rows: i32,
  scales: usize,
  biases: usize,
  floors: usize,
  out: usize,
): void {
  for (let c = 0; c < count; c++) {
    for (let r = 0; r < rows; r += 8) {
      const at = <usize>r * 4;
      v128.store(
        out,
        i16x8.narrow_i32x4_s(
          rectify(sums, scales + at, biases + at, floors + at),
          rectify(sums + 16, scales + at + 16, biases + at + 16, floors + at + 16),
        ),
      );
      sums += 32;
      out += 16;
    }
  }
}

function rectify(sums: usize, scales: usize, biases: usize, floors: usize): v128 {
  const y = f32x4.add(
    f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums)), v128.load(scales)),
    v128.load(biases),
  );
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.max(y, v128.load(floors))));
}

/**
 * Arc scores of one sentence, int32 [words][words + 1], head 0 the root. `places` (int32) are the words' rows of
 * `dependents` and `heads`; `root` is the root's row of the same kind as a head's.
 */
export function arcs(
  places: usize,
  words: i32,
  dependents: usize,
  dependentStride: i32,
  heads: usize,
  headStride: i32,
  root: usize,
  size: i32,
  out: usize,
): void {
  for (let d = 0; d < words; d++) {
    const row = dependents + <usize>(load<i32>(places + <usize>(d * 4)) * dependentStride);
    store<i32>(out, dot(row, root, size));
    out += 4;
    for (let h = 0; h < words; h++) {
      store<i32>(out, dot(row, heads + <usize>(load<i32>(places + <usize>(h * 4)) * headStride), size));
      out += 4;
    }
  }
}

function dot(a: usize, b: usize, size: i32): i32 {
  let sum = i32x4.splat(0);
  for (const end = a + <usize>(size * 2); a < end; a += 16, b += 16)
    sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(a), v128.load(b)));
  return (
    i32x4.extract_lane(sum, 0) +
    i32x4.extract_lane(sum, 1) +
    i32x4.extract_lane(sum, 2) +
    i32x4.extract_lane(sum, 3)
  );
}

/** out[i] = max(0, a[i] + b[i]) over rows of `size` int16, saturated; aRows and bRows are arrays of row addresses. */
export function join(aRows: usize, bRows: usize, count: i32, size: i32, out: usize): void {
  const zero = i16x8.splat(0);
  for (let c = 0; c < count; c++) {
    const a = <usize>load<u32>(aRows + <usize>(c * 4)),
      b = <usize>load<u32>(bRows + <usize>(c * 4));
    for (let j: usize = 0; j < <usize>(size * 2); j += 16, out += 16)
      v128.store(out, i16x8.max_s(zero, i16x8.add_sat_s(v128.load(a + j), v128.load(b + j))));
  }
}

/** Adds up int8 rows times their scales: out[i] = the sum × unit, rounded to int16. `rows` are their numbers (uint32). */
export function gather(
  rows: usize,
  count: i32,
  table: usize,
  scales: usize,
  width: i32,
  unit: f64,
  out: usize,
): void {
  for (let i = 0; i < width; i++, out += 2) {
    let sum: f64 = 0;
    for (let r = 0; r < count; r++) {
      const row = load<u32>(rows + <usize>(r * 4));
      sum += <f64>load<i8>(table + <usize>(row * width + i)) * <f64>load<f32>(scales + <usize>(row * 4));
    }
    store<i16>(out, <i16>Math.max(-32768, Math.min(32767, Math.floor(sum * unit + 0.5))));
  }
}

/** The place of the highest of `count` sums (int32) with their additions (int32). */
export function highest(sums: usize, biases: usize, count: i32): i32 {
  let best = 0;
  let most = i32.MIN_VALUE;
  for (let i = 0; i < count; i++) {
    const sum = load<i32>(sums + <usize>(i * 4)) + load<i32>(biases + <usize>(i * 4));
    if (sum > most) {
      most = sum;
      best = i;
    }
  }
  return best;
}
