import type { MigrationInterface, QueryRunner } from 'typeorm';
import { networkMark, unmarked } from '../network-mark.js';

/** What is shown to the network already is marked so among its words; from now on the worker marks what it reads. */
export class DocumentsNetworkMark1760000074110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE document_text t SET words = t.words || ${networkMark('d')}
      FROM document d JOIN space s ON s.tenant_id = d.tenant_id AND s.id = d.space_id
      WHERE t.tenant_id = d.tenant_id AND t.document_id = d.id AND t.words IS NOT NULL
        AND COALESCE(d.visibility, s.visibility) IN ('network', 'public')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE document_text t SET words = ${unmarked('t.words')}
      WHERE EXISTS (SELECT FROM network n WHERE t.words @@ quote_literal('network:' || n.id)::tsquery)`);
  }
}
