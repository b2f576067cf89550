import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../ui/icon-button';
import { useFocusHandedBack } from './use-focus-handed-back';

export interface NoticeCardProps {
  onClose: () => void;
  /** Milliseconds after which it goes by itself, unless it has the mouse or the focus. */
  goesAfter?: number;
  /** For an error notice, which has a frame of its own. */
  isBare?: boolean;
  children: ReactNode;
}

export function NoticeCard({ onClose, goesAfter, isBare = false, children }: NoticeCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useFocusHandedBack(card);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (goesAfter === undefined) return;
    const timer = setInterval(() => {
      if (!card.current?.matches(':hover, :focus-within')) close.current();
    }, goesAfter);
    return () => {
      clearInterval(timer);
    };
  }, [goesAfter]);
  return (
    <div ref={card} className="notice-card" data-bare={isBare || undefined}>
      <div className="notice-card-words">{children}</div>
      <IconButton label="Dismiss" onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
