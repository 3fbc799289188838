import type { GroupId, TargetGroupArn } from '../../src/inventory/host.ts';
import type { RuleArn } from '../../src/traffic/canary/listener-rules.ts';
import type { Served } from '../fakes/cloud/metrics.ts';

/** What the contract suite needs of a cloud beyond the calls of our own clients. */
export type CloudUnderTest = {
  readonly endpoint: string;
  readonly roleArn: string;
  readonly token: (audience: string) => string;
  readonly makeGroup: () => Promise<GroupId>;
  readonly putObject: (bucket: string, key: string, text: string) => Promise<void>;
  readonly makeInstance: () => Promise<{ id: string; publicAddress: string; privateAddress: string }>;
  /** Of instances at port 3000, with a delay of 45 s and a check every 10 s; `attached`: a listener sends to it. */
  readonly makeTargetGroup: (group?: { readonly attached?: boolean }) => Promise<TargetGroupArn>;
  /** Requests that the group got in the minute that begins then, as its load balancer counts them. */
  readonly serve: (group: TargetGroupArn, minute: number, served: Served) => Promise<void>;
  /** Two groups in one rule of a listener, its default one or another: weights 1 and 0. */
  readonly makeSharedRule: (isDefault: boolean) => Promise<SharedRule>;
  /** Befalls the next call of this action; `lost` was carried out, and its answer never comes. */
  readonly next: (trouble: 'throttled' | 'expired' | 'lost', action: string) => void;
  /** What is made or removed is shown so only after as many describes (moto can't). */
  readonly runBehind: (looks: number) => void;
  readonly stop: () => Promise<void>;
};

export type SharedRule = { readonly rule: RuleArn; readonly stable: TargetGroupArn; readonly canary: TargetGroupArn };

export const region = 'eu-central-1';
export const run = {
  repository: 'acme/shop',
  commit: 'c',
  ref: 'r',
  runId: '7',
  attempt: '1',
  job: 'deploy',
  actor: 'ann',
  url: 'https://ci.example/7',
};

export const roleArn = 'arn:aws:iam::123456789012:role/deploy';
/** What EventBridge Scheduler takes. */
export const guardRole = 'arn:aws:iam::123456789012:role/guard';
