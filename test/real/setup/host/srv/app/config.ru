# The app that every release is a copy of. A version that this host has in broken-versions boots, and never gets healthy.
VERSION = File.read(File.join(__dir__, 'REVISION')).strip

run lambda { |env|
  broken = File.exist?('/srv/app/broken-versions') && File.readlines('/srv/app/broken-versions', chomp: true).include?(VERSION)
  return [404, {}, ["no such page\n"]] unless env['PATH_INFO'] == '/up'

  broken ? [500, {}, ["#{VERSION} cannot reach its database\n"]] : [200, {}, ["#{VERSION}\n"]]
}
