#!/usr/bin/env bash
# All that follows from a change of an entity or its configuration: a migration of both providers, both compiled models, both
# canonical schemas, the kept database of the version that is being made, the own context sample's migrations, and the generated
# documents.
#   eng/change.sh NAME     the name of the migration, such as AddRoutineColor
#   eng/change.sh          no migration: everything else anew, after a migration was edited by hand or the public API changed
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
design() { dotnet run --project eng/FitnessTrack.Data.Design -- "$@"; }

# Each step is built anew, since it reads what the one before wrote.
if [[ $# -gt 0 ]]; then
    design migration "$1"
    design sample "$1"
fi
design models
eng/postgres.sh dotnet run --project eng/FitnessTrack.Data.Design -- schema
# The database of the version that is being made, which later versions are going to migrate.
version=$(ls tests/FitnessTrack.Data.Tests/Schema/Released | sort -V | tail -1)
eng/postgres.sh dotnet run --project eng/FitnessTrack.Data.Design -- release "$version"
design docs
