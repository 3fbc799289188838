# Optional (window_guard = true): a dead-man's switch for a runner that disappears with its whole machine. With Sallyport's settings
# window-guard: scheduler and window-guard-role, each open window has a one-time entry in EventBridge Scheduler, which revokes
# the rule when it has expired.

locals {
  region  = split(":", local.group_arn)[3]
  account = split(":", local.group_arn)[4]

  # Who takes the role: EventBridge Scheduler, on behalf of this account and no other.
  guard_trust_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "scheduler.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }]
  })

  # All that it may: revoke in this group. An entry names one rule by its id; IAM has nothing narrower.
  guard_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "ec2:RevokeSecurityGroupIngress"
      Resource = local.group_arn
    }]
  })

  # What the role of a run needs for it, beside all else.
  guard_statements = [
    for guard_role_arn in compact([local.guard_role_arn]) : [
      {
        # Set the guard, move it when a lease is renewed, look at it, delete it on close. Only entries with Sallyport's prefix.
        Effect   = "Allow"
        Action   = ["scheduler:CreateSchedule", "scheduler:UpdateSchedule", "scheduler:GetSchedule", "scheduler:DeleteSchedule"]
        Resource = "arn:aws:scheduler:${local.region}:${local.account}:schedule/default/sallyport-*"
      },
      {
        # Hand over this one role, and to Scheduler only.
        Effect    = "Allow"
        Action    = "iam:PassRole"
        Resource  = guard_role_arn
        Condition = { StringEquals = { "iam:PassedToService" = "scheduler.amazonaws.com" } }
      },
    ]
  ]
}
