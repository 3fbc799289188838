/**
 * Milliseconds. Nodes of a load balancer hear of a change one by one, and for some seconds more send requests as they did before: to a target
 * that was deregistered, however short the group's delay is (aws-load-balancer-controller #1064, #2366), and to a group whose weight was taken
 * away (argoproj/argo-rollouts #4595).
 */
export const stillForwarded = 10_000;
