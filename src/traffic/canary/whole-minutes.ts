import type { Minutes } from './canary-metrics.ts';

/** The whole minutes since then of which everything is published; undefined where there is none yet. */
export function publishedSince(since: number, now: number): Minutes | undefined {
  const from = Math.ceil(since / minute) * minute;
  const to = Math.floor((now - publication) / minute) * minute;
  return to > from ? { from, to } : undefined;
}

/** As many minutes just before a trial that began then; the minute in which it began is none of them. */
export function asManyBefore(began: number, minutes: Minutes): Minutes {
  const to = Math.floor(began / minute) * minute;
  return { from: to - (minutes.to - minutes.from), to };
}

/** Milliseconds until one minute more than these is published. */
export function untilNext(since: number, now: number): number {
  const seen = publishedSince(since, now)?.to ?? Math.ceil(since / minute) * minute;
  return seen + minute + publication - now;
}

export function beginningsOf({ from, to }: Minutes): readonly number[] {
  return Array.from({ length: countOf({ from, to }) }, (_, at) => from + at * minute);
}

export function countOf({ from, to }: Minutes): number {
  return Math.round((to - from) / minute);
}

/** Milliseconds. */
export const minute = 60_000;

/**
 * Milliseconds after its end until a minute's figures are whole: before that they are there, but too low (Netflix/atlas#1300 waits two
 * minutes for a load balancer's, prometheus-community/yet-another-cloudwatch-exporter#1796 for any).
 */
const publication = 120_000;
