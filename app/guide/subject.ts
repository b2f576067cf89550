// Which registry, account and image the steps are about: the one pushed, else tagged, else chosen,
// else the workshop's.
import type { ImageSummary } from '../image/image';
import { familiarReference, parseReference, suggestRepositoryName } from '../image/reference';
import type { Push } from '../push/push';
import { homeNamespace } from '../registry/home-namespace';
import { presetOf } from '../registry/registries';
import { fillName, fitsName } from '../workshop/naming';
import type { Workshop } from '../workshop/workshop';
import type { GuideFacts } from './facts';

export interface Subject {
  host: string;
  /** As signed in there now or once; undefined where nobody ever was. */
  username: string | undefined;
  isSignedIn: boolean;
  /** The image on this computer. */
  image: ImageSummary | undefined;
  /** What it is called there, for `docker tag`. */
  source: string | undefined;
  /** Its name at the registry, as it is or as it should be; familiar, tag included. */
  target: string | undefined;
  /** The image has that name. */
  isTagged: boolean;
  /** The last push that succeeded, else the one under way. */
  push: Push | undefined;
}

export function findSubject(facts: GuideFacts): Subject {
  const host = findHost(facts);
  const signedIn = facts.accounts.find((account) => account.host === host);
  const once = facts.record.accounts.findLast((account) => account.host === host);
  const username = (signedIn ?? once)?.username;
  const about = { host, username, isSignedIn: signedIn !== undefined };
  const belongs = belonging(facts.workshop, host, username);

  const push = findPush(facts.pushes, host, belongs);
  if (push) {
    const image =
      facts.images.find(({ tags }) => tags.includes(push.reference)) ??
      facts.images.find(({ id }) => id === push.imageId);
    const isTagged = image?.tags.includes(push.reference) ?? false;
    return { ...about, ...called(image, push.reference), isTagged, push };
  }
  const tagged = findTagged(facts, belongs);
  if (tagged) {
    return { ...about, ...called(tagged.image, tagged.tag), isTagged: true, push: undefined };
  }
  const { image, source } = findSource(facts);
  const target = source === undefined ? undefined : nameFor(facts.workshop, about, source);
  return { ...about, image, source, target, isTagged: false, push: undefined };
}

function findHost({ workshop, pushes, accounts, record }: GuideFacts): string {
  if (workshop) return workshop.registry;
  const [newest] = newestFirst(pushes.filter(({ state }) => state === 'succeeded'));
  const pushed = newest && hostOf(newest.reference);
  const known = accounts.find(({ host }) => host === pushed) ?? accounts[0];
  return known?.host ?? pushed ?? record.accounts.at(-1)?.host ?? 'docker.io';
}

type Belongs = (reference: string) => boolean;

/** Whether a name is one of ours to push to: in the workshop's rule, else in the account's namespace. */
function belonging(workshop: Workshop | undefined, host: string, username?: string): Belongs {
  const home = username === undefined ? '' : homeNamespace({ username });
  const start = startOfNames(workshop, host, home);
  return (text) => {
    // The grammar is slow, and there may be ten thousand names.
    if (!text.startsWith(start)) return false;
    const parsed = parseReference(text);
    if (!parsed.ok || parsed.value.host !== host) return false;
    const { path, tag = 'latest' } = parsed.value;
    if (workshop) {
      // `python` is at Docker Hub too, and nobody’s: without a name nothing is known to be ours.
      if (home === '' && workshop.naming.includes('{username}')) return false;
      const image = workshop.image && suggestRepositoryName(workshop.image);
      return (
        workshop.tags.includes(tag) && fitsName(workshop.naming, path, { username: home, image })
      );
    }
    // What was pulled from a registry everyone uses has its host, too.
    return presetOf(host) === undefined || (home !== '' && path.startsWith(`${home}/`));
  };
}

/** What every familiar name that belongs begins with. */
function startOfNames(workshop: Workshop | undefined, host: string, home: string): string {
  const registry = host === 'docker.io' ? '' : `${host}/`;
  if (workshop) return registry + (fillName(workshop.naming, home, '{').split('{')[0] ?? '');
  return presetOf(host) === undefined ? registry : `${registry}${home}/`;
}

function findPush(pushes: readonly Push[], host: string, belongs: Belongs): Push | undefined {
  const there = newestFirst(pushes.filter(({ reference }) => hostOf(reference) === host));
  const done = there.filter(({ state }) => state === 'succeeded');
  // What the registry took was ours to push, whatever its namespace.
  return (
    done.find(({ reference }) => belongs(reference)) ??
    there.find(({ state, reference }) => isLive(state) && belongs(reference))
  );
}

function isLive(state: Push['state']): boolean {
  return state === 'queued' || state === 'running';
}

function findTagged({ images, chosen }: GuideFacts, belongs: Belongs) {
  const tagged = images.flatMap((image) =>
    image.tags.filter(belongs).map((tag) => ({ image, tag })),
  );
  const isChosen = ({ image }: { image: ImageSummary }) =>
    image.id === chosen || (chosen !== undefined && image.tags.includes(chosen));
  const [newest] = [...tagged].sort((a, b) => b.image.created - a.image.created);
  return tagged.find(({ tag }) => tag === chosen) ?? tagged.find(isChosen) ?? newest;
}

function findSource({ images, chosen, workshop }: GuideFacts) {
  const named = (name: string | undefined) =>
    name === undefined
      ? undefined
      : images.find(({ id, tags }) => id === name || tags.includes(withTag(name)));
  const wanted = named(chosen) ? chosen : workshop?.image;
  const image = named(wanted) ?? (images.length === 1 ? images[0] : undefined);
  return { image, source: image ? sourceName(image, wanted) : workshop?.image };
}

function sourceName(image: ImageSummary, wanted: string | undefined): string {
  if (wanted !== undefined && image.tags.includes(withTag(wanted))) return withTag(wanted);
  return image.tags[0] ?? shortId(image.id);
}

/** The image under the name it had before it got `target`. */
function called(image: ImageSummary | undefined, target: string) {
  const other = image?.tags.find((tag) => tag !== target);
  return { image, target, source: other ?? (image && shortId(image.id)) };
}

function nameFor(
  workshop: Workshop | undefined,
  { host, username }: Pick<Subject, 'host' | 'username'>,
  source: string,
): string | undefined {
  const home = username === undefined ? '' : homeNamespace({ username });
  const image = suggestRepositoryName(source);
  const rule = workshop?.naming ?? (home === '' ? '{image}' : '{username}/{image}');
  if (home === '' && (rule.includes('{username}') || presetOf(host))) return undefined;
  const parsedSource = parseReference(source);
  const local = parsedSource.ok ? parsedSource.value.tag : undefined;
  const tag = workshop?.tags[0] ?? local ?? 'latest';
  const parsed = parseReference(`${host}/${fillName(rule, home, image)}:${tag}`);
  return parsed.ok ? familiarReference(parsed.value) : undefined;
}

function withTag(name: string): string {
  const parsed = parseReference(name);
  if (!parsed.ok) return name;
  return familiarReference({ ...parsed.value, tag: parsed.value.tag ?? 'latest' });
}

function hostOf(reference: string): string | undefined {
  const parsed = parseReference(reference);
  return parsed.ok ? parsed.value.host : undefined;
}

function newestFirst(pushes: readonly Push[]): Push[] {
  return [...pushes].sort((a, b) => b.queuedAt - a.queuedAt);
}

function shortId(id: string): string {
  return id.replace(/^[a-z0-9]+:/, '').slice(0, 12);
}
