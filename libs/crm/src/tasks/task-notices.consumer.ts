import { Inject } from '@nestjs/common';
import { Notices } from '#app/notifications';
import {
  Consumer,
  SETTINGS,
  TenantDatabase,
  type Delivery,
  type OutboxConsumer,
  type RequestContext,
  type Settings,
  type Transaction,
} from '#app/platform';

interface TaskRow {
  title: string;
  dueOn: string;
  assigneeId: string;
  assigneeName: string;
  creator: string | null;
  slug: string;
}

const TASK = `SELECT k.title, to_char(k.due_on, 'DD/MM/YYYY') AS "dueOn", k.assignee_id AS "assigneeId", a.display_name AS "assigneeName",
    c.display_name AS creator, t.slug
  FROM task k JOIN tenant t ON t.id = k.tenant_id
  JOIN membership a ON a.tenant_id = k.tenant_id AND a.id = k.assignee_id
  LEFT JOIN membership c ON c.tenant_id = k.tenant_id AND c.id = k.created_by
  WHERE k.id = $1 AND k.done_at IS NULL`;

/** Tells whoever a task was given to. */
@Consumer('task-notices')
export class TaskNotices implements OutboxConsumer {
  constructor(
    private readonly database: TenantDatabase,
    private readonly notices: Notices,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async consume(ctx: RequestContext, { payload }: Delivery, done: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.database.run(ctx, async (tx) => {
      const [task] = await tx.query<TaskRow>(TASK, [payload.taskId]);
      if (task) await this.tell(tx, task);
      await done(tx);
    });
  }

  private async tell(tx: Transaction, { title, dueOn, assigneeId, assigneeName, creator, slug }: TaskRow) {
    const path = `/${slug}/area/attivita`;
    const text = `${creator ? `Da ${creator}. ` : ''}Da fare entro il ${dueOn}.`;
    await this.notices.notify(tx, {
      membershipId: assigneeId,
      bodyId: null,
      kind: 'task.assigned',
      title: `Attività: ${title}`,
      text,
      path,
      mail: {
        subject: `Attività da svolgere: ${title}`,
        greeting: `Gentile ${assigneeName},`,
        paragraphs: ['le è stata assegnata un’attività.'],
        facts: [['Attività', title], ['Entro il', dueOn], ...(creator ? ([['Da', creator]] as const) : [])],
        action: { label: 'Apri le attività', url: `${this.settings.PUBLIC_URL}${path}` },
      },
    });
  }
}
