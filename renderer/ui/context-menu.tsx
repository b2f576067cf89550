import { type CSSProperties, useRef } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { createPortal } from 'react-dom';
import { MenuBody, type MenuBodyProps } from './menu';
import './context-menu.css';

export interface ContextMenuProps extends Pick<MenuBodyProps, 'label' | 'heading' | 'entries'> {
  /** Where in the window, in CSS pixels. */
  at: { x: number; y: number };
  onClose: () => void;
}

/** A menu at a point. Render it only while it is open; focus goes back by itself. */
export function ContextMenu({ at, onClose, ...body }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const place = { '--x': `${String(at.x)}px`, '--y': `${String(at.y)}px` } as CSSProperties;
  return (
    <>
      {/* In the body: within a container of its own, a fixed place would not be the window's. */}
      {createPortal(
        <span ref={anchor} className="context-menu-anchor" style={place} />,
        document.body,
      )}
      <Popover
        className="popover"
        aria-label={body.label}
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={0}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <MenuBody {...body} onClose={onClose} />
      </Popover>
    </>
  );
}
