/**
 * What may be said of an error. Servers and drivers quote values: PostgreSQL the key that is there
 * already, a mail server the recipient, a parser the text. So a message is told only where it is
 * known to hold none; of anything else the class, the codes and the place in the code are told.
 */
interface Told {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  stack?: unknown;
  severity?: unknown;
  routine?: unknown;
  constraint?: unknown;
  table?: unknown;
  responseCode?: unknown;
  command?: unknown;
  driverError?: unknown;
  cause?: unknown;
}

/** Classes of SQLSTATE whose messages name objects of the schema, or nothing; not 22, which quotes the value. */
const TELLING_STATES = /^(08|0A|23|25|28|3D|3F|40|42|53|54|55|57|58|XX)/;

/** Errors of the language, of Node and of our own code. Not SyntaxError: a parser quotes what it cannot read. */
const TELLING_NAMES = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'AggregateError',
  'AbortError',
  'TimeoutError',
  'DomainError',
  'PermanentFailure',
]);

/** One line: the class of the error, its codes and, where it holds nobody's data, its message. */
export function reasonOf(error: unknown): string {
  const told = asTold(error);
  // What was thrown for another error often says what that one said.
  if (told.cause) return `${text(told.name) ?? typeof error} by ${reasonOf(told.cause)}`;
  const { name, code, responseCode, command, constraint, table } = told;
  const facts = [
    text(name) ?? typeof error,
    text(code),
    text(responseCode),
    text(command),
    text(table),
    text(constraint),
  ].filter((fact) => fact !== undefined);
  const message = mayTell(told) ? text(told.message) : undefined;
  return redacted([...new Set(facts)].join(' ') + (message ? `: ${message}` : '')).slice(0, 2_000);
}

/** {@link reasonOf} and the lines of the code it came through, those of its cause after them. */
export function stackOf(error: unknown): string {
  const { stack, cause } = asTold(error);
  const frames = (text(stack) ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const own = [reasonOf(error), ...frames].join('\n');
  return cause ? `${own}\ncaused by ${stackOf(cause)}` : own;
}

/** A stack that came as text: its frames, and its first line where errors of that class may be told. */
export function redactedStack(stack: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const [, name, message] = /^(\w+): (.*)/.exec(stack) ?? [];
  const head = name && TELLING_NAMES.has(name) ? redacted(`${name}: ${message}`) : undefined;
  return [...(head ? [head] : []), ...frames].join('\n');
}

const PATTERNS: [RegExp, string][] = [
  // Passwords in the addresses of servers.
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1…@'],
  [/("[^"]*"|[^\s<>"'=(,;:]+)@[^\s<>"'),;:]+\.[^\s<>"'),;:]+/g, '‹e-mail›'],
  [/\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/gi, '‹codice fiscale›'],
  [/\b(Bearer|Basic) +[A-Za-z0-9._~+/=-]+/gi, '$1 ‹token›'],
  [/\b(\w*(?:password|token|secret))=[^\s&"']+/gi, '$1=‹…›'],
  [/(Key \([^)]*\))=\(.*?\)/g, '$1=(‹…›)'],
  // 256 bits as base64url: how sessions, links and personal tokens look.
  [/(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{43,}(?![\w-])/g, '‹token›'],
];

/** The last net under every line of the log: what looks like an address, a tax code or a token goes. */
export function redacted(line: string): string {
  return PATTERNS.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), line);
}

function asTold(error: unknown): Told {
  if (typeof error !== 'object' || error === null) return {};
  const told = error as Told;
  // TypeORM's error carries the statement and its parameters: the driver's own says enough.
  return told.driverError
    ? { ...(told.driverError as Told), ...base(told.driverError as Told), stack: told.stack }
    : told;
}

/** Of an Error these are not enumerable. */
function base({ name, message }: Told): Told {
  return { name, message };
}

function mayTell({ name, code, severity, responseCode }: Told): boolean {
  if (responseCode !== undefined) return false;
  if (severity !== undefined) return typeof code === 'string' && TELLING_STATES.test(code);
  return typeof name === 'string' && TELLING_NAMES.has(name);
}

/** Of anything but text and numbers nothing is told. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
