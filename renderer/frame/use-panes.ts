// F6 and Shift+F6 go from part to part of the window: the guide is one key away, not twenty.
import { useEffect } from 'react';
import { callGuide } from '../stores/guide';

/** In the order F6 goes; of the notices only while there are some. */
const PANES = ['.rail', '.app-main', '.lab-guide', '.action-notices:not([data-empty])'];
const REACHABLE = ':is(button, input, a, [tabindex="0"]):not([disabled], [tabindex="-1"])';

export function usePanes(): void {
  useEffect(() => {
    /** Where the keyboard was in each, to go back there. */
    const left = new WeakMap<Element, HTMLElement>();
    const onFocus = ({ target }: FocusEvent) => {
      const pane = panes().find((one) => one.contains(target as Node));
      if (pane && target instanceof HTMLElement) left.set(pane, target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      // The board covers the other parts: nobody would see where the keyboard is.
      if (document.querySelector('.push-board[data-present]')) return;
      const all = panes();
      const at = all.findIndex((pane) => pane.contains(document.activeElement));
      // A dialog or a menu is open: that comes first.
      if (at === -1 && document.activeElement !== document.body) return;
      event.preventDefault();
      const from = at === -1 && event.shiftKey ? 0 : at;
      const steps = at === -1 ? all.length : all.length - 1;
      for (let step = 1; step <= steps; step++) {
        const next = all.at((from + (event.shiftKey ? -step : step)) % all.length);
        if (next && enter(next, left.get(next))) return;
      }
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

function panes(): Element[] {
  return PANES.flatMap((selector) => document.querySelector(selector) ?? []);
}

/** False where nothing takes the keyboard: what had it last may be disabled or hidden by now. */
function enter(pane: Element, last: HTMLElement | undefined): boolean {
  if (pane.matches('.lab-guide')) {
    callGuide();
    return true;
  }
  const current = pane.querySelector<HTMLElement>('[aria-current="page"], [aria-selected="true"]');
  const first = last && pane.contains(last) ? last : current;
  const reachable = pane.querySelectorAll<HTMLElement>(REACHABLE);
  for (const target of first ? [first, ...reachable] : reachable) {
    // What cannot be focused ignores this.
    target.focus();
    if (document.activeElement === target) return true;
  }
  return false;
}
