import { expect, test } from 'vitest';
import type { Role } from '../role.ts';
import { parseTargetGroups } from './parse-target-groups.ts';
import type { InventoryProblem } from './problem.ts';

const arnOf = (name: string) =>
  `arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/${name}/0123456789abcdef`;
const roles = ['web', 'job'] as Role[];

function read(value: unknown, known: readonly Role[] = roles) {
  const problems: InventoryProblem[] = [];
  const found = { value, spelled: 'output target_group_arns', sensitive: false };
  const groups = parseTargetGroups(found, known, problems);
  return { groups, problems: problems.map(({ spelled, message }) => `${spelled}: ${message}`) };
}

test('a list is for every role; a map gives each role its own, and a role without one is balanced by nobody', () => {
  expect(read([arnOf('web'), arnOf('web')])).toEqual({
    groups: { kind: 'every-role', groups: [arnOf('web')] },
    problems: [],
  });
  expect(read({ web: [arnOf('web'), arnOf('admin')], job: [] })).toEqual({
    groups: { kind: 'by-role', groups: new Map([['web', [arnOf('web'), arnOf('admin')]]]) },
    problems: [],
  });
});

test.each([[[]], [{}], [{ web: [] }]])('%j is no balancer', (value) => {
  expect(read(value)).toEqual({ groups: { kind: 'none' }, problems: [] });
});

test('a role that no host has is told, unless it is not known which roles there are', () => {
  const value = { wbe: [arnOf('web')] };
  expect(read(value).problems).toEqual([expect.stringContaining('"wbe" is the role of no host.')]);
  expect(read(value, []).problems).toEqual([]);
});

test('what is no ARN of a target group is told with its place', () => {
  const balancer = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/web/0123456789abcdef';
  expect(read({ web: [arnOf('web'), balancer] }).problems).toEqual([
    expect.stringMatching(/^output target_group_arns\.web\[1\]: .*is no ARN of a target group\.$/),
  ]);
  expect(read([7]).problems).toEqual([expect.stringContaining('output target_group_arns[0]: It is a number')]);
});
