// What the lab guide remembers: whether it is open, and what was done that nothing else would show.
import { create } from 'zustand';
import {
  afterWipe,
  FIRST_GUIDE_RECORD,
  type GuideRecord,
  type Named,
  remember,
  startedOver,
} from '../../app/guide/guide-record';
import type { ImageSummary } from '../../app/image/image';
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
  if (!isOpen) callGuide(false);
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

/** `docker tag` was done here: it counts, though the image may have had that name before. */
export function noteTagged({ imageId, reference }: Named): void {
  keepNamed((one) => one.imageId !== imageId || one.reference !== reference);
}

/** A name taken off its image, or moved to another, counts when it comes again. */
export function noteImages(images: readonly ImageSummary[]): void {
  if (useGuide.getState().named.length === 0) return;
  const tagsOf = new Map(images.map(({ id, tags }) => [id, tags]));
  // An image that is not listed may be with another engine, and is there again when that is chosen.
  keepNamed(({ imageId, reference }) => tagsOf.get(imageId)?.includes(reference) ?? true);
}

function keepNamed(isKept: (one: Named) => boolean): void {
  const { named } = useGuide.getState();
  const kept = named.filter(isKept);
  if (kept.length < named.length) change({ named: kept });
}

/** For the next lab: what was tagged, pushed, looked at and copied so far counts no more. */
export function startOver(
  lab: { host: string; named: readonly Named[] },
  images: readonly ImageSummary[],
): void {
  change(startedOver(Date.now(), lab, images));
}

/** The registry there was wiped: what was done with it is undone. */
export function noteWiped(host: string): void {
  change(afterWipe(useGuide.getState(), host, Date.now()));
}

interface GuideCallStore {
  /** Somebody with a keyboard has asked for the guide, and is not there yet. */
  isCalled: boolean;
}

export const useGuideCall = create<GuideCallStore>(() => ({ isCalled: false }));

/** By then whoever called does something else, and the keyboard stays with that. */
const CALL_HOLDS_MS = 3_000;
let callEnds: ReturnType<typeof setTimeout> | undefined;

/** Brings the keyboard to the step that is next, as soon as the guide is there. */
export function callGuide(isCalled = true): void {
  clearTimeout(callEnds);
  useGuideCall.setState({ isCalled });
  if (isCalled) callEnds = setTimeout(callGuide, CALL_HOLDS_MS, false);
}

function change(part: Partial<GuideRecord>): void {
  useGuide.setState(part);
  const { isKnown, ...record } = useGuide.getState();
  // Not remembered is not worth an alarm: it holds for now, and main has logged why.
  if (isKnown) void invoke('guide.set', record);
}
