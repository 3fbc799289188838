import type { Attribute, Block, Schemas } from './schemas.ts';

/** `GetProviderSchema.Response` of tfplugin5.proto. The numbers are its fields'. */
export function encodeSchemas({ resources, data }: Schemas): Buffer {
  const entry = (field: number, [name, block]: [string, Block]) =>
    message(field, [text(1, name), message(2, schema(block))]);
  return Buffer.concat([
    message(1, schema({ attributes: {} })),
    ...Object.entries(resources).map((one) => entry(2, one)),
    ...Object.entries(data).map((one) => entry(3, one)),
  ]);
}

function schema(block: Block): Buffer[] {
  return [message(2, blockOf(block))];
}

function blockOf({ attributes, blocks = {} }: Block): Buffer[] {
  return [
    ...Object.entries(attributes).map(([name, attribute]) => message(2, attributeOf(name, attribute))),
    ...Object.entries(blocks).map(([name, block]) =>
      message(3, [text(1, name), message(2, blockOf(block)), number(3, listOfBlocks), number(5, 1)]),
    ),
  ];
}

const listOfBlocks = 2;

function attributeOf(name: string, { type, use }: Attribute): Buffer[] {
  return [
    text(1, name),
    text(2, JSON.stringify(type)),
    number(4, use === 'required' ? 1 : 0),
    number(5, use === 'optional' ? 1 : 0),
    number(6, use === 'computed' ? 1 : 0),
  ];
}

function message(field: number, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
}

function text(field: number, value: string): Buffer {
  return message(field, [Buffer.from(value)]);
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
