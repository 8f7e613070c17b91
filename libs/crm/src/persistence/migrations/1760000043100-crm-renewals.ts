import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED_PATH, definerFunction } from '#app/platform';

/** Templates of a centre's own, and which convention another one renews. */
const convention = [
  `ALTER TABLE convention
    ADD resolution_template_id uuid,
    ADD determination_template_id uuid,
    ADD renews_id uuid,
    ADD CONSTRAINT convention_resolution_template FOREIGN KEY (tenant_id, resolution_template_id) REFERENCES stored_file (tenant_id, id),
    ADD CONSTRAINT convention_determination_template FOREIGN KEY (tenant_id, determination_template_id) REFERENCES stored_file (tenant_id, id),
    ADD CONSTRAINT convention_renews FOREIGN KEY (tenant_id, renews_id) REFERENCES convention (tenant_id, id),
    ADD CONSTRAINT convention_renews_another CHECK (renews_id <> id)`,
];

const ending = 'relay.tenants_with_ending_adhesions(date)';
const head = `CREATE FUNCTION relay.tenants_with_ending_adhesions(p_today date) RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER ${FIXED_PATH} AS $$
      SELECT a.tenant_id FROM public.adhesion a WHERE a.status = 'withdrawing' AND a.withdraws_on <= p_today
      UNION
      SELECT a.tenant_id FROM public.adhesion a
        JOIN public.convention c ON c.tenant_id = a.tenant_id AND c.id = a.convention_id
        WHERE a.status NOT IN ('withdrawn', 'expired') AND c.valid_to < p_today`;
/** Of an adhesion that was renewed the last day is known beforehand. */
const renewed = `
      UNION
      SELECT a.tenant_id FROM public.adhesion a WHERE a.status IN ('active', 'withdrawing') AND a.active_to < p_today`;

const commands = (...more: string[]) => [
  `ALTER TABLE adhesion_event DROP CONSTRAINT IF EXISTS adhesion_event_command_check`,
  `ALTER TABLE adhesion_event ADD CONSTRAINT adhesion_event_command_check CHECK (command IN ('request', 'remind', 'suspend',
    'resume', 'submit_resolution', 'sign', 'countersign', 'activate', 'send_back', 'give_up', 'give_notice', 'revoke_notice',
    'withdraw', 'expire', 'succeed'${more.map((one) => `, '${one}'`).join('')}))`,
];

export class CrmRenewals1760000043100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...convention,
      ...commands('supersede'),
      `DROP FUNCTION ${ending}`,
      ...definerFunction('cdc_relay', ending, `${head}${renewed} $$`),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const statements = [
      `UPDATE adhesion_event SET command = 'expire' WHERE command = 'supersede'`,
      ...commands(),
      `DROP FUNCTION ${ending}`,
      ...definerFunction('cdc_relay', ending, `${head} $$`),
      'ALTER TABLE convention DROP resolution_template_id, DROP determination_template_id, DROP renews_id',
    ];
    for (const statement of statements) await runner.query(statement);
  }
}
