// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { usePanes } from './use-panes';

afterEach(cleanup);

const user = userEvent.setup();

function Window({ isFirst = false, hasSecond = true, isPresenting = false }) {
  usePanes();
  return (
    <>
      <nav className="rail">
        <button type="button">Images</button>
      </nav>
      <main className="app-main">
        <div className="push-board" data-present={isPresenting || undefined}>
          <button type="button" disabled={isFirst}>
            Move to the front
          </button>
          {hasSecond ? <button type="button">Stop</button> : null}
        </div>
      </main>
      <aside className="action-notices">
        <button type="button">Undo</button>
      </aside>
    </>
  );
}

const focused = () => document.activeElement?.textContent;

it('goes to what is next in a part where the last control is disabled by now', async () => {
  const { rerender } = render(<Window />);
  screen.getByRole('button', { name: 'Move to the front' }).focus();
  screen.getByRole('button', { name: 'Images' }).focus();
  rerender(<Window isFirst />);
  await user.keyboard('{F6}');
  expect(focused()).toBe('Stop');
});

it('passes a part where nothing takes the keyboard, in both directions', async () => {
  render(<Window isFirst hasSecond={false} />);
  screen.getByRole('button', { name: 'Images' }).focus();
  await user.keyboard('{F6}');
  expect(focused()).toBe('Undo');
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(focused()).toBe('Images');
});

it('stays on the board that is presented', async () => {
  render(<Window isPresenting />);
  screen.getByRole('button', { name: 'Stop' }).focus();
  await user.keyboard('{F6}');
  expect(focused()).toBe('Stop');
});
