// Stands in for the `debug` package in the bundle (electron.vite.config.ts): docker-modem hands it
// whole requests, X-Registry-Auth included, and DEBUG=* would print them.
export default function createDebug() {
  const debug = () => undefined;
  debug.enabled = false;
  return debug;
}
