/** What `npm run bench:search` asks, and how it tells what it took. */

export const NETWORK = '01900000-0000-7000-8000-000000000000';

/** A word of rank n stands in about 100 × ln((n + 1) / n) / ln(20,000) of all texts. @type {[string, (call: number) => string][]} */
const QUESTIONS = [
  ['a rare word (1 in 1,000)', (call) => `parola${9_000 + (call % 500)}`],
  ['a word of 1 text in 20', (call) => `parola${180 + (call % 40)}`],
  ['a common word (2 in 3)', (call) => `parola${8 + (call % 2)}`],
  ['two words', (call) => `parola${20 + (call % 20)} parola${300 + (call % 50)}`],
  ['common, without another', (call) => `parola${8 + (call % 2)} -parola${20 + (call % 20)}`],
];

/** A text of the product with its marks as PostgreSQL has them, from the first on. @param {string} sql */
const numbered = (sql) => {
  let at = 0;
  return sql.replace(/\?/g, () => `$${++at}`);
};
const BEST = 'ORDER BY f.score DESC, d.changed_at DESC, d.id DESC LIMIT 26';
const NO_FILTERS = [null, null, null, null, null];
/**
 * The newest thousand, the best of them first, without asking anybody.
 * @param {string} mark SQL of a text
 * @param {string} where
 * @param {string} summary the columns that are shown
 * @param {string} from their tables
 */
const withoutIsolation = (mark, where, summary, from) => `
  SELECT ${summary}, s.kind FROM (
    SELECT d.* FROM (
      SELECT d.tenant_id, d.id, d.changed_at, t.words FROM document_text t
      JOIN document d ON d.tenant_id = t.tenant_id AND d.id = t.document_id AND d.current_version = t.number
      WHERE t.words @@ (search.document_query($1) && quote_literal(${mark})::tsquery) AND d.trashed_at IS NULL AND ${where}
      ORDER BY d.changed_at DESC, d.id DESC LIMIT 1000) c
    JOIN document d ON d.tenant_id = c.tenant_id AND d.id = c.id
    ORDER BY search.document_score(c.words, search.document_query($1)) DESC, c.changed_at DESC, c.id DESC LIMIT 26) d
  ${from.slice('FROM document d'.length)}`;

/** @param {import('pg').Client} app @param {Record<string, string>} settings */
const entered = async (app, settings) => {
  await app.query('BEGIN');
  await app.query({
    name: `enter ${Object.keys(settings).length}`,
    text: `SELECT ${Object.keys(settings)
      .map((name, at) => `set_config('app.${name}', $${at + 1}, true)`)
      .join(', ')}`,
    values: Object.values(settings),
  });
};

/**
 * Asks each question, with isolation and without in turns so that what else the machine does hits both, and writes a line.
 * @param {string} label
 * @param {number} calls
 * @param {{ [part: string]: (call: number) => Promise<unknown> }} parts the first with isolation, the last without
 */
async function compare(label, calls, parts) {
  /** @type {Map<string, number[]>} */
  const times = new Map(Object.keys(parts).map((name) => [name, []]));
  for (let call = -20; call < calls; call++)
    for (const [name, ask] of Object.entries(parts)) {
      const begun = performance.now();
      await ask(call + 20);
      if (call >= 0) times.get(name)?.push(performance.now() - begun);
    }
  const [own = [], ...others] = [...times.values()];
  const bare = others.at(-1) ?? [];
  const shown = [
    `**${at(own, 0.5).toFixed(1)}**`,
    at(own, 0.99).toFixed(1),
    ...others.slice(0, -1).map((part) => at(part, 0.5).toFixed(1)),
    at(bare, 0.5).toFixed(1),
    at(bare, 0.99).toFixed(1),
    `**${(at(own, 0.5) / at(bare, 0.5)).toFixed(2)}**`,
  ];
  console.log(`| ${label} | ${shown.join(' | ')} |`);
}

/** @param {string} first */
const header = (first) =>
  console.log(
    `| ${first} | p50 ms | p99 ms | words in place p50 | facets p50 | without isolation p50 | p99 | × p50 |\n|${' --- |'.repeat(first.split('|').length)}${' ---: |'.repeat(7)}`,
  );

/** @param {import('pg').Client} bare past the policies @param {import('pg').Client} app as the product @param {number} calls */
export async function inCentres(bare, app, calls) {
  const { FACETS, RANKED, SHOWN } = await import('../../dist/libs/documents/src/search/document-search.service.js');
  const { SNIPPETS } = await import('../../dist/libs/documents/src/search/snippets.js');
  const { CUT } = await import('../../dist/libs/documents/src/search/snippet.js');
  const { FROM, SUMMARY } = await import('../../dist/libs/documents/src/documents/document-queries.js');
  const ranked = { name: 'ranked', text: `${numbered(RANKED)} ${BEST}` };
  const without = {
    name: 'without',
    text: withoutIsolation(`'tenant:' || $2::uuid`, 'd.tenant_id = $2', SUMMARY, FROM),
  };
  const { rows: spaces } = await bare.query('SELECT tenant_id, id FROM space ORDER BY random() LIMIT 200');
  header('question | asked by');
  for (const [label, words] of QUESTIONS)
    for (const access of ['centre', 'body']) {
      /** @type {string[]} */
      let found = [];
      const enter = (/** @type {number} */ call) => {
        const { tenant_id: tenant, id } = spaces[call % spaces.length];
        const now = new Date().toISOString();
        return entered(app, {
          tenant_id: tenant,
          access,
          body_ids: access === 'body' ? id : '',
          membership_id: tenant,
          now,
        });
      };
      await compare(`${label} | ${access === 'body' ? 'a body that sees a tenth' : 'the centre'}`, calls, {
        own: async (call) => {
          await enter(call);
          const { rows } = await app.query({ ...ranked, values: [words(call), ...NO_FILTERS] });
          found = rows.map((row) => row.id).slice(0, 25);
          await app.query({ name: 'shown', text: SHOWN, values: [found] });
          await app.query('COMMIT');
        },
        snippets: async (call) => {
          await enter(call);
          const { tenant_id: tenant } = spaces[call % spaces.length];
          const values = [found.map(() => tenant), found, found.map(() => 1), words(call), CUT];
          await app.query({ name: 'snippets', text: SNIPPETS, values });
          await app.query('COMMIT');
        },
        facets: async (call) => {
          await enter(call);
          await app.query({ name: 'facets', text: FACETS, values: [words(call), ...NO_FILTERS] });
          await app.query('COMMIT');
        },
        without: (call) => bare.query({ ...without, values: [words(call), spaces[call % spaces.length].tenant_id] }),
      });
    }
}

/** @param {import('pg').Client} bare @param {import('pg').Client} app @param {number} calls */
export async function inNetwork(bare, app, calls) {
  const { FACETS, FOUND, SHOWN } = await import('../../dist/libs/network/src/application/network-search.js');
  const { COLUMNS, FROM } = await import('../../dist/libs/network/src/application/network-documents.js');
  const { SNIPPETS } = await import('../../dist/libs/documents/src/search/snippets.js');
  const { CUT } = await import('../../dist/libs/documents/src/search/snippet.js');
  const found = { name: 'network found', text: `${numbered(FOUND)} ${BEST}` };
  const without = { name: 'network without', text: withoutIsolation(`'network:${NETWORK}'`, '$2', COLUMNS, FROM) };
  const { rows: centres } = await bare.query('SELECT id FROM tenant ORDER BY random()');
  header('question');
  for (const [label, words] of QUESTIONS) {
    /** @type {{ tenantId: string, id: string }[]} */
    let hits = [];
    const enter = (/** @type {number} */ call) => {
      const reader = centres[call % centres.length].id;
      const now = new Date().toISOString();
      return entered(app, {
        tenant_id: '',
        access: 'network',
        network_id: NETWORK,
        reader_id: reader,
        body_ids: '',
        membership_id: reader,
        now,
      });
    };
    await compare(label, calls, {
      own: async (call) => {
        await enter(call);
        hits = (await app.query({ ...found, values: [words(call), ...NO_FILTERS] })).rows.slice(0, 25);
        const values = [hits.map(({ tenantId }) => tenantId), hits.map(({ id }) => id)];
        await app.query({ name: 'network shown', text: SHOWN, values });
        await app.query('COMMIT');
      },
      snippets: async (call) => {
        await enter(call);
        const values = [
          hits.map(({ tenantId }) => tenantId),
          hits.map(({ id }) => id),
          hits.map(() => 1),
          words(call),
          CUT,
        ];
        await app.query({ name: 'snippets', text: SNIPPETS, values });
        await app.query('COMMIT');
      },
      facets: async (call) => {
        await enter(call);
        await app.query({ name: 'network facets', text: FACETS, values: [words(call), ...NO_FILTERS] });
        await app.query('COMMIT');
      },
      without: (call) => bare.query({ ...without, values: [words(call), true] }),
    });
  }
}

/** @param {number[]} values @param {number} share */
function at(values, share) {
  return (
    values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN
  );
}
