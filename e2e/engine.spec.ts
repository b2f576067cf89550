import { signIn } from '../lab/drive-slipway';
import { expect, test } from './slipway';

test('without an engine the app opens, says so, and comes alive by itself', async ({
  lab,
  open,
}) => {
  await lab.engine.stop();
  try {
    const { page } = await open();
    await page.getByRole('button', { name: /look at my images first/i }).click();
    await expect(page.getByRole('heading', { name: /docker isn.t running/i })).toBeVisible();
    await lab.engine.start();
    await expect(page.getByRole('option', { name: /^python-hello-world/ })).toBeVisible({
      timeout: 3_000,
    });
  } finally {
    await lab.engine.start();
  }
});

test('an engine that is killed and comes back is noticed both times', async ({ lab, open }) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  try {
    await lab.engine.kill();
    await expect(page.getByRole('heading', { name: /docker isn.t running/i })).toBeVisible({
      timeout: 5_000,
    });
  } finally {
    await lab.engine.start();
  }
  await expect(page.getByRole('option', { name: /^python-hello-world/ })).toBeVisible({
    timeout: 3_000,
  });
});
