import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '#app/contracts';
import { DomainError, StoredFiles, fieldError, invalid, notFoundField, type RequestContext } from '#app/platform';
import { WrongTemplate, fieldsOf, templateOf } from './act-document.js';
import type { ActKind } from './act-fields.js';
import { ACT_TEXTS } from './act-texts.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The templates of acts: ours, or what a centre put in their place for a convention. */
@Injectable()
export class ActTemplates {
  private readonly own = new Map<ActKind, Promise<Buffer>>();

  constructor(private readonly files: StoredFiles) {}

  /** The template that comes with the product. */
  standard(kind: ActKind): Promise<Buffer> {
    const { title, lines } = ACT_TEXTS[kind];
    let template = this.own.get(kind);
    if (!template) this.own.set(kind, (template = templateOf(title, lines)));
    return template;
  }

  /**
   * The template in use. Which one is the convention's to say, so that a body reads it, too: its text is for all bodies.
   * @param fileId of the centre's own; null for the standard one
   */
  async inUse(ctx: RequestContext, tenantId: string, kind: ActKind, fileId: string | null): Promise<Buffer> {
    if (!fileId) return this.standard(kind);
    const { content } = await this.files.openFor(ctx, tenantId, fileId);
    return buffer(content);
  }

  /**
   * Looks at what a centre wants to put in place of a template. Reads the file: not within a transaction.
   * @throws DomainError not_found, validation_failed, which names each field that nobody knows
   */
  async check(ctx: RequestContext, fileId: string, field: string): Promise<void> {
    const file = await this.files.open(ctx, fileId).catch((error: unknown) => {
      throw error instanceof DomainError && error.code === 'not_found' ? notFoundField(field) : error;
    });
    if (file.mediaType !== DOCX || file.size > LIMITS.actTemplateBytes) {
      file.content.destroy();
      throw invalid(field, file.mediaType === DOCX ? 'out_of_range' : 'wrong_type');
    }
    try {
      fieldsOf(await buffer(file.content));
    } catch (error) {
      if (!(error instanceof WrongTemplate)) throw error;
      if (!error.unknown.length) throw invalid(field, 'invalid_format');
      const errors = error.unknown
        .slice(0, 50)
        .map((name) => fieldError(`${field}.${name}`.slice(0, 200), 'unknown_field'));
      throw new DomainError('validation_failed', { errors });
    }
  }
}
