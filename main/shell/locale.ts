/** A locale `Intl` takes. Under `LANG=C.UTF-8` Chromium says `en-US@posix`, on which `Intl` throws. */
export function usableLocale(wanted: string): string {
  const [tag = ''] = wanted.split('@');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
