// Numbers, sizes and dates as the user's region writes them; the words between them are English, as
// all of the window's. `Intl` objects are slow to make: one set a locale.

export interface Format {
  /** Decimal units, as Docker counts: `60 MB`. */
  bytes: (bytes: number) => string;
  count: (count: number) => string;
  /** `3 days ago`. Both in milliseconds since the Unix epoch. */
  age: (then: number, now: number) => string;
  /** `3 days ago` in less room: `2 min. ago`. */
  shortAge: (then: number, now: number) => string;
  /** Day and time, for a tooltip. Milliseconds since the Unix epoch. */
  moment: (time: number) => string;
}

const SIZES = [
  { limit: 1e3, unit: 'bytes', per: 1 },
  { limit: 1e6, unit: 'kB', per: 1e3 },
  { limit: 1e9, unit: 'MB', per: 1e6 },
  { limit: 1e12, unit: 'GB', per: 1e9 },
  { limit: Number.POSITIVE_INFINITY, unit: 'TB', per: 1e12 },
] as const;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AGES = [
  { limit: MINUTE, unit: 'second', per: SECOND },
  { limit: HOUR, unit: 'minute', per: MINUTE },
  { limit: DAY, unit: 'hour', per: HOUR },
  { limit: 14 * DAY, unit: 'day', per: DAY },
  { limit: 60 * DAY, unit: 'week', per: 7 * DAY },
  { limit: 730 * DAY, unit: 'month', per: 30.44 * DAY },
  { limit: Number.POSITIVE_INFINITY, unit: 'year', per: 365.25 * DAY },
] as const;

const AGES_IN_WORDS = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const AGES_IN_SHORT = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });

/** Other figures would turn about the direction of the English words around them. */
const LATIN = { numberingSystem: 'latn' } as const;

/** @param locale one `Intl` accepts: main sends such a one, whatever the system says. */
export function createFormat(locale: string): Format {
  const counts = new Intl.NumberFormat(locale, LATIN);
  const figures = new Intl.NumberFormat(locale, { ...LATIN, maximumSignificantDigits: 3 });
  const moments = new Intl.DateTimeFormat(locale, {
    ...LATIN,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return {
    // 999,950 bytes are 1 MB, not 1,000 kB: what counts is the rounded figure.
    bytes: (bytes) => {
      const rounded = Number(bytes.toPrecision(3));
      const { unit, per } = SIZES.find(({ limit }) => rounded < limit) ?? SIZES[0];
      return `${figures.format(rounded / per)} ${rounded === 1 ? 'byte' : unit}`;
    },
    count: (count) => counts.format(count),
    age: (then, now) => formatAge(AGES_IN_WORDS, then, now),
    shortAge: (then, now) => formatAge(AGES_IN_SHORT, then, now),
    moment: (time) => moments.format(time),
  };
}

function formatAge(ages: Intl.RelativeTimeFormat, then: number, now: number): string {
  const ago = Math.max(0, now - then);
  const age = AGES.find(({ limit }) => ago < limit);
  return age ? ages.format(-Math.floor(ago / age.per), age.unit) : '';
}
