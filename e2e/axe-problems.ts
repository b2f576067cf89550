import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What axe finds wrong on the screen as it is, as lines to read. */
export async function axeProblems(page: Page): Promise<string[]> {
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
