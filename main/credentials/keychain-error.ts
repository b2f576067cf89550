import { type AppError, type KeychainTrouble, rawText } from '../../app/app-error';

/** What a rejection of the keychain means. Words: zbus and the Secret Service, macOS, Windows. */
export function keychainError(cause: unknown): Extract<AppError, { kind: 'keychain-refused' }> {
  const raw = rawText(cause instanceof Error ? cause.message : String(cause));
  return { kind: 'keychain-refused', trouble: troubleIn(raw), raw };
}

function troubleIn(raw: string): KeychainTrouble {
  if (/did not (?:answer|receive a reply)/i.test(raw)) return 'silent';
  if (/dismissed|\blocked|interaction is not allowed|user canceled/i.test(raw)) return 'locked';
  if (/D-?Bus error|platform failure|ServiceUnknown|no such interface/i.test(raw)) return 'absent';
  return 'failed';
}
