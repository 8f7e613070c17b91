import { PublishesDatasets, type OpenDataset, type OpenDatasetSource } from '#app/catalogue';
import { TenantDatabase, type RequestContext } from '#app/platform';
import { PublicTariffPlans } from './public-tariffs.service.js';

const COSTS = `SELECT max(published_at) AS since FROM cost_publication WHERE withdrawn_at IS NULL`;

/** Tariffs and costs among the open data of a centre. */
@PublishesDatasets()
export class TariffDatasets implements OpenDatasetSource {
  constructor(
    private readonly plans: PublicTariffPlans,
    private readonly database: TenantDatabase,
  ) {}

  async datasets(ctx: RequestContext): Promise<OpenDataset[]> {
    const [{ since }, [costs]] = await Promise.all([
      this.plans.open(ctx),
      this.database.read<{ since: Date | null }>(ctx, COSTS),
    ]);
    return [
      ...(since
        ? [
            {
              name: 'tariffe',
              title: 'Tariffe dei servizi',
              description: 'Le tariffe in vigore e quelle approvate per i prossimi anni, con le loro regole e l’atto.',
              modified: since,
              page: 'tariffe',
              distributions: [
                {
                  name: 'json',
                  type: 'JSON',
                  title: 'JSON con le regole di calcolo',
                  path: 'open-data/tariffs?format=json',
                },
                { name: 'csv', type: 'CSV', title: 'CSV', path: 'open-data/tariffs?format=csv' },
              ],
            },
          ]
        : []),
      ...(costs?.since
        ? [
            {
              name: 'costi-servizi',
              title: 'Costi contabilizzati dei servizi',
              description:
                'Il costo pieno di ogni servizio, anno per anno (art. 32, comma 2, lettera a, d.lgs. 33/2013).',
              modified: costs.since,
              page: 'tariffe',
              distributions: [{ name: 'csv', type: 'CSV', title: 'CSV', path: 'service-costs/export?format=csv' }],
            },
          ]
        : []),
    ];
  }
}
