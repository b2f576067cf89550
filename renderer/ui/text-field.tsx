import type { ReactNode, Ref } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import './text-field.css';

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'isInvalid'> {
  label: string;
  /** Under the field, always there. */
  description?: ReactNode;
  /** What is wrong and how to mend it. Present means invalid. */
  error?: ReactNode;
  placeholder?: string;
  /** For names, tags and digests. */
  mono?: boolean;
  /** Inside the frame, before what is typed. */
  start?: ReactNode;
  /** A button inside the frame, at its end. */
  end?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, description, error, placeholder, mono, start, end, inputRef, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      className="text-field"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className="text-field-label">{label}</Label>
      <Group className="text-field-frame">
        {start}
        <Input
          className="text-field-input"
          data-mono={mono}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
        {end}
      </Group>
      {error ? <FieldError className="text-field-error">{error}</FieldError> : null}
      {description ? (
        <Text slot="description" className="text-field-description">
          {description}
        </Text>
      ) : null}
    </AriaTextField>
  );
}
