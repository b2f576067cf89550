// The practice registry is a container of the user's own engine, whichever that is. Run by
// closed-room.spec.ts.
import { PASSWORD, push, setUp, showRegistry, strip } from '../practice-steps';
import { expect, test } from './each-engine';

const NAME = 'slipway-practice-registry';

test('a practice registry is started, pushed to, stopped, there again, and wiped', async ({
  engine,
  open,
  image,
  practiceImage,
}) => {
  test.slow();
  await practiceImage();
  await image('every-practice', [200_000, 300_000]);
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await setUp(page);
  await expect(page.getByText('Your practice registry is running')).toBeVisible();
  const digest = await push(page, '(localhost/)?every-practice');
  await expect(page.getByText(/^Verified: .* holds this digest$/)).toBeVisible();
  expect(await engine.docker('inspect', NAME)).not.toContain(PASSWORD);

  await showRegistry(page);
  await strip(page).getByRole('button', { name: 'Stop' }).click();
  await expect(strip(page)).toContainText('Stopped');
  await strip(page).getByRole('button', { name: 'Start' }).click();
  await expect(strip(page)).toContainText('Running');

  // As after a restart of the computer. Docker starts it again by itself; Podman, which is no service
  // that could, leaves it to one click. What it holds is there.
  if (engine.kind === 'podman') await engine.docker('stop', NAME);
  await engine.stop();
  await expect(strip(page)).toBeHidden();
  await engine.start();
  if (engine.kind === 'podman') {
    await expect(strip(page)).toContainText('Stopped');
    await strip(page).getByRole('button', { name: 'Start' }).click();
  }
  await expect(strip(page)).toContainText('Running');
  await page.getByRole('button', { name: 'Images', exact: true }).click();
  expect(await push(page, '(localhost/)?every-practice')).toBe(digest);

  await showRegistry(page);
  await strip(page).getByRole('button', { name: 'Wipe…' }).click();
  await page.getByRole('button', { name: 'Wipe it' }).click();
  await expect(page.getByRole('heading', { name: 'No registry yet' })).toBeVisible();
  expect((await engine.docker('ps', '--all', '--quiet')).trim()).toBe('');
  expect(await engine.docker('volume', 'ls', '--quiet')).not.toContain(NAME);
});
