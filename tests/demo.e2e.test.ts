import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { type RunningStack, startStack } from './stack.ts';

// The walk of a new user through the whole product: real start, real files, real engine, real browser. One browser, one account, in order.

const PASSWORD = 'quatre pommes vertes';
let stack: RunningStack;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const root = path.resolve(import.meta.dirname, '..');
  execFileSync(process.execPath, ['scripts/build-web.mjs'], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
  stack = await startStack();
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR', reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().startsWith('Failed to load resource') && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  // Stops cleanly, as Ctrl-C does.
  if (stack !== undefined) expect(await stack.stop()).toBe(0);
});

const search = async (question: string): Promise<void> => {
  await page.goto(`${stack.url}/search?q=${encodeURIComponent(question)}`);
  await page.getByRole('heading', { level: 1, name: /patients?.*documents?/ }).waitFor();
};
const numberIn = (text: string): number => Number(text.replace(/\D/g, ''));

describe('a new user', () => {
  test('signs in with the password from the terminal and chooses an own one', async () => {
    await page.goto(stack.url);
    await page.getByLabel('Identifiant').fill(stack.login);
    await page.getByLabel('Mot de passe').fill(stack.oneTimePassword);
    await page.keyboard.press('Enter');
    await page.getByLabel('Mot de passe à usage unique').fill(stack.oneTimePassword);
    await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
    await page.getByLabel('Le même, encore une fois').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Que cherchez-vous ?' }).waitFor();
  });

  test('searches, sees exact numbers and sentences with the words lit up', async () => {
    await page.getByRole('searchbox').fill('récidive');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /patients?.*documents?/ }).waitFor();
    const patients = numberIn((await page.locator('.count-main').textContent()) ?? '');
    const documents = numberIn((await page.locator('.count-second').textContent()) ?? '');
    expect(patients).toBeGreaterThan(0);
    expect(documents).toBeGreaterThanOrEqual(patients);
    const lit = await page.locator('.sentence mark').allTextContents();
    expect(lit.length).toBeGreaterThan(0);
    // The word itself, or one of the other forms that the screen says were looked for.
    const forms = ((await page.locator('.expansions dd').textContent()) ?? '')
      .split(', ')
      .map((form) => form.normalize('NFD').replace(/\p{M}/gu, ''));
    const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    expect(
      lit.filter((word) => !plain(word).startsWith('recidiv') && !forms.some((form) => plain(word).startsWith(form.slice(0, 6)))),
    ).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('sees that two words were read as one concept, reads them as words and back by keyboard, and takes a proposal', async () => {
    await search('récidive hépatique');
    const patients = async (): Promise<number> => numberIn((await page.locator('.count-main').textContent()) ?? '');
    const asConcept = await patients();
    await page.getByRole('button', { name: 'Lire comme de simples mots : récidive hépatique' }).press('Enter');
    await page.getByRole('button', { name: 'Lire comme une notion : récidive hépatique' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('récidive ET hépatique');
    expect(await patients()).toBeGreaterThanOrEqual(asConcept);
    await page.reload();
    await page.getByRole('button', { name: 'Lire comme une notion : récidive hépatique' }).press('Enter');
    await page.getByRole('button', { name: 'Lire comme de simples mots : récidive hépatique' }).waitFor();
    expect(await patients()).toBe(asConcept);
    await search('traitment');
    await page.getByRole('button', { name: 'Chercher « traitement »' }).click();
    await page.locator('.hit').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('traitement');
  });

  test('narrows by a facet: as many documents as the facet said', async () => {
    await search('récidive');
    const value = page.locator('.facet').filter({ hasText: 'Type de document' }).locator('.facet-value').first();
    const before = numberIn((await page.locator('.count-main').textContent()) ?? '');
    const said = numberIn((await value.locator('.facet-count').textContent()) ?? '');
    await value.click();
    await page.locator('.chip').first().waitFor();
    await page.locator('.answers[aria-busy=false]').waitFor();
    expect(numberIn((await page.locator('.count-main').textContent()) ?? '')).toBe(said);
    expect(said).toBeLessThanOrEqual(before);
  });

  test('opens a document at a hit, walks on, and sees concepts with their context', async () => {
    await search('métastase');
    await page.locator('.hit h3 a').first().click();
    await page.locator('.document-text').waitFor();
    await page.locator('.word-hit-now').waitFor();
    expect(await page.locator('.concept-line').count()).toBeGreaterThan(0);
    await page.locator('.concept-line').first().click();
    await page.getByRole('region', { name: 'Concept choisi' }).waitFor();
    expect(await page.locator('.concept-now').count()).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('opens the patient: every statement leads to a sentence or a source row', async () => {
    await search('récidive');
    await page.locator('.hit .patient-link').first().click();
    await page.getByRole('heading', { level: 1, name: /Patient/ }).waitFor();
    await page.locator('.timeline-area .item').first().waitFor();
    expect(await page.locator('.tumour').count()).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
    const moments = await page.locator('.moment').count();
    expect(moments).toBeGreaterThan(1);
    for (let i = 0; i < Math.min(moments, 6); i += 1) {
      await page.locator('.moment').nth(i).click();
      const evidence = page.locator('.detail .evidence');
      await evidence.first().waitFor();
      await expect.poll(() => page.locator('.detail .evidence:not(:has(blockquote mark, dl.facts))').count()).toBe(0);
    }
  });

  test('follows a sentence into its document, which shows it', async () => {
    const link = page.locator('.detail .evidence figcaption a').first();
    for (let i = 0; (await link.count()) === 0 && i < (await page.locator('.moment').count()); i += 1)
      await page.locator('.moment').nth(i).click();
    const words = ((await page.locator('.detail .evidence:has(figcaption a) blockquote mark').first().textContent()) ?? '').trim();
    await link.click();
    await page.locator('mark.evidence').first().waitFor();
    const shown = (await page.locator('mark.evidence').allTextContents()).join('');
    expect(shown.trim()).toBe(words);
  });

  test('reads what was loaded: the ledger adds up', async () => {
    await page.goto(`${stack.url}/ingest`);
    await page.getByText('Le registre est équilibré').waitFor();
    expect(numberIn((await page.locator('.figure dd').nth(1).textContent()) ?? '')).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('has had no error in the page on the whole way', () => {
    expect(complaints).toEqual([]);
  });
});
