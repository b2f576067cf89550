// Registries of cloud providers: no password of one's own, but a tool that makes one for some hours.

export interface CloudRegistry {
  name: string;
  /** What is typed for a name; the same for everyone. */
  username: string;
  /** In a terminal: signs Docker in, and Slipway can go on from there. */
  signInCommand: string;
  /** In a terminal: prints what to type as the secret. */
  secretCommand: string;
  /** How long that secret counts. */
  lasts: string;
}

/** @param host as used in image names. */
export function cloudRegistryOf(host: string): CloudRegistry | undefined {
  const region = ecrRegion(host);
  if (region !== undefined) {
    const secretCommand = `aws ecr get-login-password --region ${region}`;
    return {
      name: 'Amazon ECR',
      username: 'AWS',
      signInCommand: `${secretCommand} | docker login --username AWS --password-stdin ${host}`,
      secretCommand,
      lasts: 'twelve hours',
    };
  }
  if (/^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/.test(host)) {
    return {
      name: 'Google Artifact Registry',
      username: 'oauth2accesstoken',
      signInCommand: `gcloud auth configure-docker ${host}`,
      secretCommand: 'gcloud auth print-access-token',
      lasts: 'one hour',
    };
  }
  const name = /^([a-z0-9-]+)\.azurecr\.io$/.exec(host)?.[1];
  if (name === undefined) return undefined;
  return {
    name: 'Azure Container Registry',
    username: '00000000-0000-0000-0000-000000000000',
    signInCommand: `az acr login --name ${name}`,
    secretCommand: `az acr login --name ${name} --expose-token --output tsv --query accessToken`,
    lasts: 'three hours',
  };
}

/** In a terminal: makes the repository, where a push does not. */
export function createRepositoryCommand(host: string, path: string): string | undefined {
  const region = ecrRegion(host);
  if (region !== undefined) {
    return `aws ecr create-repository --repository-name ${path} --region ${region}`;
  }
  const location = /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(host)?.[1];
  const [project, repository, image] = path.split('/');
  if (location === undefined || image === undefined) return undefined;
  const where = `--location=${location} --project=${project ?? ''}`;
  return `gcloud artifacts repositories create ${repository ?? ''} --repository-format=docker ${where}`;
}

function ecrRegion(host: string): string | undefined {
  return /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(host)?.[1];
}
