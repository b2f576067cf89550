import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import './copy-button.css';

export interface CopyButtonProps {
  /** `Copy digest`: what it copies, in the accessible name. */
  label: string;
  /** @returns whether the text is on the clipboard. */
  onCopy: () => Promise<boolean>;
  /** Words beside the icon. */
  children?: string;
}

const SHOWN_FOR = 1_600;

export function CopyButton({ label, onCopy, children }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => {
      setCopied(false);
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  const copy = () => {
    void onCopy().then(setCopied);
  };
  const icon = copied ? (
    <Check aria-hidden="true" className="copy-button-done" />
  ) : (
    <Copy aria-hidden="true" />
  );
  return (
    <>
      {children === undefined ? (
        <IconButton label={label} onPress={copy}>
          {icon}
        </IconButton>
      ) : (
        <Button size="small" aria-label={label} icon={icon} onPress={copy}>
          {copied ? 'Copied' : children}
        </Button>
      )}
      <span role="status" className="copy-button-said">
        {copied ? 'Copied' : ''}
      </span>
    </>
  );
}
