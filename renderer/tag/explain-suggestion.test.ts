import { describe, expect, it } from 'vitest';
import { explainSuggestion } from './explain-suggestion';

describe('explainSuggestion', () => {
  it('says what was changed about a local name, and why', () => {
    expect(explainSuggestion('Python Hello:v1', 'python-hello')).toMatch(
      /suggests “python-hello” because a registry does not take “Python Hello”\. .*capitals|spaces/,
    );
    expect(explainSuggestion('localhost/my__.app:v1', 'my-app')).toContain('“my__.app”');
  });

  it('says why an image without a name gets one', () => {
    expect(explainSuggestion(undefined, 'image')).toContain('no name yet');
  });

  it('is silent about a name that stayed as it is, and one the user typed', () => {
    expect(explainSuggestion('ghcr.io/ada/web:v1', 'web')).toBeUndefined();
    expect(explainSuggestion('Python Hello:v1', 'cobol')).toBeUndefined();
  });
});
