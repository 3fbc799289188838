import { setTimeout as pause } from 'node:timers/promises';
import { AuthorizeSecurityGroupIngressCommand, DescribeSecurityGroupRulesCommand } from '@aws-sdk/client-ec2';
import type { SallyportError } from '../../src/errors.ts';
import type { RuleId } from '../../src/window/rule.ts';
import type { Observation } from './beyond-moto.ts';
import { enter } from './clouds.ts';

/** Of EventBridge Scheduler: moto keeps its entries, and does nothing with them. */
export const guardBeyondMoto: Record<string, Observation> = {
  'a guard revokes its rule when its time has come, and deletes itself': {
    aws: 'gone, gone',
    moto: 'there, there',
    look: async ({ ec2, under, group }) => {
      const { guard } = await enter(under);
      const IpPermissions = [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '192.0.2.1/32' }] }];
      const made = await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: group, IpPermissions }));
      const rule = { group, id: (made.SecurityGroupRules?.[0]?.SecurityGroupRuleId ?? '') as RuleId };
      await guard?.set(rule, Date.now());
      await pause(1_500);
      const Filters = [{ Name: 'group-id', Values: [group] }];
      const { SecurityGroupRules = [] } = await ec2.send(new DescribeSecurityGroupRulesCommand({ Filters }));
      const isThere = SecurityGroupRules.some(({ SecurityGroupRuleId }) => SecurityGroupRuleId === rule.id);
      const stays = (await guard?.due(rule)) !== undefined;
      return [isThere, stays].map((yes) => (yes ? 'there' : 'gone')).join(', ');
    },
  },
  'a guard whose role Scheduler can’t take is refused': {
    aws: 'AWS_CALL_FAILED',
    moto: 'taken',
    look: async ({ under, group }) => {
      const { guard } = await enter(under, { guardRole: 'arn:aws:iam::123456789012:role/of-somebody-else' });
      const rule = { group, id: 'sgr-0123456789abcdef0' as RuleId };
      return await guard?.set(rule, Date.now() + 3_600_000).catch(({ code }: SallyportError) => code);
    },
  },
};
