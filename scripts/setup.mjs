// Brings this machine to where the other commands start. Says nothing when there is nothing to do.
// `--app` leaves out what only the lab needs.
import { main } from './setup/place.mjs';
import { ready } from './setup/ready.mjs';

await main(async () => {
  await ready({ window: true, lab: !process.argv.includes('--app') });
});
