import { chooseImage, signIn } from '../lab/drive-slipway';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('sizes and dates are written as the system’s region writes them, the words stay English', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'abroad:v1', [1_500_000]);
  const { page } = await open({ LANG: 'en_US.UTF-8', LC_ALL: '', LC_NUMERIC: 'de_DE.UTF-8' });
  await signIn(page, lab.registry);
  await expect(page.getByRole('option', { name: /^abroad/ })).toContainText('1,5 MB');
  await chooseImage(page, 'abroad');
  await page.keyboard.press('Space');
  const details = page.getByRole('complementary', { name: /^Details/ });
  await expect(details).toContainText(/(now|ago)\d\d\.\d\d\.\d{4}, \d\d:\d\d/);
});
