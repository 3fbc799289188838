import { createServer } from 'node:http';
import type { Clock } from '../../../src/clock.ts';
import type { Host } from '../../../src/inventory/host.ts';
import type { FakeLocks } from './fake-lock.ts';

/** A machine with a release on its disk, a process that answers, and whatever is wrong with them. Tests read and set its state. */
export type FakeHost = {
  readonly host: Host;
  /** What `version` prints: the release that is linked as the current one. Empty: none yet. */
  installed: string;
  /** What `previous` prints. */
  previous: string;
  /** The release that the process was started from. */
  running: string;
  /** Milliseconds since the epoch from which on the process answers. */
  ready: number;
  fault: Fault;
  connected: boolean;
  /** Every deploy-command that was started: what it saw, and when. */
  readonly deploys: { readonly at: number; readonly environment: Readonly<Record<string, string>> }[];
  readonly rollBacks: FakeHost['deploys'];
  questions: number;
  readonly locks: FakeLocks;
};

export type Fault =
  | 'none'
  | 'deploy fails'
  | 'deploy is killed'
  | 'deploy hangs'
  /** The release is bad, and the command that would take it back fails. */
  | 'roll-back fails'
  | 'connection is lost'
  /** The command ends with 0 and has done nothing. */
  | 'deploy does nothing'
  /** The new release is on the disk, the old process still answers. */
  | 'no restart'
  | 'never healthy'
  /** In a crash loop: two answers are good, the third is not. */
  | 'flaps'
  | 'version command fails'
  | 'forwarding is forbidden';

/** Milliseconds of the fake machine. */
export const deployTakes = 2_000;
export const bootTakes = 3_000;

export function newFakeHost(host: Host, version: string): FakeHost {
  return {
    host,
    installed: version,
    previous: '0.9',
    running: version,
    ready: 0,
    fault: 'none',
    connected: true,
    deploys: [],
    rollBacks: [],
    questions: 0,
    locks: new Map(),
  };
}

/** The application on the host: `/up` says how it is, `/version` what it is. A real HTTP server, spoken to through streams in memory. */
export function appOf(state: FakeHost, clock: Clock) {
  return createServer((request, response) => {
    state.questions += 1;
    const answer = (status: number, body: string) => response.writeHead(status).end(body);
    if (request.url === '/version') answer(200, JSON.stringify({ version: state.running }));
    else if (clock.now() < state.ready) answer(503, 'booting');
    else if (isNew(state) && (state.fault === 'never healthy' || state.fault === 'roll-back fails'))
      answer(500, 'undefined method `name’ for nil');
    else if (isNew(state) && state.fault === 'flaps' && state.questions % 3 === 0) answer(502, 'bad gateway');
    else answer(200, 'ok');
  });
}

/** A release with a bug has it only where it runs. */
export function isNew({ deploys }: FakeHost): boolean {
  return deploys.length > 0;
}
