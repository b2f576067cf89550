import { signIn } from '../lab/drive-slipway';
import { axeProblems } from './axe-problems';
import { chooseFromMenu } from './choose-from-menu';
import { expect, test } from './slipway';

test('settings are reached from the menu and the rail, and are there again after a restart', async ({
  lab,
  open,
}) => {
  const first = await open();
  await signIn(first.page, lab.registry);
  await chooseFromMenu(first.app, 'Settings…');
  const { page } = first;
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Settings' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(await axeProblems(page)).toEqual([]);

  const atATime = page.getByRole('button', { name: /Pushes at a time/ });
  await atATime.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: '3', exact: true }).click();
  await expect(atATime).toContainText('3');
  await page.getByRole('checkbox', { name: /Notify me/ }).press('Space');
  await expect(page.getByRole('checkbox', { name: /Notify me/ })).not.toBeChecked();
  await first.app.close();

  const second = await open();
  await second.page.getByRole('button', { name: 'Settings' }).click();
  await expect(second.page.getByRole('button', { name: /Pushes at a time/ })).toContainText('3');
  await expect(second.page.getByRole('checkbox', { name: /Notify me/ })).not.toBeChecked();
});
