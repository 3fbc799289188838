import type { EC2ClientConfig } from '@aws-sdk/client-ec2';
import type { Clock } from '../../clock.ts';

type RetryStrategy = Exclude<NonNullable<EC2ClientConfig['retryStrategy']>, { retry: unknown }>;

/**
 * The SDK judges what may be retried (throttling, transient, skewed clock); how long to wait is ours, on our clock, so that tests
 * need no real time. Exponential with full jitter, and slower when throttled, as AWS advises.
 */
export function retryOnClock(clock: Clock, attempts: number): RetryStrategy {
  const token = (retries: number) => ({ getRetryCount: () => retries, getRetryDelay: () => 0 });
  return {
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async (last, { errorType }) => {
      const retries = last.getRetryCount() + 1;
      const passing = errorType === 'THROTTLING' || errorType === 'TRANSIENT' || errorType === 'SERVER_ERROR';
      if (!passing || retries >= attempts) throw new Error('not to be retried');
      const base = errorType === 'THROTTLING' ? 500 : 100;
      await clock.sleep(Math.random() * base * 2 ** (retries - 1));
      return token(retries);
    },
    recordSuccess: () => undefined,
  };
}
