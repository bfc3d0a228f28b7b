#!/usr/bin/env bash
# Compares the packages' public API with that of the last released version, which is the last tag v*: what is missing or changed
# fails, as error CP…. Before the first tag the baseline is this version itself. Then a copy of the core loses a public method,
# to see that this is noticed, and that it passes once it is written down as intended.
#   eng/validate.sh
#   eng/validate.sh --accept     writes what is missing or changed into src/*/CompatibilitySuppressions.xml, as intended breaks
set -euo pipefail

accept=false
case ${1:-} in
'') ;;
--accept) accept=true ;;
*)
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac

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

# compare PROJECT OPTION...: packs it, and compares it with the baseline.
compare() {
    dotnet pack "$1" -c Release -o "$work/new" -v quiet \
        -p:PackageValidationBaselineVersion="$version" -p:RestoreAdditionalProjectSources="$work/feed" "${@:2}"
}

# The packages' own projects, not the tests and samples beside them.
for project in "$source"/src/*/; do
    dotnet pack "$project" -c Release -o "$work/feed" -p:Version="$version" -v quiet
done
for project in src/*/; do
    compare "$project" -p:ApiCompatGenerateSuppressionFile="$accept"
done
if $accept; then
    git status --short -- 'src/*/CompatibilitySuppressions.xml'
    exit
fi
echo "The public API holds all of $tag."

# A copy that cannot fail guards nothing.
member='public static double? Estimate('
broken=$work/broken/src/FitnessTrack.Data
mkdir -p "$work/broken/docs"
cp Directory.*.props global.json nuget.config "$work/broken"
cp docs/icon.png "$work/broken/docs"
git ls-files --cached --others --exclude-standard src | tar -c -T - | tar -x -C "$work/broken"
# No analyzers: it is the comparison that is tried here.
compare_broken() { compare "$broken" -p:RunAnalyzers=false "$@"; }
grep -rlF "$member" "$broken" | xargs sed -i "s/$member/${member/public/internal}/"
if compare_broken >"$work/output" 2>&1 || ! grep -q 'error CP0002.*Estimate' "$work/output"; then
    cat "$work/output"
    echo "A public method that is gone is not noticed."
    exit 1
fi
compare_broken -p:ApiCompatGenerateSuppressionFile=true
compare_broken
echo "A public method that goes is noticed, and passes when it is written down as intended."
