/** A type as Terraform writes it in JSON. */
export type Type = 'string' | 'number' | 'bool' | readonly ['list' | 'set' | 'map', Type];
export type Attribute = { readonly type: Type; readonly use: 'required' | 'optional' | 'computed' };
/** Nested blocks are all of the kind that may stand there once. */
export type Block = {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly blocks?: Readonly<Record<string, Block>>;
};
export type Schemas = {
  readonly resources: Readonly<Record<string, Block>>;
  readonly data: Readonly<Record<string, Block>>;
};

const required = (type: Type): Attribute => ({ type, use: 'required' });
const optional = (type: Type): Attribute => ({ type, use: 'optional' });
const computed = (type: Type): Attribute => ({ type, use: 'computed' });

/**
 * What the example uses of its providers: of each resource all that must be given, and of the rest what the example gives or reads. Read
 * from the providers' own schemas (hashicorp/aws: internal/service/ec2 and iam; hashicorp/tls: internal/provider).
 */
export const aws: Schemas = {
  resources: {
    aws_security_group: {
      attributes: {
        ...{ id: computed('string'), arn: computed('string') },
        ...{ name_prefix: optional('string'), description: optional('string'), vpc_id: optional('string') },
        tags: optional(['map', 'string']),
      },
    },
    aws_instance: {
      attributes: {
        ...{ id: computed('string'), arn: computed('string'), public_ip: computed('string') },
        ...{ private_ip: optional('string'), availability_zone: optional('string') },
        ...{ ami: optional('string'), instance_type: optional('string'), subnet_id: optional('string') },
        ...{ vpc_security_group_ids: optional(['set', 'string']), user_data: optional('string') },
        tags: optional(['map', 'string']),
      },
      blocks: {
        metadata_options: {
          attributes: { http_tokens: optional('string'), http_put_response_hop_limit: optional('number') },
        },
      },
    },
    aws_iam_role: {
      attributes: {
        ...{ id: computed('string'), arn: computed('string'), assume_role_policy: required('string') },
        ...{ name_prefix: optional('string'), description: optional('string') },
      },
    },
    aws_iam_role_policy: {
      attributes: { id: computed('string'), role: required('string'), policy: required('string') },
    },
  },
  data: {
    aws_iam_openid_connect_provider: { attributes: { arn: optional('string'), url: optional('string') } },
  },
};

export const tls: Schemas = {
  resources: {
    tls_private_key: {
      attributes: {
        ...{ id: computed('string'), algorithm: required('string') },
        ...{ private_key_openssh: computed('string'), public_key_openssh: computed('string') },
      },
    },
  },
  data: {},
};
