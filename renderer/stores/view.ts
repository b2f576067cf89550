import { create } from 'zustand';

/** What the window shows. `starting` until it is known whether anyone is signed in. */
export type View =
  | { kind: 'starting' }
  | { kind: 'sign-in'; host?: string }
  | { kind: 'images' }
  | { kind: 'pushes' }
  | { kind: 'push'; pushId: string };

interface ViewStore {
  view: View;
  /** Help → Keyboard shortcuts is open. */
  shortcuts: boolean;
}

export const useView = create<ViewStore>(() => ({ view: { kind: 'starting' }, shortcuts: false }));

export function show(view: View): void {
  useView.setState({ view });
}

export function showShortcuts(shortcuts: boolean): void {
  useView.setState({ shortcuts });
}
