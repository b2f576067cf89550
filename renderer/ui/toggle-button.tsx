import type { ReactNode } from 'react';
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton';
import './toggle-button.css';

export interface ToggleButtonProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  icon?: ReactNode;
  children: ReactNode;
}

export function ToggleButton({ isSelected, onChange, icon, children }: ToggleButtonProps) {
  return (
    <AriaToggleButton className="toggle-button" isSelected={isSelected} onChange={onChange}>
      {icon}
      <span>{children}</span>
    </AriaToggleButton>
  );
}
