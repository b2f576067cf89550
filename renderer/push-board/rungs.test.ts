import { describe, expect, it } from 'vitest';
import type { ImageLayer } from '../../app/image/image';
import { stackRungs } from './rungs';

const base = entry('aaaaaaaaaaaa', 'ADD rootfs.tar /');
const pip = entry('bbbbbbbbbbbb', 'RUN pip install flask');
const app = entry('cccccccccccc', 'COPY app.py /app.py');
const recipe = [base, pip, app];

function entry(start: string, instruction: string): ImageLayer {
  return { diffId: `sha256:${start}${'0'.repeat(52)}`, instruction, size: 1 };
}

describe('stackRungs', () => {
  it('puts the base at the bottom, whatever order the engine names the layers in', () => {
    const rungs = stackRungs(['aaaaaaaaaaaa', 'cccccccccccc', 'bbbbbbbbbbbb'], recipe);
    expect(rungs.map((rung) => [rung.recipe, rung.layerAt, rung.level])).toEqual([
      [app, 1, 3],
      [pip, 2, 2],
      [base, 0, 1],
    ]);
  });

  it('shows the whole stack before the engine has named anything', () => {
    const rungs = stackRungs([], recipe);
    expect(rungs.map((rung) => rung.recipe)).toEqual([app, pip, base]);
    expect(rungs.every((rung) => rung.layerAt === undefined)).toBe(true);
  });

  it('keeps a layer it cannot place, without an instruction', () => {
    const rungs = stackRungs(['ffffffffffff', 'aaaaaaaaaaaa'], [base]);
    expect(rungs.map((rung) => [rung.layerAt, rung.recipe])).toEqual([
      [0, undefined],
      [1, base],
    ]);
  });

  it('claims no instruction for blobs, and leaves places for those not named yet', () => {
    const rungs = stackRungs(['111111111111', '222222222222'], recipe);
    expect(rungs.map((rung) => rung.layerAt)).toEqual([undefined, 0, 1]);
    expect(rungs.every((rung) => rung.recipe === undefined)).toBe(true);
  });

  it('gives every rung a key of its own, also when two layers are equal', () => {
    const rungs = stackRungs(['aaaaaaaaaaaa'], [base, base, base]);
    expect(new Set(rungs.map(({ key }) => key)).size).toBe(3);
  });
});
