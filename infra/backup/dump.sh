#!/bin/sh
# One database as a dump, which another version of PostgreSQL can read: for a move, not instead of base.sh.
#   PGHOST=… PGUSER=cdc_migrator infra/backup/dump.sh casa_dei_comuni FILE
# As cdc_migrator: its policies show it every row, so row-level security may stay on.
set -eu
umask 077
pg_dump --format=custom --enable-row-security --no-password --file="$2.part" "$1"
mv "$2.part" "$2"
