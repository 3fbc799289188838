import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import type { Entries } from './make-bundle.ts';

/** What is left of the sources and packages: ES modules that still load lazily, and the paths of all modules that something of is left of. */
export type Shaken = { readonly files: ReadonlyMap<string, string>; readonly modules: readonly string[] };

export async function shake(root: string, entries: Entries): Promise<Shaken> {
  const bundle = await rolldown({
    cwd: root,
    input: { ...entries },
    platform: 'node',
    // An AWS client's CommonJS build is one file of 2 MB in which nothing is unused.
    resolve: { mainFields: ['module', 'main'], alias: { yaml: join(root, esModulesOfYaml) }, symlinks: false },
    // ssh2 names files beside it that are not in a bundle (a binary for Windows, WebAssembly that it holds inline as well). As ES modules
    // they would become `import.meta.dirname`, which ncc passes on to CommonJS, where it is a syntax error.
    transform: { define: { __dirname: '""', __filename: '""' } },
    plugins: [withoutNatives, without, withoutLogins, withoutEventStreams],
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].chunk.mjs',
    comments: { legal: false, jsdoc: false, annotation: true },
  });
  await bundle.close();
  const chunks = output.filter((part) => part.type === 'chunk');
  return {
    files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
    modules: chunks.flatMap(({ moduleIds }) => moduleIds),
  };
}

/** The build that yaml gives to whoever is not Node: the same parser, which can be shaken. */
const esModulesOfYaml = 'node_modules/yaml/browser/dist/index.js';

/** ssh2 does without its natives when they can't be loaded; built ones would make the bundle depend on the machine that made it. */
const withoutNatives: Plugin = {
  name: 'without-natives',
  resolveId: (source) => (/\.node$|^cpu-features$/.test(source) ? nothing : undefined),
  load: (id) => (id === nothing ? "throw new Error('Natives are not part of the bundle.');" : undefined),
};

const nothing = '\0native';

/** A person's login in a browser (`aws sso login`, `aws login`) is no credential of a CI job, and takes four clients to renew. */
const withoutLogins: Plugin = {
  name: 'without-logins',
  resolveId: (source) => (/^@aws-sdk\/credential-provider-(sso|login)$/.test(source) ? login : undefined),
  load: (id) => (id === login ? refuseLogin : undefined),
};

const login = '\0login';
const refuseLogin = `
const refuse = () => async () => {
  throw new Error('The profile wants a login in a browser, which the action can’t renew. Set role-to-assume.');
};
export { refuse as fromLoginCredentials, refuse as fromSSO };
`;

/** S3 brings them for SelectObjectContent; none of our calls streams events. */
const withoutEventStreams: Plugin = {
  name: 'without-event-streams',
  resolveId: (source) => (source === '@smithy/core/event-streams' ? eventStreams : undefined),
  load: (id) => (id === eventStreams ? noEventStreams : undefined),
};

const eventStreams = '\0event-streams';
const noEventStreams = `
export const eventStreamSerdeProvider = () => { throw new Error('Event streams are not part of the bundle.'); };
export const resolveEventStreamSerdeConfig = (config) => config;
export class EventStreamSerde {}
`;

/** CommonJS can't be shaken. Whoever comes to need one of these finds it missing in the first test of the built action. */
const without: Plugin = {
  name: 'without',
  load: (id) =>
    neverCalled.some((path) => id.replaceAll('\\', '/').endsWith(`node_modules/${path}.js`))
      ? 'module.exports = {};'
      : undefined,
};

const neverCalled = [
  // A server, a key generator and agents for HTTP.
  ...['server', 'keygen', 'http-agents'].map((file) => `ssh2/lib/${file}`),
  // Certificates, key exchange, signing, and the forms of keys that are neither PKCS8 nor OpenSSH's own.
  ...['certificate', 'identity', 'dhe', 'ed-compat'].map((file) => `sshpk/lib/${file}`),
  ...['dnssec', 'putty', 'openssh-cert', 'x509', 'x509-pem'].map((file) => `sshpk/lib/formats/${file}`),
  // Finds the public half of an elliptic key whose file lacks it; Node writes it into every PKCS8 that it makes.
  ...['ecc-jsbn/index', 'ecc-jsbn/lib/ec', 'jsbn/index'],
];
