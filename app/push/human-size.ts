const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB'] as const;

/** `HumanSize` of github.com/docker/go-units: four digits, powers of 1000, no space. */
export function humanSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1_000 && unit < UNITS.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  return `${Number(size.toPrecision(4))}${UNITS[unit] ?? ''}`;
}
