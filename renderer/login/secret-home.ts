import type { Session } from '../../app/ipc/contract';
import type { AppInfo } from '../stores/app-info';

const KEYCHAIN: Record<AppInfo['platform'], string> = {
  linux: 'this computer’s keyring',
  darwin: 'the macOS Keychain',
  win32: 'the Windows Credential Manager',
};

/** Where the secret about to be typed will be kept, in one line. */
export function describeSecretHome(
  keychain: Session['keychain'],
  platform: AppInfo['platform'],
): string {
  return keychain === 'keychain'
    ? `Kept in ${KEYCHAIN[platform]}. Slipway never shows it again.`
    : 'No keychain opens on this computer: kept in memory for this run only, and forgotten when Slipway closes.';
}
