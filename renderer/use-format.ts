import { createFormat, type Format } from './format';
import { useAppInfo } from './stores/app-info';

const formats = new Map<string, Format>();

/** Formats as the user's region writes. The same object for as long as the locale stays. */
export function useFormat(): Format {
  const locale = useAppInfo(({ info }) => info.locale);
  const known = formats.get(locale);
  if (known) return known;
  const made = createFormat(locale);
  formats.set(locale, made);
  return made;
}
