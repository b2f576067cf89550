import { describe, expect, it } from 'vitest';
import type { ImageSummary } from '../../app/image/image';
import { countUntagged, filterEntries, sortEntries, toEntries } from './image-entries';

function image(id: string, more: Partial<ImageSummary>): ImageSummary {
  return { id, tags: [], size: 0, created: 0, platform: 'linux/amd64', layerSizes: [], ...more };
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
const names = (entries: ReturnType<typeof toEntries>) => entries.map(({ label }) => label);

describe('toEntries', () => {
  it('makes one tile for every tag and hides what has none', () => {
    expect(names(toEntries(images, false))).toEqual([
      'ada/web, tag v1',
      'localhost:5000/ada/web, tag v1',
      'python, tag 3.12',
    ]);
    expect(countUntagged(images)).toBe(1);
    expect(names(toEntries(images, true))).toContain('Untagged image cc33');
  });

  it('gives every tile a key of its own', () => {
    const keys = toEntries(images, true).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('shows a name the grammar does not know as it is', () => {
    const [entry] = toEntries([image('x', { tags: ['Not A Name'] })], false);
    expect(entry).toMatchObject({ name: 'Not A Name', prefix: '', tag: undefined });
  });
});

describe('filterEntries', () => {
  const find = (search: string) => names(filterEntries(toEntries(images, true), search));

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
    names(sortEntries(toEntries([...images].reverse(), true), order));

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
