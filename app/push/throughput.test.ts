import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, speeds, type Throughput, throughputSchema } from './throughput';

/** A count each second, of so many bytes since the beginning. */
function seconds(...bytes: number[]): Throughput {
  return bytes.reduce<Throughput>(
    (before, sent, at) => count(before, (at + 1) * 1_000, sent),
    count(undefined, 0, 0),
  );
}

describe('the throughput of a push', () => {
  it('is the speed of the last five seconds, or of those there are', () => {
    const line = seconds(100, 300, 300, 1_000, 1_100, 1_100);
    expect(speeds(line)).toEqual([100, 150, 100, 250, 220, 200]);
  });

  it('takes bytes that go back for a standstill, not for a speed', () => {
    expect(speeds(seconds(100, 0, 60))).toEqual([100, 0, 20]);
  });

  it('stays level where a computer slept, and does not spread the bytes over it', () => {
    const slept = count(seconds(100, 200), 6_000, 900);
    expect(slept.counts).toEqual([100, 200, 200, 200, 200, 900]);
  });

  it('does not mind a clock that is a little early or late', () => {
    const early = count(seconds(100), 1_990, 300);
    expect(count(early, 3_020, 400).counts).toEqual([100, 300, 400]);
    expect(count(early, 2_020, 350)).toBe(early);
  });

  it('stays small however long it takes, and loses no bytes', () => {
    const long = seconds(...Array.from({ length: 5_000 }, (_, at) => (at + 1) * 10));
    expect(long.counts.length).toBeLessThanOrEqual(120);
    expect(long.counts.length).toBeGreaterThan(60);
    expect(new Set(speeds(long))).toEqual(new Set([10]));
  });

  it('is always one that may cross to the window', () => {
    const looks = fc.array(fc.tuple(fc.integer({ min: -9, max: 1e9 }), fc.nat()));
    fc.assert(
      fc.property(looks, (all) => {
        const line = all.reduce<Throughput | undefined>(
          (before, [elapsed, bytes]) => count(before, elapsed, bytes),
          undefined,
        );
        if (line) expect(throughputSchema.safeParse(line).success).toBe(true);
      }),
    );
  });
});
