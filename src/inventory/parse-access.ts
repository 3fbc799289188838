import type { GroupId } from './host.ts';
import type { InventoryProblem } from './problem.ts';
import { type Found, shown } from './source.ts';

/** The group in which the window is opened. */
export function parseGroupId(found: Found | undefined, problems: InventoryProblem[]): GroupId | undefined {
  if (found === undefined) return undefined;
  const { value, spelled } = found;
  const text = typeof value === 'string' ? value.trim() : undefined;
  if (text !== undefined && isGroupId(text)) return text;
  problems.push({ spelled, message: `${shown(value, found)} is no id of a security group.`, hint: groupHint(value) });
  return undefined;
}

/** Eight hexadecimal digits in old accounts, seventeen since 2018 (EC2's longer ids). */
function isGroupId(text: string): text is GroupId {
  return /^sg-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(text);
}

function groupHint(value: unknown): string {
  if (Array.isArray(value)) return 'Name one group: value = aws_security_group.deploy.id, without the list.';
  if (typeof value === 'string' && value.startsWith('arn:'))
    return 'Write the id at the end of the ARN, like sg-0123456789abcdef0.';
  if (typeof value === 'string' && /^sgr-/.test(value)) return 'This is the id of a rule; write the one of its group.';
  return 'Write the id, like sg-0123456789abcdef0, not the name: value = aws_security_group.deploy.id.';
}

/** Text in OpenSSH's known_hosts format, or a list of its lines; the SSH client reads the lines. */
export function parseKnownHosts(found: Found | undefined, problems: InventoryProblem[]): string {
  if (found === undefined) return '';
  const { value, spelled } = found;
  const lines: readonly unknown[] = Array.isArray(value) ? value : [value];
  const text: string[] = [];
  for (const line of lines) if (typeof line === 'string') text.push(line.trimEnd());
  const hint = 'Write the lines of a known_hosts file (host, key type, key) as text or as a list.';
  // Not quoted: a private key may stand here by mistake.
  if (text.length < lines.length) problems.push({ spelled, message: 'It is neither text nor a list of lines.', hint });
  if (text.some((line) => /PRIVATE KEY/.test(line)))
    problems.push({ spelled, message: 'It holds a private key.', hint });
  return text.join('\n');
}
