// What the guide says of each step: why it is there while it is to be done, and what happened once
// it is, with the numbers of this very push.
import type { StepId } from '../../app/guide/step-ids';
import type { Subject } from '../../app/guide/subject';
import type { Push } from '../../app/push/push';
import { pushTotals } from '../../app/push/totals';
import { accountName } from '../../app/registry/account';
import { presetOf } from '../../app/registry/registries';
import { atStart } from '../at-start';
import type { Format } from '../format';
import type { Place } from './use-place';

export const STEP_TITLES: Record<StepId, string> = {
  account: 'Have an account',
  'sign-in': 'Log in',
  tag: 'Tag the image',
  push: 'Push it',
  look: 'Look at it',
  pull: 'Others pull it',
};

export function whyStep(step: StepId, subject: Subject, place: Place): string {
  const { where, onlyFinder } = place;
  switch (step) {
    case 'account':
      return `A registry keeps images for others to fetch. ${howToGetAccount(subject, place)}`;
    case 'sign-in':
      return `${atStart(where)} has to know who you are before it takes an image from you.`;
    case 'tag':
      return subject.source === undefined
        ? 'Choose the image to push. “Tag…” then gives it a name that says where it goes: registry, your name, image.'
        : 'The name of an image says where a push goes: registry, your name, image. “Tag…” gives it that name; “Push…” does this step and the next in one.';
    case 'push':
      return subject.push === undefined
        ? '“Push…” sends the layers the registry lacks. The name decides where they go.'
        : 'It is under way: each layer goes on its own, and those already there are left out.';
    case 'look':
      return `See it as others will: what ${where} holds under your name.`;
    case 'pull':
      return onlyFinder === undefined
        ? 'Anyone who may read it gets it with one command. Copy it, and give it to someone.'
        : `One command gets it. By this name only ${onlyFinder} finds it: copy the line, and try it ${onlyFinder === 'this computer' ? 'here' : 'there'}.`;
  }
}

function howToGetAccount({ host }: Subject, { where, isPractice }: Place): string {
  if (isPractice) return 'This one is your own: make an account up as you start it.';
  if (host === '') return 'Ask whoever runs yours for its address and an account.';
  return presetOf(host) === undefined
    ? `Ask whoever runs ${where} for an account that may push. If you have one, just sign in.`
    : `At ${where}, an account gives you a place of your own. If you have one, just sign in.`;
}

export function whatHappened(
  step: StepId,
  subject: Subject,
  { where, onlyFinder }: Place,
  { bytes }: Format,
): string {
  const { push, target = '', username } = subject;
  switch (step) {
    case 'account':
      return `There is a place for your images at ${where}.`;
    case 'sign-in':
      return `${atStart(where)} knows you as ${accountName(username ?? '')}. The password was sent once, and Slipway never shows it again.`;
    case 'tag':
      return `${target} is one more name for the same image. Nothing was copied: a tag is a name, and this one says where it goes.`;
    case 'push':
      return push === undefined ? '' : tellPush(push, bytes);
    case 'look':
      return 'A digest is the image’s fingerprint: change one byte, and it is another. The registry files this image under';
    case 'pull':
      return `docker pull fetches the same digest, layer by layer, and leaves out the layers a computer has already.${onlyFinder === undefined ? '' : ` By this name only ${onlyFinder} finds the registry.`}`;
  }
}

function tellPush(push: Push, bytes: Format['bytes']): string {
  // Its layers are as far as they were when it was last heard of.
  if (push.state !== 'succeeded')
    return 'Its end was not seen; a look at the registry found it there.';
  const { counts, saved, sent, uncompressed } = pushTotals(push);
  const mounted = push.layers.flatMap(({ status }) =>
    status.kind === 'mounted' ? [status.from] : [],
  );
  const went = counts.total - counts.saved;
  if (counts.total === 0) return 'The registry has all its layers.';
  const layers = (count: number) => (count === 1 ? '1 layer' : `${String(count)} layers`);
  // Docker's classic store counts before it compresses: less than that was on the wire.
  const way = uncompressed ? `${went === 1 ? 'was' : 'were'} sent` : 'went over the wire';
  const unit = uncompressed ? ' before compression' : '';
  const sentence =
    went === 0 ? 'No layer had to be sent.' : `${layers(went)} ${way}, ${bytes(sent)}${unit}.`;
  if (counts.saved === 0) {
    const had = counts.total === 1 ? 'did not have it' : 'had none of them';
    return `${sentence} The registry ${had}; next time it will.`;
  }
  const spared = saved > 0 ? ` ${bytes(saved)} did not have to travel.` : '';
  if (mounted.length === 0) {
    return `${sentence} ${layers(counts.saved)} of ${String(counts.total)} were in this repository already.${spared}`;
  }
  const from = [...new Set(mounted)].slice(0, 2).join(' and ');
  return `${sentence} ${layers(mounted.length)} of ${String(counts.total)} were mounted: the registry had them in ${from} and only linked them.${spared}`;
}
