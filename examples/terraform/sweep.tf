# For a scheduled sweep (examples/sweep/sweep.yml): a role of its own, which can open nothing. Its job needs no environment, whose
# reviewers would have to wake up for it, so it is bound to the branch on which scheduled workflows run.

locals {
  sweep_subjects = [
    for repository in [
      "${var.github.owner}@${var.github.owner_id}/${var.github.repository}@${var.github.repository_id}",
      "${var.github.owner}/${var.github.repository}",
    ] : "repo:${repository}:ref:refs/heads/${var.default_branch}"
  ]

  sweep_trust_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.identity_provider_arn }
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = local.sweep_subjects
        }
      }
    }]
  })

  sweep_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # Shut what has expired. List every group that Sallyport opens: IAM can't tell its rules from yours.
        Effect   = "Allow"
        Action   = "ec2:RevokeSecurityGroupIngress"
        Resource = local.group_arn
      },
      {
        # Before it removes a rule a sweep marks it, so that a run that joins it in this very moment waits.
        Effect   = "Allow"
        Action   = ["ec2:CreateTags", "ec2:DeleteTags"]
        Resource = local.rules_arn
        Condition = {
          Null                      = { "aws:ResourceTag/sallyport:nonce" = "false" }
          "ForAllValues:StringLike" = { "aws:TagKeys" = "sallyport:lease:*" }
        }
      },
      {
        # Find the rules with our mark. Describe calls can't be limited to a group.
        Effect   = "Allow"
        Action   = "ec2:DescribeSecurityGroupRules"
        Resource = "*"
      },
    ]
  })
}
