import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesPerSecond, observe, type RateWindow, secondsLeft } from './rate';

/** A sample every 100 ms. */
function steady(perSecond: number, seconds: number, start: RateWindow = []): RateWindow {
  const last = start.at(-1) ?? { at: 0, bytes: 0 };
  let window = observe(start, last.at, last.bytes);
  for (let tick = 1; tick <= seconds * 10; tick++) {
    window = observe(window, last.at + tick * 100, last.bytes + (perSecond / 10) * tick);
  }
  return window;
}

test('a steady push has its rate and its time left', () => {
  const window = steady(200_000, 5);
  expect(bytesPerSecond(window, 5_000)).toBeCloseTo(200_000);
  expect(secondsLeft(window, 5_000, 1_000_000)).toBeCloseTo(5);
});

test('a push that sped up shows its new rate soon', () => {
  const window = steady(1_000_000, 12, steady(1_000, 60));
  expect(bytesPerSecond(window, 72_000)).toBeCloseTo(1_000_000);
});

test('there is no rate before there is something to go by', () => {
  expect(bytesPerSecond([], 0)).toBeUndefined();
  expect(bytesPerSecond(observe([], 0, 5), 100)).toBeUndefined();
  expect(secondsLeft([], 0, 5)).toBeUndefined();
});

test('a stalled push slows to nothing, and has no time left to show', () => {
  const window = steady(200_000, 20);
  expect(bytesPerSecond(window, 25_000)).toBeLessThan(200_000);
  expect(bytesPerSecond(window, 31_000)).toBe(0);
  expect(secondsLeft(window, 31_000, 1_000)).toBeUndefined();
});

test('news that comes seldom still makes a rate', () => {
  const window = observe(observe([], 0, 0), 12_000, 12_000);
  expect(bytesPerSecond(window, 12_000)).toBeCloseTo(1_000);
});

test('a layer sent again does not make a rate below nothing', () => {
  const window = observe(steady(200_000, 5), 5_100, 0);
  expect(bytesPerSecond(window, 5_100)).toBeUndefined();
  expect(bytesPerSecond(steady(100_000, 2, window), 7_100)).toBeCloseTo(100_000);
});

test('a clock set back starts over', () => {
  const window = observe(steady(200_000, 5), 1_000, 2_000_000);
  expect(bytesPerSecond(window, 1_000)).toBeUndefined();
});

test('whatever is observed, the rate is no less than 0 and the window stays short', () => {
  const samples = fc.array(fc.record({ wait: fc.nat({ max: 3_000 }), bytes: fc.nat() }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(samples, (taken) => {
      let window: RateWindow = [];
      let now = 0;
      for (const { wait, bytes } of taken) {
        now += wait;
        window = observe(window, now, bytes);
        expect(bytesPerSecond(window, now) ?? 0).toBeGreaterThanOrEqual(0);
        expect(window.at(-1)).toEqual({ at: now, bytes });
      }
      expect(window.length).toBeLessThan(100);
    }),
  );
});

test('a thousand lines a second do not make the window long', () => {
  let window: RateWindow = [];
  for (let at = 0; at < 20_000; at++) window = observe(window, at, at);
  expect(window.length).toBeLessThan(100);
  expect(bytesPerSecond(window, 20_000)).toBeCloseTo(1_000, -1);
});
