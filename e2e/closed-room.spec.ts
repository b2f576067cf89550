// Nothing that Slipway, the engine or the practice registry does goes beyond this computer.
import { inClosedRoom } from '../lab/closed-room';
import { canRunPrivateEngine } from '../lab/engine';
import { journeyInClosedRoom } from './in-closed-room';
import { expect, test } from './slipway';

const JOURNEY = 'from a first start the guide leads through all six steps on a practice registry';

test.skip(!canRunPrivateEngine(), 'A network of its own takes root, and an engine inside it.');

test('six steps on a practice registry send nothing beyond loopback', async ({ lab }) => {
  test.slow();
  const journey = ['practice.spec.ts', `--grep=${JOURNEY}`];
  const { code, output, sent } = await journeyInClosedRoom(
    lab,
    'e2e/playwright.config.ts',
    journey,
  );
  expect(output).toContain('1 passed');
  expect(code).toBe(0);
  expect(sent).toBe(0);
});

// Else the zero above would say nothing.
for (const [what, code] of [
  ['a packet', `require('node:dgram').createSocket('udp4').send('?', 9, '198.51.100.7', end)`],
  [
    'a question for a name',
    `new (require('node:dns').Resolver)({ timeout: 200, tries: 1 }).resolve4('registry.example', end)`,
  ],
] as const) {
  test(`${what} to somewhere else is counted`, async ({ lab }) => {
    const script = `const end = () => process.exit(); ${code}`;
    const { sent } = await inClosedRoom(lab.folder, [process.execPath, '-e', script]);
    expect(sent).toBeGreaterThan(0);
  });
}
