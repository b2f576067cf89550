import { expect, it } from 'vitest';
import { NO_NAMES, withPage } from './listing';

it('puts page after page, and each name once', () => {
  const first = withPage(NO_NAMES, { names: ['a', 'b'], next: 'last=b' }, null);
  const second = withPage(first, { names: ['b', 'c'], next: null }, 'last=b');
  expect(second).toEqual({ ...NO_NAMES, names: ['a', 'b', 'c'] });
});

it('begins anew when asked for the first page again', () => {
  const first = withPage(NO_NAMES, { names: ['gone', 'b'], next: null }, null);
  expect(withPage(first, { names: ['b'], next: null }, null).names).toEqual(['b']);
});

it('stops at a registry that sends the same for ever', () => {
  const first = withPage(NO_NAMES, { names: ['a'], next: 'last=a' }, null);
  expect(withPage(first, { names: ['a'], next: 'last=aa' }, 'last=a').next).toBeNull();
  expect(withPage(first, { names: ['b'], next: 'last=a' }, 'last=a').next).toBeNull();
});

it('stops at a registry that never comes to an end', () => {
  let listing = NO_NAMES;
  for (let page = 0; page < 10; page += 1) {
    const names = Array.from({ length: 5_000 }, (_, at) => `n${String(page * 5_000 + at)}`);
    const after = page === 0 ? null : listing.next;
    if (page > 0 && after === null) break;
    listing = withPage(listing, { names, next: `page=${String(page)}` }, after);
  }
  expect(listing.names).toHaveLength(20_000);
  expect(listing.next).toBeNull();
});

it('puts what comes all at once in an order people read', () => {
  const names = ['v10', 'latest', 'v9'];
  expect(withPage(NO_NAMES, { names, next: null }, null).names).toEqual(['latest', 'v9', 'v10']);
});
