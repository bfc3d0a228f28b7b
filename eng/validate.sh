#!/usr/bin/env bash
# Compares the packages' public API with that of the last released version, which is the last tag v*: what is missing or changed
# fails, as error CP…. Before the first tag the baseline is this version itself.
#   eng/validate.sh
set -euo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$repository"
work=$(mktemp -d)

# A version of its own, so that no other build of the released one stands in for it; what restoring it leaves behind goes.
version=0.0.1-baseline.$(date -u +%Y%m%d%H%M%S).$$
packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')
trap 'git worktree remove --force "$work/source" 2>/dev/null || true; rm -rf "$work" "$packages"/fitnesstrack.data*/"$version"' EXIT

if [[ $(git rev-parse --is-shallow-repository) == true ]]; then
    echo "A shallow clone does not know the last release."
    exit 77
elif tag=$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null); then
    git worktree add --detach --quiet "$work/source" "$tag"
    source=$work/source
else
    tag="this version, before the first tag"
    source=$repository
fi

# The packages' own projects, not the tests and samples beside them.
for project in "$source"/src/*/; do
    dotnet pack "$project" -c Release -o "$work/feed" -p:Version="$version" -v quiet
done
for project in src/*/; do
    dotnet pack "$project" -c Release -o "$work/new" -v quiet \
        -p:PackageValidationBaselineVersion="$version" -p:RestoreAdditionalProjectSources="$work/feed"
done
echo "The public API holds all of $tag."
