import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const AREA = '/provincia-di-brescia/area';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const CLERK = 'marta.sembinelli@comune-temu.example.org';
const PARTNER = 'giulia.sartori@fondazione-valli.example.org';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });

it('an operator shares two files with a body, whose clerk adds a version; what is narrowed is gone from the open page', async () => {
  const operator = await Visitor.open(browser, house.url, 1280);
  const { page } = operator;
  await operator.signIn(OPERATOR);
  await operator.go(`${AREA}/documenti/nuovo`);
  await page.getByRole('button', { name: 'Apri lo spazio' }).click();
  await page.getByText('da correggere').waitFor();
  await page.getByLabel('Titolo', { exact: true }).fill('Scuole sicure: rilievi');
  await page.getByLabel('Enti scelti').check();
  await page.getByRole('button', { name: 'Apri lo spazio' }).click();

  await page.getByRole('heading', { level: 1, name: 'Chi lo vede' }).waitFor();
  await page.getByText('per ora lo vede soltanto il centro').waitFor();
  await page.getByRole('combobox', { name: 'Aggiungi un ente' }).fill('Temù');
  await page.getByRole('option', { name: 'Comune di Temù' }).click();
  await page.getByLabel('Che cosa può fare', { exact: true }).first().selectOption('contributor');
  await page.getByRole('button', { name: 'Aggiungi l’ente' }).click();
  await page.getByText('Le persone di Comune di Temù leggono, aggiungono e cambiano documenti.').waitFor();
  await presentable(operator, 'space-access-named');

  await page.getByRole('link', { name: 'Scuole sicure: rilievi' }).click();
  await page.getByText('Trascina i primi file').waitFor();
  await page
    .getByLabel('Aggiungi documenti')
    .locator('input[type=file]')
    .setInputFiles([
      text('rilievo_palestra.txt', 'La palestra è agibile.'),
      text('rilievo_mensa.txt', 'La mensa è agibile.'),
    ]);
  await page.getByRole('rowheader', { name: 'rilievo palestra' }).waitFor();
  await page.getByRole('rowheader', { name: 'rilievo mensa' }).waitFor();
  // The same content once more is told, and the copy goes.
  await page
    .getByLabel('Aggiungi documenti')
    .locator('input[type=file]')
    .setInputFiles([text('mensa copia.txt', 'La mensa è agibile.')]);
  await page.getByText('Lo stesso contenuto c’è già: «rilievo mensa»').waitFor();
  await presentable(operator, 'space-same-content');
  await page.getByRole('button', { name: 'Elimina la copia' }).click();
  await page.getByRole('rowheader', { name: 'mensa copia' }).waitFor({ state: 'detached' });

  // Without a line it waits, and goes on by itself.
  await page.context().setOffline(true);
  await page
    .getByLabel('Aggiungi documenti')
    .locator('input[type=file]')
    .setInputFiles([text('rilievo_tetto.txt', 'Il tetto è agibile.')]);
  await page.getByText('La connessione manca: riprende da solo appena torna').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('rowheader', { name: 'rilievo tetto' }).waitFor();
  await page.getByLabel('Scegli «rilievo tetto»').check();
  await page.getByRole('button', { name: 'Sposta nel cestino' }).click();
  await page.getByRole('rowheader', { name: 'rilievo tetto' }).waitFor({ state: 'detached' });

  // Both at once, and taken back.
  await page.getByLabel('Scegli «rilievo mensa»').check();
  await page.getByRole('button', { name: 'Scegli tutti e 2 in questa pagina' }).click();
  await page.getByText('2 documenti scelti').waitFor();
  await presentable(operator, 'space-selected');
  await page.getByRole('button', { name: 'Aggiungi un’etichetta' }).click();
  await page.getByRole('dialog').getByLabel('Etichetta', { exact: true }).fill('Scuole');
  await page.getByRole('dialog').getByRole('button', { name: 'Aggiungi un’etichetta' }).click();
  await page.getByText('Etichetta aggiunta a 2 documenti.').waitFor();
  await page.getByText('Etichette dello spazio (1)').click();
  await page.getByRole('link', { name: 'scuole, 2 documenti' }).waitFor();
  await presentable(operator, 'space-tags');
  await page.getByRole('button', { name: 'Rinomina o unisci un’etichetta' }).click();
  await page.getByRole('dialog').getByLabel('Etichetta', { exact: true }).selectOption('scuole');
  await page.getByRole('dialog').getByLabel('Nuovo nome').fill('edifici');
  await page.getByRole('dialog').getByRole('button', { name: 'Rinomina', exact: true }).click();
  await page.getByText('L’etichetta «scuole» ora si chiama «edifici».').waitFor();
  // Renamed while it is what the list is filtered by, it stays so.
  await page.getByRole('link', { name: 'edifici, 2 documenti' }).click();
  await page.waitForURL(/etichetta=edifici/);
  await page.getByRole('button', { name: 'Rinomina o unisci un’etichetta' }).click();
  await page.getByRole('dialog').getByLabel('Nuovo nome').fill('plessi');
  await page.getByRole('dialog').getByRole('button', { name: 'Rinomina', exact: true }).click();
  await page.getByText('L’etichetta «edifici» ora si chiama «plessi».').waitFor();
  await page.waitForURL(/etichetta=plessi/);
  await page.getByRole('rowheader', { name: 'rilievo mensa' }).waitFor();
  await page.getByRole('button', { name: 'Rinomina o unisci un’etichetta' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Togli da tutti' }).click();
  await page.getByText('Togliere l’etichetta «plessi»?').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Togli da tutti' }).click();
  await page.getByText('Etichetta «plessi» tolta da tutti i documenti.').waitFor();
  await page.waitForURL((url) => !url.search.includes('etichetta'));

  // Which bodies were chosen is there when it is changed again.
  const visibility = async () => {
    await page.getByLabel('Scegli «rilievo mensa»').check();
    await page.getByRole('button', { name: 'Chi lo vede' }).click();
    await page.getByRole('dialog').waitFor();
  };
  await visibility();
  await page.getByRole('dialog').getByLabel('Enti scelti').check();
  await page.getByRole('dialog').getByRole('combobox').fill('Temù');
  await page.getByRole('option', { name: 'Comune di Temù' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click();
  await page.getByText('Visibilità cambiata').waitFor();
  await visibility();
  await page.getByRole('dialog').getByRole('button', { name: 'Comune di Temù' }).waitFor();
  await page.getByRole('dialog').getByLabel('Come lo spazio').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click();
  await page.getByText('Visibilità cambiata').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const name of ['rilievo mensa', 'rilievo palestra']) await page.getByLabel(`Scegli «${name}»`).check();
  await page.getByRole('button', { name: 'Sposta nel cestino' }).click();
  await page.getByText('2 documenti spostati nel cestino.').waitFor();
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await page.getByRole('rowheader', { name: 'rilievo mensa' }).waitFor();
  await page.getByRole('rowheader', { name: 'rilievo palestra' }).waitFor();

  const clerk = await Visitor.open(browser, house.url, 1280);
  await clerk.signIn(CLERK);
  await clerk.go(`${AREA}/documenti`);
  await clerk.page.getByRole('link', { name: 'Scuole sicure: rilievi' }).click();
  await clerk.page.getByRole('link', { name: 'rilievo palestra' }).click();
  await clerk.page.getByRole('heading', { level: 1, name: 'rilievo palestra' }).waitFor();
  expect(await clerk.page.getByRole('button', { name: 'Chi lo vede' }).count()).toBe(0);
  const link = await clerk.page.getByRole('link', { name: 'Scarica', exact: true }).getAttribute('href');
  const content = () => clerk.page.evaluate(async (path) => (await fetch(path)).status, link!);
  expect(await content()).toBe(200);
  await clerk.page.getByLabel('Che cosa cambia').fill('Con la data del sopralluogo');
  await clerk.page
    .locator('#versions ~ div input[type=file]')
    .setInputFiles([text('rilievo_palestra.txt', 'La palestra è agibile dal 12 marzo.')]);
  await clerk.page.getByText('Versione 2 aggiunta.').waitFor();
  await clerk.page.getByLabel('Scrivi un commento').fill('Aggiunta la data.');
  await clerk.page.getByRole('button', { name: 'Commenta' }).click();
  await clerk.page.locator('.posts').getByText('Aggiunta la data.').waitFor();
  await presentable(clerk, 'document-of-body');

  await page.getByRole('link', { name: 'rilievo palestra' }).first().click();
  await page.getByRole('rowheader', { name: 'Versione 2' }).waitFor();
  await page.getByRole('button', { name: 'Riporta la versione 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Riporta', exact: true }).click();
  await page.getByText('Versione 1 riportata.').waitFor();
  await page.getByRole('button', { name: 'Chi lo vede' }).click();
  await page.getByRole('dialog').getByLabel('Solo il centro').check();
  await presentable(operator, 'document-visibility');
  await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click();
  await page.getByText('Visibilità cambiata: vale da subito.').waitFor();

  // The clerk has not touched the page: it says itself that the document is gone, and so does the link.
  await clerk.page.getByRole('heading', { name: 'Questo documento non c’è, o non è più condiviso con te' }).waitFor();
  expect(await content()).toBe(404);
  await presentable(clerk, 'document-gone');
  await clerk.close();

  await page.getByRole('button', { name: 'Sposta nel cestino' }).click();
  await page.getByText('Documento spostato nel cestino.').waitFor();
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await page.getByText('Annullato.').waitFor();
  await page.getByRole('button', { name: 'Sposta nel cestino' }).waitFor();
  await operator.close();
});

it('who sees several documents is said of all of them at once, and taken back unless somebody was there meanwhile: then each is named', async () => {
  const operator = await Visitor.open(browser, house.url, 1280);
  const { page } = operator;
  await operator.signIn(OPERATOR);
  await operator.go(`${AREA}/documenti/nuovo`);
  await page.getByLabel('Titolo', { exact: true }).fill('Mense: gara unica');
  await page.getByLabel('Enti aderenti').check();
  await page.getByRole('button', { name: 'Apri lo spazio' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mense: gara unica' }).waitFor();
  await page.getByText('Trascina i primi file').waitFor();
  await page
    .getByLabel('Aggiungi documenti')
    .locator('input[type=file]')
    .setInputFiles([text('capitolato.txt', 'Capitolato.'), text('listino.txt', 'Listino.'), text('nota.txt', 'Nota.')]);
  const names = ['capitolato', 'listino'];
  for (const name of [...names, 'nota']) await page.getByRole('rowheader', { name }).waitFor();
  const dialog = page.getByRole('dialog');
  const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  const ask = async () => {
    for (const name of names) await page.getByLabel(`Scegli «${name}»`).check();
    await page.getByRole('button', { name: 'Chi lo vede' }).click();
    await dialog.getByRole('heading', { name: 'Chi vede 2 documenti' }).waitFor();
  };
  const seen = async () => {
    const { rows } = await house.database.owner.query(
      `SELECT d.title, d.visibility, ARRAY(SELECT b.name FROM document_share s
          JOIN body b ON b.tenant_id = s.tenant_id AND b.id = s.body_id
          WHERE s.tenant_id = d.tenant_id AND s.document_id = d.id) AS bodies
        FROM document d JOIN space p ON p.tenant_id = d.tenant_id AND p.id = d.space_id
        WHERE p.title = 'Mense: gara unica' ORDER BY d.title`,
    );
    return (rows as { title: string; visibility: string; bodies: string[] }[]).map(
      ({ title, visibility, bodies }) => [title, visibility, bodies] as const,
    );
  };

  // What they have in common stands there; that no body is chosen is told in its field.
  await ask();
  expect(await dialog.getByLabel('Come lo spazio').isChecked()).toBe(true);
  await dialog.getByLabel('Enti scelti').check();
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await dialog.getByText('Scegli almeno un ente.').waitFor();
  await dialog.getByRole('combobox').fill('Temù');
  await page.getByRole('option', { name: 'Comune di Temù' }).click();
  await presentable(operator, 'space-visibility-several');
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await page.getByText('Visibilità di 2 documenti cambiata: vale da subito.').waitFor();
  expect(await seen()).toEqual([
    ['capitolato', 'chosen', ['Comune di Temù']],
    ['listino', 'chosen', ['Comune di Temù']],
    ['nota', null, []],
  ]);

  for (const name of names) await row(name).getByText('Enti scelti').waitFor();
  await operator.settled();
  // Of several with bodies of their own it is chosen anew: nothing is taken for granted.
  await ask();
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await dialog.getByText('Scegli chi vede i documenti scelti.').waitFor();
  await dialog.getByLabel('Solo il centro').check();
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await page.getByText('Annullato.').waitFor();
  expect((await seen()).slice(0, 2)).toEqual(names.map((name) => [name, 'chosen', ['Comune di Temù']]));

  for (const name of names) await row(name).getByText('Enti scelti').waitFor();
  await operator.settled();
  await ask();
  await dialog.getByLabel('Enti aderenti').check();
  await dialog.getByRole('button', { name: 'Salva' }).click();
  await dialog.waitFor({ state: 'detached' });
  await house.database.owner.query(`UPDATE document SET version = version + 1 WHERE title = 'listino'`);
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await page
    .getByRole('alert')
    .getByText(/^listino: /)
    .waitFor();
  expect(await page.getByRole('alert').getByRole('listitem').allInnerTexts()).toHaveLength(1);
  expect((await seen()).slice(0, 2)).toEqual(names.map((name) => [name, 'adhering', []]));
  await presentable(operator, 'space-undo-refused');
  await operator.close();
});

it('a partner sees the space it was invited to, and adds to it', async () => {
  const partner = await Visitor.open(browser, house.url, 1280);
  await partner.signIn(PARTNER);
  await partner.go(`${AREA}/documenti`);
  const titles = await partner.page.getByRole('rowheader').allInnerTexts();
  expect(titles.map((title) => title.split('\n')[0])).toEqual(
    expect.arrayContaining([expect.stringContaining('Ferrovia del lago e sentieri')]),
  );
  expect(titles.join(' ')).not.toContain('Gara per la conservazione digitale');
  await presentable(partner, 'partner-spaces');
  await partner.page.getByRole('link', { name: 'Ferrovia del lago e sentieri' }).click();
  await partner.page.getByLabel('Aggiungi documenti').first().waitFor();
  expect(await partner.page.getByRole('link', { name: 'Chi lo vede' }).count()).toBe(0);
  await presentable(partner, 'partner-space');
  await partner.close();
});

it('the platform’s administrator gives a centre less room than it takes: asked first, and what is refused is said in the form', async () => {
  await house.database.owner.query(
    `UPDATE stored_file SET size = 90000000 WHERE id = (SELECT f.id FROM stored_file f JOIN tenant t ON t.id = f.tenant_id AND t.slug = 'provincia-di-brescia' LIMIT 1)`,
  );
  const admin = await Visitor.open(browser, house.url, 1280);
  const { page } = admin;
  await admin.signIn('sara.colonnelli@casa-dei-comuni.example.org');
  const ask = async () => {
    await admin.go('/rete/area/spazio/provincia-di-brescia');
    await page.getByLabel('Limite in GB').fill('0,001');
    await page.getByRole('button', { name: 'Salva il limite' }).click();
    await page.getByRole('dialog').getByText('Meno di quanto è occupato?').waitFor();
  };
  await ask();
  // Somebody else is quicker.
  await house.database.owner.query(`UPDATE tenant SET version = version + 1 WHERE slug = 'provincia-di-brescia'`);
  await page.getByRole('button', { name: 'Salva lo stesso' }).click();
  await page.getByText('Qualcun altro').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await ask();
  await page.getByRole('button', { name: 'Salva lo stesso' }).click();
  await page.getByText('Lo spazio è finito: il centro non può caricare altri file.').waitFor();
  await admin.go('/rete/area/spazio');
  await page.getByText('Spazio finito').waitFor();
  await presentable(admin, 'platform-storage-full');
  await admin.close();
});
