import { describe, expect, it } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { LayerStatus, PushUpdate } from '../../app/push/push';
import { pushTotals } from '../../app/push/totals';
import { createFormat } from '../format';
import { describePhase } from './phase';
import { tellStory } from './story';

const STARTED: PushUpdate = { kind: 'started', at: 0 };
const REFERS: PushUpdate = { kind: 'refers', repository: 'docker.io/ada/web' };
const ENDED: PushUpdate = { kind: 'ended', at: 1 };
const { bytes } = createFormat('en-US');

function pushAfter(...updates: PushUpdate[]) {
  const order = { id: '1', imageId: 'sha256:1', reference: 'ada/web:v1', recipe: [], queuedAt: 0 };
  return applyUpdates(newPush(order), updates);
}

function layer(id: string, status: LayerStatus): PushUpdate {
  return { kind: 'layer', id, status };
}

function phaseAfter(...updates: PushUpdate[]) {
  const push = pushAfter(...updates);
  return describePhase(push, pushTotals(push));
}

function storyAfter(...updates: PushUpdate[]) {
  const push = pushAfter(...updates);
  return tellStory(push, pushTotals(push), bytes);
}

describe('describePhase', () => {
  it.each<[string, PushUpdate[]]>([
    ['Starting: waiting for the engine', [STARTED]],
    [
      'Checking what the registry has already',
      [STARTED, REFERS, layer('a', { kind: 'preparing' }), layer('b', { kind: 'waiting' })],
    ],
    [
      'Pushing 1 of 2 layers',
      [
        STARTED,
        REFERS,
        layer('a', { kind: 'pushing', current: 1, total: 2 }),
        layer('b', { kind: 'waiting' }),
      ],
    ],
    [
      'Try 2 of 5 in 5 s: a layer did not get through',
      [STARTED, REFERS, layer('a', { kind: 'retrying', seconds: 5 })],
    ],
    [
      'Sending again, try 2 of 5: 1 of 1 layer',
      [
        STARTED,
        REFERS,
        layer('a', { kind: 'retrying', seconds: 5 }),
        layer('a', { kind: 'pushing', current: 1, total: 2 }),
      ],
    ],
    [
      'Finalising: the registry is writing the manifest',
      [STARTED, REFERS, layer('a', { kind: 'pushed' })],
    ],
    [
      'Finalising: the registry is putting 1 layer away',
      [
        STARTED,
        REFERS,
        layer('a', { kind: 'pushed' }),
        layer('b', { kind: 'pushing', current: 2, total: 2 }),
      ],
    ],
    ['Cancelling…', [STARTED, REFERS, { kind: 'cancelling' }]],
    ['Cancelled', [STARTED, REFERS, { kind: 'cancelling' }, ENDED]],
    ['The push did not get through', [STARTED, REFERS, ENDED]],
  ])('says “%s”', (text, updates) => {
    expect(phaseAfter(...updates)).toBe(text);
  });

  it('says that it sends again where an engine began anew without a word', () => {
    const push = pushAfter(STARTED, REFERS, layer('a', { kind: 'pushing', current: 1, total: 2 }));
    expect(describePhase(push, pushTotals(push), true)).toBe('Sending again: 1 of 1 layer');
  });
});

describe('tellStory', () => {
  it('says how much of the image the registry had, and from where', () => {
    const story = storyAfter(
      STARTED,
      REFERS,
      layer('a', { kind: 'mounted', from: 'library/python' }),
      layer('b', { kind: 'pushing', current: 1, total: 2 }),
    );
    expect(story).toBe('1 of 2 layers is in the registry already, linked from library/python.');
  });

  it('does not blame an engine that failed before the first layer', () => {
    expect(storyAfter(STARTED, REFERS, ENDED)).toContain('ended before');
  });
});
