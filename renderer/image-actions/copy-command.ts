import { shellQuote } from '../../app/image/shell-quote';
import type { Account } from '../../app/registry/account';
import { checkDraft, preferredAccount, startDraft } from '../tag/draft';

/**
 * What to type in a terminal to push the image, ready to paste: under the name the tag dialog would
 * suggest. Undefined where that name cannot be known yet.
 */
export function pushCommand(
  source: string,
  from: string | undefined,
  accounts: readonly Account[],
): string | undefined {
  const account = preferredAccount(accounts, from);
  const name = checkDraft(startDraft(from, account), account).names[0]?.familiar;
  if (name === undefined) return undefined;
  const push = `docker push ${shellQuote(name)}`;
  return name === from ? push : `docker tag ${shellQuote(source)} ${shellQuote(name)} && ${push}`;
}

/** `docker rmi`, for the remove dialog. */
export function removeCommand(reference: string): string {
  return `docker rmi ${shellQuote(reference)}`;
}
