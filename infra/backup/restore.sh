#!/bin/sh
# Makes a data folder from a base backup and the archived log, at the end of the log or at a moment. It is started
# afterwards, with the server's own means; it replays the log, and then takes writes.
#   BACKUP_DIR=/backup infra/backup/restore.sh PGDATA ['2026-11-22 09:30:00+00']
# With FILES_DIR set, the files are copied there. Runs as the account that runs the server.
set -eu
: "${BACKUP_DIR:?where the backups are}"
data=$1 moment=${2:-}
backup=$(CDPATH='' cd -- "$BACKUP_DIR" && pwd)
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
if [ -e "$data" ] && [ -n "$(ls -A "$data")" ]; then
  echo "$data is not empty: a restore never writes over anything." >&2
  exit 1
fi
# The last base backup that was complete at that moment.
limit=99999999T999999Z
[ -z "$moment" ] || limit=$(date -u -d "$moment" +%Y%m%dT%H%M%SZ)
base=
for each in "$backup"/base/*; do
  name=${each##*/}
  # shellcheck disable=SC2072 # the names sort as text
  if [ "$(printf '%s\n%s\n' "$name" "$limit" | sort | head -n 1)" = "$name" ]; then base=$each; fi
done
if [ -z "$base" ] || [ ! -d "$base" ]; then
  echo "There is no base backup from before ${moment:-now} in $backup/base." >&2
  exit 1
fi
umask 077
mkdir -p "$data"
cp -R "$base/." "$data"
pg_verifybackup --quiet "$data"
{
  echo "restore_command = 'cp \"$backup/wal/%f\" \"%p\"'"
  echo "recovery_target_timeline = 'latest'"
  [ -z "$moment" ] || echo "recovery_target_time = '$moment'"
  echo "recovery_target_action = 'promote'"
  # The restored server must not write into the archive that others may still be restored from.
  echo "archive_mode = 'off'"
} >>"$data/postgresql.auto.conf"
: >"$data/recovery.signal"
[ -z "${FILES_DIR:-}" ] || "$here/files.sh" "$backup/files" "$FILES_DIR"
echo "$data is made from $base: start it, then run check-files.js."
