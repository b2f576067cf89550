// What is wrong with a typed name, in a sentence for the person who typed it. The grammar itself
// is in app/image/reference.ts.
import type { ReferencePart, ReferenceProblem } from '../../app/image/reference-problem';

const PART: Record<ReferencePart, string> = {
  reference: 'reference',
  host: 'registry address',
  path: 'name',
  tag: 'tag',
  digest: 'digest',
};

export function describeProblem(problem: ReferenceProblem): string {
  switch (problem.kind) {
    case 'empty':
      return `The ${PART[problem.part]} is still empty.`;
    case 'too-long':
      return `${problem.length} characters are too many: a ${PART[problem.part]} ends at ${problem.limit}.`;
    case 'whitespace':
      return `A ${PART[problem.part]} has no spaces in it, and no invisible characters.`;
    case 'scheme':
      return `A name never starts with ${problem.scheme}://, that is a web address.`;
    case 'image-id':
      return 'This is the id of an image, not a name for it.';
    case 'upper-case':
      return 'Only small letters here: registries do not take capitals in a name.';
    case 'bad-character':
      return badCharacter(problem.part, problem.character);
    case 'bad-host':
      return HOST_REASON[problem.reason];
    case 'bad-component':
      return COMPONENT_REASON[problem.reason];
    case 'bad-tag':
      return 'A tag starts with a letter, a digit or an underscore.';
    case 'bad-digest':
      return 'This is not a whole digest. Leave it out: a push makes its own.';
  }
}

const HOST_REASON: Record<'label' | 'port' | 'ipv6' | 'not-a-host', string> = {
  label: 'A registry address is words joined by dots, like ghcr.io.',
  port: 'After the colon goes the port, in digits: localhost:5000.',
  ipv6: 'An IPv6 address goes in square brackets: [::1]:5000.',
  'not-a-host': 'A registry address needs a dot or a port, or Docker reads it as a user name.',
};

const COMPONENT_REASON: Record<'empty' | 'edge' | 'separators', string> = {
  empty: 'There is nothing between two of the slashes.',
  edge: 'A name starts and ends with a letter or a digit.',
  separators: 'Put only one dot, one or two underscores, or hyphens between two letters.',
};

function badCharacter(part: 'host' | 'path' | 'tag', character: string): string {
  switch (part) {
    case 'host':
      return `“${character}” cannot be in a registry address.`;
    case 'path':
      return `“${character}” cannot be in a name. Use small letters, digits, dots, hyphens and underscores.`;
    case 'tag':
      return `“${character}” cannot be in a tag. Use letters, digits, dots, hyphens and underscores.`;
  }
}
