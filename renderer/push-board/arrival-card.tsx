import { ExternalLink, Ship, Warehouse } from 'lucide-react';
import { shellQuote } from '../../app/image/shell-quote';
import type { Push } from '../../app/push/push';
import { pushTotals } from '../../app/push/totals';
import type { Format } from '../format';
import { ArrivalExtras } from '../proof/arrival-extras';
import { copyText, openLink } from '../stores/desktop';
import { showRepository } from '../stores/registry-view';
import { useSession } from '../stores/session';
import { Button } from '../ui/button';
import { CommandLine } from '../ui/command-line';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/notice';
import { useAfterPaint } from '../ui/use-after-paint';
import { useFormat } from '../use-format';
import { clock } from './amounts';
import type { Destination } from './destination';
import { useDestination } from './use-destination';
import { useKeptFocus } from './use-kept-focus';
import { useOnlyHere } from './use-only-here';
import { Verdict } from './verdict';
import './arrival-card.css';

/** The registry has taken the image. What one wants to do then is here. */
export function ArrivalCard({ push }: { push: Push }) {
  const to = useDestination(push.reference);
  const box = useKeptFocus();
  const { bytes } = useFormat();
  const isPainted = useAfterPaint();
  return (
    <section ref={box} className="arrival" tabIndex={-1} aria-labelledby="arrival-title">
      <Ship className="arrival-ship" aria-hidden="true" />
      <div className="arrival-words">
        <h2 id="arrival-title" className="arrival-title">
          Arrived
        </h2>
        <p className="arrival-summary">{summary(push, to, bytes)}</p>
      </div>
      <Verdict push={push} />
      {isPainted ? <WhatNow push={push} to={to} /> : null}
    </section>
  );
}

/** Not looked for in the moment the news comes, so it may be drawn a moment later. */
function WhatNow({ push, to }: { push: Push; to: Destination }) {
  const { digest } = push;
  const onlyHere = useOnlyHere(to.host);
  const { count } = useFormat();
  return (
    <>
      <div className="arrival-links">
        <LinkButtons to={to} />
        <ArrivalExtras push={push} page={to.repositoryPage} />
      </div>
      {push.tagMoved ? (
        <div className="arrival-note">
          <Notice tone="info" title="The tag moved on this computer during the push">
            What arrived is the image as it was when the push began. <code>{push.reference}</code>{' '}
            names another image here by now.
          </Notice>
        </div>
      ) : null}
      <dl className="arrival-facts">
        {digest === undefined ? null : (
          <div className="arrival-fact">
            <dt>Digest</dt>
            <dd className="arrival-digest">
              <code>{digest.digest}</code>
              <CopyButton label="Copy digest" onCopy={() => copyText(digest.digest)} />
              <span className="arrival-aside">manifest of {count(digest.size)} bytes</span>
            </dd>
          </div>
        )}
        <div className="arrival-fact">
          <dt>Get it</dt>
          <dd className="arrival-get">
            <CommandLine
              command={`docker pull ${shellQuote(push.reference)}`}
              copyLabel="Copy the docker pull command"
              onCopy={copyText}
            />
            {onlyHere === undefined ? null : <p className="arrival-aside">{onlyHere}</p>}
          </dd>
        </div>
      </dl>
    </>
  );
}

function LinkButtons({ to }: { to: Destination }) {
  const { repositoryPage, profilePage } = to;
  const isKnown = useSession(({ session }) =>
    session?.accounts.some((account) => account.host === to.host),
  );
  const icon = <ExternalLink aria-hidden="true" />;
  return (
    <>
      {repositoryPage === undefined && isKnown ? (
        <Button
          variant="signal"
          icon={<Warehouse aria-hidden="true" />}
          onPress={() => {
            showRepository(to.host, to.path);
          }}
        >
          See it in the registry
        </Button>
      ) : null}
      {repositoryPage === undefined ? null : (
        <Button variant="signal" icon={icon} onPress={() => void openLink(repositoryPage)}>
          Open repository page
        </Button>
      )}
      {profilePage === undefined ? null : (
        <Button variant="quiet" icon={icon} onPress={() => void openLink(profilePage)}>
          Open my profile
        </Button>
      )}
    </>
  );
}

function summary(push: Push, to: Destination, bytes: Format['bytes']): string {
  const { sent, saved, uncompressed } = pushTotals(push);
  const took =
    push.startedAt === undefined || push.endedAt === undefined
      ? ''
      : `, in ${duration((push.endedAt - push.startedAt) / 1_000)}`;
  if (push.layers.length === 0) return `At ${to.name}${took}.`;
  const spared = saved > 0 ? `, ${bytes(saved)} saved` : '';
  return `${bytes(sent)} sent${spared}${took}.${uncompressed ? ' Sizes are before compression.' : ''}`;
}

function duration(seconds: number): string {
  return seconds < 1 ? 'under a second' : clock(seconds);
}
