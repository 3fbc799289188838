import { demand, type Identity } from './identities.ts';
import { Refusal } from './refusal.ts';

export type Bucket = {
  readonly region: string;
  readonly objects: Map<string, string>;
  /** The ARN of the account's own key that all objects are encrypted with; S3 then decrypts as the caller. */
  readonly key?: string;
};

/** GetObject, path style. A bucket of another region answers 301 with that region in a header, as S3 does. */
export function getObject(
  buckets: ReadonlyMap<string, Bucket>,
  { path, region, identity }: { path: string; region: string; identity: Identity },
): string {
  const [, name = '', ...rest] = decodeURIComponent(path).split('/');
  const key = rest.join('/');
  const bucket = buckets.get(name);
  if (bucket === undefined) throw new Refusal('NoSuchBucket', 'The specified bucket does not exist', 404);
  if (bucket.region !== region) throw new Redirect(bucket.region);
  demand(identity, 's3:GetObject', `arn:aws:s3:::${name}/${key}`);
  const text = bucket.objects.get(key);
  if (text === undefined) throw new Refusal('NoSuchKey', 'The specified key does not exist.', 404);
  if (bucket.key !== undefined) {
    demand(identity, 'kms:Decrypt', bucket.key, { 'kms:ViaService': `s3.${region}.amazonaws.com` });
  }
  return text;
}

export class Redirect extends Refusal {
  readonly region: string;

  constructor(region: string) {
    super(
      'PermanentRedirect',
      'The bucket you are attempting to access must be addressed using the specified endpoint.',
      301,
    );
    this.region = region;
  }
}
