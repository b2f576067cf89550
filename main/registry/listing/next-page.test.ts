import { expect, it } from 'vitest';
import { nextPage } from './next-page';

it.each([
  ['</v2/_catalog?last=b&n=100>; rel="next"', 'last=b&n=100'],
  ['<https://elsewhere.example/v2/_catalog?last=b>; rel="next"', 'last=b'],
  ['</v2/x/tags/list?next_page=gAAAA%3D%3D&n=2>; rel=next', 'next_page=gAAAA%3D%3D&n=2'],
  ['</first>; rel="prev", </v2/_catalog?last=c>; rel="next"', 'last=c'],
])('takes the query, and nothing else, from %j', (link, query) => {
  expect(nextPage(link)).toBe(query);
});

it.each([
  null,
  '',
  '</v2/_catalog>; rel="next"',
  '</v2/_catalog?last=a>; rel="prev"',
  '<?>; rel=next',
  `<?${'x'.repeat(3_000)}>; rel=next`,
])('sees no next page in %j', (link) => {
  expect(nextPage(link)).toBeNull();
});
