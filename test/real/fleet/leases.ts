import { CreateTagsCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { Scene } from './scene.ts';

const prefix = 'sallyport:lease:';

/** The keys of the leases on the one rule that is there. */
export async function leasesOf(scene: Scene): Promise<string[]> {
  const rules = await scene.ingress();
  if (rules.length !== 1) throw new Error(`There are ${rules.length} rules.`);
  return rules.flatMap(({ Tags = [] }) => Tags.map(({ Key = '' }) => Key)).filter((key) => key.startsWith(prefix));
}

/**
 * Hours go by for what these leases say, and for the rule itself: all that time is to a rule is the dates on it, and the cloud looks at none
 * of them. Waiting would take longer than the shortest lease and the five minutes for which clocks may differ.
 */
export async function hoursGoBy(scene: Scene, leases: readonly string[]): Promise<void> {
  const cloud = new EC2Client({
    endpoint: scene.stage.moto.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  for (const { SecurityGroupRuleId = '', Tags = [] } of await scene.ingress()) {
    const older = Tags.flatMap(({ Key = '', Value = '' }) => {
      if (Key !== 'sallyport:expires' && !leases.includes(Key)) return [];
      return [
        { Key, Value: Value.replace(/\S+$/, (date) => new Date(Date.parse(date) - 24 * 3_600_000).toISOString()) },
      ];
    });
    await cloud.send(new CreateTagsCommand({ Resources: [SecurityGroupRuleId], Tags: older }));
  }
  cloud.destroy();
}
