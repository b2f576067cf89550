import { describe, expect, it } from 'vitest';
import type { ChosenImage } from '../stores/image-dialogs';
import { planPushes } from './plan-pushes';

const HUB = { host: 'docker.io', username: 'Ada', keptIn: 'keychain' } as const;

function chosen(id: string, reference: string | undefined): ChosenImage {
  const more = { size: 1, created: 1, platform: '', layerSizes: [], inUse: false };
  return { image: { id, tags: reference === undefined ? [] : [reference], ...more }, reference };
}

function names(...images: ChosenImage[]) {
  return planPushes(images, HUB).map(({ to, problem }) => to ?? problem);
}

describe('pushing several images', () => {
  it('puts each into the account’s namespace under its own name and tag', () => {
    expect(names(chosen('1', 'web:v1'), chosen('2', 'localhost:5000/grace/api:v2'))).toEqual([
      'ada/web:v1',
      'ada/api:v2',
    ]);
  });

  it('leaves a name that is the account’s own already', () => {
    expect(names(chosen('1', 'ada/web:v1'))).toEqual(['ada/web:v1']);
  });

  it('says of an image without a name that it needs one', () => {
    expect(names(chosen('1', 'web:v1'), chosen('2', undefined))).toEqual([
      'ada/web:v1',
      'It has no name yet. Tag it first.',
    ]);
  });

  it('does not let two images take one name from each other', () => {
    const plan = planPushes([chosen('1', 'web:v1'), chosen('2', 'grace/web:v1')], HUB);
    expect(plan.map(({ problem }) => problem)).toEqual([
      'Another of these images would get the same name.',
      'Another of these images would get the same name.',
    ]);
  });

  it('pushes an image once that two of the chosen names lead to', () => {
    expect(names(chosen('1', 'web:v1'), chosen('1', 'ada/web:v1'))).toEqual(['ada/web:v1']);
  });

  it('says why where the registry would refuse the name', () => {
    const nameless = { ...HUB, username: 'ada@example.com' };
    expect(planPushes([chosen('1', 'web:v1')], nameless)[0]).toMatchObject({
      to: undefined,
      problem: 'Docker Hub needs a user or organisation name here.',
    });
  });

  it('finds nothing wrong while nobody is signed in', () => {
    expect(planPushes([chosen('1', undefined)], undefined)[0]?.problem).toBeUndefined();
  });
});
