#!/bin/sh
# Copies the files that the copy has not: a file never changes once it has its name.
#   infra/backup/files.sh FROM TO [DAYS]
# With DAYS, a file that is gone since longer than that is removed from the copy; without, nothing is removed.
set -eu
from=$1 to=$2 days=${3:-}
mkdir -p "$to"
to=$(CDPATH='' cd -- "$to" && pwd)
cd "$from"
find . -type f ! -name '*.part' | while IFS= read -r file; do
  if [ -e "$to/$file" ]; then
    # The time of a copy is when its file was last seen.
    [ -z "$days" ] || touch "$to/$file"
  else
    mkdir -p "$(dirname "$to/$file")"
    cp "$file" "$to/$file.part"
    mv "$to/$file.part" "$to/$file"
  fi
done
[ -z "$days" ] || find "$to" -type f -mtime +"$days" -exec rm -f {} +
