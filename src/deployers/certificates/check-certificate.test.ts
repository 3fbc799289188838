import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { intermediate, newLeaf, ofAddress, oldLeaf, pastLeaf, root } from '../../../test/fakes/tls-chain.ts';
import { checkCertificate, checkChain } from './check-certificate.ts';

const now = Date.parse('2026-11-23');
const fullChain = newLeaf.cert + intermediate;
const files = (...texts: string[]) =>
  texts.map((text, at) => ({ file: `file-${at + 1}`, target: `/etc/tls/${at + 1}.pem`, text }));

test('a chain with its key is told by the leaf’s fingerprint, names and end', () => {
  const checked = checkCertificate(files(fullChain, newLeaf.key), { now, name: 'www.shop.example' });
  const fingerprint = new X509Certificate(newLeaf.cert).fingerprint256.replaceAll(':', '').toLowerCase();
  expect(checked).toMatchObject({
    kind: 'ok',
    certificate: {
      fingerprint,
      names: ['shop.example', '*.shop.example'],
      notAfter: Date.parse('2120-01-01T00:00:00Z'),
      files: [
        { file: 'file-1', target: '/etc/tls/1.pem', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { file: 'file-2' },
      ],
    },
  });
});

test.each([
  ['in one file with its key', [fullChain + newLeaf.key]],
  ['key first', [newLeaf.key, fullChain]],
  ['the chain in a file of its own as well', [newLeaf.cert, newLeaf.key, intermediate + root]],
  ['with text around the blocks', [`subject=CN = shop.example\n${fullChain}\n`, newLeaf.key]],
])('right: %s', (_, texts) => {
  expect(checkCertificate(files(...texts), { now })).toMatchObject({ kind: 'ok' });
});

test.each<[string, string[], RegExp]>([
  ['another key', [fullChain, oldLeaf.key], /The key is not that of the first certificate in file-1/],
  ['no key', [fullChain], /There must be one private key, and there are 0/],
  ['two keys', [fullChain, newLeaf.key, oldLeaf.key], /there are 2/],
  ['no certificate', [newLeaf.key], /There is no certificate/],
  [
    'the chain the wrong way round',
    [intermediate + newLeaf.cert, newLeaf.key],
    /The key is not that of the first certificate/,
  ],
  [
    'one left out',
    [newLeaf.cert + root, newLeaf.key],
    /certificate 2 \(CN=Test Root\) has not issued the one before it \(CN=shop.example\)/,
  ],
  ['expired', [pastLeaf + intermediate, newLeaf.key], /CN=shop.example in file-1 expired on 2021-01-01/],
  ['something else', ['hello', fullChain, newLeaf.key], /file-1 holds no certificate and no key in PEM/],
  ['cut off', [fullChain.slice(0, -200), newLeaf.key], /file-1 holds a block that is cut off that can’t be read/],
  [
    'two files that were joined without a line break',
    [newLeaf.cert.trimEnd() + intermediate, newLeaf.key],
    /file-1 holds a block whose first or last line is not a line of its own that can’t be read/,
  ],
  [
    'words before a first line',
    [`chain: ${fullChain}`, newLeaf.key],
    /file-1 holds a block whose first or last line is not a line of its own/,
  ],
  [
    'a key with a passphrase, in the old form',
    [
      fullChain,
      createPrivateKey(newLeaf.key)
        .export({ type: 'sec1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' })
        .toString(),
    ],
    /file-2 holds a key with a passphrase that can’t be read/,
  ],
  ['a broken block', [fullChain.replace(/MII/, 'MIJ'), newLeaf.key], /file-1 holds a certificate that can’t be read/],
])('wrong: %s', (_, texts, words) => {
  const checked = checkCertificate(files(...texts), { now });
  expect(checked).toMatchObject({ kind: 'wrong' });
  expect(checked.kind === 'wrong' ? checked.problems.join('\n') : '').toMatch(words);
});

test('one for an address is for that address', () => {
  const given = files(ofAddress.cert, ofAddress.key);
  expect(checkCertificate(given, { now, name: '10.0.0.5' })).toMatchObject({ kind: 'ok' });
  expect(checkCertificate(given, { now, name: '10.0.0.6' })).toMatchObject({ kind: 'wrong' });
});

test('one that is sent without whoever issued it is told from one that issued itself', () => {
  const isAlone = (...texts: string[]) => {
    const checked = checkCertificate(files(...texts), { now });
    return checked.kind === 'ok' && checked.certificate.isAlone;
  };
  expect(isAlone(newLeaf.cert, newLeaf.key)).toBe(true);
  expect(isAlone(fullChain, newLeaf.key)).toBe(false);
  expect(isAlone(ofAddress.cert, ofAddress.key)).toBe(false);
});

test('the checksum is of the bytes, whatever lies beside the blocks', () => {
  const bytes = Buffer.from(`friendlyName: B\u00fccher\n${newLeaf.key}`, 'latin1');
  const checked = checkCertificate(files(fullChain, bytes.toString('latin1')), { now });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(checked).toMatchObject({ kind: 'ok', certificate: { files: [{}, { sha256 }] } });
});

test('before its first day and for another name it is wrong, and both are said at once', () => {
  const checked = checkCertificate(files(fullChain, newLeaf.key), {
    now: Date.parse('2019-06-01'),
    name: 'other.example',
  });
  expect(checked).toMatchObject({ kind: 'wrong' });
  const said = checked.kind === 'wrong' ? checked.problems.join('\n') : '';
  expect(said).toContain('is not valid before 2020-01-01');
  expect(said).toContain('is for shop.example, *.shop.example, not for other.example');
});

test('no message shows anything of a key', () => {
  const secret = newLeaf.key.split('\n')[1] ?? '';
  const broken = newLeaf.key.replace(/MIGH/, 'AAAA');
  const checked = checkCertificate(files(fullChain, broken), { now });
  expect(JSON.stringify(checked)).not.toContain(secret.slice(8));
  expect(checked).toMatchObject({ kind: 'wrong' });
});

test('a chain that lies on a host is checked without its key', () => {
  const file = '/etc/tls/fullchain.pem';
  expect(checkChain({ file, text: fullChain }, now)).toMatchObject({ kind: 'ok' });
  expect(checkChain({ file, text: '' }, now)).toMatchObject({
    kind: 'wrong',
    problems: [expect.stringContaining(file)],
  });
  expect(checkChain({ file, text: pastLeaf }, now)).toMatchObject({ kind: 'wrong' });
});
