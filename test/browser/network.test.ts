import type { Browser } from 'playwright-core';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { Visitor, launchBrowser, presentable } from './support/portal.js';

const BRESCIA = '/provincia-di-brescia/area';
const LECCE = '/provincia-di-lecce/area';
const SPACE = 'Progetto Valli digitali';
const DOCUMENT = 'Accordo di partenariato';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse({ smtp: false }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const sql = (statement: string) => house.database.owner.query(statement);

it('a centre shows a space to the network, another finds a document and copies it with where it comes from, until it is withdrawn', async () => {
  const owner = await Visitor.open(browser, house.url, 1280);
  await owner.signIn('elena.ghitti@provincia-brescia.example.org');
  const show = async (visibility: string) => {
    await owner.go(`${BRESCIA}/documenti`);
    await owner.page.getByRole('link', { name: SPACE }).click();
    await owner.page.getByRole('heading', { level: 1, name: SPACE }).waitFor();
    await owner.go(`${new URL(owner.page.url()).pathname}/impostazioni`);
    await owner.page.locator(`input[name="visibility"][value="${visibility}"]`).check();
    await owner.page.getByRole('button', { name: 'Salva', exact: false }).first().click();
    await owner.page
      .getByRole('status')
      .or(owner.page.getByRole('heading', { level: 1, name: SPACE }))
      .first()
      .waitFor();
    await owner.settled();
  };
  const reader = await Visitor.open(browser, house.url, 1280);
  await reader.signIn('marilena.rizzello@provincia-lecce.example.org');
  const { page } = reader;
  await reader.go(`${LECCE}/rete?q=partenariato`);
  await page.getByText('Nessun documento con questi filtri.').waitFor();

  await show('network');
  await reader.go(`${LECCE}/rete?q=partenariato`);
  await page.getByRole('link', { name: DOCUMENT }).click();
  await page.getByRole('heading', { level: 1, name: DOCUMENT }).waitFor();
  await page.getByLabel('Il tuo commento').fill('Ci serve lo stesso accordo con il GAL.');
  await page.getByRole('button', { name: 'Commenta' }).click();
  await page.getByText('Ci serve lo stesso accordo con il GAL.').waitFor();
  await page.getByLabel('In quale spazio').selectOption({ label: 'Regolamenti e buone pratiche' });
  await page.getByRole('button', { name: 'Copia il documento' }).click();
  await page.getByText('Copiato:').waitFor();
  await presentable(reader, 'network-copied');
  const shared = new URL(page.url()).pathname;
  await page.getByText('Copiato:').getByRole('link').click();
  await page.getByRole('heading', { level: 2, name: 'Da dove viene' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Provincia di Brescia');
  await presentable(reader, 'network-provenance');

  await show('centre');
  await reader.go(shared);
  await page.getByText('Questo documento non è più condiviso').waitFor();
  await owner.close();
  await reader.close();
});

it('a centre proposes a plan, the coordinator accepts it, another centre reads it; a member shows a group a document', async () => {
  const proposer = await Visitor.open(browser, house.url, 1280);
  await proposer.signIn('marilena.rizzello@provincia-lecce.example.org');
  const { page } = proposer;
  await proposer.go(`${LECCE}/rete/piani/nuovo`);
  await page.getByLabel('Titolo', { exact: true }).fill('Piano di prova');
  await page.getByLabel('Regolamento del tavolo degli RTD').check();
  await page.getByRole('button', { name: 'Proponi un piano' }).click();
  await page.getByText('Il piano aspetta la decisione della rete.').waitFor();
  await presentable(proposer, 'network-plan-proposed');

  const coordinator = await Visitor.open(browser, house.url, 1280);
  await coordinator.signIn('alberto.desiati@rete-province.example.org');
  await coordinator.go('/rete/area/piani');
  await coordinator.page.getByRole('link', { name: 'Piano di prova' }).click();
  // What was typed stays where the decision is refused, because the plan was changed meanwhile.
  await coordinator.page.getByRole('button', { name: 'Non accogliere' }).click();
  const dialog = coordinator.page.getByRole('dialog');
  await dialog.getByLabel('Motivo').fill('Manca la delibera');
  await sql(`UPDATE network_plan SET version = version + 1 WHERE title = 'Piano di prova'`);
  await dialog.getByRole('button', { name: 'Non accogliere' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByLabel('Motivo').inputValue()).toBe('Manca la delibera');
  await presentable(coordinator, 'network-plan-refused-decision');
  await dialog.getByRole('button', { name: 'Annulla' }).click();
  await coordinator.page.reload();
  await coordinator.page.getByRole('button', { name: 'Accogli', exact: true }).click();
  await coordinator.page.getByText('Il piano è accolto: tutti').waitFor();
  await coordinator.page.getByRole('button', { name: 'Togli dalla banca dati' }).waitFor();
  await presentable(coordinator, 'network-plan-accepted');
  await coordinator.close();

  const reader = await Visitor.open(browser, house.url, 390);
  await reader.signIn('elena.ghitti@provincia-brescia.example.org');
  await reader.go(`${BRESCIA}/rete/piani?q=prova`);
  await reader.page.getByRole('link', { name: 'Piano di prova' }).click();
  await reader.page.getByRole('link', { name: 'Regolamento del tavolo degli RTD' }).waitFor();
  await reader.close();

  // The filter is that of the address, though its options come later.
  await page.goto(`${house.url}${LECCE}/rete/piani?centro=provincia-di-lecce`);
  await page.getByRole('option', { name: 'Provincia di Lecce', selected: true }).waitFor({ state: 'attached' });
  await page.goBack();
  // To take it from the others is asked once; what is not shown to them any more can be taken out of it.
  await page.reload();
  await page.getByRole('button', { name: 'Ritira' }).click();
  await page.getByRole('dialog').getByText('gli altri centri non lo leggono più').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Ritira' }).click();
  await page.getByText('Il piano è ritirato.').waitFor();
  const confidential = (value: boolean) =>
    sql(`UPDATE document SET confidential = ${value} WHERE title = 'Regolamento del tavolo degli RTD'`);
  await confidential(true);
  await page.getByRole('link', { name: 'Modifica il piano' }).click();
  await page.getByRole('heading', { level: 1, name: 'Modifica il piano' }).waitFor();
  await page.reload();
  await page.getByText('non più mostrato alla rete').waitFor();
  await page.getByRole('button', { name: 'Salva il piano' }).click();
  await page.getByText('Un documento segnato non è più mostrato').waitFor();
  await presentable(proposer, 'network-plan-attached-no-more');
  await page.getByLabel('Regolamento del tavolo degli RTD').uncheck();
  await page.getByRole('button', { name: 'Salva il piano' }).click();
  await page.getByRole('link', { name: 'Modifica il piano' }).waitFor();
  await confidential(false);

  await proposer.go(`${LECCE}/rete/gruppi`);
  await page.getByRole('link', { name: 'Accessibilità dei siti comunali' }).click();
  await page.getByRole('combobox', { name: 'Un documento del tuo centro per il gruppo' }).fill('Regolamento');
  await page.getByRole('option', { name: 'Regolamento del tavolo degli RTD' }).click();
  await page.getByRole('button', { name: 'Mostra al gruppo' }).click();
  await page.getByRole('link', { name: 'Regolamento del tavolo degli RTD' }).waitFor();
  await presentable(proposer, 'network-group-contribution');
  await page.getByRole('button', { name: 'Ritira Regolamento' }).click();
  await page.getByText('Ritirato dal centro').waitFor();
  await proposer.close();
});

it('what a group may be shown is found by letters and keys: nothing confidential, nothing that is there already', async () => {
  const member = await Visitor.open(browser, house.url, 390);
  const { page } = member;
  await member.signIn('marilena.rizzello@provincia-lecce.example.org');
  await member.go(`${LECCE}/rete/gruppi`);
  await page.getByRole('link', { name: 'Accessibilità dei siti comunali' }).click();
  const combobox = page.getByRole('combobox', { name: 'Un documento del tuo centro per il gruppo' });
  const send = page.getByRole('button', { name: 'Mostra al gruppo' });
  const options = page.getByRole('option');
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  await combobox.fill('Lista di controllo');
  await page.getByText('Nessuna corrispondenza').waitFor();
  await sql(`UPDATE document SET confidential = true WHERE title = 'Regolamento del tavolo degli RTD'`);
  await combobox.fill('Regolamento del tavolo');
  await page.getByText('Nessuna corrispondenza').waitFor();
  await sql(`UPDATE document SET confidential = false WHERE title = 'Regolamento del tavolo degli RTD'`);
  expect(await send.isDisabled()).toBe(true);

  await combobox.fill('e');
  await options.nth(1).waitFor();
  const first = await chosen.innerText();
  await presentable(member, 'network-group-combobox');
  await combobox.press('ArrowDown');
  expect(await chosen.innerText()).not.toBe(first);
  await combobox.press('ArrowUp');
  expect(await chosen.innerText()).toBe(first);
  await combobox.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  // Pressed before the answer is here, Enter means what the answer brings.
  await combobox.fill('riassetto');
  await combobox.press('Enter');
  await page.getByRole('button', { name: 'Mostra al gruppo', disabled: false }).waitFor();
  expect(await combobox.inputValue()).toBe('Piano di riassetto dei servizi associati 2026–2028');
  // What was chosen is not, once something else is typed.
  await combobox.press('Backspace');
  await page.getByRole('option', { name: 'Piano di riassetto dei servizi associati' }).waitFor();
  expect(await send.isDisabled()).toBe(true);
  await combobox.press('Enter');
  await send.click();
  await page.getByRole('link', { name: 'Piano di riassetto dei servizi associati' }).waitFor();
  expect(await combobox.inputValue()).toBe('');
  await page.getByRole('button', { name: 'Ritira Piano di riassetto' }).click();
  await page.getByText('Ritirato dal centro').waitFor();
  expect(member.complaints).toEqual([]);
  await member.close();
});

it('each list of a centre of the network that fails says so, and is asked again', async () => {
  const reader = await Visitor.open(browser, house.url, 1280);
  const { page } = reader;
  await reader.signIn('marilena.rizzello@provincia-lecce.example.org');
  await reader.go(`${LECCE}/rete/centri`);
  const tables = 'network_comment, network_plan, network_group';
  await sql(`REVOKE SELECT ON ${tables} FROM cdc_app`);
  await page.getByRole('link', { name: 'Provincia di Brescia' }).click();
  const alerts = page.getByRole('alert').filter({ hasText: 'Riprova' });
  await alerts.nth(2).waitFor();
  // The rest of the page stands.
  await page.getByRole('heading', { level: 1, name: 'Provincia di Brescia' }).waitFor();
  await page.locator('section[aria-labelledby="services"]').getByRole('link').first().waitFor();
  await presentable(reader, 'network-centre-failed');
  await sql(`GRANT SELECT ON ${tables} TO cdc_app`);
  for (const [id, words] of [
    ['documents', 'Capitolato per il servizio di help desk'],
    ['plans', 'Nessun piano di questo centro nella banca dati.'],
    ['groups', 'Accessibilità dei siti comunali'],
  ] as const) {
    const list = page.locator(`section[aria-labelledby="${id}"]`);
    await list.getByRole('button', { name: 'Riprova' }).click();
    await list.getByText(words).first().waitFor();
    expect(await list.getByRole('alert').count()).toBe(0);
  }
  expect(reader.complaints).toEqual([]);
  await reader.close();
});
