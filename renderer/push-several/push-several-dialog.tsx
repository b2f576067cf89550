// Several images to one account at once: what becomes of each is said before the first byte goes.
import { useState } from 'react';
import { ErrorNotice } from '../errors/error-notice';
import type { ChosenImage } from '../stores/image-dialogs';
import { useRegistryName } from '../stores/registry-names';
import { useSession } from '../stores/session';
import { show } from '../stores/view';
import { preferredAccount } from '../tag/draft';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { planPushes } from './plan-pushes';
import { PushList } from './push-list';
import { usePushSeveral } from './use-push-several';
import './push-several-dialog.css';

export interface PushSeveralDialogProps {
  chosen: readonly ChosenImage[];
  onClose: () => void;
}

const NOBODY: readonly never[] = [];

export function PushSeveralDialog({ chosen, onClose }: PushSeveralDialogProps) {
  const accounts = useSession(({ session }) => session?.accounts) ?? NOBODY;
  const nameOf = useRegistryName();
  const [host, setHost] = useState(() => preferredAccount(accounts, chosen[0]?.reference)?.host);
  const account = accounts.find((one) => one.host === host) ?? accounts[0];
  const planned = planPushes(chosen, account);
  const stay = planned.filter(({ problem }) => problem !== undefined).length;
  const ready = account === undefined ? 0 : planned.length - stay;
  const isTagged = planned.every(({ from, to, problem }) => from === to || problem !== undefined);
  const verb = isTagged && ready > 0 ? 'Push' : 'Tag and push';
  const { busy, failure, start } = usePushSeveral(onClose);

  return (
    <Dialog
      title={`Push ${chosen.length} images`}
      size="wide"
      onClose={onClose}
      isBusy={busy}
      footer={
        <Button
          variant="signal"
          autoFocus
          isDisabled={ready === 0}
          isPending={busy}
          onPress={() => void start(planned)}
        >
          {stay === 0 || ready === 0 ? verb : `${verb} the other ${ready}`}
        </Button>
      }
    >
      <div className="push-several">
        {account === undefined ? (
          <Notice
            tone="info"
            title="You are not signed in to a registry yet"
            actions={
              <Button
                size="small"
                variant="signal"
                onPress={() => {
                  onClose();
                  show({ kind: 'sign-in' });
                }}
              >
                Sign in…
              </Button>
            }
          >
            The images stay chosen while you do.
          </Notice>
        ) : (
          <Select
            label="Registry and account"
            items={accounts.map((one) => ({
              id: one.host,
              label: `${nameOf(one.host)} as ${one.username}`,
              description: one.host,
            }))}
            value={account.host}
            onChange={setHost}
          />
        )}
        {stay === 0 ? null : (
          <Notice
            tone="warning"
            announce
            title={stay === 1 ? 'One of them can’t go' : `${stay} of them can’t go`}
          >
            The reason stands beside each. The others can be pushed all the same.
          </Notice>
        )}
        <PushList planned={planned} />
        <p className="push-several-aside">
          Each keeps its name and tag. The pushes wait in line; you can follow them under Pushes.
        </p>
        {failure === undefined ? null : <ErrorNotice error={failure.error} />}
      </div>
    </Dialog>
  );
}
