/** Logistic regression on dense features by Newton's method, with a ridge. */

export interface Example {
  readonly features: readonly number[];
  readonly label: boolean;
  readonly weight: number;
}

const ROUNDS = 30;
const RIDGE = 1e-3;

/** Weights of the raw features, the bias last. */
export function fitLogistic(examples: readonly Example[]): Float64Array {
  const { means, spreads } = standard(examples);
  const rows = examples.map(({ features }) => [...features.map((x, i) => (x - means[i]!) / spreads[i]!), 1]);
  const size = means.length + 1;
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = Float64Array.from(weights, (w, i) => (i < size - 1 ? RIDGE * w : 0));
    const hessian = Array.from({ length: size }, (_, i) =>
      Float64Array.from({ length: size }, (_, j) => (i !== j ? 0 : i < size - 1 ? RIDGE : 1e-9)),
    );
    for (const [n, row] of rows.entries()) {
      const { label, weight } = examples[n]!;
      const p = 1 / (1 + Math.exp(-row.reduce((sum, x, i) => sum + x * weights[i]!, 0)));
      const slope = (weight * (p - Number(label))) / rows.length;
      const curve = (weight * p * (1 - p)) / rows.length;
      for (let i = 0; i < size; i++) {
        gradient[i]! += slope * row[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += curve * row[i]! * row[j]!;
      }
    }
    const step = solved(hessian, gradient);
    for (let i = 0; i < size; i++) weights[i]! -= step[i]!;
  }
  const raw = weights.map((w, i) => (i < size - 1 ? w / spreads[i]! : w));
  raw[size - 1]! -= means.reduce((sum, mean, i) => sum + mean * raw[i]!, 0);
  return raw;
}

function standard(examples: readonly Example[]): { means: number[]; spreads: number[] } {
  const mean = (of: (features: readonly number[]) => number) =>
    examples.reduce((sum, { features }) => sum + of(features), 0) / examples.length;
  const means = examples[0]!.features.map((_, i) => mean((features) => features[i]!));
  const spreads = means.map((m, i) => Math.sqrt(mean((features) => (features[i]! - m) ** 2)) + 1e-9);
  return { means, spreads };
}

/** Solves `matrix` x = `vector` by elimination; destroys both. */
function solved(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const size = vector.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    [vector[column], vector[pivot]] = [vector[pivot]!, vector[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row]![column]! / matrix[column]![column]!;
      for (let k = column; k < size; k++) matrix[row]![k]! -= factor * matrix[column]![k]!;
      vector[row]! -= factor * vector[column]!;
    }
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let rest = vector[row]!;
    for (let k = row + 1; k < size; k++) rest -= matrix[row]![k]! * solution[k]!;
    solution[row] = rest / matrix[row]![row]!;
  }
  return solution;
}
