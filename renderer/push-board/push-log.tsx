// Line for line what `docker push` leaves on a terminal.

import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { shellQuote } from '../../app/image/shell-quote';
import type { Push } from '../../app/push/push';
import { transcript } from '../../app/push/transcript';
import { visibleText } from '../errors/visible-text';
import { copyText } from '../stores/desktop';
import { usePushLately } from '../stores/pushes';
import { CopyButton } from '../ui/copy-button';
import { ScrollRegion } from '../ui/scroll-region';
import './push-log.css';

/** Looks by itself, and not too often: nobody reads so fast. What else is new is drawn before it. */
export const PushLog = memo(function PushLog({ pushId }: { pushId: string }) {
  const push = useDeferredValue(usePushLately(pushId));
  return push === undefined ? null : <Log push={push} />;
});

const Log = memo(function Log({ push }: { push: Push }) {
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
      <div className="push-log-room">
        <ScrollRegion label="Lines" className="push-log-lines" ref={end}>
          <pre>
            <span className="push-log-line push-log-command">{`$ ${command}`}</span>
            {lines.map((line, at) => (
              <Line key={at} text={line} />
            ))}
          </pre>
        </ScrollRegion>
      </div>
    </section>
  );
});

/** Of a hundred lines only those that changed are shaped and laid out again. */
const Line = memo(function Line({ text }: { text: string }) {
  return <span className="push-log-line">{visibleText(text)}</span>;
});
