import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { registry } from '#app/platform';
import { MIGRATION_NAMES } from '../../apps/api/src/migrations.js';
import { WORKER_MIGRATIONS } from '../../apps/worker/src/worker.module.js';

/** All names under which a metric is asked for: those of a histogram's series too. */
const measured = new Set(
  registry
    .getMetricsAsArray()
    .flatMap(({ name, type }) =>
      String(type) === 'histogram' ? [name, `${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
    ),
);
const named = (text: string) => [...new Set(text.match(/\bcdc_\w+/g))];
const unknown = (text: string) => named(text).filter((name) => !measured.has(name));

interface Rule {
  alert: string;
  expr: string;
  annotations: { summary: string; todo: string };
}

describe('what is watched is measured', () => {
  it('by the alerts, each of which says what to do', () => {
    const text = readFileSync('infra/observability/alerts.yml', 'utf8');
    expect(unknown(text)).toEqual([]);
    const { groups } = parse(text) as { groups: { rules: Rule[] }[] };
    const rules = groups.flatMap((group) => group.rules);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { expr, annotations } of rules) {
      expect(named(expr)).not.toEqual([]);
      expect(annotations).toEqual({ summary: expect.any(String), todo: expect.any(String) });
    }
  });

  it('by the dashboard, which shows every metric', () => {
    const text = readFileSync('infra/observability/dashboard.json', 'utf8');
    const { panels } = JSON.parse(text) as { panels: { id: number }[] };
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(unknown(text)).toEqual([]);
    const shown = named(text).map((name) => name.replace(/_(bucket|count|sum)$/, ''));
    const metrics = registry.getMetricsAsArray().map(({ name }) => name);
    expect(metrics.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('and is told in the table of the documentation, each metric with its labels', () => {
    const rows = readFileSync('docs/en/observability.md', 'utf8').matchAll(/^\| `(cdc_\w+)` \|(.*?)\|/gm);
    const told = Object.fromEntries(
      [...rows].map(([, name, labels]) => [name, [...labels!.matchAll(/`(\w+)`/g)].map(([, label]) => label)]),
    );
    for (const metric of registry.getMetricsAsArray()) {
      const { labelNames } = metric as unknown as { labelNames: string[] };
      // What stands in brackets after a label are its values.
      expect({ name: metric.name, labels: told[metric.name]?.slice(0, labelNames.length).length }).toEqual({
        name: metric.name,
        labels: labelNames.length,
      });
      for (const label of labelNames) expect(told[metric.name]).toContain(label);
    }
    expect(Object.keys(told)).toHaveLength(registry.getMetricsAsArray().length);
  });

  it('without labels for centres, bodies and people', () => {
    const labels = registry
      .getMetricsAsArray()
      .flatMap((metric) => (metric as unknown as { labelNames: string[] }).labelNames);
    expect(labels.filter((label) => /tenant|body|person|membership|user|email|address/.test(label))).toEqual([]);
  });
});

it('no message of an error goes into the log: servers and drivers quote what people wrote', () => {
  const files = ['libs', 'apps/api', 'apps/worker'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/\.(spec|d)\.ts$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  expect(files.length).toBeGreaterThan(200);
  const logged = /(?:[lL]ogger|new Logger\([^)]*\))\s*\.(?:log|warn|error|fatal|debug)\(((?:[^()]|\([^()]*\))*)\)/g;
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(logged)]
      .filter(([, args]) => /\.(message|stack|detail)\b/.test(args!))
      .map(([call]) => `${file}: ${call}`),
  );
  expect(found).toEqual([]);
});

it('the worker waits for the same migrations as the API', () => {
  expect([...WORKER_MIGRATIONS].sort()).toEqual([...MIGRATION_NAMES].sort());
});
