// A window whose page has crashed shows nothing and does nothing. It is loaded again at once: main
// has the truth, and pushes go on meanwhile. One that crashes again and again asks first.

const SHORT_MS = 60_000;
const PATIENCE = 3;

/** Why Chromium says a page is gone that nobody wants back. */
const IN_ORDER = 'clean-exit';

/** @param ask resolves to whether to try once more. */
export function createReviver(options: {
  reload: () => void;
  ask: () => Promise<boolean>;
  quit: () => void;
  report: (message: string, cause: unknown) => void;
  now?: () => number;
}): (reason: string) => void {
  const { reload, ask, quit, report, now = Date.now } = options;
  let crashes: number[] = [];
  return (reason) => {
    if (reason === IN_ORDER) return;
    report('The window crashed and is loaded again', reason);
    crashes = [...crashes.filter((at) => now() - at < SHORT_MS), now()];
    if (crashes.length <= PATIENCE) {
      reload();
      return;
    }
    ask().then(
      (again) => {
        crashes = [];
        if (again) reload();
        else quit();
      },
      (cause: unknown) => {
        // Nobody could be asked: the next crash asks again, and until then a window is better than none.
        report('Whether to load the window again could not be asked', cause);
        reload();
      },
    );
  };
}
