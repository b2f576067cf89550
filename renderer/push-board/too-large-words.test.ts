import { expect, it } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { LayerStatus } from '../../app/push/push';
import { createFormat } from '../format';
import { describeTooLargeLayer } from './too-large-words';

const { bytes } = createFormat('en-US');
const model = {
  diffId: `sha256:${'a'.repeat(64)}`,
  instruction: 'COPY model /model',
  size: 70_000_000,
};

function say(layers: Readonly<Record<string, LayerStatus>>) {
  const order = { id: '1', imageId: 'i', reference: 'ada/web:v1', recipe: [model], queuedAt: 0 };
  const updates = Object.entries(layers).map(
    ([id, status]) => ({ kind: 'layer', id, status }) as const,
  );
  return describeTooLargeLayer(applyUpdates(newPush(order), updates), bytes);
}

it('names the layer that did not get through, and its size', () => {
  const layers = { bbbbbbbbbbbb: { kind: 'pushed' }, aaaaaaaaaaaa: { kind: 'waiting' } } as const;
  expect(say(layers)).toBe('The layer that did not get through: “COPY model /model”, 70 MB.');
});

it('claims no more than that it is the largest where several did not', () => {
  const small = { kind: 'pushing', current: 1, total: 2_000_000 } as const;
  expect(say({ aaaaaaaaaaaa: { kind: 'waiting' }, bbbbbbbbbbbb: small })).toBe(
    'Of the 2 layers that did not get through, the largest: “COPY model /model”, 70 MB.',
  );
  expect(say({ bbbbbbbbbbbb: small })).toContain('layer bbbbbbbbbbbb, 2 MB');
});

it('says nothing where the engine names no layer', () => {
  expect(say({})).toBeUndefined();
});
