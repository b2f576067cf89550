import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import './chips.css';

export interface Chip {
  /** Its words too. */
  id: string;
  isWrong?: boolean;
}

export interface ChipsProps {
  label: string;
  chips: readonly Chip[];
  onRemove: (gone: ReadonlySet<string>) => void;
}

/**
 * Small things gathered in a row; arrow keys go along it, Delete or Backspace removes one. The cross
 * is for the mouse.
 */
export function Chips({ label, chips, onRemove }: ChipsProps) {
  return (
    <TagGroup
      aria-label={label}
      className="chips"
      onRemove={(keys) => {
        onRemove(new Set([...keys].map(String)));
      }}
    >
      <TagList items={chips} className="chips-list">
        {({ id, isWrong = false }) => (
          <Tag id={id} textValue={id} className="chip" data-wrong={isWrong || undefined}>
            <span className="chip-words">{id}</span>
            <Button
              slot="remove"
              className="chip-remove"
              aria-label={`Remove ${id}`}
              excludeFromTabOrder
            >
              <X aria-hidden="true" />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}
