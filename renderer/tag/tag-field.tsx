// One tag is a plain field. What ends it (Enter, a comma, a space) makes it a chip, and room for another.
import { type ClipboardEvent, type RefObject, useState } from 'react';
import { checkTag } from '../../app/image/reference';
import { Chips } from '../ui/chips';
import { TextField, type TextFieldProps } from '../ui/text-field';
import { joinTags, splitTags } from './tags';
import './tag-field.css';

export interface TagFieldProps {
  /** As the draft keeps them: `v1,latest`. */
  text: string;
  /** What is wrong with the first that is. */
  error: string | undefined;
  inputRef: RefObject<HTMLInputElement | null>;
  onChange: (text: string) => void;
  onPaste: (event: ClipboardEvent) => void;
}

export function TagField({ text, error, inputRef, onChange, onPaste }: TagFieldProps) {
  const { chips, typing } = splitTags(text);
  const [said, setSaid] = useState('');

  const remove = (gone: ReadonlySet<string>) => {
    const left = chips.filter((tag) => !gone.has(tag));
    onChange(joinTags({ chips: left, typing }));
    setSaid(`Removed ${[...gone].join(', ')}`);
    // The last chip takes the group with it.
    if (left.length === 0) inputRef.current?.focus();
  };

  const onKeyDown: TextFieldProps['onKeyDown'] = (event) => {
    const last = chips.at(-1);
    if (event.key === 'Enter' && typing !== '') {
      event.preventDefault();
      onChange(joinTags({ chips, typing: `${typing},` }));
      setSaid(`Added ${typing}`);
    } else if (event.key === 'Backspace' && typing === '' && last !== undefined) {
      event.preventDefault();
      remove(new Set([last]));
    } else {
      // React Aria keeps a key to itself otherwise, and Escape would not close the dialog.
      event.continuePropagation();
    }
  };

  return (
    <>
      <TextField
        label="Tags"
        mono
        inputRef={inputRef}
        autoComplete="off"
        value={typing}
        error={error}
        {...(error === undefined && { description: 'A comma adds another' })}
        start={
          chips.length === 0 ? null : (
            <Chips
              label="Tags so far"
              chips={chips.map((tag) => ({ id: tag, isWrong: checkTag(tag) !== undefined }))}
              onRemove={remove}
            />
          )
        }
        onPaste={onPaste}
        onKeyDown={onKeyDown}
        onChange={(typed) => {
          const next = joinTags({ chips, typing: typed });
          const added = splitTags(next).chips.filter((tag) => !chips.includes(tag));
          if (added.length > 0) setSaid(`Added ${added.join(', ')}`);
          onChange(next);
        }}
      />
      <span role="status" className="tag-field-said">
        {said}
      </span>
    </>
  );
}
