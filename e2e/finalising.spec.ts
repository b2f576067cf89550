// Every byte is sent, and the registry takes its time: the board says so, and claims no 100 %.
import type { Page } from 'playwright';
import { signIn } from '../lab/drive-slipway';
import { openFaultProxy } from '../lab/fault-proxy';
import { arrives, pushImage } from './fault-steps';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const MINUTES = 600_000;

/** From now until the push has arrived: every percentage that stood on the board. */
function notePercentages(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen = new Set<string>();
        new MutationObserver((_changes, observer) => {
          const percent = document.querySelector('.meter-percent')?.textContent;
          if (typeof percent === 'string') seen.add(percent);
          if (document.querySelector('.arrival') === null) return;
          observer.disconnect();
          resolve([...seen]);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
}

test('a registry slow to put away what it was sent: said for what it is, and no 100 %', async ({
  lab,
  open,
}) => {
  const proxy = await openFaultProxy(lab.registry.host);
  await freshImage(lab, 'slow-to-land:v1', [1_000_000, 2_000_000]);
  const { page } = await open();
  await signIn(page, { ...lab.registry, host: proxy.host });
  const late = { kind: 'late', ms: MINUTES } as const;
  proxy.inject({ method: 'PUT', path: /\/blobs\/uploads\//, fault: late });
  const noted = notePercentages(page);
  await pushImage(page, 'slow-to-land');
  const board = page.getByRole('main');
  const layers = page.getByRole('list', { name: 'Layers' });

  await expect(board).toContainText('Finalising: the registry is putting 2 layers away');
  await expect(layers).toContainText('Every byte has left here and is being stored.');
  await expect(board).toContainText('99%');

  proxy.heal();
  proxy.inject({ method: 'PUT', path: /\/manifests\//, fault: late });
  await expect(board).toContainText('Finalising: the registry is writing the manifest');
  await expect(layers.getByText('Pushed', { exact: true })).toHaveCount(2);
  await expect(board).toContainText('99%');
  const whole = page.getByRole('progressbar', { name: 'Whole push' });
  expect(Number(await whole.getAttribute('aria-valuenow'))).toBeLessThan(
    Number(await whole.getAttribute('aria-valuemax')),
  );

  proxy.heal();
  await arrives(page);
  const percentages = await noted;
  expect(percentages).toContain('99%');
  expect(percentages).not.toContain('100%');
  await proxy.close();
});
