#!/usr/bin/env bash
# Runs a command beside a throw-away PostgreSQL server, whose connection string is in FITNESSTRACK_TEST_POSTGRES:
#   eng/postgres.sh COMMAND [ARGUMENT...]
# The server listens on a Unix socket in a temporary folder, and goes when the command ends. Where the variable is set
# already, the command runs with that server. FITNESSTRACK_TEST_POSTGRES_BIN names the folder of initdb and postgres, where
# it is not to be the newest version that is installed.
set -euo pipefail

if [[ $# -eq 0 ]]; then
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi

if [[ -n ${FITNESSTRACK_TEST_POSTGRES:-} ]]; then
    exec "$@"
fi

binaries=
for folder in ${FITNESSTRACK_TEST_POSTGRES_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) $(dirname "$(command -v initdb || true)")}; do
    if [[ -x $folder/initdb && -x $folder/postgres ]]; then
        binaries=$folder
        break
    fi
done
if [[ -z $binaries ]]; then
    echo "PostgreSQL is not here: install it (apt-get install postgresql), or name a server in FITNESSTRACK_TEST_POSTGRES." >&2
    exit 1
fi

# A short path: a socket's path has at most 107 bytes.
folder=$(mktemp -d /tmp/ftpg-XXXXXX)
as_postgres=()
if [[ $(id -u) -eq 0 ]]; then
    # The server refuses to be root.
    chown postgres "$folder"
    as_postgres=(setpriv --reuid=postgres --regid=postgres --init-groups --)
fi

# The inner shell owns the server. It ends it when its standard input closes, which happens even if this script is killed;
# signals to the whole group, such as Ctrl+C, must not make it forget.
coproc OWNER { exec ${as_postgres[@]+"${as_postgres[@]}"} sh -c '
    trap "" INT HUP TERM
    cd "$2" || exit 1
    "$1/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >initdb.log 2>&1 || { cat initdb.log >&2; rm -rf "$2"; exit 1; }
    "$1/postgres" -D data -k "$2" -c listen_addresses= -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
        -c max_connections=300 >server.log 2>&1 </dev/null &
    server=$!
    # Where pg_ctl looks, too: not every package of the server brings pg_isready.
    until [ "$(sed -n "8s/ *$//p" data/postmaster.pid 2>/dev/null)" = ready ]; do
        kill -0 $server 2>/dev/null || { cat server.log >&2; rm -rf "$2"; exit 1; }
        sleep 0.05
    done
    echo ready
    cat >/dev/null
    kill -INT $server
    wait $server
    rm -rf "$2"
' sh "$binaries" "$folder"; }
owner=$OWNER_PID
to_owner=${OWNER[1]}

if ! read -r answer <&"${OWNER[0]}" || [[ $answer != ready ]]; then
    echo "PostgreSQL does not start." >&2
    exit 1
fi

status=0
FITNESSTRACK_TEST_POSTGRES="Host=$folder;Username=postgres;Database=postgres;Maximum Pool Size=20" "$@" || status=$?

exec {to_owner}>&-
wait "$owner" || true
exit "$status"
