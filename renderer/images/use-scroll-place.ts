// The grid is found again where it was left, goes back to the top for another search or order, and to
// a tile that is wanted once that is there.
import { type RefObject, useLayoutEffect } from 'react';
import { scrolledTo, shown, useBrowse } from '../stores/browse';
import type { TileLayout } from './tile-layout';
import type { TileSelection } from './tile-selection';

export function useScrollPlace(
  grid: RefObject<HTMLElement | null>,
  layout: TileLayout,
  selection: TileSelection,
): void {
  const wanted = useBrowse((state) => state.wanted);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const follow = ({ scrollTop }: { scrollTop: number }) => {
      if (element.scrollTop !== scrollTop) element.scrollTo(0, scrollTop);
    };
    const onScroll = () => {
      scrolledTo(element.scrollTop);
    };
    follow(useBrowse.getState());
    const unfollow = useBrowse.subscribe((state, before) => {
      if (state.scrollTop !== before.scrollTop) follow(state);
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      unfollow();
      element.removeEventListener('scroll', onScroll);
    };
  }, [grid]);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element || wanted === undefined || layout.getItemRect(wanted) === null) return;
    const to = layout.scrollFor(wanted, element.scrollTop);
    if (to !== undefined) element.scrollTo(0, to);
    selection.setFocusedKey(wanted);
    shown(wanted);
  }, [grid, layout, selection, wanted]);
}
