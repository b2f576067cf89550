type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How the user's system writes numbers and dates; always one that `Intl` takes. Chromium looks at the
 * language of a Linux desktop only, which may have formats of another region: LC_NUMERIC says so.
 */
export function regionalLocale(platform: string, env: Environment, system: string): string {
  const set = ['LC_ALL', 'LC_NUMERIC', 'LANG'].map((name) => env[name]).find(Boolean);
  return usable(platform === 'linux' && set !== undefined ? set : system);
}

/** `de_DE.UTF-8` and Chromium's `en-US@posix` are none that `Intl` takes, nor is `C`. */
function usable(wanted: string): string {
  const [tag = ''] = wanted.split(/[.@]/);
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag.replaceAll('_', '-'))[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
