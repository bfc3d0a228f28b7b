#!/usr/bin/env bash
# Packs the packages and uses them as a stranger would, from a folder outside the repository, on SQLite and on PostgreSQL:
#   eng/consume.sh [POSTGRES-CONNECTION-STRING]
# Without the argument, PostgreSQL is the server that FITNESSTRACK_TEST_POSTGRES names, else one of eng/postgres.sh's.
# Prints a line for each check; exits with 1 if one fails.
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
postgres=${1:-${FITNESSTRACK_TEST_POSTGRES:-}}
if [[ -z $postgres ]]; then
    exec "$repository/eng/postgres.sh" "${BASH_SOURCE[0]}"
fi

core=FitnessTrack.Data
packages=("$core" "$core.Migrations.Sqlite" "$core.Migrations.Postgres")
# Unique, so that no package of an earlier run can stand in for this one's.
version=1.0.0-consume.$(date -u +%Y%m%d%H%M%S).$$
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# check WHAT COMMAND...: what the command prints is shown only if it fails.
check() {
    if "${@:2}" >"$work/output" 2>&1; then
        echo "ok      $1"
    else
        echo "FAILED  $1"
        sed 's/^/        /' "$work/output"
        failures=$((failures + 1))
    fi
}

pack() {
    cd "$repository" && dotnet pack -c Release -o "$work/feed" -p:Version="$version" -v quiet
}

exactly_the_packages() {
    (cd "$work/feed" && ls) | sort >"$work/actual"
    for id in "${packages[@]}"; do
        printf '%s\n' "$id.$version.nupkg" "$id.$version.snupkg"
    done | sort | diff - "$work/actual"
}

# A nupkg is unpacked where NuGet puts it when it restores.
unpacked() { echo "$work/packages/${1,,}/$version"; }
nuspec() { echo "$(unpacked "$1")/${1,,}.nuspec"; }

is_complete() {
    local folder
    folder=$(unpacked "$1")
    ls "$folder/README.md" "$folder/icon.png" "$folder/lib/net10.0/$1.dll" "$folder/lib/net10.0/$1.xml" &&
        grep -F '<license type="expression">MIT</license>' "$(nuspec "$1")" &&
        grep -E '<repository type="git" url="https://[^"]+" commit="[0-9a-f]{40}"' "$(nuspec "$1")"
}

# depends_only_on PACKAGE: of the packages below, which a host needs for what it is promised, and of nothing else.
depends_only_on() {
    local allowed='Microsoft.EntityFrameworkCore.Relational Microsoft.Extensions.Diagnostics.HealthChecks Microsoft.Extensions.Hosting.Abstractions'
    case $1 in
    *.Sqlite) allowed+=" $core Microsoft.EntityFrameworkCore.Sqlite SQLitePCLRaw.bundle_e_sqlite3 SQLitePCLRaw.core" ;;
    *.Postgres) allowed+=" $core Npgsql.EntityFrameworkCore.PostgreSQL" ;;
    esac
    grep -o '<dependency id="[^"]*"' "$(nuspec "$1")" | cut -d '"' -f 2 | sort | diff <(tr ' ' '\n' <<<"$allowed" | sort) -
}

# A megabyte is what a phone's build can be asked to take.
is_small() {
    local size
    size=$(wc -c <"$work/feed/$1.$version.nupkg")
    echo "$size bytes"
    [[ $size -lt 1000000 ]]
}

depends_on_its_own_core() { grep -F "<dependency id=\"$core\" version=\"[$version]\"" "$(nuspec "$1")"; }

links_sources() {
    grep -a -o -E 'https://raw[.]githubusercontent[.]com/[^"]+/[0-9a-f]{40}/[*]' "$repository/src/$1/bin/Release/net10.0/$1.pdb"
}

# dotnet_consumer FOLDER COMMAND ARGUMENT...: packages of this run go into the temporary folder and with it; all others are
# taken from where the user has them.
dotnet_consumer() {
    dotnet "$2" "$work/consumers/$1" "${@:3}" -v quiet -p:FitnessTrackVersion="$version" -p:HostingVersion="$hosting" \
        -p:RestorePackagesPath="$work/packages" -p:RestoreFallbackFolders="$user_packages"
}

# restores_no WORD PROVIDER: an application with that provider alone gets nothing of the other one.
restores_no() {
    cp -r "$work/consumers/Console" "$work/consumers/Only$2"
    dotnet_consumer "Only$2" restore -p:Providers="$2" || return 1
    local assets=$work/consumers/Only$2/obj/project.assets.json
    grep -q "$core.Migrations.$2" "$assets" || { echo "The provider itself is missing."; return 1; }
    ! grep -i -n "$1" "$assets"
}

# first_block LANGUAGE FILE: the lines of a document's first block of that language.
first_block() { awk -v fence="\`\`\`$1" '$0 == "```" && inside { exit } inside; $0 == fence { inside = 1 }' "$2"; }

# newcomer PROVIDER README: what a reader of that README types, runs and sees, in an empty folder and twice: the second time
# nothing is there twice. The package is the one of this run, which is no release; on PostgreSQL the program gets this server.
newcomer() {
    local folder=$work/newcomer/$1 readme=$2
    mkdir -p "$folder"
    first_block sh "$repository/README.md" |
        sed -e "s/^dotnet add package .*/dotnet add package $core.Migrations.$1 --version $version/" >"$folder/type.sh"
    first_block csharp "$readme" >"$folder/Program.cs"
    first_block text "$readme" >"$folder/expected"
    if [[ $1 == Postgres ]]; then
        local documented='"Host=localhost;Database=fitnesstrack;Username=app"'
        grep -qF "$documented" "$folder/Program.cs" || { echo "The README's program has no $documented."; return 1; }
        awk -v from="$documented" -v to="\"$postgres;Database=${database}_newcomer\"" \
            '{ at = index($0, from) } at { $0 = substr($0, 1, at - 1) to substr($0, at + length(from)) } { print }' \
            "$folder/Program.cs" >"$folder/Program.here.cs"
        mv "$folder/Program.here.cs" "$folder/Program.cs"
    fi
    cat >>"$folder/type.sh" <<'THEN'
cp ../Program.cs .
for run in first second; do
    echo "The $run run:"
    dotnet run >../actual
    diff ../expected ../actual
done
THEN
    (cd "$folder" && RestorePackagesPath=$work/packages RestoreFallbackFolders=$user_packages bash -euo pipefail type.sh)
}

# Of keys that are named twice, the last one counts.
database=fitnesstrack_consume_$(date -u +%Y%m%d%H%M%S)_$$
# The version of the host that the samples have.
hosting=$(sed -n 's/.*Microsoft.Extensions.Hosting" Version="\([^"]*\)".*/\1/p' "$repository/Directory.Packages.props")
user_packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: *//')
mkdir "$work/feed"
cp -r "$repository/eng/consumers" "$work/consumers"
# The folder is added to the user's own sources, whatever they are.
cat >"$work/nuget.config" <<'CONFIG'
<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <add key="consume" value="feed" />
  </packageSources>
</configuration>
CONFIG

check "dotnet pack" pack
check "three packages and their symbols, nothing else" exactly_the_packages
for application in Console Api Worker; do
    check "$application restores and builds with them" dotnet_consumer "$application" build
done
for id in "${packages[@]}"; do
    check "$id: README, icon, licence, XML documentation, repository and commit" is_complete "$id"
    check "$id: symbols link to the sources" links_sources "$id"
    check "$id: depends on what a host needs, and on nothing else" depends_only_on "$id"
    check "$id: less than a megabyte" is_small "$id"
done
check "$core.Migrations.Sqlite: depends on the core of its own version" depends_on_its_own_core "$core.Migrations.Sqlite"
check "$core.Migrations.Postgres: depends on the core of its own version" depends_on_its_own_core "$core.Migrations.Postgres"
check "an application with SQLite alone restores no Npgsql" restores_no npgsql Sqlite
check "an application with PostgreSQL alone restores no SQLite" restores_no sqlite Postgres

run() { echo "$work/consumers/$1/bin/Debug/net10.0/$1.dll"; }
check "the console application saves and reads back on SQLite" dotnet "$(run Console)" sqlite "Data Source=$work/console.db"
# In Swedish the minus sign is another character, which must not find its way into SQL.
check "the console application saves and reads back on SQLite in Swedish" \
    env LC_ALL=sv_SE.UTF-8 dotnet "$(run Console)" sqlite "Data Source=$work/console.db"
check "the console application saves and reads back on PostgreSQL" dotnet "$(run Console)" postgres "$postgres;Database=$database"
check "the program of README, typed, run and run again on SQLite" newcomer Sqlite "$repository/README.md"
check "the program of the PostgreSQL package's README, as NuGet shows it, on PostgreSQL" \
    newcomer Postgres "$(unpacked "$core.Migrations.Postgres")/README.md"
dotnet "$(run Console)" postgres "$postgres;Database=${database}_newcomer" delete
for application in Api Worker; do
    check "$application on SQLite" \
        dotnet "$(run "$application")" --FitnessTrack:Provider=Sqlite "--ConnectionStrings:FitnessTrack=Data Source=$work/${application,,}.db"
    check "$application on PostgreSQL" \
        dotnet "$(run "$application")" --FitnessTrack:Provider=Postgres "--ConnectionStrings:FitnessTrack=$postgres;Database=${database}_${application,,}"
done

[[ $failures -eq 0 ]]
