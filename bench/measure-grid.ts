// What many images ask of the two processes behind the window.
// No named functions inside `evaluate`: tsx would wrap them in a helper the page does not have.
import type { ElectronApplication } from 'playwright';

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
