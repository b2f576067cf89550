import { describe, expect, it } from 'vitest';
import { newPush } from '../push/new-push';
import type { Push } from '../push/push';
import { makeProof, type Proof, proofFileName } from './proof';

const digest = `sha256:${'ab'.repeat(32)}`;
const order = { id: 'p', imageId: 'sha256:1', recipe: [], queuedAt: 0 };
const arrived: Push = {
  ...newPush({ ...order, reference: 'localhost:5000/ada/web:v1' }),
  state: 'succeeded',
  endedAt: Date.UTC(2026, 10, 23, 14, 5),
  digest: { tag: 'v1', digest, size: 1_787 },
  verification: 'held',
};
const context = {
  slipway: '0.1.0',
  engine: 'Docker Engine 28',
  usernameAt: (host: string) => (host === 'localhost:5000' ? 'ada' : undefined),
};

describe('a proof', () => {
  it('tells what the registry took, from whom and when, and that it was read back', () => {
    expect(makeProof(arrived, context)).toEqual({
      kind: 'slipway-proof',
      version: 1,
      registry: 'localhost:5000',
      repository: 'ada/web',
      tag: 'v1',
      digest,
      size: 1_787,
      pushedAt: '2026-11-23T14:05:00.000Z',
      verified: 'held',
      username: 'ada',
      slipway: '0.1.0',
      engine: 'Docker Engine 28',
    });
  });

  it('does not call verified what was not yet read back', () => {
    const { verification, ...unread } = arrived;
    expect(verification).toBe('held');
    expect(makeProof(unread, context)?.verified).toBe('unchecked');
  });

  it('is not made of a push that did not arrive', () => {
    expect(makeProof({ ...arrived, state: 'failed' }, context)).toBeUndefined();
    const { digest: none, ...without } = arrived;
    expect(none).toBeDefined();
    expect(makeProof(without, context)).toBeUndefined();
  });

  it('has a file name of plain letters', () => {
    const named = (repository: string, tag: string) => proofFileName({ repository, tag } as Proof);
    expect(named('ada/web', 'v1')).toBe('ada-web-v1.proof.json');
    expect(named('../../etc', 'v1')).toBe('etc-v1.proof.json');
  });
});
