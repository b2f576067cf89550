import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dockerCommand, type Engine, privateEngine } from './engine';
import type { LabFolder } from './lab-folder';
import { output } from './program';
import { buildSampleImages, sampleImagesKey } from './sample-images';

const cache = join(__dirname, '..', '.cache', 'lab');

/** Whether the next lab finds its sample images ready. */
export function samplesAreReady(): boolean {
  return existsSync(archiveFile());
}

function archiveFile(): string {
  return join(cache, `engine-${sampleImagesKey()}.tar`);
}

/**
 * A private engine, not yet started, that already holds the sample images. They are built once, by
 * a real engine; what it then has on disk is kept in `.cache/lab` and laid out for the next ones.
 */
export async function preparedEngine(lab: LabFolder, say: (line: string) => void): Promise<Engine> {
  const engine = privateEngine(lab);
  const archive = archiveFile();
  const data = lab.folder('engine', 'data');
  if (existsSync(archive)) {
    await tar('--extract', archive, data, []);
    return engine;
  }
  say('Building the sample images (once; about a minute)');
  await engine.start();
  const docker = dockerCommand(engine.dockerHost, lab.folder('build', 'docker'));
  await buildSampleImages(docker, lab.folder('build', 'contexts'), cache);
  await engine.stop();
  rmSync(join(lab.path, 'build'), { recursive: true });
  await keep(data, archive);
  return engine;
}

/** Layers and their index only: the rest of an engine's data belongs to one place and one run. */
async function keep(data: string, archive: string): Promise<void> {
  mkdirSync(dirname(archive), { recursive: true });
  for (const old of readdirSync(dirname(archive))) {
    if (old.startsWith('engine-')) rmSync(join(dirname(archive), old));
  }
  const part = `${archive}.${String(process.pid)}`;
  await tar('--create', part, data, ['image', 'overlay2']);
  renameSync(part, archive);
}

async function tar(how: string, file: string, folder: string, names: string[]): Promise<void> {
  const attributes = ['--xattrs', '--xattrs-include=*', '--numeric-owner', '--same-owner'];
  await output('tar', [how, ...attributes, `--file=${file}`, `--directory=${folder}`, ...names]);
}
