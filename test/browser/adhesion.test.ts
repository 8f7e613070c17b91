import type { Browser } from 'playwright-core';
import { addDays, italianDay } from '#app/kernel';
import { signedMessage, signedPdf } from '#app/testing';
import { openDemoHouse, type DemoHouse } from '../support/demo-house.js';
import { ProtocolRegister } from '../support/protocol-register.js';
import { Visitor, WIDTHS, launchBrowser } from './support/portal.js';

const CENTRE = '/provincia-di-brescia';
const RENEWAL = 'Convenzione 2026–2036';
const MARTA = 'marta.sembinelli@comune-temu.example.org';
const OPERATOR = 'elena.ghitti@provincia-brescia.example.org';
const HEAD = 'laura.bonomelli@provincia-brescia.example.org';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const SIGNER = {
  givenName: 'Laura',
  surname: 'Bonomelli',
  fiscalCode: 'BNMLRA75A41B157X',
  signedAt: new Date('2026-10-20T08:30:00Z'),
};

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([openDemoHouse(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function signedIn(email: string, width: number): Promise<Visitor> {
  const visitor = await Visitor.open(browser, house.url, width);
  await visitor.signIn(email);
  return visitor;
}

async function accessible(...visitors: Visitor[]): Promise<void> {
  for (const visitor of visitors) {
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  }
}

/** A body that was asked to renew and has not answered, with its clerk: another one for each round of the story. */
async function silentBody(round: number): Promise<{ path: string; name: string; clerk: string }> {
  const { rows } = await house.database.owner.query<{ id: string; name: string; email: string }>(
    `SELECT DISTINCT ON (p.email) a.id, b.name, p.email
     FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
     JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
     JOIN membership_body mb ON mb.tenant_id = a.tenant_id AND mb.body_id = a.body_id
     JOIN membership m ON m.tenant_id = mb.tenant_id AND m.id = mb.membership_id AND m.valid_to IS NULL
     JOIN person p ON p.id = m.person_id
     JOIN credential k ON k.person_id = p.id
     WHERE a.status = 'requested' AND c.title = $1 ORDER BY p.email, b.name`,
    [RENEWAL],
  );
  const { id, name, email } = rows[round]!;
  return { path: `${CENTRE}/area/adesioni/${id}`, name, clerk: email };
}

async function upload(visitor: Visitor, name: string, content: Buffer = PDF): Promise<void> {
  await visitor.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: content });
  await visitor.page.getByRole('button', { name: `Togli ${name}` }).waitFor();
  await visitor.page.getByRole('progressbar').waitFor({ state: 'detached' });
  await visitor.settled();
}

async function press(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('button', { name, exact: true }).click();
}

/** What the page says after a step was taken. */
async function done(visitor: Visitor, words: string): Promise<void> {
  await visitor.page.getByRole('status').filter({ hasText: words }).waitFor();
  await visitor.settled();
}

async function sendResolution(clerk: Visitor, number: string): Promise<void> {
  await clerk.page.getByLabel('Organo').fill('Consiglio comunale');
  await clerk.page.getByLabel('Numero', { exact: true }).fill(number);
  await clerk.page.getByLabel('Data', { exact: true }).fill('2026-10-15');
  await upload(clerk, `delibera-${number}.pdf`);
  await press(clerk, 'Invia la deliberazione');
  await done(clerk, 'Deliberazione caricata.');
}

describe('an adhesion, in the browser', () => {
  it.each(WIDTHS)('from the resolution to the withdrawal at %i pixels', async (width) => {
    const { path, name, clerk: email } = await silentBody(WIDTHS.findIndex(([one]) => one === width));
    const clerk = await signedIn(email, width);
    await clerk.go(path);
    await clerk.page.getByRole('heading', { level: 1, name }).waitFor();

    // What is missing is told all at once, and the first field has the focus.
    await press(clerk, 'Invia la deliberazione');
    await clerk.page.getByRole('alert').first().waitFor();
    await clerk.page.locator('#field-actOrgan:focus').waitFor();
    await clerk.picture('adhesion-1-errors');
    await accessible(clerk);
    await sendResolution(clerk, '31');
    await clerk.picture('adhesion-2-resolution');
    await accessible(clerk);

    const operator = await signedIn(OPERATOR, width);
    await operator.go(path);
    await press(operator, 'Rimanda all’ente');
    await operator.page.getByLabel('Che cosa non va bene').fill('Manca la firma del segretario.');
    await operator.page.getByRole('dialog').getByRole('button', { name: 'Rimanda all’ente' }).click();
    await done(operator, 'Rimandata all’ente.');
    expect((await house.smtp!.waitFor(email, name)).text).toContain('Manca la firma del segretario.');

    await clerk.go(path);
    await clerk.page.getByText('Manca la firma del segretario.').waitFor();
    await sendResolution(clerk, '32');
    await upload(clerk, 'convenzione.pdf');
    await press(clerk, 'Invia la convenzione firmata');
    await done(clerk, 'Firmata dall’ente.');

    // An operator does not countersign; the head does.
    await operator.go(path);
    await operator.page.getByText('La controfirma spetta al responsabile del centro').waitFor();
    const head = await signedIn(HEAD, width);
    await head.go(path);
    await upload(head, 'controfirmata.pdf', await signedPdf(SIGNER));
    await head.page.getByLabel('Numero di repertorio').fill(`REP-${width}`);
    await press(head, 'Registra la controfirma');
    await done(head, 'Controfirmata dal centro.');
    await press(head, 'Attiva l’adesione');
    await done(head, 'Attivata.');
    await head.picture('adhesion-3-active');
    await accessible(head);

    for (const visitor of [clerk, operator]) {
      await visitor.go(path);
      const text = await visitor.page.locator('main').innerText();
      for (const words of [
        'Consiglio comunale, n. 32 del 15/10/2026',
        `Repertorio REP-${width}`,
        'delibera-31.pdf',
        'controfirmata.pdf',
        'Manca la firma del segretario.',
        'Firmato da Laura Bonomelli',
        'non verificata',
        'Nessuna firma digitale riconosciuta',
      ])
        expect(text).toContain(words);
    }

    // Withdrawal keeps the notice of the convention, and can be revoked.
    await press(clerk, 'Comunica il recesso');
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByLabel('Organo').fill('Consiglio comunale');
    await dialog.getByLabel('Numero', { exact: true }).fill('40');
    await dialog.getByLabel('Data', { exact: true }).fill('2026-11-10');
    await upload(clerk, 'recesso.pdf');
    await dialog.getByLabel('Il recesso vale dal').fill('2026-12-01');
    await dialog.getByRole('button', { name: 'Comunica il recesso' }).click();
    await dialog.getByRole('alert').getByText('Non prima del').waitFor();
    await clerk.picture('adhesion-4-notice');
    await accessible(clerk);
    await dialog.getByLabel('Il recesso vale dal').fill('2028-01-01');
    await dialog.getByRole('button', { name: 'Comunica il recesso' }).click();
    await done(clerk, 'Recesso comunicato.');
    await clerk.page.getByText('Con effetto dal 01/01/2028').waitFor();
    await press(clerk, 'Revoca il recesso');
    await clerk.page.getByLabel('Perché il recesso è revocato').fill('Il consiglio ci ha ripensato.');
    await clerk.page.getByRole('dialog').getByRole('button', { name: 'Revoca il recesso' }).click();
    await done(clerk, 'Recesso revocato.');
    await head.go(path);
    await head.page.getByText('Il consiglio ci ha ripensato.').waitFor();
    await accessible(clerk, head);
    for (const visitor of [clerk, operator, head]) await visitor.close();
  });

  it('a suspension by the centre stops new requests and says why', async () => {
    const head = await signedIn(HEAD, 1280);
    await head.go(`${CENTRE}/area/adesioni?q=Vione&stato=active`);
    await head.page.getByRole('link', { name: 'Comune di Vione' }).click();
    await press(head, 'Sospendi l’adesione');
    await head.page.getByLabel('Perché la sospendi').fill('Mancano due annualità della quota.');
    await press(head, 'Sospendi');
    await head.page.getByText('Motivo: Mancano due annualità della quota.').waitFor();
    await head.settled();
    await accessible(head);

    const clerk = await signedIn(MARTA, 390);
    await clerk.go(`${CENTRE}/area/richieste/nuova`);
    await clerk.page.getByLabel('Ente', { exact: true }).selectOption({ label: 'Comune di Vione' });
    await clerk.page.getByText('Motivo: Mancano due annualità della quota.').waitFor();
    await clerk.settled();
    await clerk.picture('adhesion-5-suspended');
    await accessible(clerk);
    await clerk.page.getByRole('combobox', { name: 'Servizio' }).fill('pec');
    await clerk.page.getByRole('option', { name: /Caselle di posta elettronica certificata/ }).click();
    await clerk.page.getByLabel('Oggetto').fill('Nuova casella');
    await clerk.page.getByLabel('Che cosa serve').fill('Una casella in più.');
    await press(clerk, 'Invia la richiesta');
    await clerk.page.getByRole('alert').getByText('L’ente non ha un’adesione attiva al centro').waitFor();

    await press(head, 'Togli la sospensione');
    await head.page.getByLabel('Perché togli la sospensione').fill('Quota versata.');
    await head.page.getByRole('dialog').getByRole('button', { name: 'Togli la sospensione' }).click();
    await done(head, 'Sospensione tolta.');
    await press(clerk, 'Invia la richiesta');
    await clerk.page.getByRole('heading', { level: 1, name: 'Nuova casella' }).waitFor();
    await head.close();
    await clerk.close();
  });
});

describe('the appointment as data processor', () => {
  it('is proposed, signed and in the register; the act gets its number of the protocol register', async () => {
    const { rows } = await house.database.owner.query<{ id: string; name: string }>(
      `SELECT a.id, b.name FROM adhesion a JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
       JOIN membership_body mb ON mb.tenant_id = b.tenant_id AND mb.body_id = b.id
       JOIN membership m ON m.tenant_id = mb.tenant_id AND m.id = mb.membership_id
       WHERE m.email = $1 AND a.status = 'active' ORDER BY b.name, a.id LIMIT 1`,
      [MARTA],
    );
    const { id, name } = rows[0]!;
    await house.database.owner.query('DELETE FROM processor_appointment WHERE adhesion_id = $1', [id]);
    const path = `${CENTRE}/area/adesioni/${id}`;
    const head = await signedIn(HEAD, 1280);
    await head.go(path);
    await press(head, 'Proponi la nomina');
    await done(head, 'La nomina è proposta');
    await head.picture('appointment-1-proposed');
    const mail = await house.smtp!.waitFor(MARTA, 'Nomina a responsabile');
    expect(mail.text).toContain(path);

    const clerk = await signedIn(MARTA, 390);
    await clerk.go(`${CENTRE}/area/notifiche`);
    await clerk.page.getByRole('link', { name: `Nomina a responsabile del trattamento da firmare – ${name}` }).click();
    await clerk.page.getByRole('heading', { level: 1, name }).waitFor();
    await clerk.page.getByRole('link', { name: 'Scarica il testo da firmare' }).waitFor();
    await press(clerk, 'Carica la nomina firmata');
    const signed = await signedMessage(PDF, [SIGNER]);
    await upload(clerk, 'nomina.pdf.p7m', signed);
    await clerk.page.getByLabel('Giorno della firma').fill('2026-10-20');
    await clerk.page.getByLabel('Che cosa accade ai dati alla fine').selectOption('return');
    await clerk.picture('appointment-2-sign');
    await accessible(clerk);
    await press(clerk, 'Registra la nomina');
    await done(clerk, 'La nomina è firmata.');
    await clerk.picture('appointment-3-signed');
    await accessible(clerk);
    await clerk.close();

    await head.go(`${CENTRE}/area/trattamenti?q=${encodeURIComponent(name.replace('Comune di ', ''))}`);
    await head.page.getByRole('link', { name, exact: true }).first().waitFor();
    await head.settled();
    await head.picture('processing-register');
    await accessible(head);

    const register = await ProtocolRegister.start();
    try {
      await head.go(`${CENTRE}/area/impostazioni/protocollo`);
      await head.page.getByLabel('Come si hanno i numeri').selectOption('http');
      await head.page.getByLabel('Indirizzo del servizio').fill(register.settings.url);
      await head.page.getByLabel('Utente').fill(register.settings.login);
      await head.page.getByLabel('Segreto').fill(register.settings.secret);
      await press(head, 'Salva il collegamento');
      await done(head, 'Il collegamento è salvato.');
      await press(head, 'Prova il collegamento');
      await head.page.getByText('Registro ufficiale (AOO P_BS)').waitFor();
      await head.picture('protocol-registry');
      await accessible(head);
      await house.database.owner.query('UPDATE adhesion_event SET protocol_number = NULL WHERE adhesion_id = $1', [id]);
      await head.go(path);
      register.next = 'refused';
      await head.page.getByRole('button', { name: 'Chiedi il numero di protocollo' }).first().click();
      await head.page.getByText('Manca il titolario di classificazione').waitFor();
      await head.picture('protocol-refused');
      await press(head, 'Chiedi di nuovo il numero');
      await head.page.getByText('0000001').first().waitFor();
      await head.settled();
      await accessible(head);
    } finally {
      await register.stop();
    }
    await head.close();
  });
});

describe('with the keyboard alone', () => {
  it('an adhesion is suspended and resumed, and the focus is never lost', async () => {
    const head = await signedIn(HEAD, 1280);
    const { keyboard } = head.page;
    const tabTo = async (name: string) => {
      for (let step = 0; step < 60; step++) {
        await keyboard.press('Tab');
        const focused = await head.page.evaluate('document.activeElement.textContent.trim()');
        if (focused === name) return;
      }
      throw new Error(`${name} is out of the keyboard's reach`);
    };
    await head.go(`${CENTRE}/area/adesioni?q=Temù&stato=active`);
    await tabTo('Comune di Temù');
    await keyboard.press('Enter');
    await head.page.getByRole('heading', { level: 1, name: 'Comune di Temù' }).waitFor();
    await head.settled();
    for (const [button, send, words] of [
      ['Sospendi l’adesione', 'Sospendi', 'Sospesa.'],
      ['Togli la sospensione', 'Togli la sospensione', 'Sospensione tolta.'],
    ] as const) {
      await tabTo(button);
      await keyboard.press('Enter');
      await head.page.getByRole('dialog').waitFor();
      await keyboard.press('Escape');
      await head.page.getByRole('dialog').waitFor({ state: 'detached' });
      await head.page.locator('button:focus', { hasText: new RegExp(`^\\s*${button}\\s*$`) }).waitFor();
      await keyboard.press('Enter');
      await head.page.getByRole('dialog').waitFor();
      await keyboard.press('Tab');
      await keyboard.type('Prova da tastiera.');
      await tabTo(send);
      await keyboard.press('Enter');
      await done(head, words);
      await head.page.locator(':focus', { hasText: words }).waitFor();
    }
    await head.close();
  });
});

describe('a convention as a campaign', () => {
  it('shows who has sent, who is late, and reminds', async () => {
    const head = await signedIn(HEAD, 1280);
    await head.go(`${CENTRE}/area/convenzioni`);
    await head.page.getByRole('link', { name: RENEWAL }).click();
    await head.page.getByText(/di 201 deliberazioni ricevute/).waitFor();
    await head.page.getByRole('link', { name: /^In silenzio \(/ }).click();
    await head.settled();
    const boxes = head.page.getByRole('checkbox');
    await boxes.nth(2).waitFor();
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await head.page.getByText('2 enti scelti').waitFor();
    await press(head, 'Sollecita gli enti scelti');
    await head.page.getByLabel('Testo da aggiungere').fill('Il consiglio si riunisce entro fine anno?');
    await head.picture('adhesion-6-reminders');
    await accessible(head);
    await press(head, 'Invia i solleciti');
    await done(head, 'Solleciti inviati a 2 enti.');
    await accessible(head);
    const { rows } = await house.database.owner.query<{ count: number }>(
      `SELECT count(*)::int FROM adhesion_event WHERE command = 'remind' AND reason LIKE 'Il consiglio si riunisce%'`,
    );
    expect(rows).toEqual([{ count: 2 }]);
    await head.close();
  });
});

describe('an extension', () => {
  it.each(WIDTHS)('lets a silent body go on, and the campaign counts it, at %i pixels', async (width) => {
    const { rows } = await house.database.owner.query<{ id: string; name: string; renewal: string }>(
      `WITH near AS (UPDATE convention SET valid_to = current_date + 30, extension_days = 90 WHERE title LIKE 'Convenzione 2021–2025%')
       SELECT o.id, b.name, c.id AS renewal FROM adhesion a JOIN convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
       JOIN adhesion o ON o.tenant_id = a.tenant_id AND o.body_id = a.body_id AND o.convention_id = c.renews_id AND o.status = 'active'
       JOIN body b ON b.tenant_id = a.tenant_id AND b.id = a.body_id
       WHERE a.status = 'requested' AND a.reminders > 1 AND o.extended_to IS NULL ORDER BY b.name DESC LIMIT 1`,
    );
    const { id, name, renewal } = rows[0]!;
    const head = await signedIn(HEAD, width);
    await head.go(`${CENTRE}/area/adesioni/${id}`);
    await press(head, 'Proroga l’adesione');
    const dialog = head.page.getByRole('dialog');
    await dialog.getByLabel('Organo').fill('Giunta provinciale');
    await dialog.getByLabel('Numero', { exact: true }).fill('77');
    await dialog.getByLabel('Data', { exact: true }).fill('2026-11-10');
    await upload(head, 'proroga.pdf');
    await dialog.getByLabel('Prorogata fino al').fill(addDays(italianDay(new Date()), 60));
    await head.picture('adhesion-7-extension');
    await accessible(head);
    await dialog.getByRole('button', { name: 'Proroga l’adesione' }).click();
    await done(head, 'Prorogata.');
    await head.picture('adhesion-8-extended');
    await accessible(head);
    await head.go(`${CENTRE}/area/convenzioni/${renewal}`);
    await head.page.getByRole('link', { name: /in proroga\.$/ }).click();
    await head.page.getByRole('link', { name }).waitFor();
    await head.settled();
    await head.picture('adhesion-9-campaign');
    await accessible(head);
    await head.close();
  });
});

describe('a body, in the browser', () => {
  it('gets an office with its dates, a figure with its source, and a wrong tax code named at its field', async () => {
    const operator = await signedIn(OPERATOR, 1280);
    const { page } = operator;
    await operator.go(`${CENTRE}/area/enti?q=Zone`);
    await page.getByRole('link', { name: 'Comune di Zone' }).click();
    await page.getByRole('heading', { level: 1, name: 'Comune di Zone' }).waitFor();

    await press(operator, 'Aggiungi una carica');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Carica', { exact: true }).selectOption({ label: 'Commissario' });
    await dialog.getByLabel('Nome e cognome').fill('Ersilia Prova');
    await dialog.getByLabel('Facente funzione').check();
    await dialog.getByLabel('In carica dal').fill('2026-03-01');
    await dialog.getByLabel('Fino al').fill('2026-02-01');
    await press(operator, 'Salva la carica');
    await dialog.getByRole('alert').getByText('La data di fine viene prima').waitFor();
    await operator.picture('body-1-office');
    await accessible(operator);
    await dialog.getByLabel('Fino al').fill('2027-05-31');
    await press(operator, 'Salva la carica');
    await done(operator, 'Salvata: Commissario, Ersilia Prova.');
    await page.getByText('dal 01/03/2026 al 31/05/2027').waitFor();

    await press(operator, 'Aggiungi un dato');
    await dialog.getByLabel('Valore').fill('1043');
    await dialog.getByLabel('Anno').fill('2025');
    await dialog.getByLabel('Fonte').fill('ISTAT, bilancio demografico');
    await press(operator, 'Salva il dato');
    await done(operator, 'Salvato: Popolazione 2025.');
    await page.locator('tr', { hasText: '1.043' }).getByText('ISTAT, bilancio demografico').waitFor();

    await page.getByRole('link', { name: 'Modifica i dati' }).click();
    await page.getByLabel('Codice fiscale').fill('80015030172');
    await press(operator, 'Salva i dati');
    await page.locator('#field-taxCode-error').getByText('una cifra è sbagliata').waitFor();
    await page.locator('#field-taxCode:focus').waitFor();
    await operator.picture('body-2-wrong-code');
    await accessible(operator);
    await page.getByLabel('Codice fiscale').fill('80015030176');
    await press(operator, 'Salva i dati');
    await done(operator, 'I dati dell’ente sono salvati.');
    await page.getByText('80015030176').waitFor();
    await operator.close();
  });
});

describe('the settings of a centre, in the browser', () => {
  it('are seen on the public site: name, colour, logo, hours', async () => {
    const head = await signedIn(HEAD, 1280);
    const { page } = head;
    await head.go(`${CENTRE}/area/impostazioni`);
    await page.locator('#field-accent').fill('#ffd000');
    await press(head, 'Salva le impostazioni');
    await page.getByRole('alert').getByText('contrasta troppo poco').waitFor();
    await head.picture('settings-1-contrast');
    await accessible(head);
    await page.locator('#field-accent').fill('#7a1f5c');
    await page.getByLabel('Nome del centro').fill('Centro innovazione di prova');
    await page.getByLabel('Che cosa mostra il logo').fill('Un quadrato di prova');
    await page
      .locator('#field-logo')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') });
    await page.getByText('Il nuovo logo: logo.png').waitFor();
    const friday = page.getByRole('group', { name: 'Venerdì' });
    await friday.getByLabel('Riapre alle').fill('');
    await friday.getByLabel('Richiude alle').fill('');
    await page.getByText(/venerdì 9–13/).waitFor();
    await press(head, 'Salva le impostazioni');
    await done(head, 'Le impostazioni sono salvate');
    await accessible(head);

    const citizen = await Visitor.open(browser, house.url, 390, { javaScriptEnabled: false });
    await citizen.go(CENTRE);
    await citizen.page.getByRole('heading', { level: 1, name: 'Centro innovazione di prova' }).waitFor();
    const logo = citizen.page.getByRole('img', { name: 'Un quadrato di prova' });
    expect(
      (await citizen.page.request.get(house.url + (await logo.getAttribute('src')))).headers()['content-type'],
    ).toBe('image/png');
    const colour = await page.context().newPage();
    await colour.goto(house.url + CENTRE);
    const painted = `getComputedStyle(document.querySelector('.site-header')).backgroundColor`;
    expect(await colour.evaluate(painted)).toBe('rgb(122, 31, 92)');
    await citizen.go(`${CENTRE}/contatti`);
    expect(await citizen.page.locator('main').innerText()).toContain('venerdì 9–13');
    await citizen.close();
    await head.close();
  });
});

/** A picture of one red dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
