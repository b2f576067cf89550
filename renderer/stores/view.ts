import { create } from 'zustand';

/** What is typed in the tag dialog. */
export interface TagDraft {
  host: string;
  /** May be empty where the registry has no namespaces; may hold slashes. */
  namespace: string;
  repository: string;
  /** One, or several with commas between them. */
  tag: string;
}

/** What the tag dialog is open for. */
export interface TagRequest {
  imageId: string;
  /** The local reference that was chosen; undefined for an image without one. */
  from: string | undefined;
  /** Typed before, or known to be wanted; without it Slipway suggests. */
  draft?: TagDraft;
  /** What the user came to do; the dialog can do both. Default `push`. */
  verb?: 'tag' | 'push';
}

/** What a sign-in was needed for: after-sign-in.ts goes on with it. */
export type AfterSignIn =
  | { kind: 'tag'; request: TagRequest }
  /** `pushId` is the push that failed for want of it. */
  | { kind: 'push'; pushId: string; imageId: string; reference: string };

/** What the window shows. `starting` until it is known whether anyone is signed in. */
export type View =
  | { kind: 'starting' }
  | { kind: 'sign-in'; host?: string; then?: AfterSignIn }
  | { kind: 'images' }
  | { kind: 'pushes' }
  | { kind: 'registry' }
  | { kind: 'settings' }
  | { kind: 'push'; pushId: string };

interface ViewStore {
  view: View;
  /** Help → Keyboard shortcuts is open. */
  shortcuts: boolean;
  /** The tag dialog, on top of whatever is shown. */
  tagging: TagRequest | undefined;
  /** The dialog that sets the practice registry up. */
  practice: boolean;
}

export const useView = create<ViewStore>(() => ({
  view: { kind: 'starting' },
  shortcuts: false,
  tagging: undefined,
  practice: false,
}));

export function show(view: View): void {
  useView.setState({ view });
}

export function showShortcuts(shortcuts: boolean): void {
  useView.setState({ shortcuts });
}

/** Opens the tag dialog; `undefined` closes it. */
export function showTagging(tagging: TagRequest | undefined): void {
  useView.setState({ tagging });
}

/** Opens the dialog that sets the practice registry up. */
export function showPractice(practice: boolean): void {
  useView.setState({ practice });
}
