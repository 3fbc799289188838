import type { Deployer, Observation } from '../deployers/deployer.ts';
import type { Gate } from '../health/gate.ts';
import type { Gates } from '../health/gates.ts';
import type { ProbeAnswer, Question } from '../health/probe.ts';
import type { Host } from '../inventory/host.ts';
import { shortVersion, type Version } from '../version.ts';

export type Witnesses = { readonly deployer: Deployer; readonly gates: Gates };

/**
 * What makes a host done: its health check passes, its version check names the version, and the deployer sees the version run.
 * All three in every round: a version that is seen once, just before the old process comes back, proves nothing.
 */
export function gateOf({ deployer, gates }: Witnesses, host: Host, version: Version): Gate {
  return {
    host,
    questions: [...gates.questions(host, version), runningQuestion(deployer, host, version)],
    limits: gates.limits(host),
  };
}

function runningQuestion(deployer: Deployer, host: Host, version: Version): Question {
  return {
    place: 'running version',
    failure: 'VERSION_UNEXPECTED',
    patience: 60_000,
    ask: async (signal) => judge(await deployer.observe(host, signal), version),
  };
}

function judge(running: Observation, version: Version): ProbeAnswer {
  switch (running.kind) {
    case 'version':
      return running.version === version
        ? { kind: 'pass', body: version }
        : { kind: 'miss', reason: `it runs ${shortVersion(running.version)}, not ${shortVersion(version)}` };
    case 'none':
      return { kind: 'miss', reason: `it runs nothing, not ${shortVersion(version)}` };
    case 'unknown':
      return { kind: 'miss', reason: running.reason };
  }
}
