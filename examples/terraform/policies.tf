# Both policies are made of values alone, so that they can be looked at, and tested, without an account.

locals {
  trust_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = local.identity_provider_arn }
      Condition = {
        # No patterns: a * in a subject lets in other repositories, branches or pull requests.
        StringEquals = {
          # Sallyport's default for its setting audience. A token made for another service is no good here.
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = local.subjects
        }
      }
    }]
  })

  # The environment's own rules (who approves, which branches) then decide who deploys. In its name a colon is written %3A.
  environment = replace(var.github.environment, ":", "%3A")

  # GitHub sends one of the two. Delete the other when you know which: an error of Sallyport's shows the subject that was sent.
  subjects = [
    # Repositories made, renamed or transferred after 2026-07-15, and those that opted in. It can't be taken over by
    # someone who registers an abandoned name.
    "repo:${var.github.owner}@${var.github.owner_id}/${var.github.repository}@${var.github.repository_id}:environment:${local.environment}",
    # All others.
    "repo:${var.github.owner}/${var.github.repository}:environment:${local.environment}",
  ]
}

locals {
  rules_arn = replace(local.group_arn, "/:security-group/.*$/", ":security-group-rule/*")

  deploy_policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat([
      {
        # Open the window, in this group only. IAM knows no condition on port or address: that the rule is exact is
        # Sallyport's own promise, which is why the group is attached to hosts of this one application.
        Effect   = "Allow"
        Action   = "ec2:AuthorizeSecurityGroupIngress"
        Resource = local.group_arn
      },
      {
        # The same call, as far as it makes a tagged rule: a rule without our mark could not be told from one of yours.
        Effect    = "Allow"
        Action    = "ec2:AuthorizeSecurityGroupIngress"
        Resource  = local.rules_arn
        Condition = { Null = { "aws:RequestTag/sallyport:nonce" = "false" } }
      },
      {
        # The mark itself, only while a rule is being made: nothing that exists can be given it.
        Effect    = "Allow"
        Action    = "ec2:CreateTags"
        Resource  = local.rules_arn
        Condition = { StringEquals = { "ec2:CreateAction" = "AuthorizeSecurityGroupIngress" } }
      },
      {
        # Leases: two runs behind one address share one rule, for AWS allows only one, and each keeps a tag with its expiry on it.
        # Only on rules that carry our mark, and only these tags: the mark can't be taken off, nor your own rules be given any.
        Effect   = "Allow"
        Action   = ["ec2:CreateTags", "ec2:DeleteTags"]
        Resource = local.rules_arn
        Condition = {
          Null                      = { "aws:ResourceTag/sallyport:nonce" = "false" }
          "ForAllValues:StringLike" = { "aws:TagKeys" = "sallyport:lease:*" }
        }
      },
      {
        # Shut the window. IAM has no narrower resource for it than the group: one more reason for a group without other rules.
        Effect   = "Allow"
        Action   = "ec2:RevokeSecurityGroupIngress"
        Resource = local.group_arn
      },
      {
        # See that it is shut. Describe calls can't be limited to a group; no secret is in their answer.
        Effect   = "Allow"
        Action   = ["ec2:DescribeSecurityGroupRules", "ec2:DescribeInstances"] # the second: is the group that of the hosts?
        Resource = "*"
      },
      ],
      # For ssh-key-source = instance-connect (a key for 60 seconds) and host-key-source = console, add what you use. Hosts without
      # an instance_id in the outputs are looked up by their address.
      #
      #   {
      #     Effect    = "Allow"
      #     Action    = "ec2-instance-connect:SendSSHPublicKey"
      #     Resource  = [for host in aws_instance.web : host.arn]
      #     Condition = { StringEquals = { "ec2:osuser" = "deploy" } }
      #   },
      #   { Effect = "Allow", Action = "ec2:GetConsoleOutput", Resource = [for host in aws_instance.web : host.arn] },

      # window-guard = scheduler (guard.tf).
      flatten(local.guard_statements),

      # A load balancer (traffic.tf).
      flatten(local.traffic_statements),
      flatten(local.canary_statements),

      # Read the outputs from the state itself. A state encrypted with a KMS key needs kms:Decrypt on that key as well.
      [for arn in compact([var.state_object_arn]) : { Effect = "Allow", Action = "s3:GetObject", Resource = arn }],
    )
  })
}
