import { Injectable, Param, createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import type { Request } from 'express';
import { LIMITS } from '#app/contracts';
import { isUuid } from '#app/kernel';
import type { RequestContext } from '../context/request-context.js';
import { DomainError, invalid, notFound } from '../errors/domain-errors.js';

/** The context of the request, which the access guard made. */
export const Ctx = createParamDecorator((_data: unknown, host: ExecutionContext): RequestContext => {
  const { ctx } = host.switchToHttp().getRequest<Request>();
  if (!ctx) throw new Error('No access guard ran before this handler');
  return ctx;
});

/** What is no id names nothing that exists. */
@Injectable()
class IdPipe implements PipeTransform {
  transform(value: unknown): string {
    if (!isUuid(value)) throw notFound();
    return value.toLowerCase();
  }
}

/** An id in the path. */
export const Id = (name = 'id') => Param(name, new IdPipe());

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

@Injectable()
class SlugPipe implements PipeTransform {
  transform(value: unknown): string {
    if (typeof value !== 'string' || value.length > LIMITS.slug || !SLUG.test(value)) throw notFound();
    return value;
  }
}

/** A readable name in the path: of a centre, of a service. */
export const PathSlug = (name: string) => Param(name, new SlugPipe());

/** What is no number names nothing that exists. */
@Injectable()
class NumberPipe implements PipeTransform {
  transform(value: unknown): number {
    if (typeof value !== 'string' || !/^[1-9]\d{0,8}$/.test(value)) throw notFound();
    return Number(value);
  }
}

/** A running number in the path: of a version. */
export const PathNumber = (name: string) => Param(name, new NumberPipe());

const Header = createParamDecorator(
  (name: string, host: ExecutionContext) => host.switchToHttp().getRequest<Request>().headers[name],
);

@Injectable()
class VersionPipe implements PipeTransform {
  transform(value: unknown): number {
    if (value === undefined) throw new DomainError('precondition_required');
    const match = /^(?:W\/)?"(\d{1,9})"$/.exec(typeof value === 'string' ? value : '');
    if (!match) throw new DomainError('stale_version');
    return Number(match[1]);
  }
}

/** The version that the client read, from `If-Match`. */
export const IfMatch = () => Header('if-match', new VersionPipe());

@Injectable()
class IdempotencyKeyPipe implements PipeTransform {
  transform(value: unknown): string | undefined {
    if (value === undefined) return undefined;
    if (!isUuid(value)) throw invalid('Idempotency-Key', 'invalid_format');
    return value.toLowerCase();
  }
}

/** A UUID that the client makes once for each thing it wants created, from `Idempotency-Key`. */
export const IdempotencyKey = () => Header('idempotency-key', new IdempotencyKeyPipe());
