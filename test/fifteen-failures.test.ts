import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * The fifteen ways in which tools that open a port leave it open, cut somebody off, or open too much (what was found in twenty of them), and
 * the tests that fail when we do the same. Here is only looked that those tests are still there by these names.
 */
const failures: readonly [number, string, readonly (readonly [string, string])[]][] = [
  [
    1,
    'killed between the rule being made and its id being saved',
    [
      ['test/window-open.test.ts', 'saves the intent before the first call'],
      ['test/window-close.test.ts', 'killed between the answer and the save: the nonce alone finds the rule'],
      ['test/contract/window-killed.test.ts', 'killed at any call'],
    ],
  ],
  [
    2,
    'an answer is lost, the retry says Duplicate, and the tool disowns its own rule',
    [['test/window-open.test.ts', 'a rule of its own whose answer was lost is adopted']],
  ],
  [
    3,
    'two jobs behind one address: the first to finish cuts the other off',
    [
      ['test/window-leases.test.ts', 'the first to end does not cut it off (#3)'],
      ['test/window-races.test.ts', '$runs runs, $name'],
      ['test/real/hosts/two-jobs.test.ts', 'ends, and new connections of the other still work'],
    ],
  ],
  [
    4,
    'what is not ours is removed because it looks like ours',
    [
      ['test/window-open.test.ts', 'is used, told about, and never revoked (#2, #4)'],
      ['test/window-close.test.ts', 'a stranger’s equal rule that came after ours was removed is left alone'],
    ],
  ],
  [
    5,
    'credentials have expired, or were changed, when the port is to be shut',
    [
      ['test/window-refused.test.ts', 'a session that has expired is renewed once, with a fresh token'],
      ['test/window-refused.test.ts', 'a session that ends while the window is open does not keep it open'],
      [
        'src/clients/aws/return-to-cloud.test.ts',
        'a fresh token and the role come first, whatever the environment holds',
      ],
    ],
  ],
  [
    6,
    'the runner dies, and no clean-up runs at all',
    [
      ['test/window-leases.test.ts', 'open and close sweep what has expired in their group, and nothing else (#6)'],
      ['src/run/sweep.test.ts', 'what has expired goes, in every group'],
      ['test/real/hosts/swept.test.ts', 'and a sweep shuts it once it has expired'],
    ],
  ],
  [
    7,
    'the clean-up fails, and the job stays green',
    [
      ['test/window-close.test.ts', 'fails with exit 8, names rule, group and region, and gives the command'],
      ['src/run/deploy.test.ts', 'a window that would not close is exit 8'],
    ],
  ],
  [
    8,
    'the rule is gone already, and the job goes red',
    [['test/window-close.test.ts', 'a rule that somebody else removed is gone, which is as good as closed']],
  ],
  [
    9,
    'the address or the inputs are read again when the port is to be shut',
    [
      ['src/run/recover.test.ts', 'leaves enough to shut the window'],
      ['test/bundle/action.test.ts', 'from what was saved, whatever later steps did to inputs and environment'],
    ],
  ],
  [
    10,
    'the address service is down, wrong or forged',
    [
      ['src/window/address.test.ts', 'an answer is one public IPv4 address or it is nothing'],
      ['src/window/address.test.ts', 'two services must agree'],
    ],
  ],
  [
    11,
    'the port is open, but SSH leaves from another address or the rule is not in force yet',
    [
      ['src/window/reach.test.ts', 'a host that stays silent ends it within a minute, named, with the likely causes'],
      ['src/run/deploy.test.ts', 'hosts that do not answer through the open window'],
    ],
  ],
  [
    12,
    'more is opened than one port to one address',
    [
      ['test/window-open.test.ts', 'a firewall that makes another rule'],
      ['src/window/exact-cidr.test.ts', 'one literal address becomes its own CIDR'],
    ],
  ],
  [
    13,
    'the group is full of dead rules',
    [['test/window-leases.test.ts', 'a full group is swept once, and then opened (#13)']],
  ],
  [
    14,
    'a long deploy: the window stays wide open, or is shut in the middle of it',
    [
      ['src/window/watch.test.ts', 'is renewed, up to window-max and no further (#14)'],
      ['src/window/window-max.test.ts', 'at window-max the window is shut, though nobody looks'],
      ['src/run/deploy.test.ts', 'at window-max the port is shut under a batch that runs'],
      ['src/run/deploy.test.ts', 'a window that somebody shuts while a batch changes'],
    ],
  ],
  [
    15,
    'static keys, more rights than needed, hosts that nobody verified',
    [
      ['test/real/terraform-example.test.ts', 'the role may do what a session asks for, on this group, and no more'],
      ['src/clients/aws/enter.test.ts', 'the session may touch no other group, and read nothing else'],
      ['src/clients/ssh/known-hosts.test.ts', 'a host without a pin is refused'],
    ],
  ],
];

test('they are fifteen', () => {
  expect(failures.map(([number]) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
});

test.each(failures)('#%i %s', (_number, _failure, held) => {
  for (const [file, name] of held) expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toContain(name);
});
