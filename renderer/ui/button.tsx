import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';
import { Spinner } from './spinner';
import './button.css';

/** `signal` is the next thing to do: at most one on a screen. */
export type ButtonVariant = 'plain' | 'signal' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  variant?: ButtonVariant;
  size?: 'normal' | 'small';
  /** A lucide icon, before the words. */
  icon?: ReactNode;
  children: ReactNode;
}

/** While `isPending` it keeps its focus and its width's words, and cannot be pressed. */
export function Button({
  variant = 'plain',
  size = 'normal',
  icon,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className="button" data-variant={variant} data-size={size}>
      {rest.isPending ? <Spinner label="Working" /> : icon}
      <span className="button-words">{children}</span>
    </AriaButton>
  );
}
