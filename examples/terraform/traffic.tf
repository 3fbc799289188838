# Optional: a load balancer that Sallyport drains before it changes a host, and refills when the host is proven healthy.

variable "target_group_arns" {
  description = "The target groups (arn:aws:elasticloadbalancing:…:targetgroup/…) in which the hosts serve; empty: nobody is drained."
  type        = list(string)
  default     = []
}

# target-groups-output: the name that Sallyport looks for by itself. Where roles differ, write role → list: { web = [aws_lb_target_group.web.arn] }.
output "target_group_arns" {
  value = var.target_group_arns
}

# Optional beside it: a group of its own, without targets and with weight 0 in the rule that sends to the others, in which the first
# batch of each deploy is on trial:
#
#   action {
#     type = "forward"
#     forward {
#       target_group {
#         arn    = aws_lb_target_group.web.arn
#         weight = 1
#       }
#       target_group {
#         arn    = aws_lb_target_group.canary.arn
#         weight = 0
#       }
#     }
#   }
#   # Sallyport changes the weights for as long as a trial goes on: a terraform apply is not to change them back.
#   lifecycle { ignore_changes = [action] }
variable "canary_target_group_arn" {
  description = "That group (arn:aws:elasticloadbalancing:…:targetgroup/…); empty: no batch is on trial."
  type        = string
  default     = ""
}

# For canary-target-group-output.
output "canary_target_group_arn" {
  value = var.canary_target_group_arn
}

locals {
  # What the role of a run needs for it, beside all else.
  traffic_statements = [
    for target_group_arns in [var.target_group_arns] : [
      {
        # How the balancer sees every target, how long a drain may take. Describe calls can't be limited to a group.
        Effect = "Allow"
        Action = [
          "elasticloadbalancing:DescribeTargetGroups",
          "elasticloadbalancing:DescribeTargetGroupAttributes",
          "elasticloadbalancing:DescribeTargetHealth",
        ]
        Resource = "*"
      },
      {
        # Out before a host changes, back in after. Which targets, IAM can't say: only in these groups.
        Effect   = "Allow"
        Action   = ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"]
        Resource = concat(target_group_arns, compact([var.canary_target_group_arn]))
      },
    ] if length(target_group_arns) > 0
  ]

  canary_statements = [
    for arn in compact([var.canary_target_group_arn]) : [
      {
        # By which rules the canary group gets its requests, and what became of them. None of these can be limited to a group.
        Effect   = "Allow"
        Action   = ["elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeRules", "cloudwatch:GetMetricData"]
        Resource = "*"
      },
      {
        # Its share of them. Name the rule itself where you have its ARN.
        Effect   = "Allow"
        Action   = "elasticloadbalancing:ModifyRule"
        Resource = replace(arn, "/:targetgroup/.*$/", ":listener-rule/app/*")
      },
      {
        # The same, where it is a listener's default rule: leave out the one of the two that you don't have.
        Effect   = "Allow"
        Action   = "elasticloadbalancing:ModifyListener"
        Resource = replace(arn, "/:targetgroup/.*$/", ":listener/app/*")
      },
      {
        # Asked in the run's name when such a rule has people sign in by Cognito: leave it out where none does.
        Effect   = "Allow"
        Action   = "cognito-idp:DescribeUserPoolClient"
        Resource = "*"
      },
    ]
  ]
}
