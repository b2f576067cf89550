// Keys and clicks on tiles that the list itself knows nothing of: it has no menus and no details.
import { useEffect } from 'react';
import { showDetails, useDetailsPanel } from '../stores/image-details';

/** As long as the list waits for the next letter of a type-ahead, in which a space is a letter. */
const TYPE_AHEAD_MS = 1_000;

export interface TilePoint {
  key: string;
  x: number;
  y: number;
}

/** @param onMenu the menu is wanted for this tile, at this point of the window. */
export function useTileKeys(onMenu: (point: TilePoint) => void): void {
  useEffect(() => {
    let typedAt = Number.NEGATIVE_INFINITY;

    const onKey = (event: KeyboardEvent) => {
      const tile = tileOf(event.target);
      if (event.key === 'Escape' && useDetailsPanel.getState().isOpen && isAtHome(event.target)) {
        take(event);
        showDetails(false);
        if (!tile) focusChosen();
      } else if (tile && event.key === ' ' && !hasModifier(event) && !event.shiftKey) {
        if (event.timeStamp - typedAt < TYPE_AHEAD_MS) return;
        take(event);
        showDetails(!useDetailsPanel.getState().isOpen);
      } else if (tile && isMenuKey(event)) {
        take(event);
        const { left, top, height } = tile.getBoundingClientRect();
        onMenu({ key: keyOf(tile), x: left + 24, y: top + height / 2 });
      } else if (event.key.length === 1 && !hasModifier(event)) {
        typedAt = event.timeStamp;
      }
    };
    const onContextMenu = (event: MouseEvent) => {
      const tile = tileOf(event.target);
      if (!tile) return;
      take(event);
      onMenu({ key: keyOf(tile), x: event.clientX, y: event.clientY });
    };

    // Before the list, which would select on Space and choose nothing on Escape.
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('contextmenu', onContextMenu, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('contextmenu', onContextMenu, { capture: true });
    };
  }, [onMenu]);
}

function tileOf(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('.image-grid [role="option"]') ?? undefined;
}

function keyOf(tile: HTMLElement): string {
  return tile.dataset['key'] ?? '';
}

/** In the grid, the panel or the toolbar: elsewhere Escape means something else. */
function isAtHome(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('.image-grid, .image-details, .image-toolbar') !== null;
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function focusChosen(): void {
  const tile = document.querySelector<HTMLElement>('.image-grid [aria-selected="true"]');
  (tile ?? document.querySelector<HTMLElement>('.image-grid'))?.focus();
}

function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
