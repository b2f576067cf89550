// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { LayerStatus } from '../../app/push/push';
import { usePushes } from '../stores/pushes';
import { LayerRow } from './layer-row';

const ID = 'aaaaaaaaaaaa';
const MB = 1_000_000;
const order = { id: 'p', queuedAt: 0, imageId: 'sha256:1', reference: 'ada/web:v1', recipe: [] };

function say(status: LayerStatus): void {
  act(() => {
    usePushes.setState(({ pushes }) => {
      const before = pushes['p'] ?? { push: newPush(order), seq: 0 };
      const push = applyUpdates(before.push, [{ kind: 'layer', id: ID, status }]);
      return { pushes: { p: { push, seq: before.seq + 1 } } };
    });
  });
}

function row(inSight: boolean) {
  const rung = { key: ID, level: 1, layerAt: 0 };
  return <LayerRow pushId="p" rung={rung} port="Docker Hub" inSight={inSight} />;
}

beforeEach(() => {
  usePushes.setState({ pushes: {} });
  say({ kind: 'pushing', current: MB, total: 9 * MB });
});
afterEach(cleanup);

describe('the row of a layer', () => {
  it('follows every byte while it is in sight', () => {
    render(row(true));
    say({ kind: 'pushing', current: 5 * MB, total: 9 * MB });
    expect(screen.getByRole('listitem').textContent).toContain('5 / 9 MB');
  });

  it('out of sight keeps its bytes, but not a status that has passed', () => {
    render(row(false));
    say({ kind: 'pushing', current: 5 * MB, total: 9 * MB });
    expect(screen.getByRole('listitem').textContent).toContain('1 / 9 MB');
    say({ kind: 'pushed' });
    expect(screen.getByRole('listitem').textContent).toContain('Pushed');
  });

  it('has today’s bytes as soon as it comes into sight', () => {
    const { rerender } = render(row(false));
    say({ kind: 'pushing', current: 5 * MB, total: 9 * MB });
    rerender(row(true));
    expect(screen.getByRole('listitem').textContent).toContain('5 / 9 MB');
  });
});
