import type { CiHost } from '../ci/ci-host.ts';
import { systemClock } from '../clients/clock/system-clock.ts';
import type { RunProcess } from '../clients/process/run-process.ts';
import type { Emit } from '../report/event.ts';
import type { Redactor } from '../report/redact.ts';
import type { WindowWorld } from '../run/world.ts';
import type { SshAccess, WindowOnlySettings } from '../settings/settings.ts';

export type WorldParts = {
  readonly ci: CiHost;
  readonly redactor: Redactor;
  readonly emit: Emit;
  readonly cancelled: AbortSignal;
  readonly env: NodeJS.ProcessEnv;
};

/** Builds what opens and shuts a window from real clients, each imported when its door is first used. */
export function composeWindowWorld({
  settings,
  ci,
  redactor,
  emit,
  cancelled,
  env,
}: WorldParts & { readonly settings: WindowOnlySettings }): WindowWorld {
  const clock = systemClock;
  const { mask } = ci.log;
  return {
    clock,
    emit,
    cancelled,
    mask,
    redact: redactor.redact,
    save: ci.state.save,
    run: ci.run,
    cloud: {
      enter: async (signal) => {
        const { enterCloud } = await import('../clients/aws/cloud-door.ts');
        return await enterCloud({ ...ci, clock, mask }, cloudRequest(settings, env), signal);
      },
    },
    terraform: {
      read: async (cloud, signal) => {
        const { readTerraform } = await import('../clients/terraform/read-terraform.ts');
        const bucket = {
          read: async (name: string, key: string, within: AbortSignal) => (await cloud()).readState(name, key, within),
        };
        const process: RunProcess = async (request, within) => {
          const { runProcess } = await import('../clients/process/run-process.ts');
          return await runProcess(request, within);
        };
        const command = { clock, environment: childEnvironment(env), redact: redactor.redact, process };
        return await readTerraform(settings.terraform, { ...command, bucket }, signal);
      },
    },
    address: {
      address: async (family, signal) => {
        const { createAddressSource } = await import('../clients/address/address-services.ts');
        const { proxyNotice } = await import('../clients/address/proxy-notice.ts');
        const notice = proxyNotice(env);
        if (notice !== undefined && family === 'IPv4') emit({ kind: 'warning', message: notice });
        const services = settings.window.kind === 'none' ? [] : settings.window.addressServices;
        return await createAddressSource(services, clock).address(family, signal);
      },
    },
    ports: {
      answers: async (address, port, signal) => {
        const { createPortProbe } = await import('../clients/tcp/port-probe.ts');
        return await createPortProbe(clock).answers(address, port, signal);
      },
    },
    greeter: {
      greets: async (address, port, signal) => {
        const { isGreeted } = await import('../clients/tcp/greeter.ts');
        return await isGreeted(address, port, signal);
      },
    },
    pins: {
      missing: async (inventory) => {
        const { unpinned } = await import('../clients/ssh/pins-of-hosts.ts');
        return unpinned(inventory, settings.ssh);
      },
    },
  };
}

function cloudRequest({ credentials, inventory, terraform, ssh, window }: WindowOnlySettings, env: NodeJS.ProcessEnv) {
  const group = inventory.securityGroup;
  return {
    credentials,
    endpoint: env['AWS_ENDPOINT_URL'] || undefined,
    group: group.kind === 'literal' ? group.value : undefined,
    machines: machineScope(ssh),
    guardRole: window.kind === 'open' ? window.guardRole : undefined,
    targetGroups: targetGroupScope({ inventory, terraform }),
    canary: inventory.canaryGroup.kind !== 'none',
    state: terraform.kind === 'state-s3' ? { bucket: terraform.bucket, key: terraform.key } : undefined,
  };
}

/** Which groups an output names is not known before the role is taken. */
export function targetGroupScope({
  inventory: { targetGroups, canaryGroup },
  terraform,
}: Pick<WindowOnlySettings, 'inventory' | 'terraform'>): readonly string[] | 'any' | undefined {
  if (canaryGroup.kind === 'output') return 'any';
  const trial = canaryGroup.kind === 'literal' ? [canaryGroup.value] : [];
  if (targetGroups.kind === 'literal') return [...(targetGroups.value.match(/arn:[^\s,"'\]]+/g) ?? []), ...trial];
  return targetGroups.kind === 'output' && terraform.kind !== 'none' ? 'any' : undefined;
}

/** Only what the settings want: the session can do no more with the hosts. */
export function machineScope({ user = '', jump, key, hostKeySource }: SshAccess) {
  const admits = key.kind === 'instance-connect';
  if (!admits && hostKeySource !== 'console') return undefined;
  return {
    admitted: admits ? [...new Set([user, jump?.user ?? user])] : [],
    console: hostKeySource === 'console',
  };
}

/** A child gets the job's environment, AWS credentials included, but none of our inputs: the SSH key is no business of Terraform's. */
export function childEnvironment(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|SALLYPORT_SSH_)/.test(name)));
}
