import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { CopyButton } from '../ui/copy-button';
import { visibleText } from './visible-text';
import './raw-text.css';

export interface RawTextProps {
  /** As the engine or registry said it. */
  text: string;
  onCopy: (text: string) => Promise<boolean>;
}

export function RawText({ text, onCopy }: RawTextProps) {
  if (text.trim() === '') return null;
  return (
    <Disclosure className="raw-text">
      <Button slot="trigger" className="raw-text-trigger">
        <ChevronRight aria-hidden="true" />
        Show the engine’s words
      </Button>
      <DisclosurePanel className="raw-text-panel">
        <div className="raw-text-frame">
          <pre className="raw-text-words">{visibleText(text)}</pre>
          <CopyButton label="Copy the engine’s words" onCopy={() => onCopy(text)} />
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
