import { describe, expect, it } from 'vitest';
import { describeVerdict } from './verdict-words';

describe('describeVerdict', () => {
  it('claims nothing while the registry is being asked', () => {
    const { tone, text } = describeVerdict(undefined, 'v1', 'Docker Hub');
    expect(tone).toBe('asking');
    expect(text).not.toMatch(/verified/i);
  });

  it('says “verified” only of a digest the registry was seen to hold', () => {
    expect(describeVerdict('held', 'v1', 'Docker Hub').text).toBe(
      'Verified: Docker Hub holds this digest',
    );
    expect(describeVerdict('unchecked', 'v1', 'Docker Hub').text).toMatch(/^Not verified/);
    expect(describeVerdict('differs', 'v1', 'Docker Hub').text).not.toMatch(/verified/i);
  });

  it('names the tag somebody else has moved', () => {
    expect(describeVerdict('differs', 'v1', 'localhost:5000').text).toContain('“v1”');
  });
});
