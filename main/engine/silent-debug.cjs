// Stands in for the `debug` package in the bundle (electron.vite.config.mts): docker-modem hands it
// whole requests, X-Registry-Auth included, and DEBUG=* would print them.
module.exports = () => Object.assign(() => undefined, { enabled: false });
