// Streams that real engines sent, replayed to the app and to Debian's own docker command line alike.
import type { Page } from 'playwright';
import { readLog, signIn } from '../lab/drive-slipway';
import { dockerOnTerminal } from '../lab/terminal-screen';
import { ending, goTo } from './fault-steps';
import { beginPush, recordedBytes, recordings, test } from './replayed';
import { expect } from './slipway';

const arrived = (page: Page) => page.getByRole('heading', { name: 'Arrived' });

test('the log is what docker push leaves on a terminal, line for line, of every recorded stream', async ({
  lab,
  open,
  engine,
}) => {
  test.setTimeout(240_000);
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await signIn(page, lab.registry);
  const name = `${lab.registry.host}/ada/replayed:v1`;
  expect(recordings.length).toBeGreaterThan(20);
  for (const recording of recordings) {
    await test.step(recording, async () => {
      const command = dockerOnTerminal(lab, engine.dockerHost, `push ${name}`);
      const toCommand = await engine.nextPush();
      await toCommand.say(recordedBytes(recording));
      toCommand.end();
      const screen = await command;
      expect(screen[0]).toMatch(/^The push refers to repository|^An image does not exist/);

      const toApp = await beginPush(page, engine);
      await toApp.say(recordedBytes(recording));
      toApp.end();
      await expect(arrived(page).or(ending(page))).toBeVisible();
      await expect.poll(() => readLog(page)).toEqual([`$ docker push ${name}`, ...screen]);
      await goTo(page, 'Images');
    });
  }
});

/** As the row has it, in megabytes. */
function megabytes(bytes: number): string {
  return String(Number((bytes / 1e6).toPrecision(3)));
}

test('a layer the containerd store begins anew: its own bar goes back, the whole one never', async ({
  lab,
  open,
  engine,
}) => {
  test.slow();
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await signIn(page, lab.registry);
  const reply = await beginPush(page, engine);
  const whole = page.getByRole('progressbar', { name: 'Whole push' });
  const value = async () => Number(await whole.getAttribute('aria-valuenow'));
  const row = page.getByRole('list', { name: 'Layers' }).getByRole('listitem').last();
  const shown: number[] = [];
  let most = 0;
  let wentBack = 0;
  const lines = recordedBytes('docker26-containerd-begun-anew').toString().split('\n');
  const end = lines.findIndex((line) => line.includes('"Pushed"'));
  for (const line of lines.slice(0, end)) {
    await reply.say(`${line}\n`);
    const { current } = (JSON.parse(line) as { progressDetail?: { current?: number } })
      .progressDetail ?? { current: undefined };
    if (current === undefined) continue;
    await expect(row).toContainText(`${megabytes(current)} / 24 MB`);
    shown.push(await value());
    most = Math.max(most, current);
    if (current < most) {
      wentBack += 1;
      await expect(page.getByRole('main')).toContainText('Sending again: 1 of');
    }
  }
  expect(wentBack).toBeGreaterThan(0);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  expect(shown.at(-1)).toBeLessThan(Number(await whole.getAttribute('aria-valuemax')));
  await expect(page.getByRole('main')).toContainText('Finalising');

  await reply.say(lines.slice(end).join('\n'));
  reply.end();
  await expect(arrived(page)).toBeVisible();
});
