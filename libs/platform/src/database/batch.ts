import { createHash } from 'node:crypto';
import pg, { type ClientBase, type Connection, type Submittable } from 'pg';

/** SQL, which is a constant, and its parameters. It becomes a prepared statement of its connection. */
export type Statement = readonly [sql: string, params?: readonly unknown[]];

/** What a statement answered. */
export interface Answer {
  readonly rows: Record<string, unknown>[];
  /** Such as `SELECT 3`, `INSERT 0 1` or `COMMIT`. */
  tag: string;
}

/** The columns of a prepared statement: described once on each connection. */
type Columns = readonly { name: string; parse: (text: string) => unknown }[];
const described = new WeakMap<object, Map<string, Columns>>();

/** The messages of the extended protocol as pg sends them; its types describe an older form. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  /** The statements that the server knows, by name: pg notes what was parsed. */
  readonly parsedStatements: Readonly<Record<string, string>>;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly unknown[] }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
}

interface Prepared {
  name: string;
  text: string;
  values: readonly unknown[];
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils;

/**
 * Sends statements all at once, in one write, and has them answered in one: a query class of pg, as pg-cursor is one.
 * The first that fails ends the batch. Without a BEGIN among or before them they are one transaction, which ends with them.
 * @returns an answer for each
 */
export async function sendBatch(client: ClientBase, statements: readonly Statement[]): Promise<Answer[]> {
  const prepared = statements.map(([text, params = []]) => ({
    name: nameOf(text),
    text,
    values: params.map((value) => prepareValue(value)),
  }));
  try {
    return await new Promise<Answer[]>((resolve, reject) => {
      client.query(new Batch(prepared, (error, answers) => (error ? reject(error) : resolve(answers))));
    });
  } catch (error) {
    // Where it was asked, not where the answer was read.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

/** What pg's client calls as the answers come in. */
class Batch implements Submittable {
  private readonly answers: Answer[] = [];
  private known = new Map<string, Columns>();
  private columns: Columns = [];

  constructor(
    private readonly statements: readonly Prepared[],
    readonly callback: (error: Error | null, answers: Answer[]) => void,
  ) {}

  /** The statement that is answered now: by its name and text pg notes what was parsed. */
  private get present(): Prepared | undefined {
    return this.statements[this.answers.length - 1];
  }

  get name(): string | undefined {
    return this.present?.name;
  }

  get text(): string | undefined {
    return this.present?.text;
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    this.known = described.get(wire) ?? this.known;
    described.set(wire, this.known);
    const parsed = new Set<string>();
    wire.stream.cork();
    for (const { name, text, values } of this.statements) {
      if (!wire.parsedStatements[name] && !parsed.has(name)) wire.parse({ name, text });
      parsed.add(name);
      wire.bind({ statement: name, values });
      if (!this.known.has(name)) wire.describe({ type: 'P', name: '' });
      wire.execute({ portal: '', rows: 0 });
    }
    wire.sync();
    wire.stream.uncork();
    this.next();
  }

  private next(): void {
    this.answers.push({ rows: [], tag: '' });
    this.columns = (this.name && this.known.get(this.name)) || [];
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: pg.types.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    this.columns.forEach(({ name, parse }, index) => {
      const value = fields[index] ?? null;
      row[name] = value === null ? null : parse(value);
    });
    this.answers.at(-1)!.rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.answers.at(-1)!.tag = text;
    this.known.set(this.name!, this.columns);
    this.next();
  }

  handleReadyForQuery(): void {
    this.callback(null, this.answers.slice(0, this.statements.length));
  }

  handleError(error: Error): void {
    this.callback(error, []);
  }
}

const names = new Map<string, string>();

/** Prepared statements are known by the hash of their text. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}
