import { expect, it } from 'vitest';
import { regionalLocale } from './locale';

it.each([
  ['de', 'de'],
  ['en-US@posix', 'en-US'],
  ['', 'en-US'],
  ['not a locale', 'en-US'],
])('reads a system’s %j as %s, which Intl takes', (system, expected) => {
  const locale = regionalLocale('darwin', { LANG: 'fr_FR.UTF-8' }, system);
  expect(locale).toBe(expected);
  expect(() => new Intl.NumberFormat(locale)).not.toThrow();
});

it.each([
  [{ LANG: 'de_DE.UTF-8' }, 'de-DE'],
  [{ LANG: 'en_US.UTF-8', LC_NUMERIC: 'de_AT.UTF-8@euro' }, 'de-AT'],
  [{ LANG: 'en_US.UTF-8', LC_NUMERIC: 'de_DE.UTF-8', LC_ALL: 'fr_FR' }, 'fr-FR'],
  [{ LANG: 'sv_SE.UTF-8', LC_ALL: '' }, 'sv-SE'],
  [{ LANG: 'C.UTF-8' }, 'en-US'],
  [{ LANG: 'POSIX' }, 'en-US'],
  [{}, 'pt-BR'],
])('on Linux %j is %s', (env, expected) => {
  expect(regionalLocale('linux', env, 'pt-BR')).toBe(expected);
});
