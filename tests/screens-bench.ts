import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type FakeStack, PASSWORD, startFakeStack } from './fake-stack.ts';

/** The built interface in real Chromium on the real server over the fake hospital, with a reader `lea` and an administrator `paul`. */
export interface ScreensBench {
  /** The page that `open` made last. */
  readonly page: Page;
  readonly context: BrowserContext;
  readonly stack: FakeStack;
  readonly open: (size?: { readonly width: number; readonly height: number }, colorScheme?: 'light' | 'dark') => Promise<Page>;
  readonly signIn: (login: string, password?: string) => Promise<void>;
  readonly go: (address: string) => Promise<void>;
}

/** Call it once at the head of a test file: it sets the hooks. A test fails on any error of the page, above all on violations of its policy. */
export function screensBench(): ScreensBench {
  let browser: Browser;
  let stack: FakeStack;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[] = [];
  beforeAll(async () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, ['scripts/build-web.mjs'], { cwd: path.resolve(import.meta.dirname, '..'), env });
    stack = await startFakeStack();
    await stack.ready('lea', 'reader');
    await stack.ready('paul', 'administrator');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    await context.close();
    // A refused answer is logged by the browser itself.
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });
  return {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    get stack() {
      return stack;
    },
    open: async (size = { width: 1440, height: 900 }, colorScheme = 'light') => {
      context = await browser.newContext({ viewport: size, colorScheme, locale: 'fr-FR', reducedMotion: 'reduce' });
      page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(stack.url);
      return page;
    },
    signIn: async (login, password = PASSWORD) => {
      await page.getByLabel('Identifiant').fill(login);
      await page.getByLabel('Mot de passe').fill(password);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    },
    go: async (address) => {
      await page.goto(stack.url + address);
      await page.waitForLoadState('networkidle');
    },
  };
}
