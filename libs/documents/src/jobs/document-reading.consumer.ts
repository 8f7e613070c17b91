import { Consumer, type Delivery, type OutboxConsumer, type RequestContext, type Transaction } from '#app/platform';
import { DOCUMENT_READING } from '../documents/document-events.js';
import { DocumentTexts } from '../reading/document-texts.service.js';

/**
 * Reads documents as they come and as they change, and anew where the antivirus has changed its mind of their content. Done
 * twice, it does nothing the second time.
 */
@Consumer(DOCUMENT_READING)
export class DocumentReadingConsumer implements OutboxConsumer {
  constructor(private readonly texts: DocumentTexts) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    const { documentId, spaceId, fileId } = payload;
    if (spaceId) await this.texts.followSpace(ctx, String(spaceId), done);
    else if (fileId) await this.texts.followFile(ctx, String(fileId), done);
    else await this.texts.follow(ctx, String(documentId), done);
  }
}
