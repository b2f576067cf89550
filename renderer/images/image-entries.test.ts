import { describe, expect, it } from 'vitest';
import type { ImageSummary } from '../../app/image/image';
import {
  type ImageEntry,
  searchEntries,
  showEntries,
  sortEntries,
  toEntries,
} from './image-entries';

function image(id: string, more: Partial<ImageSummary>): ImageSummary {
  return {
    id,
    tags: [],
    size: 0,
    created: 0,
    platform: 'linux/amd64',
    layerSizes: [],
    inUse: false,
    ...more,
  };
}

const web = image('sha256:aa11', {
  tags: ['ada/web:v1', 'localhost:5000/ada/web:v1'],
  created: 3,
  size: 5,
});
const python = image('sha256:bb22', {
  tags: ['python:3.12'],
  created: 9,
  size: 50,
  platform: 'linux/arm64',
});
const dangling = image('sha256:cc33', { created: 5, size: 500 });
const images = [web, python, dangling];
const names = (entries: readonly ImageEntry[]) => entries.map(({ label }) => label);

describe('toEntries', () => {
  it('makes one tile for every tag, and one for an image without any', () => {
    expect(names(toEntries(images))).toEqual([
      'ada/web, tag v1',
      'localhost:5000/ada/web, tag v1',
      'python, tag 3.12',
      'Untagged image cc33',
    ]);
  });

  it('keeps the tiles of images that did not change', () => {
    const before = toEntries(images);
    const after = toEntries([{ ...web, size: 6 }, python]);
    expect(after.at(-1)).toBe(before[2]);
    expect(after[0]).toMatchObject({ key: before[0]?.key, image: { size: 6 } });
  });

  it('gives every tile a key of its own', () => {
    const keys = toEntries(images).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['ada/web:V1.0-rc_1', 'ada/', 'web', 'V1.0-rc_1'],
    ['localhost:5000/ada/web:v1', 'localhost:5000/ada/', 'web', 'v1'],
    ['docker.io/library/python:3.12', '', 'python', '3.12'],
    ['docker.io/ada/web:v1', 'ada/', 'web', 'v1'],
    ['library/python:3.12', '', 'python', '3.12'],
    ['ghcr.io/ada/my__web:v1', 'ghcr.io/ada/', 'my__web', 'v1'],
    ['[::1]:5000/web:v1', '[::1]:5000/', 'web', 'v1'],
  ])('takes %s apart', (reference, prefix, name, tag) => {
    const [entry] = toEntries([image('x', { tags: [reference] })]);
    expect(entry).toMatchObject({ prefix, name, tag });
  });

  it('shows a name the grammar does not know as it is', () => {
    const [entry] = toEntries([image('x', { tags: ['Not A Name'] })]);
    expect(entry).toMatchObject({ name: 'Not A Name', prefix: '', tag: undefined });
  });
});

describe('showEntries', () => {
  const used = image('sha256:dd44', { tags: ['redis:7'], inUse: true });
  const all = toEntries([...images, used]);

  it('shows what was asked for', () => {
    const pushed = new Set(['sha256:aa11 ada/web:v1', 'sha256:bb22 ada/web:v1']);
    expect(names(showEntries(all, 'tagged', pushed))).toHaveLength(4);
    expect(names(showEntries(all, 'untagged', pushed))).toEqual(['Untagged image cc33']);
    expect(names(showEntries(all, 'pushed', pushed))).toEqual(['ada/web, tag v1']);
    expect(names(showEntries(all, 'in-use', pushed))).toEqual(['redis, tag 7']);
    expect(showEntries(all, 'all', pushed)).toEqual(all);
  });
});

describe('searchEntries', () => {
  const find = (search: string) => names(searchEntries(toEntries(images), search));

  it('wants every word, in any order and case, in name, platform or id', () => {
    expect(find('WEB localhost')).toEqual(['localhost:5000/ada/web, tag v1']);
    expect(find('arm64')).toEqual(['python, tag 3.12']);
    expect(find('cc33')).toEqual(['Untagged image cc33']);
    expect(find('web python')).toEqual([]);
    expect(find('  ')).toHaveLength(4);
  });
});

describe('sortEntries', () => {
  const sort = (order: 'newest' | 'name' | 'size') =>
    names(sortEntries(toEntries([...images].reverse()), order));

  it('puts the newest, the largest or the first by name first, and equals by name', () => {
    expect(sort('newest')).toEqual([
      'python, tag 3.12',
      'Untagged image cc33',
      'ada/web, tag v1',
      'localhost:5000/ada/web, tag v1',
    ]);
    expect(sort('size')[0]).toBe('Untagged image cc33');
    expect(sort('name').at(-1)).toBe('Untagged image cc33');
    expect(sort('name')[0]).toBe('ada/web, tag v1');
  });
});
