/**
 * The bare server's answers (rows.mjs) through Nest on Express, without middleware, guard, pipe or interceptor: what part
 * of the product's cost is the framework's.
 */
import 'reflect-metadata';
import { Controller, Get, Module, NotFoundException, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { answer } from './rows.mjs';

class Rows {
  /** @param {import('express').Request} request */
  async read(request) {
    const found = await answer(request.method, request.url, request.headers, async () => JSON.stringify(request.body));
    if (!found) throw new NotFoundException();
    return found;
  }

  /** @param {import('express').Request} request */
  create(request) {
    return this.read(request);
  }
}

/** @param {'read' | 'create'} method @param {MethodDecorator} route */
function routed(method, route) {
  route(
    Rows.prototype,
    method,
    /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Rows.prototype, method)),
  );
  Req()(Rows.prototype, method, 0);
}
routed('read', Get(['status', 'tenants/:owner/tickets', 'tenants/:owner/tickets/:id', 'centres/:slug/services']));
routed('create', Post('tenants/:owner/tickets'));
Controller()(Rows);

class App {}
Module({ controllers: [Rows] })(App);

const app = await NestFactory.create(App, { logger: ['error'] });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
