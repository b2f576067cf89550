/** The value that this share of all values does not pass: 0.95 for the 95th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const below = sorted[Math.floor(middle)] ?? Number.NaN;
  const above = sorted[Math.ceil(middle)] ?? Number.NaN;
  return (below + above) / 2;
}

/** How fast values grow, by least squares, in their unit a second. `at` is in milliseconds. */
export function slope(samples: readonly { at: number; value: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const middle = mean(samples.map(({ at }) => at));
  const height = mean(samples.map(({ value }) => value));
  const spread = samples.reduce((sum, { at }) => sum + (at - middle) ** 2, 0);
  const lift = samples.reduce((sum, { at, value }) => sum + (at - middle) * (value - height), 0);
  return (lift / spread) * 1_000;
}
