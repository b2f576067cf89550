// What the person before the board would notice, and what it costs, while a push goes.
// No named functions inside `evaluate`: tsx would wrap them in a helper the page does not have.
import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright';

/** Watches every frame from now on; the function answers with the times between them, in ms. */
export async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(async () => {
    const watch = { times: [] as number[], on: true };
    Reflect.set(window, 'frameWatch', watch);
    let before = await new Promise<number>(requestAnimationFrame);
    void (async () => {
      while (watch.on) {
        const now = await new Promise<number>(requestAnimationFrame);
        watch.times.push(now - before);
        before = now;
      }
    })();
  });
  return () =>
    page.evaluate(() => {
      const watch = Reflect.get(window, 'frameWatch') as { times: number[]; on: boolean };
      watch.on = false;
      return watch.times;
    });
}

/** When the window showed how far a layer is, in milliseconds since the Unix epoch. */
export interface Shown {
  at: number;
  /** 0 to 100. */
  percent: number;
}

/** Watches the bar of one layer; the function answers with what it showed, painted, and when. */
export async function watchBar(page: Page, name: RegExp): Promise<() => Promise<Shown[]>> {
  await page.getByRole('progressbar', { name }).evaluate((bar) => {
    const shown: Shown[] = [];
    Reflect.set(window, 'shownOfBar', shown);
    new MutationObserver(() => {
      const percent = Number(bar.getAttribute('aria-valuenow'));
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          shown.push({ at: performance.timeOrigin + performance.now(), percent });
        };
        port2.postMessage(null);
      });
    }).observe(bar, { attributeFilter: ['aria-valuenow'] });
  });
  return () => page.evaluate(() => Reflect.get(window, 'shownOfBar') as Shown[]);
}

/** Bytes, of main and of the window. */
export interface Memory {
  readonly at: number;
  readonly main: number;
  readonly window: number;
}

/** What each process has of the computer's memory. */
export async function residentMemory(app: ElectronApplication): Promise<Memory> {
  const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics());
  const bytes = (type: string) =>
    metrics
      .filter((metric) => metric.type === type)
      .reduce((sum, { memory }) => sum + memory.workingSetSize * 1_024, 0);
  return { at: Date.now(), main: bytes('Browser'), window: bytes('Tab') };
}

/** What is in use after a sweep, in JavaScript. The sweep is felt: not while frames are counted. */
export async function heaps(app: ElectronApplication, page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const main = await app.evaluate(() => {
    const { require: load } = Reflect.get(process, 'mainModule') as {
      require: (name: string) => unknown;
    };
    (load('node:v8') as { setFlagsFromString(flag: string): void }).setFlagsFromString(
      '--expose-gc',
    );
    (load('node:vm') as { runInNewContext(code: string): () => void }).runInNewContext('gc')();
    return process.memoryUsage().heapUsed;
  });
  return { at: Date.now(), main, window: usedSize };
}

/** Shares of one processor core. */
export interface Work {
  readonly main: number;
  readonly window: number;
  /** Of all processes of the app, Chromium's own too. */
  readonly all: number;
}

/** Starts to count; the function answers with the average since. Linux only, as the lab is. */
export async function watchWork(app: ElectronApplication): Promise<() => Work> {
  const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics());
  const look = () => metrics.map(({ type, pid }) => ({ type, seconds: processorSeconds(pid) }));
  const before = look();
  const start = performance.now();
  return () => {
    const elapsed = (performance.now() - start) / 1_000;
    const after = look();
    const share = (isMeant: (type: string) => boolean) =>
      after.reduce((sum, { type, seconds }, at) => {
        return isMeant(type) ? sum + seconds - (before[at]?.seconds ?? 0) : sum;
      }, 0) / elapsed;
    return {
      main: share((type) => type === 'Browser'),
      window: share((type) => type === 'Tab'),
      all: share(() => true),
    };
  };
}

const TICKS_A_SECOND = 100;

/** proc(5): user and system time, the 14th and 15th field; the second, a name, may have blanks. */
function processorSeconds(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
