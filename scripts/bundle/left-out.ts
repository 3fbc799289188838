import { readFileSync } from 'node:fs';
import type { Plugin } from 'rolldown';

/**
 * Takes the place of what is in the packages and no run of the action uses, but CommonJS, lazy imports and methods hide from rolldown.
 * Whoever comes to need one of these finds it missing in the first test of the built action.
 */
export const leftOut: Plugin = {
  name: 'left-out',
  async resolveId(source, importer) {
    const other = sameElsewhere[source];
    if (other !== undefined) return await this.resolve(other, importer);
    return standIn(source) === undefined ? undefined : `${mark}${source}`;
  },
  load(id) {
    if (id.startsWith(mark)) return standIn(id.slice(mark.length));
    const path = id.replaceAll('\\', '/');
    if (neverLoaded.some((file) => path.endsWith(`node_modules/${file}.js`))) return 'module.exports = {};';
    return writesYaml.test(path) ? refuseAll(readFileSync(id, 'utf8')) : undefined;
  },
};

/** rolldown writes a module's id above its code. */
const mark = 'instead of ';

/** The chain's own copy of the STS client is the client that we have. */
const sameElsewhere: Readonly<Record<string, string>> = { '@aws-sdk/nested-clients/sts': '@aws-sdk/client-sts' };

/** What a package finds instead of another. */
function standIn(source: string): string | undefined {
  switch (source) {
    case '@aws-sdk/credential-provider-sso':
    case '@aws-sdk/credential-provider-login':
      return noLogin;
    case '@smithy/core/event-streams':
      return noEventStreams;
    case 'log-update':
      return noTerminal;
    case 'tweetnacl':
      return naclOfNode;
    default:
      return /\.node$|^cpu-features$/.test(source) ? noNative : undefined;
  }
}

/** ssh2 does without its natives when they can't be loaded; built ones would make the bundle depend on the machine that made it. */
const noNative = "throw new Error('Natives are not part of the bundle.');";

/** A person's login in a browser (`aws sso login`, `aws login`) is no credential of a CI job, and takes four clients to renew. */
const noLogin = `
const refuse = () => async () => {
  throw new Error('The profile wants a login in a browser, which the action can’t renew. Set role-to-assume.');
};
export { refuse as fromLoginCredentials, refuse as fromSSO };
`;

/** S3 brings them for SelectObjectContent; none of our calls streams events. */
const noEventStreams = `
export const eventStreamSerdeProvider = () => { throw new Error('Event streams are not part of the bundle.'); };
export const resolveEventStreamSerdeConfig = (config) => config;
export class EventStreamSerde {}
`;

/** A CI's log is no terminal: the lines that change at its foot are the command line's. */
const noTerminal = `
export const createLogUpdate = () => Object.assign(() => {}, { clear() {}, done() {} });
`;

/** bcrypt-pbkdf hashes with it, and sshpk asks it for the public half of an Ed25519 key; Node's own crypto does both. */
const naclOfNode = `
const { createHash, createPrivateKey, createPublicKey } = require('node:crypto');
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
exports.lowlevel = {
  crypto_hash(out, bytes, length) {
    out.set(createHash('sha512').update(bytes.subarray(0, length)).digest());
  },
};
exports.sign = {
  keyPair: {
    fromSeed(seed) {
      const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
      return { publicKey: Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x, 'base64url') };
    },
  },
};
`;

/** sallyport.yml is read and never written, but a document's methods name what would write it. */
const writesYaml = /node_modules\/yaml\/browser\/dist\/stringify\/\w+\.js$/;

/** A module of the same names, of which none can be called. */
function refuseAll(source: string): string {
  const names = /^export \{ (.+) \};$/m.exec(source)?.[1];
  if (names === undefined) throw new Error('yaml writes its exports another way now.');
  return `const refuse = () => { throw new Error('Writing YAML is not part of the bundle.'); };
export { ${names
    .split(', ')
    .map((name) => `refuse as ${name}`)
    .join(', ')} };`;
}

const neverLoaded = [
  // A server, a key generator and agents for HTTP.
  ...['server', 'keygen', 'http-agents'].map((file) => `ssh2/lib/${file}`),
  // Certificates, key exchange, signing, and the forms of keys that are neither PKCS8 nor OpenSSH's own.
  ...['certificate', 'identity', 'dhe', 'ed-compat'].map((file) => `sshpk/lib/${file}`),
  ...['dnssec', 'putty', 'openssh-cert', 'x509', 'x509-pem'].map((file) => `sshpk/lib/formats/${file}`),
  // Finds the public half of an elliptic key whose file lacks it; Node writes it into every PKCS8 that it makes.
  ...['ecc-jsbn/index', 'ecc-jsbn/lib/ec', 'jsbn/index'],
];
