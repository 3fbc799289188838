# The names are those that Sallyport looks for by itself.

output "hosts" {
  value = [
    for at, instance in aws_instance.app : {
      address         = instance.public_ip
      role            = "web"
      instance_id     = instance.id
      private_address = instance.private_ip
      zone            = instance.availability_zone
      host_keys       = [trimspace(tls_private_key.host[at].public_key_openssh)]
    }
  ]
}

output "security_group_id" {
  value = aws_security_group.deploy.id
}

# The same keys for ssh by hand: terraform output -raw known_hosts >> ~/.ssh/known_hosts
output "known_hosts" {
  value = join("\n", [
    for at, instance in aws_instance.app :
    "${instance.public_ip} ${trimspace(tls_private_key.host[at].public_key_openssh)}"
  ])
}

output "role_to_assume" {
  value = aws_iam_role.deploy.arn
}

# For window-guard-role; null where there is no guard.
output "window_guard_role" {
  value = local.guard_role_arn
}
