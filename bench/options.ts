// What may follow the names of the benches: smaller trials, which are printed and not kept.
import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly pairs: number | undefined;
  readonly seconds: number | undefined;
  /** Of these, the ones asked for: all, or those that begin with `--shape`. */
  shapes(all: readonly string[]): readonly string[];
}

export interface Asked {
  readonly benches: readonly string[];
  readonly options: BenchOptions;
  /** Less than the whole was asked for, so the figures are not for the record. */
  readonly isTrial: boolean;
}

export function readOptions(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pairs: { type: 'string' },
      seconds: { type: 'string' },
      shape: { type: 'string' },
    },
  });
  const { pairs, seconds, shape } = values;
  return {
    benches: positionals,
    isTrial: Object.keys(values).length > 0,
    options: {
      pairs: pairs === undefined ? undefined : Number(pairs),
      seconds: seconds === undefined ? undefined : Number(seconds),
      shapes: (all) => {
        const chosen = all.filter((each) => each.startsWith(shape ?? ''));
        if (chosen.length === 0) throw new Error(`No such shape. There is: ${all.join(', ')}.`);
        return chosen;
      },
    },
  };
}
