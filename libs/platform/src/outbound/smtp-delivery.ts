import type { Readable } from 'node:stream';
import type { SendMailOptions, Transporter } from 'nodemailer';

/** The connection broke after the server was given the text: it may have taken the mail, or not. */
export class UndecidedMail extends Error {}

/** What nodemailer's own types do not say of its plugins. */
interface PluginMail {
  data: { handedOver?: () => void };
  message: { processFunc(process: (content: Readable) => Readable): void };
}

/** Lets {@link deliver} see how far a mail came. */
export function watched<T extends Transporter>(transport: T): T {
  // The text begins to flow once the server has answered 354 to DATA.
  transport.use('stream', (mail, done) => {
    const { data, message } = mail as unknown as PluginMail;
    message.processFunc((content) => content.once('resume', () => data.handedOver?.()));
    done();
  });
  return transport;
}

/**
 * Resolves once the server has accepted the mail.
 * @param transport a {@link watched} one
 * @throws UndecidedMail where nobody knows whether it did
 */
export async function deliver(transport: Transporter, message: SendMailOptions): Promise<void> {
  let inTheirHands = false;
  const handedOver = () => (inTheirHands = true);
  try {
    await transport.sendMail({ ...message, handedOver } as SendMailOptions);
  } catch (error) {
    const { responseCode, message: reason } = error as Error & { responseCode?: number };
    throw inTheirHands && !responseCode ? new UndecidedMail(reason, { cause: error }) : error;
  }
}
