import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImageSummary } from '../../app/image/image';
import { useBrowse } from '../stores/browse';
import { useGuide } from '../stores/guide';
import { usePushes } from '../stores/pushes';
import {
  type ImageEntry,
  searchEntries,
  showEntries,
  sortEntries,
  toEntries,
} from './image-entries';
import { pushedKeys } from './pushed-mark';

const NONE: ReadonlySet<string> = new Set();

export interface Entries {
  /** As many as the filter lets through, whatever the search. */
  shown: number;
  untagged: number;
  /** What the grid shows, in order. */
  found: readonly ImageEntry[];
}

/** Each step is done again only for what it depends on: typing does not sort, sorting does not parse. */
export function useEntries(images: readonly ImageSummary[]): Entries {
  const search = useBrowse((state) => state.search);
  const order = useBrowse((state) => state.order);
  const show = useBrowse((state) => state.show);
  const wiped = useGuide((state) => state.wiped);
  const pushed = usePushes(
    useShallow(({ pushes }) => (show === 'pushed' ? pushedKeys(pushes, wiped) : NONE)),
  );

  const untagged = useMemo(
    () => images.reduce((count, { tags }) => count + (tags.length === 0 ? 1 : 0), 0),
    [images],
  );
  const shown = useMemo(
    () => sortEntries(showEntries(toEntries(images), show, pushed), order),
    [images, show, pushed, order],
  );
  const found = useMemo(() => searchEntries(shown, search), [shown, search]);
  return { shown: shown.length, untagged, found };
}
