import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import './choice-group.css';

export interface Choice<K extends string> {
  id: K;
  label: string;
  icon?: ReactNode;
}

export interface ChoiceGroupProps<K extends string> {
  label: string;
  choices: readonly Choice<K>[];
  value: K;
  onChange: (value: K) => void;
  isReadOnly?: boolean;
}

/** A few things to choose one from, all in sight. */
export function ChoiceGroup<K extends string>(props: ChoiceGroupProps<K>) {
  const { label, choices, value, onChange, isReadOnly = false } = props;
  return (
    <RadioGroup
      className="choice-group"
      value={value}
      orientation="horizontal"
      isReadOnly={isReadOnly}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className="choice-group-label">{label}</Label>
      <div className="choice-group-choices">
        {choices.map((choice) => (
          <RadioField key={choice.id} value={choice.id} className="choice-field">
            <RadioButton className="choice">
              {choice.icon}
              <span>{choice.label}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
