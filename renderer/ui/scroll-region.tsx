import type { CSSProperties, ReactNode, Ref } from 'react';

export interface ScrollRegionProps {
  label: string;
  className: string;
  style?: CSSProperties;
  children: ReactNode;
  ref?: Ref<HTMLElement>;
}

/** A part of the screen that scrolls by itself, with the keyboard too. Its class makes it scroll. */
export function ScrollRegion({ label, className, style, children, ref }: ScrollRegionProps) {
  return (
    <section
      {...(ref === undefined ? {} : { ref })}
      className={className}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      style={style}
    >
      {children}
    </section>
  );
}
