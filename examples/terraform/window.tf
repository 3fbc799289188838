# Where Sallyport opens its window: a group of its own, without rules.
#
# Neither ingress blocks here, nor aws_vpc_security_group_rules_exclusive for it: with them an apply during a deploy would
# remove the rule that is being used. Without them Terraform leaves the rules of this group alone.
resource "aws_security_group" "deploy" {
  name_prefix = "deploy-"
  description = "Sallyport opens port 22 here for as long as a deploy takes"
  vpc_id      = var.vpc_id
  tags        = { Name = "deploy" }

  # A group can't be deleted while a host is in it: make the new one first.
  lifecycle {
    create_before_destroy = true
  }
}
