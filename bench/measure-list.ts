// What the person in front of a long list would notice, measured in the real app from outside.
// No named functions inside `evaluate`: tsx would wrap them in a helper the page does not have.
import type { Locator, Page } from 'playwright';

const SCROLL_FRAMES = 240;
const STEP = 48;
const KEYS = 120;

/** Milliseconds from one frame to the next while the list scrolls 48 px a frame, there and back. */
export async function scrollFrames(list: Locator): Promise<number[]> {
  return list.evaluate(
    async (element, { count, step }) => {
      const times: number[] = [];
      let by = step;
      let before = await new Promise<number>(requestAnimationFrame);
      for (let at = 0; at < count; at += 1) {
        const top = element.scrollTop;
        element.scrollTop = top + by;
        if (element.scrollTop === top) by = -by;
        const now = await new Promise<number>(requestAnimationFrame);
        times.push(now - before);
        before = now;
      }
      element.scrollTop = 0;
      await new Promise<number>(requestAnimationFrame);
      return times;
    },
    { count: SCROLL_FRAMES, step: STEP },
  );
}

/**
 * Milliseconds from each press of an arrow key until the frame that shows it is drawn. The list has
 * the keyboard already. @param keyAt of the first press, the second and so on.
 */
export async function arrowKeys(page: Page, keyAt: (at: number) => string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const isFirst = !Reflect.has(window, 'arrowKeyTimes');
    Reflect.set(window, 'arrowKeyTimes', times);
    if (!isFirst) return;
    window.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            (Reflect.get(window, 'arrowKeyTimes') as number[]).push(performance.now() - pressed);
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let at = 0; at < KEYS; at += 1) await page.keyboard.press(keyAt(at), { delay: 25 });
  return page.evaluate(() => Reflect.get(window, 'arrowKeyTimes') as number[]);
}

/** Runs it and answers with the processor time the window's main thread spent meanwhile, in ms. */
export async function processorTime(page: Page, run: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await spent();
  await run();
  return (await spent()) - before;
}
