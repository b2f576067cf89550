import type { ArrivalCheck } from '../../app/push/arrival-check';
import type { Push } from '../../app/push/push';
import { ErrorNotice } from '../errors/error-notice';
import { copyText } from '../stores/desktop';
import { show } from '../stores/view';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/notice';
import { useFormat } from '../use-format';
import { useNow } from '../use-now';
import { describeCheck } from './check-words';
import { useDestination } from './use-destination';
import './check-result.css';

const MINUTE = 60_000;

export interface CheckResultProps {
  push: Push;
  check: ArrivalCheck;
}

/** What the registry showed when it was asked whether the push had arrived. */
export function CheckResult({ push, check }: CheckResultProps) {
  const { age, moment } = useFormat();
  const now = useNow(MINUTE);
  const { name, host } = useDestination(push.reference);
  const signIn = () => {
    show({ kind: 'sign-in', host });
  };
  if (check.outcome === 'unasked') {
    return (
      <section className="check-unasked" aria-label="What the check showed">
        <p className="check-when">It could not be checked:</p>
        <ErrorNotice error={check.error} actions={{ 'sign-in': signIn }} />
      </section>
    );
  }
  const tag = push.reference.slice(push.reference.lastIndexOf(':') + 1);
  const { tone, title, body } = describeCheck(check, tag, name);
  return (
    <Notice tone={tone} title={title} announce>
      <p>{body}</p>
      {'digest' in check ? (
        <p className="check-digest">
          <code>{check.digest}</code>
          <CopyButton label="Copy digest" onCopy={() => copyText(check.digest)} />
        </p>
      ) : null}
      <p className="check-when" title={moment(check.at)}>
        Checked {age(check.at, Math.max(now, check.at))}
      </p>
    </Notice>
  );
}
