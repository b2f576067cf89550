import { shellQuote } from '../../app/image/shell-quote';
import type { Account } from '../../app/registry/account';
import { type ImageEntry, shortId } from '../images/image-entries';
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

/** A line for each image that has one. */
export function pushCommands(
  chosen: readonly ImageEntry[],
  accounts: readonly Account[],
): string[] {
  return chosen.flatMap(({ image, reference }) => {
    const source = reference ?? shortId(image.id);
    return pushCommand(source, reference, accounts) ?? [];
  });
}

/** `docker rmi`, for the dialogs that remove. */
export function removeCommand(...references: readonly string[]): string {
  return `docker rmi ${references.map(shellQuote).join(' ')}`;
}
