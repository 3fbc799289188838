/**
 * Asks Puma’s control app for its numbers, and reads what its configuration says in plain words. It is run on the host by the very Ruby that
 * runs Puma, which is there whatever else is missing, so that the control app’s token never leaves the host.
 *
 * Where the control app listens is found as its owner wrote it down: in Puma’s state file, or in the configuration. Only lines that stand
 * by themselves are told of the configuration: what is inside a condition may not hold.
 */
export const controlProgram = `
require 'socket'
require 'timeout'

pid = ARGV[0]
app = ENV['APP']
command = ENV['COMMAND'].to_s
tell = ->(kind, text) { puts "#{kind} #{text.to_s.scrub('?').gsub(/[[:cntrl:]]/, ' ').slice(0, 40_000)}" }
option = ->(*names) { command[/ (?:#{names.join('|')})[ =]?([^ ;]+)/, 1] }

Dir.chdir(File.exist?("#{app}/current") ? "#{app}/current" : "/proc/#{pid}/cwd")
environment = File.binread("/proc/#{pid}/environ").split("\\0").to_h { |pair| pair.split('=', 2).values_at(0, 1) } rescue {}
mode = environment['RAILS_ENV'] || environment['RACK_ENV'] || 'production'
written = option.('-C', '--config') || ["config/puma/#{mode}.rb", 'config/puma.rb'].find { |name| File.file?(name) }
config = written && File.file?(written) ? File.read(written) : ''
tell.('config', File.expand_path(written)) if written && File.file?(written)
config.each_line { |line| tell.('says', line) if line.match?(/\\A(preload_app!|prune_bundler|directory|fork_worker|workers)(?!\\w)/) }
certificate = config[/^(?:ssl_bind|bind)\\b.*?\\bcert(?:: *|['"]? *=> *|=)['"]?(\\/[^'"&\\s,]+)/, 1]
tell.('certificate', certificate) if certificate
tell.('directory-option', option.('--dir')) if option.('--dir')

begin
  states = [option.('-S', '--state'), config[/^\\s*state_path[ (]+['"]([^'"]+)/, 1]]
  states += %w[shared/tmp/pids shared/tmp shared/pids shared current/tmp/pids current/tmp].map { |place| "#{app}/#{place}/puma.state" }
  found = states.compact.uniq.filter_map do |file|
    next unless File.file?(file) && File.readable?(file)
    File.read(file).scan(/^(pid|control_url|control_auth_token): "?([^"\\n]*)"?$/).to_h
  end
  state = found.find { |each| each['pid'] == pid && each['control_url'] }
  url = state ? state['control_url'] : config[/^\\s*activate_control_app[ (]+['"]([^'"]+)/, 1] || option.('--control-url', '--control')
  token = state ? state['control_auth_token'] : config[/auth_token: *['"]([^'"]+)/, 1] || option.('--control-token')
  if url.nil?
    tell.('silent', 'it has no control app, or none that a state file or its configuration names')
  else
    Timeout.timeout(5) do
      socket = url.start_with?('unix://') ? UNIXSocket.new(url.delete_prefix('unix://')) : TCPSocket.new(*url[%r{\\Atcp://([^/?]+)}, 1].to_s.split(/:(?=\\d+\\z)/))
      query = token.nil? || token == 'none' ? '' : "?token=#{token}"
      socket.write("GET /stats#{query} HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n")
      head, body = socket.read(200_000).to_s.split("\\r\\n\\r\\n", 2)
      status = head.to_s[/\\AHTTP\\S+ (\\d+)/, 1]
      status == '200' ? tell.('stats', body) : tell.('silent', "its control app answers with status #{status}")
    end
  end
rescue StandardError, Timeout::Error => error
  tell.('silent', "its control app does not answer (#{error.class})")
end
`;
