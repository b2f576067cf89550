import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,main,renderer,lab,bench}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
