import { describe, expect, it } from 'vitest';
import type { ImageSummary } from '../image/image';
import { newPush } from '../push/new-push';
import type { Push } from '../push/push';
import { WORKSHOP_VERSION, workshopSchema } from '../workshop/workshop';
import { signInToPull, terminalLine } from './commands';
import type { GuideFacts } from './facts';
import { afterWipe, FIRST_GUIDE_RECORD, startedOver } from './guide-record';
import { judgeGuide } from './steps';

const nothing: GuideFacts = {
  accounts: [],
  found: [],
  images: [],
  pushes: [],
  chosen: undefined,
  workshop: undefined,
  wanted: undefined,
  record: FIRST_GUIDE_RECORD,
};

const image = (id: string, ...tags: string[]): ImageSummary => ({
  id: `sha256:${id}`,
  tags,
  size: 1,
  created: 1,
  platform: 'linux/amd64',
  layerSizes: [],
  inUse: false,
});

function push(reference: string, state: Push['state'], imageId = 'sha256:1'): Push {
  const order = { id: reference, imageId, reference, recipe: [], queuedAt: 1 };
  return { ...newPush(order), state };
}

const lab = 'localhost:5000';
const ada = { host: lab, username: 'ada' };
const hello = 'python-hello-world:latest';
const arrived = `${lab}/ada/python-hello-world:latest`;
const pull = `docker pull ${arrived}`;
const signedIn: GuideFacts = { ...nothing, accounts: [ada], images: [image('1', hello)] };
const tagged: GuideFacts = { ...signedIn, images: [image('1', hello, arrived)] };
const pushed: GuideFacts = { ...tagged, pushes: [push(arrived, 'succeeded')] };
const all: GuideFacts = {
  ...pushed,
  record: { ...FIRST_GUIDE_RECORD, viewed: [lab], copied: [pull], accounts: [ada] },
};

const done = (facts: GuideFacts) => [...judgeGuide(facts).done];

describe('the six steps', () => {
  it.each([
    ['nothing has happened', nothing, []],
    ['signed in', signedIn, ['account', 'sign-in']],
    ['tagged', tagged, ['account', 'sign-in', 'tag']],
    ['pushed', pushed, ['account', 'sign-in', 'tag', 'push']],
    ['looked at and copied', all, ['account', 'sign-in', 'tag', 'push', 'look', 'pull']],
  ])('are ticked as far as things went: %s', (_what, facts, steps) => {
    expect(done(facts)).toEqual(steps);
  });

  it('open again when their registry was wiped, and tick again at a new one', () => {
    const record = afterWipe({ ...FIRST_GUIDE_RECORD, accounts: [ada], viewed: [lab] }, lab, 2);
    const wiped = { ...pushed, accounts: [], record };
    expect(done(wiped)).toEqual([]);
    const later = { ...push(arrived, 'succeeded'), queuedAt: 3 };
    expect(done({ ...wiped, accounts: [ada], pushes: [...pushed.pushes, later] })).toEqual(
      expect.arrayContaining(['account', 'sign-in', 'tag', 'push']),
    );
  });

  it('are open again once undone', () => {
    expect(done({ ...all, accounts: [] })).toEqual(['account', 'tag', 'push', 'look', 'pull']);
    const untagged = { ...all, images: [image('1', hello)] };
    expect(done(untagged)).toEqual(['account', 'sign-in', 'push', 'look', 'pull']);
    expect(judgeGuide(untagged).next).toBe('tag');
    expect(done({ ...all, pushes: [] })).toEqual(['account', 'sign-in', 'tag']);
  });

  describe('after a new start', () => {
    const { subject: before } = judgeGuide(all);
    const over = (images: ImageSummary[]) => startedOver(2, before, images);
    const record = { ...FIRST_GUIDE_RECORD, accounts: [ada], ...over([...all.images]) };
    const again = { ...all, record };

    it('count no tag, push, look or copy from before, and keep the sign-in', () => {
      expect(done(again)).toEqual(['account', 'sign-in']);
      expect(judgeGuide(again).subject).toMatchObject({ isTagged: false, push: undefined });
    });

    it('stay at the registry of the lab before, and know the names for the others', () => {
      const hub = { host: 'docker.io', username: 'ada' };
      const images = [...all.images, image('3', 'ada/api:v1')];
      const facts = {
        ...again,
        images,
        accounts: [hub, ada],
        record: { ...record, ...over(images) },
      };
      expect(judgeGuide(facts).subject.host).toBe(lab);
      expect(done(facts)).toEqual(['account', 'sign-in']);
      expect(done({ ...facts, accounts: [hub] })).toEqual(['account', 'sign-in']);
    });

    it('know the names of the newest images, and of the lab, where there are too many', () => {
      const many = Array.from({ length: 600 }, (_, at) => ({
        ...image(`${at}`, `other:v${at}`),
        created: 1_000 - at,
      }));
      const known = over([...all.images, ...many]).named.map(({ reference }) => reference);
      expect(known).toHaveLength(500);
      expect(known).toEqual(expect.arrayContaining([arrived, 'other:v0']));
      expect(known).not.toContain('other:v599');
    });

    it('take a push of the same name for tagged and pushed', () => {
      const later = { ...push(arrived, 'succeeded'), queuedAt: 2 };
      const steps = done({ ...again, pushes: [...all.pushes, later] });
      expect(steps).toEqual(['account', 'sign-in', 'tag', 'push']);
    });

    it('take another name, or the same on a newer image, for tagged', () => {
      const other = image('1', hello, arrived, `${lab}/ada/second:v1`);
      expect(done({ ...again, images: [other] })).toContain('tag');
      expect(done({ ...again, images: [image('2', arrived)] })).toContain('tag');
    });

    it('say how the image gets the name it has, and not from that name to itself', () => {
      const { subject } = judgeGuide({ ...again, chosen: arrived });
      expect(subject).toMatchObject({ source: hello, target: arrived });
      const nameless = judgeGuide({ ...again, images: [image('1', arrived)], chosen: arrived });
      expect(nameless.subject).toMatchObject({ source: '1', target: arrived });
    });
  });

  it('speak of the registry chosen on the sign-in form until there is an account', () => {
    const wanted = { host: 'reg.example.com', isPractice: false };
    expect(judgeGuide({ ...nothing, wanted }).subject.host).toBe('reg.example.com');
    expect(judgeGuide({ ...signedIn, wanted }).subject.host).toBe(lab);
    const hub = { ...FIRST_GUIDE_RECORD, opened: ['https://hub.docker.com/signup'] };
    expect(done({ ...nothing, wanted, record: hub })).toEqual([]);
    const later = { ...nothing, wanted: { host: '', isPractice: true }, images: signedIn.images };
    expect(judgeGuide(later).subject).toMatchObject({ host: '', isPractice: true });
    expect(done(later)).toEqual([]);
  });

  it('have an account where one was made or docker login knows one, before any sign-in', () => {
    const opened = ['https://hub.docker.com/signup'];
    expect(done({ ...nothing, record: { ...FIRST_GUIDE_RECORD, opened } })).toEqual(['account']);
    expect(done({ ...nothing, found: [{ host: 'docker.io', username: 'ada' }] })).toEqual([
      'account',
    ]);
  });

  it('do not take a push that failed, or is under way, for pushed', () => {
    expect(done({ ...tagged, pushes: [push(arrived, 'failed')] })).not.toContain('push');
    expect(done({ ...tagged, pushes: [push(arrived, 'running')] })).not.toContain('push');
  });

  it('take a push whose end nobody saw for pushed once it is found at the registry', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const cutOff = { ...push(arrived, 'interrupted'), startedAt: 1 };
    const found = (outcome: 'held' | 'other'): Push => ({
      ...cutOff,
      check: { outcome, at: 2, digest },
    });
    expect(done({ ...all, pushes: [cutOff] })).not.toContain('push');
    expect(done({ ...all, pushes: [found('other')] })).not.toContain('push');
    expect(done({ ...all, pushes: [found('held')] })).toEqual(done(all));
  });

  it('do not take an image pulled from Docker Hub for one tagged for it', () => {
    const hub = { host: 'docker.io', username: 'ada' };
    const facts = { ...nothing, accounts: [hub], images: [image('1', 'python:3', 'bob/web:v1')] };
    expect(done(facts)).not.toContain('tag');
    expect(done({ ...facts, images: [image('1', 'ada/web:v1')] })).toContain('tag');
  });

  it('look at the page of the repository, or of the account', () => {
    const hub = { host: 'docker.io', username: 'ada' };
    const facts: GuideFacts = {
      ...nothing,
      accounts: [hub],
      images: [image('1', 'ada/web:v1')],
      pushes: [push('ada/web:v1', 'succeeded')],
    };
    const looked = (page: string) =>
      done({ ...facts, record: { ...FIRST_GUIDE_RECORD, opened: [page] } }).includes('look');
    expect(looked('https://hub.docker.com/r/ada/web')).toBe(true);
    expect(looked('https://hub.docker.com/u/ada')).toBe(true);
    expect(looked('https://hub.docker.com/r/bob/web')).toBe(false);
  });
});

describe('what the steps are about', () => {
  it('is the image pushed, whatever is chosen later', () => {
    const other = image('2', 'other:latest');
    const facts = { ...pushed, images: [...pushed.images, other], chosen: 'other:latest' };
    expect(judgeGuide(facts).subject.target).toBe(arrived);
  });

  it('is the image chosen before anything is tagged', () => {
    const images = [image('1', hello), image('2', 'other:v2')];
    const { subject } = judgeGuide({ ...signedIn, images, chosen: 'other:v2' });
    expect(subject).toMatchObject({ source: 'other:v2', target: `${lab}/ada/other:v2` });
    expect(judgeGuide({ ...signedIn, images }).subject.source).toBeUndefined();
  });

  it('is what the workshop says, under its rule', () => {
    const workshop = workshopSchema.parse({
      version: WORKSHOP_VERSION,
      title: 'Monday',
      registry: lab,
      naming: 'monday/{username}-{image}',
      image: 'python-hello-world',
      tags: ['v1', 'latest'],
    });
    const images = [image('1', hello), image('2', 'other:v2')];
    const facts = { ...signedIn, images, workshop };
    const target = `${lab}/monday/ada-python-hello-world:v1`;
    expect(judgeGuide(facts).subject).toMatchObject({ source: hello, target, isTagged: false });
    expect(done({ ...facts, images: [image('1', hello, arrived)] })).not.toContain('tag');
    expect(done({ ...facts, images: [image('1', hello, target)] })).toContain('tag');
    const open = {
      ...workshop,
      registry: 'docker.io',
      naming: '{username}/{image}',
      tags: ['latest'],
    };
    expect(done({ ...nothing, images, workshop: open })).toEqual([]);
    expect(done({ ...facts, pushes: [push(arrived, 'succeeded')] })).not.toContain('push');
    expect(done({ ...facts, pushes: [push(target, 'succeeded')] })).toContain('push');
  });
});

describe('the terminal lines', () => {
  const lines = (facts: GuideFacts) => {
    const { subject } = judgeGuide(facts);
    return (['sign-in', 'tag', 'push', 'pull'] as const).map(
      (step) => terminalLine(step, subject)?.text,
    );
  };

  it('have the values of this attendee', () => {
    expect(lines(pushed)).toEqual([
      `docker login --username ada ${lab}`,
      `docker tag ${hello} ${arrived}`,
      `docker push ${arrived}`,
      pull,
    ]);
  });

  it('sign in before the pull where the registry may ask for it', () => {
    const before = (facts: GuideFacts) => signInToPull(judgeGuide(facts).subject)?.text;
    expect(before(pushed)).toBe(`docker login --username ada ${lab}`);
    const hub = { host: 'docker.io', username: 'ada' };
    expect(before({ ...nothing, accounts: [hub] })).toBeUndefined();
    expect(
      before({ ...nothing, wanted: { host: 'r.example', isPractice: false } }),
    ).toBeUndefined();
  });

  it('name what is not known yet in capitals', () => {
    expect(lines(nothing)).toEqual([
      'docker login',
      'docker tag IMAGE USERNAME/IMAGE',
      'docker push USERNAME/IMAGE',
      'docker pull USERNAME/IMAGE',
    ]);
  });

  it('name a registry that is not typed yet in capitals, too', () => {
    expect(lines({ ...nothing, wanted: { host: '', isPractice: false } })).toEqual([
      'docker login REGISTRY',
      'docker tag IMAGE REGISTRY/USERNAME/IMAGE',
      'docker push REGISTRY/USERNAME/IMAGE',
      'docker pull REGISTRY/USERNAME/IMAGE',
    ]);
  });

  it('quote what a shell would take apart', () => {
    const odd = { host: '[::1]:5000', username: "o'hara" };
    expect(lines({ ...nothing, accounts: [odd] })[0]).toBe(
      `docker login --username 'o'\\''hara' '[::1]:5000'`,
    );
  });
});

it('keeps up with ten thousand images', () => {
  const images = Array.from({ length: 10_000 }, (_, at) =>
    image(String(at), `team-${String(at)}/service-${String(at)}:2024.10`),
  );
  const began = performance.now();
  for (let times = 0; times < 10; times += 1) {
    judgeGuide({ ...nothing, accounts: [{ host: 'docker.io', username: 'ada' }], images });
  }
  expect(performance.now() - began).toBeLessThan(500);
});
