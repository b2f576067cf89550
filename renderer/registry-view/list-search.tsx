import { useEffect, useMemo, useState } from 'react';
import type { Listing } from '../stores/listing';
import { SearchField } from '../ui/search-field';
import { matching } from './matching';

/** Fewer names are seen at a glance. */
const WORTH_SEARCHING = 5;

/** A search among names that come a page at a time. @param more lists the next page. */
export function useListSearch(
  { names, next, isLoading }: Listing,
  more: () => Promise<unknown> | undefined,
) {
  const [search, setSearch] = useState('');
  const found = useMemo(() => matching(names, search), [names, search]);
  // What is not listed yet may be what is looked for.
  useEffect(() => {
    if (search !== '' && next !== null && !isLoading) void more();
  }, [search, next, isLoading, more]);
  return { search, setSearch, found };
}

export interface ListSearchProps {
  label: string;
  listing: Listing;
  search: string;
  onChange: (search: string) => void;
}

export function ListSearch({ label, listing, search, onChange }: ListSearchProps) {
  if (listing.names.length <= WORTH_SEARCHING && search === '') return null;
  return <SearchField label={label} placeholder={label} value={search} onChange={onChange} />;
}
