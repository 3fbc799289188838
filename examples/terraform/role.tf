# One per account, most often there already; else make an aws_iam_openid_connect_provider with the audience sts.amazonaws.com.
data "aws_iam_openid_connect_provider" "github" {
  url = "https://token.actions.githubusercontent.com"
}

resource "aws_iam_role" "deploy" {
  name_prefix        = "deploy-"
  description        = "Taken by Sallyport with GitHub's identity token"
  assume_role_policy = local.trust_policy
}

resource "aws_iam_role_policy" "deploy" {
  role   = aws_iam_role.deploy.id
  policy = local.deploy_policy
}

locals {
  identity_provider_arn = data.aws_iam_openid_connect_provider.github.arn
  group_arn             = aws_security_group.deploy.arn
  guard_role_arn        = one(aws_iam_role.guard[*].arn)
}

resource "aws_iam_role" "sweep" {
  name_prefix        = "sweep-"
  description        = "Taken by a scheduled job that removes expired windows"
  assume_role_policy = local.sweep_trust_policy
}

resource "aws_iam_role_policy" "sweep" {
  role   = aws_iam_role.sweep.id
  policy = local.sweep_policy
}

resource "aws_iam_role" "guard" {
  count              = var.window_guard ? 1 : 0
  name_prefix        = "window-guard-"
  description        = "Taken by EventBridge Scheduler to shut a window that nobody else has shut"
  assume_role_policy = local.guard_trust_policy
}

resource "aws_iam_role_policy" "guard" {
  count  = var.window_guard ? 1 : 0
  role   = aws_iam_role.guard[0].id
  policy = local.guard_policy
}
