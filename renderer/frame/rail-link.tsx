import type { ReactNode } from 'react';
import { Button, type PressEvent } from 'react-aria-components/Button';
import { Tooltip } from '../ui/tooltip';

export interface RailLinkProps {
  label: string;
  icon: ReactNode;
  isCurrent?: boolean;
  /** For what it opens beside the screen. */
  isExpanded?: boolean;
  /** Shown when above zero. */
  count?: number;
  /** What the count means, for screen readers. */
  countLabel?: string;
  onPress: (event: PressEvent) => void;
}

export function RailLink(props: RailLinkProps) {
  const { label, icon, isCurrent = false, isExpanded, count = 0, countLabel = '', onPress } = props;
  const link = (
    <Button
      className="rail-link"
      aria-label={count > 0 ? `${label}, ${countLabel}` : label}
      aria-current={isCurrent ? 'page' : false}
      {...(isExpanded !== undefined && { 'aria-expanded': isExpanded })}
      onPress={onPress}
    >
      {icon}
      <span className="rail-words">{label}</span>
      {count > 0 ? <span className="rail-count">{count}</span> : null}
    </Button>
  );
  return <Tooltip text={label}>{link}</Tooltip>;
}
