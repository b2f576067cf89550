import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,main,renderer,lab,bench}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Generated cases take seconds on a busy machine; what hangs is still caught.
    testTimeout: 20_000,
  },
});
