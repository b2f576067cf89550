// What each of several chosen images would be pushed as, and which of them cannot go, and why.
import { parseReference } from '../../app/image/reference';
import type { Account } from '../../app/registry/account';
import { homeNamespace } from '../../app/registry/home-namespace';
import type { ChosenImage } from '../stores/image-dialogs';
import { checkDraft, startDraft } from '../tag/draft';

export interface PlannedPush {
  imageId: string;
  /** Undefined for an image without a name. */
  from: string | undefined;
  /** Familiar, tag included; undefined while there is a problem with the name itself. */
  to: string | undefined;
  /** Why this one cannot go. */
  problem?: string;
}

/** Into the account's namespace, each under its own name. */
export function planPushes(
  chosen: readonly ChosenImage[],
  account: Account | undefined,
): PlannedPush[] {
  if (account === undefined) {
    return chosen.map(({ image, reference }) => ({
      imageId: image.id,
      from: reference,
      to: undefined,
    }));
  }
  const planned = chosen.map(({ image, reference }) => planOne(image.id, reference, account));
  const first = planned.filter(({ imageId, to }, at) => {
    const same = planned.findIndex((other) => other.imageId === imageId && other.to === to);
    return to === undefined || same === at;
  });
  return first.map((push) => {
    const rivals = first.filter(({ to }) => to !== undefined && to === push.to);
    if (rivals.length < 2) return push;
    return { ...push, problem: 'Another of these images would get the same name.' };
  });
}

function planOne(imageId: string, from: string | undefined, account: Account): PlannedPush {
  if (from === undefined) {
    return { imageId, from, to: undefined, problem: 'It has no name yet. Tag it first.' };
  }
  if (isAtHome(from, account)) return { imageId, from, to: from };
  const { names, problems } = checkDraft(startDraft(from, account), account);
  const [name] = names;
  if (name) return { imageId, from, to: name.familiar };
  const { namespace, repository, tag } = problems;
  const problem = namespace ?? repository ?? tag;
  return {
    imageId,
    from,
    to: undefined,
    problem: problem?.reason ?? 'This name cannot be pushed.',
  };
}

/** It is named for this account already, perhaps deeper down than a suggestion would be. */
function isAtHome(from: string, account: Account): boolean {
  const parsed = parseReference(from);
  if (!parsed.ok || parsed.value.host !== account.host) return false;
  return parsed.value.path.startsWith(`${homeNamespace(account)}/`);
}
