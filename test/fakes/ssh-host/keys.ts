import ssh2 from 'ssh2';

export type Keys = { readonly private: string; readonly public: string };

/** A new ed25519 pair: OpenSSH's private format, and an authorized_keys line. */
export function makeKeys(): Keys {
  for (;;) {
    const keys = ssh2.utils.generateKeyPairSync('ed25519');
    // ssh2 1.17 writes about one key in 120 so that it can’t read it itself.
    if (!(ssh2.utils.parseKey(keys.private) instanceof Error)) return keys;
  }
}
