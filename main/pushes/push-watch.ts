// What the desktop shows of pushes: the taskbar how far they are, a notification how one ended, and
// the computer stays awake while one is on its way.
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { furthest, pushTotals } from '../../app/push/totals';

export interface TaskbarProgress {
  /** 0 to 1, over all pushes; undefined while nothing says how far they are. */
  fraction: number | undefined;
  /** One of them failed. */
  failed: boolean;
}

export interface PushDesktop {
  /** The user is looking at Slipway. */
  isInFront(): boolean;
  /** Undefined takes the progress away. */
  showProgress(progress: TaskbarProgress | undefined): void;
  keepAwake(isOn: boolean): void;
  notify(notice: { title: string; body: string }, onClick: () => void): void;
}

/** How a push stands among those of this round. */
interface Standing {
  state: Push['state'];
  /** Undefined while its engine names no layers. */
  fraction: number | undefined;
}

export function createPushWatch(options: {
  desktop: PushDesktop;
  /** Whether the user wants to be told of ends. */
  notify: () => boolean;
  /** Brings the window up with this push in it. */
  open: (pushId: string) => void;
}) {
  const { desktop, notify, open } = options;
  /** All pushes since there were none under way: the bar is theirs, and does not start over between. */
  const round = new Map<string, Standing>();
  /** Seen under way, and not told of yet. */
  const awaited = new Set<string>();
  let isAwake = false;
  let shown = '';

  const show = (progress: TaskbarProgress | undefined) => {
    const percent =
      progress?.fraction === undefined ? 'unknown' : Math.floor(progress.fraction * 100);
    const now = progress === undefined ? '' : `${String(percent)} ${String(progress.failed)}`;
    if (now === shown) return;
    shown = now;
    desktop.showProgress(progress);
  };

  const showRound = () => {
    const standings = [...round.values()];
    const failed = standings.some(({ state }) => state === 'failed');
    const isGoing = standings.some(isLive);
    // One that waits for an engine that is away may wait all night.
    const isSending = standings.some(({ state }) => state === 'running');
    if (isSending !== isAwake) {
      isAwake = isSending;
      desktop.keepAwake(isSending);
    }
    if (isGoing) {
      show({ fraction: meanFraction(standings), failed });
      return;
    }
    round.clear();
    // Red until someone has looked.
    show(failed && !desktop.isInFront() ? { fraction: 1, failed } : undefined);
  };

  const tell = (push: Push) => {
    if (!isOver(push)) awaited.add(push.id);
    if (!awaited.has(push.id) || !isTold(push)) return;
    awaited.delete(push.id);
    const notice = describeEnd(push);
    if (notice === undefined || desktop.isInFront() || !notify()) return;
    desktop.notify(notice, () => {
      open(push.id);
    });
  };

  return {
    /** Called with a push each time it has changed. */
    see: (push: Push): void => {
      tell(push);
      const before = round.get(push.id);
      if (before === undefined && isOver(push)) return;
      round.set(push.id, { state: push.state, fraction: fractionOf(push, before?.fraction) });
      showRound();
    },

    /** The window has come to the front: what was to be noticed is noticed. */
    lookedAt: (): void => {
      if (round.size === 0) show(undefined);
    },
  };
}

function isLive({ state }: Standing): boolean {
  return state === 'queued' || state === 'running';
}

/** A push that is over takes up no more of the wait, however it ended. */
function fractionOf(push: Push, before = 0): number | undefined {
  if (isOver(push)) return 1;
  if (push.state === 'running' && push.layers.length === 0) return undefined;
  return furthest(before, pushTotals(push));
}

function meanFraction(standings: readonly Standing[]): number | undefined {
  const known = standings.flatMap(({ fraction }) => (fraction === undefined ? [] : [fraction]));
  const isSilent = standings.every((one) => !isLive(one) || one.fraction === undefined);
  if (isSilent) return undefined;
  return known.reduce((sum, fraction) => sum + fraction, 0) / standings.length;
}

/** An arrival is told of once it is known whether the registry holds it. */
function isTold(push: Push): boolean {
  return isOver(push) && (push.state !== 'succeeded' || push.verification !== undefined);
}

/** Only the name that was pushed goes into it: a notification is read by whoever stands there. */
function describeEnd(push: Push): { title: string; body: string } | undefined {
  const { reference } = push;
  switch (push.state) {
    case 'succeeded':
      return { title: 'Push arrived', body: `${reference}${checkedWords(push.verification)}` };
    case 'failed':
      return {
        title: 'Push failed',
        body: `${reference} did not get through. Open it to see why.`,
      };
    case 'queued':
    case 'running':
    case 'cancelled':
    case 'interrupted':
      return undefined;
  }
}

function checkedWords(verification: Push['verification']): string {
  switch (verification) {
    case 'held':
      return ' is in the registry, verified.';
    case 'differs':
      return ' arrived, but its tag names another image by now.';
    case 'unchecked':
    case undefined:
      return ' is pushed; it could not be read back.';
  }
}
