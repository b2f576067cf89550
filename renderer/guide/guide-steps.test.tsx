// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FIRST_GUIDE_RECORD } from '../../app/guide/guide-record';
import { STEP_IDS, type StepId } from '../../app/guide/step-ids';
import { findSubject } from '../../app/guide/subject';
import { useEngine } from '../stores/engine';
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
