import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import './popover.css';
import './select.css';

export interface SelectItem<K extends string> {
  id: K;
  label: string;
  description?: string;
}

export interface SelectProps<K extends string> {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  items: readonly SelectItem<K>[];
  value: K | null;
  onChange: (value: K) => void;
  description?: ReactNode;
  placeholder?: string;
  isDisabled?: boolean;
}

export function Select<K extends string>(props: SelectProps<K>) {
  const { label, hideLabel, items, value, onChange, description, placeholder, isDisabled } = props;
  return (
    <AriaSelect
      className="select"
      value={value}
      onChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      placeholder={placeholder ?? 'Choose…'}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="select-label">{label}</Label>}
      <Button className="select-button">
        <SelectValue className="select-value">
          {({ selectedText, defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronsUpDown aria-hidden="true" />
      </Button>
      {description ? (
        <Text slot="description" className="select-description">
          {description}
        </Text>
      ) : null}
      <Popover className="popover select-popover">
        <ListBox items={items} className="popover-list">
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="popover-item">
              {({ isSelected }) => (
                <>
                  <span className="popover-mark">
                    {isSelected ? <Check aria-hidden="true" /> : null}
                  </span>
                  <span className="popover-words">
                    <Text slot="label">{item.label}</Text>
                    {item.description === undefined ? null : (
                      <Text slot="description" className="popover-description">
                        {item.description}
                      </Text>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
