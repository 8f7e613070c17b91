import { euroWords } from '#app/contracts';
import { SideNotices, type MailContent } from '#app/notifications';
import {
  Consumer,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Transaction,
} from '#app/platform';

interface DueRow {
  id: string;
  bodyId: string;
  bodyName: string;
  convention: string;
  year: number;
  amount: string;
  formerYear: number | null;
  formerAmount: string | null;
  planAct: string | null;
  /** Why the body is told again. */
  reason: string | null;
  slug: string;
}

const DUE = `SELECT d.id, d.body_id AS "bodyId", b.name AS "bodyName", c.title AS convention, d.year, d.amount::text AS amount,
    d.former_year AS "formerYear", d.former_amount::text AS "formerAmount", r.plan_act AS "planAct", r.reason, t.slug
  FROM expected_due d JOIN due_run r ON r.tenant_id = d.tenant_id AND r.id = d.run_id
  JOIN body b ON b.tenant_id = d.tenant_id AND b.id = d.body_id
  JOIN convention c ON c.tenant_id = r.tenant_id AND c.id = r.convention_id
  JOIN tenant t ON t.id = d.tenant_id
  WHERE d.id = $1 AND r.status = 'announced'`;

/** Tells a body what it is expected to pay. */
@Consumer('due-notices')
export class DueNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: SideNotices,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      // What was replaced in the meantime tells of itself.
      const [due] = await tx.query<DueRow>(DUE, [payload.dueId]);
      if (due)
        await this.notices.tell(tx, {
          bodyId: due.bodyId,
          by: 'centre',
          concerns: { centre: 'tariffs.edit', body: 'dues.read' },
          kind: 'due.expected',
          path: `/${due.slug}/area/quote/${due.id}`,
          mail: (_side, name, url) => dueMail(due, name, url),
        });
      await done(tx);
    });
  }
}

function dueMail(due: DueRow, recipientName: string, url: string): MailContent {
  const { bodyName, convention, year, amount, formerYear, formerAmount, planAct, reason } = due;
  return {
    subject: `Quota prevista per il ${year}: ${bodyName}`.slice(0, 200),
    greeting: `Gentile ${recipientName},`,
    paragraphs: [
      `per il ${year} è prevista per ${bodyName} una quota di ${euroWords(amount, 'it')}. ` +
        'È il dato da usare per il bilancio di previsione: la richiesta di versamento arriva a parte.',
      ...(reason ? ['Sostituisce la quota comunicata in precedenza. Il motivo è qui sotto.'] : []),
    ],
    ...(reason && { quote: reason }),
    facts: [
      ['Convenzione', convention],
      ['Quota prevista', euroWords(amount, 'it')],
      ...(formerAmount !== null && formerYear !== null
        ? ([[`Quota ${formerYear}`, euroWords(formerAmount, 'it')]] as const)
        : []),
      ...(planAct ? ([['Approvata con', planAct]] as const) : []),
    ],
    action: { label: 'Leggi come si calcola', url },
  };
}
