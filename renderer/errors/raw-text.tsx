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
  /** Whose words they are. */
  words?: string;
}

export function RawText({ text, onCopy, words = 'the engine’s words' }: RawTextProps) {
  if (text.trim() === '') return null;
  return (
    <Disclosure className="raw-text">
      <Button slot="trigger" className="raw-text-trigger">
        <ChevronRight aria-hidden="true" />
        Show {words}
      </Button>
      <DisclosurePanel className="raw-text-panel">
        <div className="raw-text-frame">
          <pre className="raw-text-words">{visibleText(text)}</pre>
          <CopyButton label={`Copy ${words}`} onCopy={() => onCopy(text)} />
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
