import { memo, type RefObject } from 'react';
import type { BrowseSettings } from '../../app/image/browse-settings';
import { changeBrowseSettings, searchFor, useBrowse } from '../stores/browse';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { useFormat } from '../use-format';

const ORDERS: readonly { id: BrowseSettings['order']; label: string }[] = [
  { id: 'newest', label: 'Newest first' },
  { id: 'name', label: 'By name' },
  { id: 'size', label: 'Largest first' },
];

export interface ImageFiltersProps {
  untagged: number;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** Not drawn again for a choice in the grid: its two selects cost as much as ten tiles. */
export const ImageFilters = memo(function ImageFilters({ untagged, searchRef }: ImageFiltersProps) {
  const search = useBrowse((state) => state.search);
  const order = useBrowse((state) => state.order);
  const show = useBrowse((state) => state.show);
  const count = useFormat().count(untagged);
  const choices: readonly { id: BrowseSettings['show']; label: string }[] = [
    { id: 'tagged', label: 'Tagged' },
    { id: 'all', label: 'All images' },
    { id: 'untagged', label: `Untagged (${count})` },
    { id: 'pushed', label: 'Pushed' },
    { id: 'in-use', label: 'In use' },
  ];
  return (
    <div className="image-filters">
      <SearchField
        label="Search images"
        placeholder="Search images"
        value={search}
        onChange={searchFor}
        inputRef={searchRef}
      />
      <Select
        label="Show"
        hideLabel
        items={choices}
        value={show}
        onChange={(chosen) => {
          changeBrowseSettings({ show: chosen });
        }}
      />
      <Select
        label="Sort"
        hideLabel
        items={ORDERS}
        value={order}
        onChange={(chosen) => {
          changeBrowseSettings({ order: chosen });
        }}
      />
    </div>
  );
});
