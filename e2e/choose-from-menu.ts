import type { ElectronApplication } from 'playwright';

/** Chooses an item of the menu bar by its words, without the mark of the key that chooses it. */
export async function chooseFromMenu(app: ElectronApplication, words: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const item = items?.find(({ label }) => label.replace('&', '') === wanted);
    if (!item) throw new Error(`The menu has no “${wanted}”.`);
    (item.click as () => void)();
  }, words);
}
