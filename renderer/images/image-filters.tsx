import { Eye } from 'lucide-react';
import type { RefObject } from 'react';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { ToggleButton } from '../ui/toggle-button';
import { useFormat } from '../use-format';
import type { Order } from './image-entries';

const ORDER_ITEMS: readonly { id: Order; label: string }[] = [
  { id: 'newest', label: 'Newest first' },
  { id: 'name', label: 'By name' },
  { id: 'size', label: 'Largest first' },
];

export interface Filters {
  search: string;
  order: Order;
  withUntagged: boolean;
}

export interface ImageFiltersProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
  untagged: number;
  searchRef: RefObject<HTMLInputElement | null>;
}

export function ImageFilters({ filters, onChange, untagged, searchRef }: ImageFiltersProps) {
  const format = useFormat();
  return (
    <div className="image-filters">
      <SearchField
        label="Search images"
        placeholder="Search images"
        value={filters.search}
        onChange={(search) => {
          onChange({ ...filters, search });
        }}
        inputRef={searchRef}
      />
      {untagged > 0 ? (
        <ToggleButton
          icon={<Eye aria-hidden="true" />}
          isSelected={filters.withUntagged}
          onChange={(withUntagged) => {
            onChange({ ...filters, withUntagged });
          }}
        >
          Untagged ({format.count(untagged)})
        </ToggleButton>
      ) : null}
      <Select
        label="Sort"
        hideLabel
        items={ORDER_ITEMS}
        value={filters.order}
        onChange={(order) => {
          onChange({ ...filters, order });
        }}
      />
    </div>
  );
}
