import type { AppInfo } from '../../app/app-info';
import type { Session } from '../../app/session/session';

const KEYCHAIN: Record<AppInfo['platform'], string> = {
  linux: 'this computer’s keyring',
  darwin: 'the macOS Keychain',
  win32: 'the Windows Credential Manager',
};

/** The keychain by the name people know it by. */
export function keychainName(platform: AppInfo['platform']): string {
  return KEYCHAIN[platform];
}

/** Where the secret about to be typed will be kept, in one line. */
export function describeSecretHome(
  { keychain, keychainTrouble }: Pick<Session, 'keychain' | 'keychainTrouble'>,
  platform: AppInfo['platform'],
): string {
  if (keychain === 'keychain')
    return `Kept in ${KEYCHAIN[platform]}. Slipway never shows it again.`;
  return `${describeTrouble(keychainTrouble)}: kept in memory for this run only, and forgotten when Slipway closes.`;
}

function describeTrouble(trouble: Session['keychainTrouble']): string {
  switch (trouble) {
    case 'locked':
      return 'The keychain is locked';
    case 'silent':
      return 'The keychain does not answer';
    case 'absent':
    case 'failed':
    case null:
      return 'No keychain opens on this computer';
  }
}
