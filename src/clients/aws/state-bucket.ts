import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../../clock.ts';
import { SallyportError } from '../../errors.ts';
import { type AwsCall, errorName, translateAwsError } from './aws-error.ts';
import { callerOf } from './call.ts';
import { type AwsPlace, clientOptions } from './client-options.ts';
import type { Session } from './credentials.ts';

/** Reads the text of a Terraform state in S3. A bucket of another region is followed there; throws TERRAFORM_FAILED naming the object. */
export async function readStateObject(
  { session, place, clock }: { session: Session; place: AwsPlace; clock: Clock },
  { bucket, key }: { bucket: string; key: string },
  signal: AbortSignal,
): Promise<string> {
  const object = `s3://${bucket}/${key}`;
  // A state may hold megabytes: more time than a call of a few bytes.
  const call: AwsCall = { action: 's3:GetObject', place, resource: object, who: session.arn, within: 60_000 };
  const send = callerOf({
    session,
    clock,
    make: (credentials) => {
      const options = clientOptions(place, clock, credentials);
      return new S3Client({
        ...options,
        requestHandler: { ...options.requestHandler, requestTimeout: 30_000 },
        followRegionRedirects: true,
        // Endpoints other than AWS's seldom have a host name per bucket.
        forcePathStyle: place.endpoint !== undefined,
        responseChecksumValidation: 'WHEN_REQUIRED',
      });
    },
  });
  try {
    return await send(
      call,
      async (s3, abortSignal) => {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal });
        return (await Body?.transformToString()) ?? '';
      },
      signal,
    );
  } catch (error) {
    throw explain(error, object, call);
  }
}

const reasons: Readonly<Record<string, string>> = {
  NoSuchKey: 'there is no such object in the bucket',
  NotFound: 'there is no such object in the bucket',
  NoSuchBucket: 'there is no such bucket',
  AccessDenied: 'the run’s credentials may not read it (or it does not exist)',
  InvalidObjectState: 'it is archived',
  PermanentRedirect: 'the bucket is in another region',
  AuthorizationHeaderMalformed: 'the bucket is in another region',
};

function explain(error: unknown, object: string, call: AwsCall): SallyportError {
  const reason = reasons[errorName(error)];
  if (reason === undefined) return translateAwsError(error, call);
  return new SallyportError('TERRAFORM_FAILED', {
    message: `The Terraform state ${object} can’t be read: ${reason}.`,
    hint: 'See terraform-state; the role needs s3:GetObject on the object, s3:ListBucket to be told what is missing, and kms:Decrypt where the state is encrypted with a key of yours.',
    cause: error,
  });
}
