// What the lab guide remembers: whether it is open, and what was done that nothing else would show.
import { create } from 'zustand';
import { FIRST_GUIDE_RECORD, type GuideRecord, remember } from '../../app/guide/guide-record';
import { invoke } from '../bridge';

interface GuideStore extends GuideRecord {
  /** Main has said what was remembered. Until then nothing is shown. */
  isKnown: boolean;
}

export const useGuide = create<GuideStore>(() => ({ ...FIRST_GUIDE_RECORD, isKnown: false }));

export async function loadGuide(): Promise<void> {
  const answer = await invoke('guide.get', null);
  useGuide.setState({ ...(answer.ok && answer.value), isKnown: true });
}

export function showGuide(isOpen: boolean): void {
  change({ isOpen });
}

/** A page went to the browser. */
export function noteOpened(url: string): void {
  change({ opened: remember(useGuide.getState().opened, url) });
}

/** Something went to the clipboard: of that, only pull commands are remembered. */
export function noteCopied(text: string): void {
  if (!/^docker pull \S+$/.test(text)) return;
  change({ copied: remember(useGuide.getState().copied, text) });
}

/** Its repositories were seen inside the app. */
export function noteViewed(host: string): void {
  change({ viewed: remember(useGuide.getState().viewed, host) });
}

/** Signed in here: that account is still there after signing out. */
export function noteAccounts(accounts: readonly { host: string; username: string }[]): void {
  const before = useGuide.getState().accounts;
  const after = accounts.reduce(
    (known, { host, username }) =>
      known.some((one) => one.host === host && one.username === username)
        ? known
        : remember(known, { host, username }),
    before,
  );
  if (after !== before) change({ accounts: after });
}

/** For the next lab: what was pushed, looked at and copied so far counts no more. */
export function startOver(): void {
  change({ opened: [], copied: [], viewed: [], since: Date.now() });
}

function change(part: Partial<GuideRecord>): void {
  useGuide.setState(part);
  const { isKnown, ...record } = useGuide.getState();
  // Not remembered is not worth an alarm: it holds for now, and main has logged why.
  if (isKnown) void invoke('guide.set', record);
}
