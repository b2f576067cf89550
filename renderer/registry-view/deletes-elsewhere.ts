/** Registries that refuse `DELETE` of a manifest from any client; undefined where it can be tried. */
export function deletesElsewhere(host: string): string | undefined {
  switch (host) {
    case 'docker.io':
      return 'Docker Hub deletes tags on its own page only.';
    case 'ghcr.io':
      return 'GitHub deletes versions of a package on its own page only.';
    default:
      return undefined;
  }
}
