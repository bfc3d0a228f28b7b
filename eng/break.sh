#!/usr/bin/env bash
# Breaks by hand what the table of CONTRIBUTING.md lists, and looks whether the named test fails each time:
#   eng/break.sh                            all of it, which takes some twenty minutes
#   eng/break.sh C3 Q7                      these rows
#   eng/break.sh --table FILE [LABEL...]    those of another file's table, such as one that is to become longer
# In a copy of the working tree, in a temporary folder. Exits with 1 if anything is not caught.
set -euo pipefail

exec dotnet run --project "$(dirname "${BASH_SOURCE[0]}")/FitnessTrack.Data.Design" -- break "$@"
