import { z } from 'zod';

const url = z.string().refine((value) => URL.canParse(value), 'Invalid address');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The address that people see, without a final slash: links in mails begin with it. */
  PUBLIC_URL: z.url().optional(),
  /** Connects as `cdc_app`, the role that row-level security restricts. */
  DATABASE_URL: url,
  /** Connects as `cdc_migrator`: only migrations and the demo data use it. */
  DATABASE_OWNER_URL: url.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  REDIS_URL: url.optional(),
  /** The queues this process works, `all` or a list such as `mail,notifications`. */
  QUEUES: z.string().default('all'),
  SMTP_URL: url.optional(),
  MAIL_FROM: z.string().default('Casa dei Comuni <notifiche@casadeicomuni.example.org>'),
  DATA_DIR: z.string().default('.data'),
  /** At least 32 signs: what the database keeps sealed is opened with it (`openssl rand -base64 48`). */
  SECRETS_KEY: z.string().min(32).default('development'.repeat(3)),
  /** The key before: what was sealed under it can still be opened. */
  SECRETS_KEY_PREVIOUS: z.string().min(32).optional(),
  /** Where the antivirus listens, `tcp://clamd:3310` or the path of its socket; without it no file is scanned. */
  CLAMD_URL: z.string().optional(),
  /** The program that recognises the text of scans (tesseract, with poppler beside it); without it they have none. */
  OCR_COMMAND: z.string().optional(),
  /** Bytes that the files of a centre may have together where nothing else is set for it; 0 is no limit. */
  FILE_QUOTA: z.coerce.number().int().min(0).default(0),
  /** Seconds that the storage of files may take to answer once; then people are told to try again. */
  STORAGE_PATIENCE: z.coerce.number().int().min(1).max(600).default(20),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.string().optional(),
  S3_REGION: z.string().default('eu-south-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Demo data with public passwords, and the page that shows the mails. */
  DEMO: z.enum(['0', '1']).default('0'),
  /** A file in DATA_DIR moves the time of all processes (`TestClock`): for trials, never in production. */
  TEST_CLOCK: z.enum(['0', '1']).default('0'),
  /** Whether people of the network and of the platform need a second factor; each centre says it for its own roles. */
  SECOND_FACTOR_PLATFORM: z.enum(['0', '1']).default('0'),
  /** Hosts at private addresses that centres may name all the same, such as the province's own directory: `a.example,b.example`. */
  OUTBOUND_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((hosts) =>
      hosts
        .toLowerCase()
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    ),
  /** How many proxies stand before the API (Express `trust proxy`). */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Calls a minute that one address may make; sign-in has its own, lower limits. */
  RATE_LIMIT: z.coerce.number().int().min(1).default(600),
  /** Lines of the log: JSON in production, else text. */
  LOG_FORMAT: z.enum(['json', 'text']).optional(),
  /** Where this process answers Prometheus and probes; without it, nowhere. Never a port that the public reaches. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** Where traces go (OTLP over HTTP); without it there are none. Other OTEL_ settings are read by the library. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
});

type Raw = z.infer<typeof schema>;

export interface Settings extends Omit<Raw, 'PUBLIC_URL' | 'DEMO' | 'SECOND_FACTOR_PLATFORM' | 'TEST_CLOCK'> {
  PUBLIC_URL: string;
  DEMO: boolean;
  SECOND_FACTOR_PLATFORM: boolean;
  TEST_CLOCK: boolean;
}

/** Secrets that examples and tutorials print: a production system that carries one refuses to start. */
const PLACEHOLDER = /^(changeme|change-me|secret|password|postgres|example|minioadmin|(development)+)$/i;

function placeholdersIn(raw: Raw): string[] {
  const password = (address?: string) => (address ? new URL(address).password.replaceAll('%2D', '-') : '');
  const secrets = {
    DATABASE_URL: password(raw.DATABASE_URL),
    DATABASE_OWNER_URL: password(raw.DATABASE_OWNER_URL),
    SMTP_URL: password(raw.SMTP_URL),
    S3_SECRET_ACCESS_KEY: raw.S3_SECRET_ACCESS_KEY ?? '',
    SECRETS_KEY: raw.SECRETS_KEY,
  };
  return Object.entries(secrets)
    .filter(([, value]) => PLACEHOLDER.test(value))
    .map(([name]) => name);
}

/**
 * Reads the settings from the environment.
 * @throws Error with one line for each setting that is missing or wrong.
 */
export function loadSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are missing or wrong:\n${lines.join('\n')}`);
  }
  const raw = result.data;
  if (raw.NODE_ENV === 'production') {
    const placeholders = placeholdersIn(raw);
    if (placeholders.length) {
      throw new Error(
        `These settings hold a placeholder and production needs a real secret: ${placeholders.join(', ')}`,
      );
    }
    if (raw.TEST_CLOCK === '1') throw new Error('TEST_CLOCK moves the time for trials: production refuses it.');
    if (!raw.PUBLIC_URL) throw new Error('PUBLIC_URL is missing: production needs the address that people see.');
  }
  return {
    ...raw,
    PUBLIC_URL: (raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`).replace(/\/$/, ''),
    DEMO: raw.DEMO === '1',
    SECOND_FACTOR_PLATFORM: raw.SECOND_FACTOR_PLATFORM === '1',
    TEST_CLOCK: raw.TEST_CLOCK === '1',
  };
}
