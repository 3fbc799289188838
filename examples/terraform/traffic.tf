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

locals {
  # What the role of a run needs for it, beside all else.
  traffic_statements = [
    for target_group_arns in [var.target_group_arns] : [
      {
        # How the balancer sees every target, how long a drain may take. Describe calls can't be limited to a group.
        Effect   = "Allow"
        Action   = "elasticloadbalancing:DescribeTarget*"
        Resource = "*"
      },
      {
        # Out before a host changes, back in after. Which targets, IAM can't say: only in these groups.
        Effect   = "Allow"
        Action   = ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"]
        Resource = target_group_arns
      },
    ] if length(target_group_arns) > 0
  ]
}
