import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { Tooltip } from './tooltip';
import './icon-button.css';

export interface IconButtonProps
  extends Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  /** The accessible name, and the tooltip. */
  label: string;
  children: ReactNode;
}

export function IconButton({ label, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className="icon-button">
        {children}
      </AriaButton>
    </Tooltip>
  );
}
