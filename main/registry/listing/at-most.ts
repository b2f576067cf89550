/** Runs so many jobs at a time; the others wait in the order they came. */
export function atMost(count: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(job: () => Promise<T>): Promise<T> => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      // The place goes to the next one as it is.
      if (next) next();
      else running -= 1;
    }
  };
}
