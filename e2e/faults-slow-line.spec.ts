// What takes long without being wrong, and what runs out meanwhile.
import { fillSignIn, signIn, submitSignIn } from '../lab/drive-slipway';
import { openFaultProxy } from '../lab/fault-proxy';
import { arrives, ending, expectNothingLost, pushImage, readRawText } from './fault-steps';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('a slow line: how fast, how long still, and no end to the patience', async ({ lab, open }) => {
  const proxy = await openFaultProxy(lab.registry.host);
  // The first megabytes go no farther than this computer's own buffers.
  await freshImage(lab, 'slow-boat:v1', [24_000_000]);
  const { page } = await open();
  await signIn(page, { ...lab.registry, host: proxy.host });
  proxy.inject({ method: 'PATCH', fault: { kind: 'slow', bytesPerSecond: 200_000 } });
  await pushImage(page, 'slow-boat');
  const fact = (name: RegExp) =>
    page
      .locator('.fact')
      .filter({ has: page.getByText(name) })
      .getByRole('definition');
  // Whether the bytes are compressed ones is the engine's to say.
  await expect(fact(/^Speed(, uncompressed)?$/)).toHaveText(/^(1[5-9]|2[0-4])\d kB\/s$/, {
    timeout: 30_000,
  });
  await expect(fact(/^Time left$/)).toHaveText(/^about (a minute|\d+ (minutes|seconds))$/);
  await expect(page.getByRole('progressbar', { name: 'Whole push' })).toHaveAttribute(
    'aria-valuetext',
    /MB/,
  );
  proxy.heal();
  await arrives(page);
  await proxy.close();
});

test('a token that runs out during the push: sign in again, and the push goes on', async ({
  lab,
  open,
}) => {
  const registry = await lab.tokenRegistry();
  const proxy = await openFaultProxy(registry.host);
  const account = { ...registry, host: proxy.host };
  await freshImage(lab, 'ran-out:v1', [1_500_000]);
  const slipway = await open();
  const { page } = slipway;
  await signIn(page, account);
  // The registry takes a token for 60 s more than it counts, the engine for what it was told: 60 s.
  registry.tokens.behave({ lifetime: -53 });
  proxy.inject({ method: 'PATCH', fault: { kind: 'slow', bytesPerSecond: 150_000 } });
  await pushImage(page, 'ran-out');
  await expect(ending(page)).toContainText(`Your session at ${proxy.host} expired`, {
    timeout: 40_000,
  });
  await readRawText(page, /unauthorized/);
  proxy.heal();
  registry.tokens.behaveWell();
  await ending(page)
    .getByRole('button', { name: `Sign in to ${proxy.host}` })
    .click();
  await fillSignIn(page, account);
  await submitSignIn(page);
  await arrives(page);
  await expectNothingLost(slipway, open);
  await proxy.close();
});
