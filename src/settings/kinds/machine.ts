import { bad, type Kind, ok } from '../setting.ts';

/** A directory on a host, spelled so that it means the same to every tool: no shell, unit file or tar takes any of it for something else. */
export const absolutePath: Kind<string> = {
  noun: 'absolute path',
  parse: (text) =>
    /^(\/[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*)+$/.test(text)
      ? ok(text)
      : bad(
          'is no absolute path of plain letters.',
          'Write it like /srv/app: letters, digits, and - _ . @ + between slashes, no slash at its end.',
        ),
  schema: { type: 'string', pattern: '^(/[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*)+$' },
};

/** Always with its ending, as every question to systemd wants it. */
export const systemdUnit: Kind<string> = {
  noun: 'systemd service',
  parse: (text) =>
    /^[A-Za-z0-9_@][A-Za-z0-9:_.@-]{0,199}$/.test(text) && !/\.(socket|timer|target|path|mount|slice|scope)$/.test(text)
      ? ok(text.endsWith('.service') ? text : `${text}.service`)
      : bad('is no name of a systemd service.', 'Write it like puma.service.'),
  schema: { type: 'string', pattern: '^[A-Za-z0-9_@][A-Za-z0-9:_.@-]{0,199}$' },
};
