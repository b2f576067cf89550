import { describe, expect, it } from 'vitest';
import type { Layer, LayerStatus } from '../../app/push/push';
import { describeLayer } from './layer-words';

const HUB = 'Docker Hub';

function layer(status: LayerStatus, retries = 0): Layer {
  return { id: '3f6f25cd8b1e', status, retries };
}

describe('describeLayer', () => {
  it('says where a mounted layer was linked from, and that nothing was sent', () => {
    const words = describeLayer(layer({ kind: 'mounted', from: 'library/python' }), 'running', HUB);
    expect(words).toMatchObject({ tone: 'there', from: 'library/python', fill: 1 });
    expect(`${words.word} — ${words.meaning}`).toBe(
      'Already there — Linked from library/python, 0 bytes sent.',
    );
  });

  it('says of a layer that exists that it was kept, and not sent', () => {
    const words = describeLayer(
      layer({ kind: 'exists', text: 'Layer already exists' }),
      'running',
      HUB,
    );
    expect(words.tone).toBe('there');
    expect(words.meaning).toContain('0 bytes sent');
  });

  it.each<[LayerStatus, string]>([
    [{ kind: 'preparing' }, 'Preparing'],
    [{ kind: 'waiting' }, 'Waiting'],
    [{ kind: 'pushing', current: 1, total: 2 }, 'Pushing'],
    [{ kind: 'pushed' }, 'Pushed'],
    [{ kind: 'other', text: 'Unavailable' }, 'Unavailable'],
  ])('names %o with the word of the engine', (status, word) => {
    expect(describeLayer(layer(status), 'running', HUB).word).toBe(word);
  });

  it('fills with the bytes sent, and never past full', () => {
    const half = layer({ kind: 'pushing', current: 30, total: 60 });
    expect(describeLayer(half, 'running', HUB).fill).toBe(0.5);
    const over = layer({ kind: 'pushing', current: 3_010_560, total: 3_000_000 });
    expect(describeLayer(over, 'running', HUB)).toMatchObject({ fill: 1, word: 'Landing' });
    const unknown = layer({ kind: 'pushing', current: 512 });
    expect(describeLayer(unknown, 'running', HUB).fill).toBe(0);
  });

  it('counts the tries of a layer that did not get through', () => {
    const waiting = describeLayer(layer({ kind: 'retrying', seconds: 5 }, 2), 'running', HUB);
    expect(waiting).toMatchObject({ tone: 'retrying', word: 'Try 3 of 5, again in 5 s' });
    const again = describeLayer(
      layer({ kind: 'pushing', current: 0, total: 9 }, 1),
      'running',
      HUB,
    );
    expect(again.meaning).toContain('try 2');
  });

  it('says of a layer under way when the push failed that it was not sent', () => {
    const pushing = layer({ kind: 'pushing', current: 30, total: 60 });
    expect(describeLayer(pushing, 'failed', HUB)).toMatchObject({ tone: 'stopped', fill: 0.5 });
    expect(describeLayer(layer({ kind: 'pushed' }), 'failed', HUB).tone).toBe('sent');
  });

  it('claims nothing of layers the engine does not report', () => {
    expect(describeLayer(undefined, 'running', HUB)).toMatchObject({ tone: 'silent', fill: 0 });
    expect(describeLayer(undefined, 'succeeded', HUB)).toMatchObject({ tone: 'silent', fill: 1 });
    expect(describeLayer(undefined, 'failed', HUB)).toMatchObject({ tone: 'silent', fill: 0 });
  });
});
