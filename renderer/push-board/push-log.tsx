// Line for line what `docker push` leaves on a terminal.

import { memo, useEffect, useRef } from 'react';
import { shellQuote } from '../../app/image/shell-quote';
import type { Push } from '../../app/push/push';
import { transcript } from '../../app/push/transcript';
import { visibleText } from '../errors/visible-text';
import { copyText } from '../stores/desktop';
import { usePushLately } from '../stores/pushes';
import { CopyButton } from '../ui/copy-button';
import { ScrollRegion } from '../ui/scroll-region';
import './push-log.css';

/** Looks by itself, and not too often: a hundred lines laid out anew are dear, and nobody reads so fast. */
export const PushLog = memo(function PushLog({ pushId }: { pushId: string }) {
  const push = usePushLately(pushId);
  return push === undefined ? null : <Log push={push} />;
});

function Log({ push }: { push: Push }) {
  const end = useRef<HTMLElement>(null);
  const lines = transcript(push);
  const command = `docker push ${shellQuote(push.reference)}`;
  const { length } = lines;
  useEffect(() => {
    const box = end.current;
    if (box !== null && length > 0) box.scrollTop = box.scrollHeight;
  }, [length]);
  return (
    <section className="push-log" aria-label="Push log">
      <header className="push-log-head">
        <h2 className="push-log-title">Log</h2>
        <p className="push-log-hint">Line for line what docker push prints</p>
        <CopyButton label="Copy log" onCopy={() => copyText([`$ ${command}`, ...lines].join('\n'))}>
          Copy
        </CopyButton>
      </header>
      <ScrollRegion label="Lines" className="push-log-lines" ref={end}>
        <pre>
          <span className="push-log-command">{`$ ${command}\n`}</span>
          {visibleText(lines.join('\n'))}
        </pre>
      </ScrollRegion>
    </section>
  );
}
