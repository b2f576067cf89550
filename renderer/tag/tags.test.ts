import { describe, expect, it } from 'vitest';
import { joinTags, splitTags, tagsOf } from './tags';

describe('tags typed one after the other', () => {
  const type = (text: string, typing: string) => joinTags({ ...splitTags(text), typing });

  it('are one text in the field until something ends the first', () => {
    expect(splitTags('v1')).toEqual({ chips: [], typing: 'v1' });
  });

  it('are done at a comma, a space or a line end', () => {
    for (const end of [',', ' ', ', ', '\n']) {
      expect(splitTags(type('', `v1${end}`))).toEqual({ chips: ['v1'], typing: '' });
    }
  });

  it('can be pasted all at once, after others', () => {
    expect(splitTags(type('v1,', 'v1.2 v1.2.3,latest'))).toEqual({
      chips: ['v1', 'v1.2', 'v1.2.3'],
      typing: 'latest',
    });
  });

  it('are taken once, and nothing is not one', () => {
    expect(splitTags(type('v1,', 'v1,, v1 '))).toEqual({ chips: ['v1'], typing: '' });
    expect(type('', ' , ')).toBe('');
  });

  it('are the same tags whether the last is done or not', () => {
    expect(tagsOf(type('v1,', 'v2'))).toEqual(tagsOf(type('v1,', 'v2,')));
  });
});
