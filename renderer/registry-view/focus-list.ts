/** React Aria hands the focus back once a dialog has gone; what it went back to may be gone, too. */
const SETTLED_MS = 60;

/** Puts the keyboard into a list of the screen, where what had the focus went away. */
export function focusListSoon(label: 'Repositories' | 'Tags'): void {
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.offsetParent) return;
    const list = `.registry-screen [role="listbox"][aria-label="${label}"]`;
    const chosen = document.querySelector<HTMLElement>(`${list} [aria-selected="true"]`);
    (chosen ?? document.querySelector<HTMLElement>(`${list} [role="option"]`))?.focus();
  }, SETTLED_MS);
}

/** To the first control of the screen, where the one that had the focus went away with a registry. */
export function focusScreenSoon(): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.registry-screen button')?.focus();
  }, SETTLED_MS);
}
