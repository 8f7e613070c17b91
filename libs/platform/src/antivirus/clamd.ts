import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** What clamd said; `note` names the signature, or why it could not say. */
export type Verdict =
  { status: 'clean'; note: null } | { status: 'infected'; note: string } | { status: 'not_scanned'; note: 'too_large' };

/** How long clamd may think, after the last byte and between two. */
const PATIENCE_MS = 120_000;
const END = Buffer.alloc(4);
/** What a connection ends with that the other side closed. */
const CUT = ['EPIPE', 'ECONNRESET'];
const ASKED_AT_MOST = 5;

/**
 * Asks clamd by its command INSTREAM. What is larger than its StreamMaxLength, or than its other limits where
 * `AlertExceedsMax` is on, is not scanned: that is no error, and asking again would not help.
 * @param address `tcp://host:port`, or the path of a socket
 * @param open opens the content, again where it is asked twice
 * @throws Error where clamd does not answer, or not as it should
 */
export async function scan(address: string, open: () => Promise<Readable>): Promise<Verdict> {
  for (let asked = 1; ; asked++) {
    try {
      return await ask(address, await open());
    } catch (error) {
      // One that has heard enough answers and closes; what is sent meanwhile can take the answer along.
      if (asked === ASKED_AT_MOST || !CUT.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

async function ask(address: string, content: Readable): Promise<Verdict> {
  const socket = connected(address);
  const answer = answerOf(socket);
  answer.catch(() => undefined);
  try {
    await sent(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      // An answer that is there is read before more is sent.
      await setImmediate();
      if (!(await sent(socket, Buffer.concat([length, chunk])))) break;
    }
    await sent(socket, END);
    return verdictOf(await answer);
  } finally {
    content.destroy();
    socket.destroy();
  }
}

function connected(address: string): Socket {
  const { hostname, port } = address.startsWith('tcp://') ? new URL(address) : { hostname: '', port: '' };
  const socket = port
    ? connect(Number(port), hostname.replace(/^\[|\]$/g, ''))
    : connect(address.replace(/^unix:(\/\/)?/, ''));
  return socket.setTimeout(PATIENCE_MS);
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    let failure: Error | undefined;
    socket.on('data', (data: Buffer) => {
      text += data.toString('latin1');
      if (text.includes('\0')) resolve(text);
    });
    socket.on('timeout', () => socket.destroy(new Error('clamd does not answer')));
    socket.on('error', (error) => (failure = error));
    socket.on('close', () => (text ? resolve(text) : reject(failure ?? new Error('clamd closed without an answer'))));
  });
}

/** @returns whether it could be written */
function sent(socket: Socket, bytes: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve(false);
    const closed = () => resolve(false);
    socket.once('close', closed);
    socket.write(bytes, (error) => {
      socket.off('close', closed);
      resolve(!error);
    });
  });
}

function verdictOf(text: string): Verdict {
  const answer = text.replaceAll('\0', '').trim();
  if (/size limit exceeded/i.test(answer)) return { status: 'not_scanned', note: 'too_large' };
  if (/^stream: OK$/.test(answer)) return { status: 'clean', note: null };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (!signature) throw new Error(`clamd says: ${answer.slice(0, 200)}`);
  if (signature.startsWith('Heuristics.Limits.Exceeded')) return { status: 'not_scanned', note: 'too_large' };
  return { status: 'infected', note: signature.slice(0, 200) };
}
