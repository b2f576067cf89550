// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { FIRST_GUIDE_RECORD } from '../../app/guide/guide-record';
import { STEP_IDS, type StepId } from '../../app/guide/step-ids';
import { findSubject } from '../../app/guide/subject';
import { useEngine } from '../stores/engine';
import { useSaid } from '../stores/said';
import { GuideSteps } from './guide-steps';

const nobody = findSubject({
  accounts: [],
  found: [],
  images: [],
  pushes: [],
  chosen: undefined,
  workshop: undefined,
  wanted: undefined,
  record: FIRST_GUIDE_RECORD,
});
const HERE = 'tcp://127.0.0.1:2375';
const THERE = 'ssh://ada@lab.example.com';

/** What the guide says with all but the last step done, or with all of them. */
function told(endpoint: string, next?: StepId): string {
  useEngine.setState({ engine: { kind: 'connecting', endpoint } });
  const host = 'localhost:5050';
  const subject = { ...nobody, host, target: `${host}/ada/web:v1` };
  const done = new Set(STEP_IDS.filter((step) => step !== next));
  const { container } = render(
    <GuideSteps guide={{ subject, done, next }} onAct={() => undefined} />,
  );
  return container.textContent;
}

afterEach(cleanup);

it('says on whose computer a registry on loopback is found, before the pull and after it', () => {
  expect(told(HERE, 'pull')).toContain(
    'By this name only this computer finds it: copy the line, and try it here.',
  );
  expect(told(HERE)).toMatch(/only this computer finds the registry.*for this computer to pull/);
  cleanup();
  expect(told(THERE, 'pull')).toContain(
    'By this name only the computer Docker runs on finds it: copy the line, and try it there.',
  );
  expect(told(THERE)).toMatch(
    /only the computer Docker runs on finds the registry.*for the computer Docker runs on to pull/,
  );
});

it('says aloud that the pull was copied while its button goes with the step, and leaves it to the button after', async () => {
  const invoke = () => Promise.resolve({ ok: true, value: null });
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  const user = userEvent.setup();
  const copy = () => user.click(screen.getByRole('button', { name: 'Copy the line of step 6' }));
  useSaid.setState({ said: undefined });
  told(HERE, 'pull');
  await copy();
  expect(useSaid.getState().said?.text).toMatch(/^Copied docker pull/);
  cleanup();

  useSaid.setState({ said: undefined });
  told(HERE);
  await user.click(screen.getByRole('button', { name: 'Step 6: Others pull it, done' }));
  await copy();
  expect(await screen.findByText('Copied')).toBeDefined();
  expect(useSaid.getState().said).toBeUndefined();
});
