import type { ReactElement, ReactNode } from 'react';
import {
  Tooltip as AriaTooltip,
  OverlayArrow,
  TooltipTrigger,
} from 'react-aria-components/Tooltip';
import './tooltip.css';

/** @param children one button or other focusable component of React Aria. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className="tooltip" offset={8}>
        <OverlayArrow className="tooltip-arrow" />
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
