#!/bin/sh
# A base backup of the whole cluster, verified; then the files, which must come after it; then what is too old is removed.
#   BACKUP_DIR=/backup FILES_DIR=/data/files PGHOST=… PGUSER=… infra/backup/base.sh
# Wants pg_basebackup of the server's version, a role with REPLICATION, and the log archived into $BACKUP_DIR/wal
# (archive-wal.sh). Without FILES_DIR the files are in a bucket, which is kept by its own means (docs/en/backup.md).
set -eu
: "${BACKUP_DIR:?where the backups are}"
: "${KEEP:=7}" # base backups, and days for files that are gone
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
umask 077
mkdir -p "$BACKUP_DIR/base" "$BACKUP_DIR/wal"
new=$BACKUP_DIR/base/.$$.part
trap 'rm -rf "$new"' EXIT

pg_basebackup --pgdata="$new" --checkpoint=fast --wal-method=stream --manifest-checksums=SHA256 --no-password
pg_verifybackup --quiet "$new"
# Its name is when it was complete: it serves every moment from then on.
name=$(date -u +%Y%m%dT%H%M%SZ)
mv "$new" "$BACKUP_DIR/base/$name"

[ -z "${FILES_DIR:-}" ] || "$here/files.sh" "$FILES_DIR" "$BACKUP_DIR/files" "$KEEP"

# Older ones than the KEEP newest, and the log that only those needed.
# shellcheck disable=SC2012 # the names are ours: digits, T and Z
ls "$BACKUP_DIR/base" | sort -r | tail -n +"$((KEEP + 1))" | while read -r old; do rm -rf "$BACKUP_DIR/base/$old"; done
# shellcheck disable=SC2012
oldest=$(ls "$BACKUP_DIR/base" | sort | head -n 1)
first=$(sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]*\)).*/\1/p' "$BACKUP_DIR/base/$oldest/backup_label")
pg_archivecleanup "$BACKUP_DIR/wal" "$first"
echo "$BACKUP_DIR/base/$name"
