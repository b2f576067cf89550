import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { IconButton } from './icon-button';
import './text-field.css';

export interface SecretFieldProps {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  isReadOnly?: boolean;
  /** Where the text is read, and emptied: it lives in the element and never in React's state. */
  inputRef: Ref<HTMLInputElement>;
  onInput?: () => void;
}

/** Wears the clothes of TextField, whose React Aria component would keep the text in its state. */
export function SecretField(props: SecretFieldProps) {
  const { label, description, error, isReadOnly = false, inputRef, onInput } = props;
  const [shown, setShown] = useState(false);
  const id = useId();
  const isInvalid = Boolean(error);
  return (
    <div className="text-field" data-invalid={isInvalid || undefined}>
      <label className="text-field-label" htmlFor={id}>
        {label}
      </label>
      <div className="text-field-frame" data-plain="true">
        <input
          id={id}
          ref={inputRef}
          className="text-field-input"
          type={shown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          readOnly={isReadOnly}
          aria-invalid={isInvalid || undefined}
          aria-describedby={`${id}-error ${id}-description`}
          onInput={onInput}
        />
        <IconButton
          label={shown ? 'Hide what is typed' : 'Show what is typed'}
          onPress={() => {
            setShown(!shown);
          }}
        >
          {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </IconButton>
      </div>
      {error ? (
        <span id={`${id}-error`} className="text-field-error">
          {error}
        </span>
      ) : null}
      {description ? (
        <span id={`${id}-description`} className="text-field-description">
          {description}
        </span>
      ) : null}
    </div>
  );
}
