// A list that comes a page at a time from a registry that may never end it.
import type { AppError } from '../../app/app-error';

export interface Listing {
  names: readonly string[];
  /** Where the next page is; null when all is known. */
  next: string | null;
  /** A page is on its way. */
  isLoading: boolean;
  /** Why the last page did not come. */
  error: AppError | undefined;
}

/** More than anyone looks through; a registry that sends names without end is stopped here. */
const MOST = 20_000;

/** `v9` before `v10`. Older registries list in no order at all; pages come in the registry's own. */
const ORDER = new Intl.Collator('en', { numeric: true });

export const NO_NAMES: Listing = { names: [], next: null, isLoading: false, error: undefined };

export function loading(before: Listing): Listing {
  return { ...before, isLoading: true, error: undefined };
}

export function failed(before: Listing, error: AppError): Listing {
  return { ...before, isLoading: false, error };
}

/** @param after the cursor the page was asked for with; null begins anew. */
export function withPage(
  before: Listing,
  page: { names: readonly string[]; next: string | null },
  after: string | null,
): Listing {
  const known = after === null ? [] : before.names;
  const isWhole = after === null && page.next === null;
  const fresh = isWhole ? [...page.names].sort(ORDER.compare) : page.names;
  const names = [...new Set([...known, ...fresh])].slice(0, MOST);
  // The same names again, or the same place again, would go on for ever.
  const isNews = names.length > known.length && page.next !== after;
  const next = isNews && names.length < MOST ? page.next : null;
  return { names, next, isLoading: false, error: undefined };
}
