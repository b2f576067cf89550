import { describe, expect, it } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import { keepStanding } from './push-standings';

const order = { imageId: 'sha256:1', reference: 'ada/web:v1', queuedAt: 0, recipe: [] };
const begun = applyUpdates(newPush({ id: '1', ...order }), [{ kind: 'started', at: 1 }]);
const other = newPush({ id: '2', ...order });
const status = { kind: 'pushing', current: 1, total: 9 } as const;
const further = applyUpdates(begun, [{ kind: 'layer', id: 'a', status }]);

describe('how pushes stand', () => {
  it('is as it was while only bytes come', () => {
    const before = [begun, other];
    expect(keepStanding(before, [further, other])).toBe(before);
  });

  it('is told anew when one of them ends, comes or goes', () => {
    const before = [begun, other];
    const ended = [applyUpdates(further, [{ kind: 'ended', at: 2 }]), other];
    expect(keepStanding(before, ended)).toBe(ended);
    expect(keepStanding(before, [begun])).toEqual([begun]);
    expect(keepStanding([begun], before)).toBe(before);
  });

  it('is told anew when a field comes that was not there', () => {
    const placed = [begun, applyUpdates(other, [{ kind: 'placed', place: 7 }])];
    expect(keepStanding([begun, other], placed)).toBe(placed);
  });
});
