import request from 'supertest';
import { DEMO_PASSWORD, generateTenants } from '#app/demo';
import { openDemoApi } from '../support/demo-api.js';

/** A freshly seeded house says through its API what the demonstration promises. */
const MARTA = 'marta.sembinelli@comune-temu.example.org';
const IVANA = 'ivana.boldini@unione-valsaviore.example.org';
const BRUNA = 'bruna.guarinoni@unione-ceto.example.org';
const LORENA = 'lorena.mazzucchelli@comune-edolo.example.org';
const ELENA = 'elena.ghitti@provincia-brescia.example.org';
const DAVIDE = 'davide.pelizzari@provincia-brescia.example.org';
const LAURA = 'laura.bonomelli@provincia-brescia.example.org';
const SARA = 'sara.colonnelli@casa-dei-comuni.example.org';
const ANTONIO = 'antonio.spedicato@provincia-lecce.example.org';
const CENTRE = '/centres/provincia-di-brescia';

let house: Awaited<ReturnType<typeof openDemoApi>>;
beforeAll(async () => {
  house = await openDemoApi();
});
afterAll(() => house?.close());

/** Whatever the API says. */
type Answer = request.Response['body'];

const http = () => request(house.app.getHttpServer());
const anybody = async (path: string) => (await http().get(`/api/v1${path}`).expect(200)).body;

/** What this person reads. */
async function signIn(email: string) {
  const login = await http().post('/api/v1/auth/login').send({ email, password: DEMO_PASSWORD }).expect(200);
  const token = login.body.accessToken as string;
  const get = async (path: string) =>
    (await http().get(`/api/v1${path}`).set('Authorization', `Bearer ${token}`).expect(200)).body;
  /** All pages of a list. */
  const all = async (path: string): Promise<Answer[]> => {
    const items = [];
    let cursor: string | null = null;
    do {
      const page: { items: Answer[]; nextCursor: string | null } = await get(
        `${path}${path.includes('?') ? '&' : '?'}limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  };
  return { get, all };
}

describe('the demonstration', () => {
  it('adheres 201 bodies to Brescia, and says so to everybody once each', async () => {
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await anybody(
        `${CENTRE}/adhering-bodies?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      names.push(...page.items.map(({ name }: { name: string }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names).toHaveLength(201);
    expect(new Set(names).size).toBe(201);
    expect(names.filter((name) => name.startsWith('Comune '))).toHaveLength(185);
    expect(names).not.toContain('Comune di Verolavecchia');
  });

  it('collects resolutions: 143 of 201, 38 reminded, 20 silent', async () => {
    const laura = await signIn(LAURA);
    const { conventions } = await laura.get('/conventions');
    const renewal = conventions.find(({ title }: { title: string }) => title === 'Convenzione 2026–2036');
    expect(renewal.progress).toMatchObject({
      expected: 201,
      received: 143,
      active: 96,
      toRemind: 0,
      reminded: 38,
      silent: 20,
    });
    const adhesions = await laura.all(`/adhesions?conventionId=${renewal.id}`);
    expect(adhesions).toHaveLength(201);
    expect(adhesions.filter(({ turn }) => turn === 'centre')).toHaveLength(28);
    const suspended = adhesions.filter(({ suspendedBy }) => suspendedBy.length);
    expect(suspended.map(({ bodyName, suspendedBy }) => [bodyName, ...suspendedBy])).toEqual([
      ['Comune di Pisogne', 'centre'],
      ['Comune di Rovato', 'body'],
    ]);
  });

  it('shows each adhesion with its acts, papers and who stood in for whom', async () => {
    const laura = await signIn(LAURA);
    const active = await laura.all('/adhesions?status=active');
    const temu = active.find(({ bodyName }) => bodyName === 'Comune di Temù');
    const sheet = await laura.get(`/adhesions/${temu.id}`);
    expect(sheet).toMatchObject({ usable: true, convention: 'Convenzione 2026–2036' });
    expect(sheet.documents).toHaveLength(3);
    const steps = sheet.events.map(({ command }: { command: string }) => command);
    expect(steps).toEqual(['request', 'submit_resolution', 'sign', 'countersign', 'activate']);
    const resolution = sheet.events[1];
    expect(resolution.act).toMatchObject({ organ: 'Consiglio comunale' });
    expect(resolution.protocolNumber).toMatch(/^\d{4}\/\d{7}$/);
    const { rows } = await house.database.owner.query(
      `SELECT DISTINCT actor_name, for_name FROM adhesion_event WHERE for_name IS NOT NULL`,
    );
    expect(rows).toEqual([{ actor_name: 'Elena Ghitti', for_name: 'Laura Bonomelli' }]);
  });

  it('tells of a body that left and of one that leaves', async () => {
    const laura = await signIn(LAURA);
    const [left] = await laura.all('/adhesions?status=withdrawn');
    const [leaving] = await laura.all('/adhesions?status=withdrawing');
    expect([left.bodyName, leaving.bodyName]).toEqual(['Comune di Verolavecchia', 'Comune di Sirmione']);
    expect(leaving.withdrawsOn > new Date().toISOString()).toBe(true);
  });

  it('knows the offices of bodies, an acting mayor and a commissioner among them', async () => {
    const laura = await signIn(LAURA);
    const current = async (name: string) => {
      const [body] = await laura.all(`/bodies?q=${encodeURIComponent(name)}`);
      const { offices } = await laura.get(`/bodies/${body.id}`);
      return offices.filter((office: { current: boolean }) => office.current);
    };
    expect(await current('Cevo')).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'mayor', acting: true, personName: 'Milva Gozzi' })]),
    );
    expect((await current('Flero')).map(({ kind }: { kind: string }) => kind)).toContain('commissioner');
  });

  it('lets the clerk of a union serve it and three members, and the clerk of four see one list', async () => {
    const { membership } = await (await signIn(IVANA)).get('/session');
    expect(membership.bodies.map(({ name }: { name: string }) => name)).toEqual([
      'Comune di Berzo Demo',
      "Comune di Saviore dell'Adamello",
      'Comune di Sellero',
      'Unione dei Comuni della Valsaviore',
    ]);
    const marta = await signIn(MARTA);
    const open = await marta.all('/adhesions?status=requested,resolution_received');
    expect(open.map(({ bodyName, status, reminders }) => [bodyName, status, reminders])).toEqual([
      ['Comune di Incudine', 'resolution_received', expect.any(Number)],
      ['Comune di Monno', 'requested', 1],
    ]);
    const { unread } = await marta.get('/notices/counts');
    expect(unread).toBeGreaterThan(0);
  });

  it('has an outage that thirty bodies asked about within two hours', async () => {
    const elena = await signIn(ELENA);
    const services = await elena.all('/services');
    const { id: mailboxes } = services.find(({ code }) => code === 'caselle-pec');
    const asked = (await elena.all('/tickets')).filter(({ service }) => service.id === mailboxes);
    const from = (first: { createdAt: string }) =>
      asked.filter(({ createdAt }) => {
        const later = Date.parse(createdAt) - Date.parse(first.createdAt);
        return later >= 0 && later <= 2 * 3_600_000;
      });
    const most = asked.map(from).sort((a, b) => b.length - a.length)[0]!;
    expect(new Set(most.map(({ body }) => body.id)).size).toBeGreaterThanOrEqual(30);
  });

  it('keeps a kit to renew and an expired mailbox for who can see them', async () => {
    const lorena = await signIn(LORENA);
    const [kit] = (await lorena.all('/tickets')).filter(({ subject }) => subject.includes('Kit di firma'));
    expect(kit).toMatchObject({ status: 'waiting_for_body' });
    const ivana = await signIn(IVANA);
    const [mailbox] = (await ivana.all('/tickets')).filter(({ subject }) => subject.includes('PEC scaduta'));
    expect(mailbox).toMatchObject({ status: 'in_progress' });
  });

  it('has somebody absent today, somebody invited, and roles due for review', async () => {
    const laura = await signIn(LAURA);
    const [today] = await laura.all('/absences?status=current');
    expect([today.displayName, today.substituteName]).toEqual(['Silvia Tonni', 'Davide Pelizzari']);
    expect((await laura.all('/absences?status=future')).length).toBe(2);
    const members = await laura.all('/memberships');
    expect(members.filter(({ acceptedAt }) => !acceptedAt).map(({ displayName }) => displayName)).toEqual([
      'Greta Maffezzoli',
      'Luigi Baronchelli',
      'Renzo Togni',
    ]);
    expect((await laura.all('/memberships?review=due')).length).toBe(9);
    expect((await laura.all('/memberships?status=ended')).length).toBe(2);
    const forSilvia = await (await signIn(DAVIDE)).all('/notices');
    expect(forSilvia.some(({ text }) => text.startsWith('Al posto di Silvia Tonni'))).toBe(true);
  });

  it('shows the platform’s administrator what failed, without addresses', async () => {
    const failed = await (await signIn(SARA)).all('/failed-deliveries');
    expect(failed).toHaveLength(2);
    expect(JSON.stringify(failed)).not.toContain('olga.minelli');
    expect(failed[0].cause).toContain('user unknown');
  });

  it('has contacts, bodies to be won in each stage, labels, saved lists and mailings', async () => {
    const laura = await signIn(LAURA);
    expect((await laura.all('/interactions')).length).toBe(10);
    const counts = await laura.get('/prospects/counts');
    for (const stage of ['contacted', 'interested', 'resolution_scheduled', 'lost', 'untouched'])
      expect(counts[stage]).toBeGreaterThan(1);
    const lists = await laura.all('/segments');
    expect(lists).toHaveLength(3);
    for (const { id } of lists) expect((await laura.all(`/segments/${id}/bodies`)).length).toBeGreaterThan(4);
    const [draft, sent] = await laura.all('/mailings');
    expect(draft).toMatchObject({ status: 'draft', recipients: 0 });
    expect(sent).toMatchObject({ status: 'sent', sent: 10, failed: 1 });
    expect(await laura.all('/roadshow-events')).toEqual([
      expect.objectContaining({ status: 'open', invited: 5, answered: 3, registered: 5, waiting: 1 }),
      expect.objectContaining({ status: 'held', invited: 7, registered: 7, attended: 5 }),
    ]);
  });

  it('lets a union act for three members by delegation alone', async () => {
    const bruna = await signIn(BRUNA);
    const bodies = await bruna.all('/bodies');
    expect(bodies.map(({ name }) => name)).toEqual([
      'Comune di Ceto',
      'Comune di Cimbergo',
      'Comune di Paspardo',
      'Unione dei Comuni di Ceto, Cimbergo e Paspardo',
    ]);
  });

  it('appoints the centre as processor, as far as each body has come', async () => {
    const laura = await signIn(LAURA);
    const { conventions } = await laura.get('/conventions');
    const renewal = conventions.find(({ title }: { title: string }) => title === 'Convenzione 2026–2036');
    const { number, progress } = await laura.get(`/conventions/${renewal.id}/processing-terms`);
    expect(number).toBe(2);
    for (const figure of [progress.signed, progress.proposed, progress.toPropose]) expect(figure).toBeGreaterThan(9);
    const { rows } = await house.database.owner.query(
      `SELECT count(*)::int AS used, count(*) FILTER (WHERE EXISTS (SELECT FROM processor_appointment p
         WHERE p.tenant_id = s.tenant_id AND p.body_id = s.body_id AND p.status = 'signed'))::int AS appointed
       FROM subscription s JOIN service v ON v.tenant_id = s.tenant_id AND v.id = s.service_id WHERE v.code = 'conservazione-digitale'`,
    );
    expect(rows[0].used).toBeGreaterThan(3);
    expect(rows[0].appointed).toBe(rows[0].used);
  });

  it('gives Brescia its own look, and leaves Lecce as a new centre is', async () => {
    const brescia = await anybody(CENTRE);
    expect(brescia).toMatchObject({ accent: '#0b5394', patronDay: { day: 15, month: 2 } });
    const logo = await http().get(`/api/v1${CENTRE}/logo`).expect(200);
    expect(logo.headers['content-type']).toBe('image/png');
    const lecce = await anybody('/centres/provincia-di-lecce');
    expect(lecce).toMatchObject({ accent: null, logoUrl: null, patronDay: { day: 26, month: 8 } });
    const antonio = await signIn(ANTONIO);
    expect(await antonio.all('/tickets')).toEqual([]);
    expect(await antonio.all('/adhesions')).toHaveLength(6);
  });

  it('stands beside generated centres', async () => {
    const size = { tenants: 1, bodies: 30, tickets: 60 };
    const [slug] = await generateTenants(house.database.owner, size, new Date());
    const { items } = await anybody(`/centres/${slug}/adhering-bodies?limit=100`);
    expect(items).toHaveLength(30);
    const { rows } = await house.database.owner.query(
      'SELECT count(*)::int AS tickets FROM ticket t JOIN tenant c ON c.id = t.tenant_id WHERE c.slug = $1',
      [slug],
    );
    expect(rows).toEqual([{ tickets: 60 }]);
  });
});
