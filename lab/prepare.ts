// Builds the sample images ahead of time, so that the first test that needs a lab is not the slow one.
import { canRunPrivateEngine } from './engine';
import { startLab } from './lab';
import { samplesAreReady } from './prepared-engine';

async function prepare(): Promise<void> {
  if (!canRunPrivateEngine() || samplesAreReady()) return;
  const lab = await startLab({ keyring: false, screen: 'none', say: console.log });
  await lab.stop();
}

void prepare();
