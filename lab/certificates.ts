// An authority of the lab's own, and what it signed, made by openssl.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output } from './program';

/** Files in PEM. */
export interface Identity {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface Certificates {
  readonly server: Identity;
  /** In a folder by the names Docker looks for: what `DOCKER_CERT_PATH` says. */
  readonly clientFolder: string;
  readonly client: Identity;
}

/** For 127.0.0.1, for a day. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ca = join(folder, 'ca.pem');
  const caKey = join(folder, 'ca-key.pem');
  const subject = ['-subj', '/CN=Slipway lab'];
  await openssl(folder, ['req', '-x509', ...newKey(caKey), '-out', ca, '-days', '1', ...subject]);
  const sign = async (name: string, extensions: string): Promise<Identity> => {
    const own = join(folder, name);
    mkdirSync(own, { mode: 0o700 });
    const cert = join(own, 'cert.pem');
    const key = join(own, 'key.pem');
    const request = join(own, 'request');
    const ext = join(own, 'extensions');
    writeFileSync(ext, extensions);
    await openssl(own, ['req', ...newKey(key), '-out', request, '-subj', `/CN=${name}`]);
    const authority = ['-CA', ca, '-CAkey', caKey, '-CAcreateserial'];
    const files = ['-in', request, '-out', cert, '-extfile', ext];
    await openssl(own, ['x509', '-req', ...files, ...authority, '-days', '1']);
    await output('cp', [ca, join(own, 'ca.pem')]);
    return { ca: join(own, 'ca.pem'), cert, key };
  };
  const server = await sign('server', 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n');
  const client = await sign('client', 'extendedKeyUsage=clientAuth\n');
  return { server, client, clientFolder: join(folder, 'client') };
}

function newKey(file: string): string[] {
  return ['-newkey', 'rsa:2048', '-nodes', '-keyout', file];
}

async function openssl(cwd: string, args: string[]): Promise<void> {
  await output('openssl', args, { cwd });
}
