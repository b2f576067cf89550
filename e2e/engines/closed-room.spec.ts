// The practice registry on each engine, where nobody can reach anything but this computer.
import { canRunPrivateEngine } from '../../lab/engine';
import { journeyInClosedRoom } from '../in-closed-room';
import { expect, test } from './each-engine';

test.skip(!canRunPrivateEngine(), 'A network of its own takes root, and an engine inside it.');

test('a practice registry lives through it all, and sends nothing beyond loopback', async ({
  lab,
  kind,
}) => {
  test.setTimeout(300_000);
  const journey = ['practice.spec.ts', `--project=${kind}`];
  const { code, output, sent } = await journeyInClosedRoom(
    lab,
    'e2e/engines/playwright.config.ts',
    journey,
  );
  expect(output).toContain('1 passed');
  expect(code).toBe(0);
  expect(sent).toBe(0);
});
