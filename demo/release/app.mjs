// The little app that each host serves: it says which version it is, and whether it is well.
// `release` beside it is its version; `needs` lists the settings it can't do without; `shared/settings.env` is the host's own.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');
const settings = Object.fromEntries(
  read('shared/settings.env')
    .split('\n')
    .map((line) => line.split('=')),
);
const version = read('current/VERSION');
const missing = read('current/needs')
  .split('\n')
  .filter((name) => name !== '' && !settings[name]);

const server = createServer((_, response) => {
  response.setHeader('connection', 'close');
  if (missing.length > 0) response.writeHead(500).end(`${missing.join(', ')} is not set on this host\n`);
  else response.end(`${version}\n`);
});

writeFileSync('shared/app.pid', `${process.pid}\n`);
// Finishes its answers before it goes; without the file the next one knows that the port is free.
process.on('SIGTERM', () => {
  server.close(() => {
    rmSync('shared/app.pid', { force: true });
    process.exit(0);
  });
});
// Real apps load their world before they listen.
setTimeout(() => server.listen(Number(settings['PORT']), settings['ADDRESS']), 500);

// A demo that was ended by force can’t clean up: nothing of it shall go on running.
setInterval(() => {
  try {
    process.kill(Number(settings['OWNER']), 0);
  } catch {
    process.exit(1);
  }
}, 1_000).unref();
