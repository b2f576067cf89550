import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** What axe finds wrong on the screen as it stands, in every look it can have, as lines to read. */
export async function axeProblems(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, media } of LOOKS) {
    // Colours on their way from one look to the next are in neither.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    for (const problem of await problemsAsItLooks(page)) problems.push(`${name}: ${problem}`);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  return problems;
}

async function problemsAsItLooks(page: Page): Promise<string[]> {
  // Electron has no second page for axe to work in, which is what the newer mode wants.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // React Aria's own live region: it keeps announcements of elements that are gone by then.
    .exclude('[data-live-announcer]')
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
}
