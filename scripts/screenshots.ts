// `npm run screenshots`: pictures of every screen over the synthetic hospital, at 1440 and 390 pixels, light and dark, into screenshots/.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../tests/browser.ts';
import { startStack } from '../tests/stack.ts';

const OUT = path.resolve(import.meta.dirname, '..', 'screenshots');
const PASSWORD = 'quatre pommes vertes';
const patients = Number(process.argv[2] ?? '60');

mkdirSync(OUT, { recursive: true });
const stack = await startStack({ patients });
const browser = await launchBrowser();
try {
  let password = stack.oneTimePassword;
  let isAdministered = false;
  let record: { readonly document: string; readonly patient: string } | null = null;
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'fr-FR', reducedMotion: 'reduce' });
      const page = await context.newPage();
      const shoot = async (name: string): Promise<void> => {
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: path.join(OUT, `${name}-${width}-${colorScheme}.png`) });
      };
      await page.goto(stack.url);
      await page.getByLabel('Identifiant').waitFor();
      await shoot('sign-in');
      await signIn(page, stack.login, password);
      if (password !== PASSWORD) {
        await page.getByLabel('Mot de passe à usage unique').waitFor();
        await shoot('choose-password');
        await choosePassword(page, password);
        password = PASSWORD;
      }
      await page.getByRole('heading', { name: 'Que cherchez-vous ?' }).waitFor();
      await shoot('welcome');
      await page.goto(`${stack.url}/search?q=r%C3%A9cidive`);
      await page.locator('.hit').first().waitFor();
      await shoot('search');
      record ??= {
        document: (await page.locator('.hit h3 a').first().getAttribute('href')) ?? '/',
        patient: (await page.locator('.hit .patient-link').first().getAttribute('href')) ?? '/',
      };
      await page.goto(stack.url + record.document);
      await page.locator('.document-text').waitFor();
      await shoot('document');
      await page.goto(stack.url + record.patient);
      await page.locator('.timeline-area .item').first().waitFor();
      await shoot('patient');
      await page.locator('.moment').nth(2).click();
      await page.locator('.detail').scrollIntoViewIfNeeded();
      await shoot('patient-evidence');
      await page.goto(`${stack.url}/ingest`);
      await page.locator('table').first().waitFor();
      await shoot('ingest');
      if (!isAdministered) await administer(page, stack.url, shoot);
      isAdministered = true;
      for (const name of ['accounts', 'oppositions', 'audit']) {
        await page.goto(`${stack.url}/admin/${name}`);
        await page.locator('table').first().waitFor();
        await shoot(name);
      }
      await page.goto(`${stack.url}/admin/accounts`);
      await page.getByRole('button', { name: 'Nouveau compte' }).click();
      await page.getByRole('dialog').waitFor();
      await shoot('account-new');
      await context.close();
    }
  }
  process.stdout.write(`${OUT}\n`);
} finally {
  await browser.close();
  await stack.stop();
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Identifiant').fill(login);
  await page.getByLabel('Mot de passe').fill(password);
  await page.keyboard.press('Enter');
}

async function choosePassword(page: Page, current: string): Promise<void> {
  await page.getByLabel('Mot de passe à usage unique').fill(current);
  await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
  await page.getByLabel('Le même, encore une fois').fill(PASSWORD);
  await page.keyboard.press('Enter');
}

/** A reader's account and an opposition, made as an administrator makes them: so that the pages have something to show. */
async function administer(page: Page, url: string, shoot: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${url}/admin/accounts`);
  await page.getByRole('button', { name: 'Nouveau compte' }).click();
  await page.getByLabel('Identifiant').fill('lea.martin');
  await page.getByLabel('Nom', { exact: true }).fill('Léa Martin');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await shoot('account-issued');
  await page.getByRole('button', { name: 'Terminé' }).click();
  await page.goto(`${url}/admin/oppositions?patient=3`);
  await page.getByLabel('Motif ou référence').fill('Formulaire du 12/03/2026');
  await page.getByRole('button', { name: 'Enregistrer l’opposition' }).click();
  await page.locator('table').waitFor();
}
