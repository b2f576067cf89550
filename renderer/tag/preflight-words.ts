// What the registry answered before the push, as the lines of a short checklist. Words only; the
// asking is in use-preflight.ts.
import type { Preflight } from '../../app/push/preflight';
import { type Account, accountName } from '../../app/registry/account';
import { homeNamespace, isOwnPath } from '../../app/registry/home-namespace';
import { presetOf } from '../../app/registry/registries';
import { atStart } from '../at-start';
import type { Format } from '../format';
import type { Draft } from './draft';

export type CheckTone = 'good' | 'heed' | 'bad' | 'open';

export interface CheckLine {
  /** Its own among the lines: `name`, `account`, `right`, `layers`, `tag v1`. */
  id: string;
  tone: CheckTone;
  text: string;
  /** What one click does about it. */
  fix?:
    | { kind: 'namespace'; label: string; namespace: string }
    | { kind: 'sign-in'; label: string };
  /** What the registry or the network said. */
  raw?: string;
}

export interface CheckedTag {
  tag: string;
  preflight: Preflight;
}

export interface CheckContext {
  draft: Draft;
  /** What the registry is called within a sentence. */
  where: string;
  account: Account | undefined;
  /** Bytes of the whole image on this computer, where that is known. */
  imageSize: number | undefined;
  format: Pick<Format, 'bytes' | 'age'>;
  /** Milliseconds since the Unix epoch. */
  now: number;
}

/** @param checked one answer for each tag; all but the tag itself is the same in all of them. */
export function describePreflight(
  checked: readonly CheckedTag[],
  context: CheckContext,
): CheckLine[] {
  const preflight = checked[0]?.preflight;
  if (preflight === undefined) return [];
  const { where } = context;
  return [
    { id: 'name', tone: 'good', text: 'Name well formed' },
    ...accountLine(preflight, where),
    rightLine(preflight, where, context),
    ...layersLine(preflight, context),
    ...checked.flatMap((one) => tagLine(one, context)),
  ];
}

function accountLine({ username, permission }: Preflight, where: string): CheckLine[] {
  if (username !== undefined && permission !== 'sign-in-needed') {
    return [{ id: 'account', tone: 'good', text: `Signed in as ${accountName(username)}` }];
  }
  if (permission !== 'allowed') return [];
  return [{ id: 'account', tone: 'heed', text: `Not signed in: ${where} takes it from anyone` }];
}

function rightLine(
  preflight: Preflight,
  where: string,
  { draft, account }: CheckContext,
): CheckLine {
  const id = 'right';
  const who = preflight.username === undefined ? 'You' : accountName(preflight.username);
  switch (preflight.permission) {
    case 'allowed':
      return { id, tone: 'good', text: `Allowed to push to ${placeOf(draft)}` };
    case 'refused':
      if (isOwnPath(preflight.username, placeOf(draft))) {
        return {
          id,
          tone: 'bad',
          text: `${who} may not push to ${placeOf(draft)}: this sign-in may look but not push, as with a read-only token`,
          fix: { kind: 'sign-in', label: 'Sign in with another' },
        };
      }
      return { id, tone: 'bad', text: `${who} may not push to ${placeOf(draft)}`, ...home() };
    case 'sign-in-needed':
      return {
        id,
        tone: 'bad',
        text:
          preflight.username === undefined
            ? `${atStart(where)} wants a sign-in before a push`
            : `${atStart(where)} no longer takes the sign-in of ${who}`,
        fix: { kind: 'sign-in', label: 'Sign in' },
      };
    case 'no-repository':
      return {
        id,
        tone: 'bad',
        text: `${atStart(where)} wants ${placeOf(draft)} to be created there first`,
      };
    case 'unchecked':
      return {
        id,
        ...describeUnchecked(preflight, where, draft.host),
        ...(preflight.raw !== undefined && { raw: preflight.raw }),
      };
  }

  function home(): Pick<CheckLine, 'fix'> {
    const namespace = account === undefined ? '' : homeNamespace(account);
    if (namespace === '' || namespace === draft.namespace) return {};
    return { fix: { kind: 'namespace', label: `Use ${namespace}/…`, namespace } };
  }
}

/** It may be the app's view of the network alone; of a name Slipway knows well it is most likely that. */
function describeUnchecked(
  { unreached }: Preflight,
  where: string,
  host: string,
): Pick<CheckLine, 'tone' | 'text'> {
  if (unreached === 'no-such-name' && presetOf(host) === undefined) {
    return {
      tone: 'heed',
      text: `No computer called ${host.replace(/:\d+$/, '')} can be found from here: check the spelling`,
    };
  }
  if (unreached === 'nothing-there') {
    return { tone: 'heed', text: `Nothing answers at ${host} from here: is the registry running?` };
  }
  return { tone: 'open', text: `Not checked: ${where} could not be asked from here` };
}

/** `library/…`: as much of the name as decides who may push there. */
function placeOf({ namespace, repository }: Draft): string {
  return namespace === '' ? repository : `${namespace}/${repository}`;
}

function layersLine({ layers }: Preflight, { imageSize, format }: CheckContext): CheckLine[] {
  if (layers === undefined) return [];
  const { total, there, bytesToSend } = layers;
  const bytes = (count: number) => (count < 1 ? 'next to nothing' : format.bytes(count));
  const line = (text: string): CheckLine[] => [{ id: 'layers', tone: 'good', text }];
  if (there === total) {
    return line(
      `${total === 1 ? 'Its layer is' : `All ${total} layers are`} there: nothing to send`,
    );
  }
  // Layers the registry has in other repositories are linked from there, and not sent.
  if (there === 0) {
    const none =
      total === 1
        ? 'Its layer is not in this repository yet'
        : `None of ${total} layers in this repository yet`;
    const most = bytesToSend ?? imageSize;
    if (most === undefined) return line(`${none}: how much that is, Docker does not say`);
    return line(`${none}: ${most < 1 ? '' : 'up to '}${bytes(most)} to send`);
  }
  const some = `${there} of ${total} layers are there`;
  if (bytesToSend !== undefined) {
    return line(`${some}: ${bytesToSend < 1 ? '' : 'about '}${bytes(bytesToSend)} to send`);
  }
  const whole = imageSize === undefined ? '' : `, of an image of ${bytes(imageSize)}`;
  return line(`${some}: ${total - there} to send${whole}`);
}

function tagLine({ tag, preflight }: CheckedTag, { format, now }: CheckContext): CheckLine[] {
  const { replaces, permission, raw } = preflight;
  const id = `tag ${tag}`;
  if (replaces?.same) {
    return [
      { id, tone: 'good', text: `The registry holds exactly this image as “${tag}” already` },
    ];
  }
  if (replaces) {
    const made = replaces.created === undefined ? '' : ` made ${format.age(replaces.created, now)}`;
    const text = `This replaces “${tag}”: the image${made} (${shortDigest(replaces.digest)})`;
    return [{ id, tone: 'heed', text }];
  }
  if (permission !== 'allowed') return [];
  if (raw !== undefined) {
    return [{ id, tone: 'open', text: `Not checked: what “${tag}” names there now`, raw }];
  }
  return [{ id, tone: 'good', text: `“${tag}” is new there: nothing is replaced` }];
}

function shortDigest(digest: string): string {
  return /^[a-z0-9]+:[0-9a-f]{12}/.exec(digest)?.[0].concat('…') ?? digest;
}
