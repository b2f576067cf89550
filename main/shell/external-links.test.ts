import { describe, expect, it } from 'vitest';
import { allowedLink } from './external-links';

describe('a link that wants to leave the app', () => {
  it.each([
    'https://hub.docker.com/r/ada/web',
    'https://app.docker.com/settings/personal-access-tokens',
    'https://github.com/settings/tokens',
  ])('may go to %s', (url) => {
    expect(allowedLink(url)).toBe(url);
  });

  it.each([
    'http://hub.docker.com/r/ada/web',
    'https://hub.docker.com.example/r/ada/web',
    'https://hub.docker.com:8443/',
    'https://hub.docker.com@example.com/',
    'https://ada:secret@hub.docker.com/',
    'https://hub.dоcker.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'data:text/html,hello',
    '//hub.docker.com/',
    '',
  ])('may not go to %s', (url) => {
    expect(allowedLink(url)).toBeUndefined();
  });
});
