#!/usr/bin/env bash
# Runs a command behind a throw-away pgbouncer in transaction mode, in front of a throw-away PostgreSQL server:
#   eng/pgbouncer.sh COMMAND [ARGUMENT...]
# FITNESSTRACK_TEST_POSTGRES leads through pgbouncer, with the settings that this needs, and FITNESSTRACK_TEST_POSTGRES_DIRECT
# past it. Both servers go when the command ends.
set -euo pipefail

if [[ $# -eq 0 ]]; then
    sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

if [[ $1 != --behind ]]; then
    unset FITNESSTRACK_TEST_POSTGRES
    exec "$(dirname "${BASH_SOURCE[0]}")/postgres.sh" "${BASH_SOURCE[0]}" --behind "$@"
fi
shift

pgbouncer=$(PATH=$PATH:/usr/sbin command -v pgbouncer || true)
if [[ -z $pgbouncer ]]; then
    echo "pgbouncer is not here: install it (apt-get install pgbouncer)." >&2
    exit 1
fi

direct=$FITNESSTRACK_TEST_POSTGRES
# Host=/tmp/…;Username=…: the socket's folder.
server=${direct#Host=}
server=${server%%;*}
folder=$(mktemp -d /tmp/ftpb-XXXXXX)
cat >"$folder/pgbouncer.ini" <<INI
[databases]
* = host=$server

[pgbouncer]
pool_mode = transaction
unix_socket_dir = $folder
listen_addr =
listen_port = 6432
auth_type = hba
auth_hba_file = $folder/hba.conf
auth_file = $folder/users.txt
logfile = $folder/pgbouncer.log
max_client_conn = 1000
default_pool_size = 20
# Databases come and go with the tests, and a connection that is kept would stand in the way.
server_idle_timeout = 1
server_lifetime = 60
# A database that does not exist is asked for again before the client's own patience of 15 s ends.
server_login_retry = 1
INI
# The one user whose password the tests get wrong.
printf '"postgres" ""\n"fitnesstrack_test_password" "right"\n' >"$folder/users.txt"
printf 'local all postgres trust\nlocal all all md5\n' >"$folder/hba.conf"

as_nobody=()
if [[ $(id -u) -eq 0 ]]; then
    # pgbouncer refuses to be root.
    chown -R postgres "$folder"
    as_nobody=(setpriv --reuid=postgres --regid=postgres --init-groups --)
fi
${as_nobody[@]+"${as_nobody[@]}"} "$pgbouncer" -q "$folder/pgbouncer.ini" </dev/null >/dev/null 2>"$folder/error.log" &
bouncer=$!
trap 'kill -INT $bouncer 2>/dev/null; wait $bouncer 2>/dev/null; rm -rf "$folder"' EXIT
until [[ -S $folder/.s.PGSQL.6432 ]]; do
    kill -0 $bouncer 2>/dev/null || { cat "$folder"/*.log >&2; exit 1; }
    sleep 0.05
done

status=0
FITNESSTRACK_TEST_POSTGRES_DIRECT=$direct \
FITNESSTRACK_TEST_POSTGRES="Host=$folder;Port=6432;Username=postgres;Database=postgres;Maximum Pool Size=20;No Reset On Close=true;Max Auto Prepare=0" "$@" || status=$?
exit "$status"
