import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { screensBench } from './screens-bench.ts';

// The pages of administration: accounts, oppositions, audit; closed to readers.

const bench = screensBench();
const { open, signIn, go } = bench;
const PAGES = ['/admin/accounts', '/admin/oppositions', '/admin/audit'] as const;

describe.each([
  { width: 1440, height: 900, theme: 'light' },
  { width: 1440, height: 900, theme: 'dark' },
  { width: 390, height: 844, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
] as const)('$width px, $theme', ({ width, height, theme }) => {
  test('every page and dialog is clean for axe and no wider than the window', async () => {
    const page = await open({ width, height }, theme);
    await signIn('paul');
    for (const address of PAGES) {
      await go(address);
      expect({ address, faults: await axeFaults(page) }).toEqual({ address, faults: [] });
      expect({ address, beyond: await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth') }).toEqual({
        address,
        beyond: 0,
      });
    }
    await go('/admin/accounts');
    // What a row can do stands in sight without scrolling aside, and the rows are still rows.
    const edit = await page.getByRole('row').getByRole('button', { name: 'Modifier' }).first().boundingBox();
    expect(edit!.x + edit!.width).toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: 'Nouveau compte' }).click();
    await page.getByRole('dialog', { name: 'Nouveau compte' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('a reader', () => {
  test('sees no way to these pages, and is told why where an address leads there', async () => {
    const page = await open();
    await signIn('lea');
    expect(await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link').allTextContents()).toEqual(['Données']);
    for (const address of PAGES) {
      const asked: string[] = [];
      page.on(
        'request',
        (request) => /users|oppositions|audit/.test(new URL(request.url()).pathname.slice(4)) && asked.push(request.url()),
      );
      await go(address);
      await page.getByRole('heading', { name: 'Cette page est réservée aux administrateurs.' }).waitFor();
      expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
      // And the server does not rely on the page.
      const status = await page.evaluate<number>(
        `fetch('/api/v1${address.replace('/admin', '').replace('accounts', 'users')}').then((r) => r.status)`,
      );
      expect(status).toBe(403);
    }
    await go('/patients/123');
    expect(await page.getByRole('link', { name: 'Enregistrer une opposition' }).count()).toBe(0);
  });
});

describe('accounts', () => {
  test('by keyboard: a new account, its password shown once, its first sign-in; then its role, its closing and its return', async () => {
    const page = await open();
    await signIn('paul');
    await go('/admin/accounts');
    await page.getByRole('button', { name: 'Nouveau compte' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Zoe.Petit');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Zoé Petit');
    await page.keyboard.press('Enter');
    const shown = page.getByRole('alertdialog', { name: 'Mot de passe à usage unique de Zoé Petit' });
    const password = (await shown.locator('code').textContent()) ?? '';
    expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    await page.keyboard.press('Escape');
    await shown.waitFor();
    await page.keyboard.press('Enter');
    await shown.waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: 'zoe.petit' });
    await row.getByText('Mot de passe à choisir').waitFor();

    await row.getByRole('button', { name: /^Modifier/ }).click();
    await page.getByLabel('Rôle').selectOption({ label: 'Administrateur' });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await row.getByText('Administrateur').waitFor();
    await row.getByRole('button', { name: /^Fermer/ }).click();
    await page.getByRole('dialog', { name: 'Fermer le compte de Zoé Petit ?' }).getByRole('button', { name: 'Fermer le compte' }).click();
    await row.getByText('Fermé', { exact: true }).waitFor();
    await row.getByRole('button', { name: /^Rouvrir/ }).click();
    await row.getByRole('button', { name: /^Mot de passe/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Réinitialiser le mot de passe' }).click();
    const renewed = (await page.getByRole('alertdialog').locator('code').textContent()) ?? '';
    expect(renewed).not.toBe(password);
    await page.getByRole('button', { name: 'Terminé' }).click();
    await bench.context.close();

    await open();
    await bench.page.getByLabel('Identifiant').fill('zoe.petit');
    await bench.page.getByLabel('Mot de passe').fill(renewed);
    await bench.page.keyboard.press('Enter');
    await bench.page.getByRole('heading', { name: 'Choisissez votre mot de passe' }).waitFor();
  });

  test('what is refused says why: a login taken, a bad one; one’s own account cannot be closed or made smaller', async () => {
    const page = await open();
    await signIn('paul');
    await go('/admin/accounts');
    await page.getByRole('button', { name: 'Nouveau compte' }).click();
    await page.getByLabel('Identifiant').fill('LEA');
    await page.getByLabel('Nom').fill('Léa bis');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Cet identifiant est déjà pris.').waitFor();
    await page.getByLabel('Identifiant').fill('léa');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('lettres sans accent').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const own = page.getByRole('row').filter({ hasText: '(vous)' });
    expect(await own.getByRole('button', { name: /^Fermer/ }).count()).toBe(0);
    await own.getByRole('button', { name: /^Modifier/ }).click();
    expect(await page.getByLabel('Rôle').isDisabled()).toBe(true);
  });
});

describe('oppositions', () => {
  test('recorded from the patient’s page: at once out of everything, and back when withdrawn', async () => {
    const page = await open();
    await signIn('paul');
    await go('/patients/123');
    await page.getByRole('link', { name: 'Enregistrer une opposition' }).click();
    await page.getByLabel('Numéro de patient', { exact: true }).waitFor();
    await page.getByLabel('Motif ou référence').fill('Formulaire du 12/03/2026');
    await page.getByRole('button', { name: 'Enregistrer l’opposition' }).click();
    await page
      .getByRole('status')
      .getByText(/Opposition du patient 000.123 enregistrée/)
      .waitFor();
    const row = page.getByRole('row').filter({ hasText: /000.123/ });
    await row.getByText('Formulaire du 12/03/2026').waitFor();
    await row.getByText('paul').waitFor();
    await go('/patients/123');
    await page.getByRole('alert').getByText('Ce patient n’existe pas ou n’est plus accessible.').waitFor();
    await go('/admin/oppositions');
    await row.getByRole('button', { name: /^Lever/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lever l’opposition' }).click();
    await page.getByText('Aucune opposition en vigueur.').waitFor();
    await page.getByText('Montrer aussi les oppositions levées').click();
    await row.getByText(/Levée le .* par paul/).waitFor();
    await go('/patients/123');
    await page.getByRole('heading', { level: 1, name: /Patient.000.123/ }).waitFor();
  });

  test('a number that is none is said before anything is sent', async () => {
    const page = await open();
    await signIn('paul');
    await go('/admin/oppositions');
    await page.getByLabel('Patient désigné par').selectOption({ label: 'Numéro de patient' });
    await page.getByLabel('Numéro de patient', { exact: true }).fill('12a');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Un numéro de patient n’est fait que de chiffres.').waitFor();
  });
});

describe('audit', () => {
  test('filters by person, action and period; pages; the address holds it; the export has the same rows', async () => {
    const page = await open();
    await signIn('lea');
    await go('/search?q=récidive hépatique&year=2012');
    await bench.context.close();
    await open();
    await signIn('paul');
    await go('/admin/audit');
    await bench.page.getByLabel('Compte', { exact: true }).selectOption('lea');
    await bench.page.getByLabel('Action', { exact: true }).selectOption({ label: 'Recherche' });
    await bench.page.getByRole('cell', { name: 'récidive hépatique · Année : 2012' }).first().waitFor();
    expect(new URL(bench.page.url()).searchParams.toString()).toBe('login=lea&action=search');
    const actions = await bench.page.locator('tbody tr th').allTextContents();
    expect(new Set(actions)).toEqual(new Set(['Recherche']));
    await bench.page.reload();
    await bench.page.getByRole('cell', { name: 'récidive hépatique · Année : 2012' }).first().waitFor();

    const download = bench.page.waitForEvent('download');
    await bench.page.getByRole('link', { name: 'Exporter en CSV' }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines[0]).toContain('compte;action');
    expect(lines.slice(1).every((line) => line.includes(';lea;Recherche;search;'))).toBe(true);
    expect(lines).toHaveLength(actions.length + 1);

    // The clock of the test server stands in March 2026: the day before has nothing.
    await bench.page.getByLabel('Du', { exact: true }).fill('2026-02-01');
    await bench.page.getByLabel('Au', { exact: true }).fill('2026-02-28');
    await bench.page.getByRole('heading', { name: 'Aucune trace pour ces critères.' }).waitFor();
    await bench.page.getByRole('link', { name: 'Effacer les filtres' }).click();
    await bench.page.locator('tbody tr').nth(5).waitFor();
    expect(page.isClosed()).toBe(true);
  });

  test('older rows are a page away, and all that was done to one patient a press', async () => {
    const page = await open();
    await signIn('paul');
    await page.evaluate(`(async () => { for (let i = 0; i < 60; i += 1) await fetch('/api/v1/patients/123'); })()`);
    await go('/admin/audit');
    await page.getByRole('link', { name: 'Plus anciennes' }).click();
    await page.getByRole('link', { name: 'Les plus récentes' }).waitFor();
    await page.goBack();
    await page
      .getByRole('link', { name: /Seulement Patient/ })
      .first()
      .click();
    await page.getByRole('link', { name: /Seulement patient:123/ }).waitFor();
    expect(new Set(await page.locator('tbody tr td:nth-child(4)').allTextContents()).size).toBe(1);
  });
});
