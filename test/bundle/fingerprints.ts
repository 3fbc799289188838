import { readPrivateKey } from '../../src/clients/ssh/private-key.ts';
import { Secret } from '../../src/secret.ts';

/** An entry of a bundle of its own: prints the fingerprint of each key in its arguments, in which `passphrase` locks every one. */
const fingerprints = process.argv.slice(2).map(async (text) => {
  const { fingerprint } = await readPrivateKey(new Secret(text), new Secret('passphrase'));
  return fingerprint;
});
process.stdout.write(JSON.stringify(await Promise.all(fingerprints)));
