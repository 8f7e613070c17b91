import type { Client } from 'pg';

/**
 * Writes down every row that a committed transaction changed, in any table; but not the counters of attempts, nor when
 * somebody was last seen. Apart stand what is written when somebody reads (`audit_entry READ`) and what tells open pages
 * of news (`outbox live`).
 */
const RECORDER = `
  CREATE SCHEMA changes;
  CREATE TABLE changes.change (relation text NOT NULL);
  CREATE FUNCTION changes.record() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS
    $$ BEGIN INSERT INTO changes.change VALUES (concat_ws(' ', TG_TABLE_NAME, TG_ARGV[0])); RETURN NULL; END $$;
  DO $$ DECLARE relation name; BEGIN
    FOR relation IN
      SELECT relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        AND relname NOT IN ('rate_limit', 'membership_seen', 'session', 'audit_entry', 'outbox')
    LOOP
      EXECUTE format('CREATE TRIGGER zz_changes AFTER INSERT OR DELETE ON public.%I
        FOR EACH ROW EXECUTE FUNCTION changes.record()', relation);
      EXECUTE format('CREATE TRIGGER zz_changes_update AFTER UPDATE ON public.%I
        FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION changes.record()', relation);
    END LOOP;
  END $$;
  CREATE TRIGGER zz_changes AFTER INSERT OR DELETE ON session
    FOR EACH ROW EXECUTE FUNCTION changes.record();
  CREATE TRIGGER zz_changes_update AFTER UPDATE ON session
    FOR EACH ROW WHEN ((OLD.revoked_at, OLD.expires_at) IS DISTINCT FROM (NEW.revoked_at, NEW.expires_at))
    EXECUTE FUNCTION changes.record();
  CREATE TRIGGER zz_changes AFTER INSERT ON audit_entry
    FOR EACH ROW WHEN (NEW.operation <> 'READ') EXECUTE FUNCTION changes.record();
  CREATE TRIGGER zz_changes_read AFTER INSERT ON audit_entry
    FOR EACH ROW WHEN (NEW.operation = 'READ') EXECUTE FUNCTION changes.record('READ');
  CREATE TRIGGER zz_changes AFTER INSERT ON outbox
    FOR EACH ROW WHEN (NEW.consumer <> 'live') EXECUTE FUNCTION changes.record();
  CREATE TRIGGER zz_changes_live AFTER INSERT ON outbox
    FOR EACH ROW WHEN (NEW.consumer = 'live') EXECUTE FUNCTION changes.record('live')`;

const recorded = new WeakSet<Client>();

/**
 * How many rows of each table changed since the first call for this database: two that are equal mean that nothing
 * was changed between them. Counting, where hashing all tables took ten times as long as the calls between.
 */
export async function changes(owner: Client): Promise<Record<string, number>> {
  if (!recorded.has(owner)) {
    await owner.query(RECORDER);
    recorded.add(owner);
  }
  const { rows } = await owner.query<{ relation: string; count: number }>(
    'SELECT relation, count(*)::int AS count FROM changes.change GROUP BY relation ORDER BY relation',
  );
  return Object.fromEntries(rows.map(({ relation, count }) => [relation, count]));
}
