# The app that every release is a copy of. A version that this host has in broken-versions boots, and never gets healthy.
VERSION = File.read(File.join(__dir__, 'REVISION')).strip
BROKEN = '/srv/app/broken-versions'

run lambda { |env|
  next [404, {}, ["no such page\n"]] unless env['PATH_INFO'] == '/up'
  next [200, {}, ["#{VERSION}\n"]] unless File.exist?(BROKEN) && File.readlines(BROKEN, chomp: true).include?(VERSION)

  File.write('/srv/app/at-up', VERSION)
  [500, {}, ["#{VERSION} cannot reach its database\n"]]
}
