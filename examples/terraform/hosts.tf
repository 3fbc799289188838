# The hosts' own SSH keys, made here so that they are known before anyone connects.
#
# The private halves are then in the state and in the user data. If that is too much for you, leave this out, let each host
# make its own, and give the public halves by known-hosts.
resource "tls_private_key" "host" {
  count     = length(var.subnet_ids)
  algorithm = "ED25519"
}

resource "aws_instance" "app" {
  count         = length(var.subnet_ids)
  ami           = var.ami
  instance_type = "t4g.small"
  subnet_id     = var.subnet_ids[count.index]

  # For hosts that are there already: aws_network_interface_sg_attachment.
  vpc_security_group_ids = [var.app_security_group_id, aws_security_group.deploy.id]

  user_data = join("\n", ["#cloud-config", jsonencode({
    # Those that the image brings are thrown away: they would be the same on every host.
    ssh_deletekeys = true
    ssh_keys = {
      ed25519_private = tls_private_key.host[count.index].private_key_openssh
      ed25519_public  = trimspace(tls_private_key.host[count.index].public_key_openssh)
    }
  })])

  # User data holds a key: only who asks with a session token gets it, and no container one hop further.
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  tags = { Name = "app-${count.index + 1}" }
}
