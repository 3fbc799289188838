import { expect, test } from 'vitest';
import { runSettings } from '../../test/fakes/run-world.ts';
import { renewalBefore } from './renewal-before.ts';

const puma = {
  ...{ SALLYPORT_DEPLOYER: 'puma', SALLYPORT_ARTIFACT: 'release.tar', SALLYPORT_APP_PATH: '/srv/app' },
  ...{ SALLYPORT_VERSION_CHECK: 'http://localhost:3000/', SALLYPORT_DEPLOY_COMMAND: '', SALLYPORT_VERSION_COMMAND: '' },
};
const brought = {
  SALLYPORT_PUMA_CERTIFICATES: 'chain.pem -> /etc/tls/chain.pem\nkey.pem -> /etc/tls/key.pem',
  SALLYPORT_CERTIFICATE_CHECK: 'https://127.0.0.1:3443',
};

test('a deploy that brings certificates renews them first, by the same settings but those about a release', () => {
  const renewal = renewalBefore(runSettings({ ...puma, ...brought }));
  expect(renewal?.anyRole).toMatchObject({
    deployer: {
      kind: 'certificates',
      appPath: '/srv/app',
      files: [{ file: 'chain.pem' }, { file: 'key.pem' }],
      place: { port: 3443 },
    },
    health: { check: { port: 3000 } },
  });
  expect(renewal?.anyRole.health.versionCheck).toBeUndefined();
});

test('one that brings none has nothing to renew', () => {
  expect(renewalBefore(runSettings(puma))).toBeUndefined();
  expect(renewalBefore(runSettings())).toBeUndefined();
});
