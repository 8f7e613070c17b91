#!/bin/sh
# PostgreSQL's archive_command: keeps one finished piece of the write-ahead log.
#   archive_command = '/path/to/infra/backup/archive-wal.sh %p %f /backup/wal'
# Ends with 0 only when the piece is whole and on the disk; PostgreSQL tries again until then, and keeps it meanwhile.
set -eu
from=$1 name=$2 folder=$3
if [ -e "$folder/$name" ]; then
  # After a crash the server may hand over the same piece again. Another one of this name is not ours to replace.
  exec cmp -s "$from" "$folder/$name"
fi
cp "$from" "$folder/.$name.$$"
sync "$folder/.$name.$$" 2>/dev/null || sync
mv "$folder/.$name.$$" "$folder/$name"
