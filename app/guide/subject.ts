// Which registry, account and image the steps are about: the one pushed, else tagged, else chosen,
// else the workshop's.
import type { ImageSummary } from '../image/image';
import { familiarReference, parseReference, suggestRepositoryName } from '../image/reference';
import { hasArrived } from '../push/arrival-check';
import type { Push } from '../push/push';
import { homeNamespace } from '../registry/home-namespace';
import { presetOf } from '../registry/registries';
import { fillName } from '../workshop/naming';
import type { Workshop } from '../workshop/workshop';
import { type Belongs, belonging } from './belonging';
import type { GuideFacts } from './facts';
import type { Named } from './guide-record';

export interface Subject {
  /** Empty while the sign-in form asks for a registry that nobody has named yet. */
  host: string;
  /** A practice registry was chosen on the sign-in form. */
  isPractice: boolean;
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
  /** The last push that arrived, else the one under way. */
  push: Push | undefined;
  /** Every name an image has that says it goes there, the ones from before a new start too. */
  named: readonly Named[];
}

/** An image, by a name that says it goes there. */
interface Owned {
  image: ImageSummary;
  reference: string;
}

export function findSubject(facts: GuideFacts): Subject {
  const { host, isPractice } = findRegistry(facts);
  const signedIn = facts.accounts.find((account) => account.host === host);
  const once = facts.record.accounts.findLast((account) => account.host === host);
  const username = (signedIn ?? once)?.username;
  const belongs = belonging(facts.workshop, host, username);
  const owned = facts.images.flatMap((image) =>
    image.tags.filter(belongs).map((reference) => ({ image, reference })),
  );
  const named = owned.map(({ image, reference }) => ({ imageId: image.id, reference }));
  const about = { host, isPractice, username, isSignedIn: signedIn !== undefined, named };

  const push = findPush(facts.pushes, host, belongs);
  if (push) {
    const image =
      facts.images.find(({ tags }) => tags.includes(push.reference)) ??
      facts.images.find(({ id }) => id === push.imageId);
    const isTagged = image?.tags.includes(push.reference) ?? false;
    return { ...about, ...called(image, push.reference), isTagged, push };
  }
  const tagged = findTagged(facts, owned);
  if (tagged) {
    const names = called(tagged.image, tagged.reference);
    return { ...about, ...names, isTagged: true, push: undefined };
  }
  const { image, source } = findSource(facts);
  const target = source === undefined ? undefined : nameFor(facts.workshop, about, source);
  const untagged = { ...about, isTagged: false, push: undefined };
  // From before a new start it has the name: another of its names is where it comes from.
  if (image && target === source) return { ...untagged, ...called(image, target ?? '') };
  return { ...untagged, image, source, target };
}

/** The workshop's, else one's own, else the one about to be signed in to. */
function findRegistry(facts: GuideFacts): Pick<Subject, 'host' | 'isPractice'> {
  const { workshop, pushes, accounts, record, wanted } = facts;
  if (workshop) return { host: workshop.registry, isPractice: false };
  const [newest] = newestFirst(pushes.filter(hasArrived));
  const pushed = newest && hostOf(newest.reference);
  const before = record.host === '' ? undefined : record.host;
  const at = pushed ?? before;
  const known = accounts.find(({ host }) => host === at) ?? accounts[0];
  if (known === undefined && wanted) return wanted;
  const host = known?.host ?? at ?? record.accounts.at(-1)?.host ?? 'docker.io';
  return { host, isPractice: false };
}

function findPush(pushes: readonly Push[], host: string, belongs: Belongs): Push | undefined {
  const there = newestFirst(pushes.filter(({ reference }) => hostOf(reference) === host));
  const done = there.filter(hasArrived);
  // What the registry took was ours to push, whatever its namespace.
  return (
    done.find(({ reference }) => belongs(reference)) ??
    there.find(({ state, reference }) => isLive(state) && belongs(reference))
  );
}

function isLive(state: Push['state']): boolean {
  return state === 'queued' || state === 'running';
}

function findTagged({ chosen, record }: GuideFacts, owned: readonly Owned[]): Owned | undefined {
  const before = new Set(record.named.map(keyOf));
  const tagged = owned.filter(
    ({ image, reference }) => !before.has(keyOf({ imageId: image.id, reference })),
  );
  const isChosen = ({ image }: Owned) =>
    image.id === chosen || (chosen !== undefined && image.tags.includes(chosen));
  const [newest] = [...tagged].sort((a, b) => b.image.created - a.image.created);
  return tagged.find(({ reference }) => reference === chosen) ?? tagged.find(isChosen) ?? newest;
}

function keyOf({ imageId, reference }: Named): string {
  return `${imageId} ${reference}`;
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
