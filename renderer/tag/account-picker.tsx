import type { Account } from '../../app/registry/account';
import { presetOf } from '../../app/registry/registries';
import { useRegistryName, useRegistryPhrase } from '../stores/registry-names';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { chooseAccount, type Draft } from './draft';

export interface AccountPickerProps {
  accounts: readonly Account[];
  draft: Draft;
  onChange: (draft: Draft) => void;
  onSignIn: () => void;
}

/** Where to: one of the accounts, or a registry that was pasted in. */
export function AccountPicker({ accounts, draft, onChange, onSignIn }: AccountPickerProps) {
  const nameOf = useRegistryName();
  const where = useRegistryPhrase()(draft.host);
  const known = accounts.some(({ host }) => host === draft.host);
  return (
    <>
      {accounts.length === 0 ? null : (
        <Select
          label="Registry and account"
          items={accounts.map(({ host, username }) => ({
            id: host,
            label: `${nameOf(host)} as ${username}`,
            description: host,
          }))}
          value={known ? draft.host : null}
          placeholder={`${nameOf(draft.host)}, not signed in`}
          onChange={(host) => {
            const account = accounts.find((one) => one.host === host);
            if (account) onChange(chooseAccount(draft, account));
          }}
        />
      )}
      {known ? null : (
        <Notice
          tone={accounts.length === 0 ? 'info' : 'warning'}
          title={
            accounts.length === 0
              ? 'You are not signed in to a registry yet'
              : `You are not signed in to ${where}`
          }
          actions={
            <Button
              size="small"
              variant={presetOf(draft.host) === undefined ? 'plain' : 'signal'}
              onPress={onSignIn}
            >
              {`Sign in to ${where}…`}
            </Button>
          }
        >
          {presetOf(draft.host) === undefined
            ? 'You can tag the image now. A push works only if this registry takes it from anyone.'
            : 'You can tag the image now. To push it, sign in first.'}
        </Notice>
      )}
    </>
  );
}
