import path from 'node:path';
import { app, utilityProcess } from 'electron';
import type { StartKeychain } from '../credentials/keychain';
import type { KeychainAnswer } from '../credentials/keychain-process';

/** Secrets go to it as messages: never in arguments, in its environment or to its output. */
export const startKeychain: StartKeychain = async (onAnswer, onEnd) => {
  await app.whenReady();
  const env = { ...process.env };
  delete env['DOCKER_AUTH_CONFIG'];
  const child = utilityProcess.fork(path.join(__dirname, '../preload/keychain-process.js'), [], {
    serviceName: 'Slipway Keychain',
    stdio: 'ignore',
    env,
  });
  const end = () => {
    child.kill();
  };
  app.once('will-quit', end);
  child.on('message', (answer: KeychainAnswer) => {
    onAnswer(answer);
  });
  child.once('exit', () => {
    app.off('will-quit', end);
    onEnd();
  });
  await new Promise<void>((resolve) => {
    child.once('spawn', resolve);
    child.once('exit', () => {
      resolve();
    });
  });
  return {
    send: (ask) => {
      child.postMessage(ask);
    },
    kill: end,
  };
};
