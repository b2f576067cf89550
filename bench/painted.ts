// When something was on the screen, as the window's own clock has it. Chromium has no event for
// "painted"; a message sent from the frame that draws it arrives right after.
// No named functions inside `evaluate`: tsx would wrap them in a helper the page does not have.
import type { Page } from 'playwright';

/** Something in the page: what fits the selector and, where `words` are given, has them in its text. */
export interface Sight {
  readonly selector: string;
  readonly words?: string;
}

/**
 * Starts watching; the function answers with the first paint of it, in milliseconds since the Unix
 * epoch. What is there already does not count until it has gone.
 */
export async function watchFor(
  page: Page,
  sights: readonly Sight[],
): Promise<() => Promise<number>> {
  const name = `sight-${String(Math.random())}`;
  await page.evaluate(
    ([key, wanted]) => {
      const seen = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const found = wanted.some(({ selector, words = '' }) =>
            [...document.querySelectorAll(selector)].some((each) =>
              each.textContent.includes(words),
            ),
          );
          if (!found) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve(performance.timeOrigin + performance.now());
            };
            port2.postMessage(null);
          });
        });
        // Words can come to what stands there already; looking for that costs more, as one measures.
        const characterData = wanted.some(({ words }) => words !== undefined);
        observer.observe(document.body, { childList: true, subtree: true, characterData });
      });
      Reflect.set(window, key, seen);
    },
    [name, sights] as const,
  );
  return () => page.evaluate((key) => Reflect.get(window, key) as Promise<number>, name);
}

/** When the user's next click lands, in milliseconds since the Unix epoch. Ask beforehand. */
export async function watchClick(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const clicked = new Promise<number>((resolve) => {
      const options = { capture: true, once: true };
      window.addEventListener(
        'pointerup',
        (event) => {
          resolve(performance.timeOrigin + event.timeStamp);
        },
        options,
      );
    });
    Reflect.set(window, 'clicked', clicked);
  });
  return () => page.evaluate(() => Reflect.get(window, 'clicked') as Promise<number>);
}
