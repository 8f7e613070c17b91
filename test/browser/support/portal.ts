import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../apps/web/src/demo/roles.js';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** Pictures of every screen, for who develops; `PICTURES=docs/pictures` renews those of the guides. In CI nobody looks. */
const PICTURES = process.env.PICTURES ?? (process.env.CI ? undefined : 'test/browser/pictures');
/** What is left around a part of a page. */
const MARGIN = 16;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=it-IT',
];

/** Fonts and pictures have come, or have failed to. */
const DRAWN = `Promise.allSettled([document.fonts.ready, ...[...document.images].map((image) => image.decode())]).then(() => true)`;

const TWO_FRAMES = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))`;

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

interface Axe {
  run(options: object): Promise<AxeResult>;
  _audit: { rules: { id: string; impact: string | null }[] };
}

export const WIDTHS: [number][] = [[1280], [390]];

const viewportOf = (width: number) => ({ width, height: width === 390 ? 844 : 900 });

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ARGS,
    env: { ...process.env, LANGUAGE: 'it' },
  });
}

/** A visitor with a screen of one width. Whatever the page complains of is collected. */
export class Visitor {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
    public width: number,
    private readonly scripts: boolean,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A 401 or 404 that the page handles is logged by the browser all the same.
      if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
        this.complaints.push(message.text());
    });
  }

  static async open(
    browser: Browser,
    url: string,
    width: number,
    options: { javaScriptEnabled?: boolean } = {},
  ): Promise<Visitor> {
    const viewport = viewportOf(width);
    const context = await browser.newContext({ viewport, locale: 'it-IT', timezoneId: 'Europe/Rome', ...options });
    // Both cores are at work in other files of the suite: what takes a second alone may take many.
    context.setDefaultTimeout(60_000);
    return new Visitor(await context.newPage(), context, url, width, options.javaScriptEnabled !== false);
  }

  /** The same page on a screen of another width. */
  async resize(width: number): Promise<void> {
    this.width = width;
    await this.page.setViewportSize(viewportOf(width));
    // A list that is shorter on a phone asks anew once it is drawn.
    await this.page.evaluate(TWO_FRAMES);
    await this.settled();
  }

  /** The same person in the same browser. */
  async anotherTab(): Promise<Visitor> {
    return new Visitor(await this.context.newPage(), this.context, this.url, this.width, this.scripts);
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.settled();
  }

  /**
   * Waits until a heading is there and nothing is on its way. An open event stream never lets the network be idle:
   * the portal says itself, in `data-busy`, when it is.
   */
  async settled(): Promise<void> {
    if (this.scripts) {
      await this.page.locator('html[data-busy=false]').waitFor({ state: 'attached' });
      // What is being asked for anew stands dimmed until the answer is drawn.
      await this.page.locator('.is-stale').first().waitFor({ state: 'detached' });
    }
    await this.page.locator('h1').first().waitFor();
    await this.page.evaluate(DRAWN);
  }

  async signIn(email: string): Promise<void> {
    await this.go('/accedi');
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(DEMO_PASSWORD);
    await this.page.getByRole('button', { name: 'Accedi', exact: true }).click();
    await this.page.waitForURL(/\/area/);
    await this.settled();
  }

  /** Of the whole page, or of the part of it that holds all of these. */
  async picture(name: string, ...parts: Locator[]): Promise<void> {
    if (!PICTURES) return;
    const folder = resolve(ROOT, PICTURES);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}-${this.width}.png`);
    if (parts.length === 0) await this.page.screenshot({ path, fullPage: true });
    else await this.pictureOf(path, parts);
  }

  /** On a screen as high as the page, where nothing sticks to an edge that is not there. */
  private async pictureOf(path: string, parts: readonly Locator[]): Promise<void> {
    const before = this.page.viewportSize()!;
    const height = await this.page.evaluate<number>('document.documentElement.scrollHeight');
    await this.page.setViewportSize({ width: this.width, height });
    const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox())!));
    const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - MARGIN);
    const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - MARGIN);
    const right = Math.min(this.width, Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN);
    const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN);
    await this.page.screenshot({ path, clip: { x, y, width: right - x, height: bottom - y } });
    await this.page.setViewportSize(before);
  }

  /** What axe finds serious or critical on the page as it stands, in words. */
  async violations(): Promise<string[]> {
    await this.settled();
    if (!(await this.page.evaluate<boolean>(`'axe' in globalThis`))) await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: Axe };
      // A rule whose own weight is less is not asked: what it finds would be left out below.
      const lighter = axe._audit.rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate');
      const { violations } = await axe.run({
        rules: Object.fromEntries(lighter.map(({ id }) => [id, { enabled: false }])),
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
        resultTypes: ['violations'],
        preload: false, // nothing of the pages' styles comes from elsewhere
      });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
    });
  }

  /** How many pixels the page is wider than the screen. */
  overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Looks at the page on both screens. */
export async function presentable(visitor: Visitor, name: string): Promise<void> {
  for (const [width] of WIDTHS) {
    await visitor.resize(width);
    await visitor.picture(name);
    expect({ name, width, serious: await visitor.violations() }).toEqual({ name, width, serious: [] });
    expect({ name, width, overflow: await visitor.overflow() }).toEqual({ name, width, overflow: 0 });
  }
  await visitor.resize(1280);
  expect(visitor.complaints).toEqual([]);
}
