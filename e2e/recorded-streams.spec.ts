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
