import { describe, expect, it } from 'vitest';
import { createNewsPace } from './news-pace';

/** A computer whose processors were busy for this share of each stretch of time. */
function computer() {
  const time = { at: 10_000, busy: 0, total: 0 };
  const pace = createNewsPace(
    () => 80,
    () => ({ busy: time.busy, total: time.total }),
    () => time.at,
  );
  const pass = (ms: number, share: number) => {
    time.at += ms;
    time.total += ms * 2;
    time.busy += ms * 2 * share;
    return pace();
  };
  return { pace, pass };
}

describe('the pace of the news', () => {
  it('is slower while the processors are busy, and calm when they are not', () => {
    const { pace, pass } = computer();
    pace();
    expect(pass(500, 0.7)).toBe(250);
    expect(pass(500, 0.9)).toBe(250);
    expect(pass(500, 0.3)).toBe(80);
    expect(pass(500, 0.7)).toBe(250);
  });

  it('looks no oftener than it can tell', () => {
    const { pace, pass } = computer();
    pace();
    expect(pass(500, 0.1)).toBe(80);
    expect(pass(100, 1)).toBe(80);
    expect(pass(100, 1)).toBe(80);
    expect(pass(300, 1)).toBe(250);
  });

  it('takes a push to begin with all an engine can do, whatever was before it', () => {
    const { pace, pass } = computer();
    expect(pace()).toBe(250);
    expect(pass(500, 0.1)).toBe(80);
    expect(pass(60_000, 0.1)).toBe(250);
    expect(pass(500, 0.1)).toBe(80);
  });

  it('is calm where the system tells nothing of its processors', () => {
    let at = 0;
    const pace = createNewsPace(
      () => 50,
      () => ({ busy: 0, total: 0 }),
      () => (at += 500),
    );
    pace();
    expect(pace()).toBe(50);
  });
});
