bind 'tcp://127.0.0.1:3000'
threads 1, 2
environment 'production'
rackup '/srv/app/current/config.ru'
