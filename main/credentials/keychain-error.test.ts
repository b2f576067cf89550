import { expect, it } from 'vitest';
import { keychainError } from './keychain-error';

it.each([
  ['Platform failure: DBus error: I/O error: No such file or directory', 'absent'],
  ['The name org.freedesktop.secrets was not provided: ServiceUnknown', 'absent'],
  ['SS error: prompt dismissed', 'locked'],
  ['The collection is locked', 'locked'],
  ['The keychain did not answer.', 'silent'],
  [
    'Platform failure: DBus error: Did not receive a reply. Possible causes include: the remote application did not send a reply, the message bus security policy blocked the reply',
    'silent',
  ],
  ['Attribute is too long', 'failed'],
])('takes “%s” for a keychain that is %s', (words, trouble) => {
  expect(keychainError(new Error(words))).toMatchObject({ trouble, raw: words });
});
