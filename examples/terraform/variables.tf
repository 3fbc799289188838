variable "github" {
  description = "Who may deploy. The ids are numbers: gh api repos/OWNER/REPOSITORY --jq '.owner.id, .id'."
  type = object({
    owner         = string
    owner_id      = number
    repository    = string
    repository_id = number
    environment   = string
  })
}

variable "window_guard" {
  description = "Whether windows have a guard in EventBridge Scheduler (guard.tf)."
  type        = bool
  default     = false
}

variable "default_branch" {
  description = "Where scheduled workflows run, for the role of a sweep."
  type        = string
  default     = "main"
}

variable "state_object_arn" {
  description = "arn:aws:s3:::bucket/key of the Terraform state, if Sallyport reads it there (terraform-state: s3://bucket/key)."
  type        = string
  default     = null
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  description = "Public subnets, one host in each."
  type        = list(string)
}

variable "ami" {
  description = "An image with cloud-init and OpenSSH."
  type        = string
}

variable "app_security_group_id" {
  description = "What the hosts need for their own work: the balancer in, the internet out."
  type        = string
}
