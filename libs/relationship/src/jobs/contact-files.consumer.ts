import {
  Consumer,
  StoredFiles,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';

/** Takes away a file of a contact whose words were, or of a cost item: it may be another's upload than of whoever removes it. */
@Consumer('contact-files')
export class ContactFiles implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: StoredFiles,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      await this.files.release(tx, [String(payload.fileId)]);
      await done(tx);
    });
  }
}
