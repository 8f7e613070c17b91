import { Consumer, type Delivery, type OutboxConsumer, type RequestContext, type Transaction } from '#app/platform';
import { DOCUMENT_RECOGNITION } from '../documents/document-events.js';
import { DocumentTexts } from '../reading/document-texts.service.js';

/** Recognises the text of scans: minutes of work, in a queue of its own, so that nothing else waits for it. */
@Consumer(DOCUMENT_RECOGNITION)
export class DocumentRecognitionConsumer implements OutboxConsumer {
  /** It keeps a core busy. */
  readonly concurrency = 1;

  constructor(private readonly texts: DocumentTexts) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.texts.recognise(ctx, String(payload.documentId), Number(payload.number), done);
  }
}
