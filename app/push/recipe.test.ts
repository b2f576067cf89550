import { expect, test } from 'vitest';
import type { Layer } from './push';
import { joinRecipe } from './recipe';

const base = { diffId: `sha256:d7f7378c8dd4${'a'.repeat(52)}`, instruction: 'ADD … /', size: 9 };
const app = { diffId: `sha256:b0b2dffd7196${'b'.repeat(52)}`, instruction: 'COPY . /', size: 2 };
const recipe = [base, app];

function layers(...ids: string[]): Layer[] {
  return ids.map((id) => ({ id, status: { kind: 'waiting' }, retries: 0 }));
}

test('a layer is found by the start of its DiffID, in the engine’s order', () => {
  expect(joinRecipe(layers('b0b2dffd7196', 'd7f7378c8dd4'), recipe)).toEqual([app, base]);
});

test('a layer is found by its whole DiffID too', () => {
  expect(joinRecipe(layers(app.diffId), recipe)).toEqual([app]);
});

test.each(['7cb293c52e5a', '', 'b0b2', 'sha256:', `b0b2dffd7196${'c'.repeat(52)}`, 'not hex'])(
  'a layer the engine names by something else is not known: %j',
  (id) => {
    expect(joinRecipe(layers(id), recipe)).toEqual([undefined]);
  },
);

test('a layer is found by the blob it travels as, once that is known', () => {
  const packed = { ...app, blob: `sha256:0dfeee37e0bf${'d'.repeat(52)}` };
  expect(joinRecipe(layers('0dfeee37e0bf', 'd7f7378c8dd4'), [base, packed])).toEqual([
    packed,
    base,
  ]);
});
