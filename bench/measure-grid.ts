// What the person in front of the window would notice, measured in the real app from outside.
// No named functions inside `evaluate`: tsx would wrap them in a helper the page does not have.
import type { ElectronApplication, Page } from 'playwright';

const SCROLL_FRAMES = 240;
const KEYS = 120;

/** Milliseconds from one frame to the next while the grid scrolls a row a frame. */
export async function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const grid = document.querySelector('[role="listbox"]');
    if (!grid) throw new Error('There is no grid.');
    const times: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    let step = 48;
    for (let at = 0; at < count; at += 1) {
      const top = grid.scrollTop;
      grid.scrollTop = top + step;
      if (grid.scrollTop === top) step = -step;
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - before);
      before = now;
    }
    grid.scrollTop = 0;
    await new Promise<number>(requestAnimationFrame);
    return times;
  }, SCROLL_FRAMES);
}

/** Milliseconds from each press of an arrow key until the frame that shows it is drawn. */
export async function arrowKeys(page: Page): Promise<number[]> {
  await page.getByRole('option').first().click();
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'arrowKeyTimes', times);
    window.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - pressed);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.press(at % 4 === 3 ? 'ArrowDown' : 'ArrowRight', { delay: 25 });
  }
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

/** Starts watching how long main was deaf; the function answers with the longest, in ms. */
export async function watchMain(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    const watch = { longest: 0, before: performance.now() };
    Reflect.set(globalThis, 'mainWatch', watch);
    setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - watch.before - 5);
      watch.before = now;
    }, 5);
  });
  return () =>
    app.evaluate(() => (Reflect.get(globalThis, 'mainWatch') as { longest: number }).longest);
}

/** Megabytes of the window's process, and of main's. */
export async function memory(app: ElectronApplication): Promise<{ window: number; main: number }> {
  const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics());
  const megabytes = (type: string) =>
    metrics
      .filter((metric) => metric.type === type)
      .reduce((sum, metric) => sum + metric.memory.workingSetSize / 1_000, 0);
  return { window: megabytes('Tab'), main: megabytes('Browser') };
}
