import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import './search-field.css';

export interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** Escape clears it. */
export function SearchField({ label, placeholder, value, onChange, inputRef }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} className="search-field" value={value} onChange={onChange}>
      <Search className="search-field-icon" aria-hidden="true" />
      <Input
        className="search-field-input"
        placeholder={placeholder}
        spellCheck={false}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
      />
      <Button className="search-field-clear" aria-label="Clear the search">
        <X aria-hidden="true" />
      </Button>
    </AriaSearchField>
  );
}
