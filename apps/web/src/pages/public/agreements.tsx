import { useTranslation } from 'react-i18next';
import { Form, useLoaderData, useSubmit, type LoaderFunctionArgs } from 'react-router';
import { EXPORT_FORMATS } from '#app/contracts';
import { load } from '../../api/client.js';
import type { Get } from '../../api/types.js';
import { apiOf, param, type PageHandle } from '../../lib/page.js';
import { useCentre } from '../../shell/use-centre.js';
import { Breadcrumb } from '../../ui/breadcrumb.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Select } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { PageTitle } from '../../ui/page-title.js';

type Agreements = Get<'/api/v1/centres/{slug}/agreements'>;

export function loader(args: LoaderFunctionArgs): Promise<Agreements> {
  const asked = new URL(args.request.url).searchParams.get('semestre') ?? '';
  const query = { semester: /^[12]\d{3}-[12]$/.test(asked) ? asked : undefined };
  const path = { slug: param(args, 'centre') };
  return load(apiOf(args).GET('/api/v1/centres/{slug}/agreements', { params: { path, query } }));
}

export const handle: PageHandle<Agreements> = {
  head: ({ data, t }) => data && { title: t('publicAgreements.title'), description: t('publicAgreements.lead') },
};

/** As many as the duty of publication lasts (d.lgs. 33/2013, art. 8): five years, and the present one. */
const SEMESTERS = 12;

/** The one that is shown, and those before and after it as far as today. */
function semestersUpTo(today: Date): string[] {
  const last = today.getFullYear() * 2 + (today.getMonth() < 6 ? 0 : 1);
  return Array.from(
    { length: SEMESTERS },
    (_, index) => `${Math.floor((last - index) / 2)}-${((last - index) % 2) + 1}`,
  );
}

/** The agreements with other administrations, by half a year: Amministrazione Trasparente. */
export function Component() {
  const { semester, items } = useLoaderData<typeof loader>();
  const centre = useCentre();
  const { t } = useTranslation();
  const submit = useSubmit();
  const words = (one: string) => t('publicAgreements.semester', { year: one.slice(0, 4), half: one.slice(5) });
  const choices = [...new Set([...semestersUpTo(new Date()), semester])].sort().reverse();
  const file = `/api/v1/centres/${centre.slug}/agreements/export?semester=${semester}`;
  return (
    <div className="container page">
      <Breadcrumb trail={[{ to: `/${centre.slug}`, label: t('nav.home') }]} here={t('publicAgreements.title')} />
      <PageTitle lead={t('publicAgreements.lead')}>{t('publicAgreements.title')}</PageTitle>
      <Form method="get" className="search-form" key={semester}>
        <Select
          id="semester"
          name="semestre"
          label={t('publicAgreements.choose')}
          defaultValue={semester}
          onChange={({ currentTarget }) => void submit(currentTarget.form)}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </Select>
        <button type="submit" className="btn btn-primary">
          {t('publicAgreements.show')}
        </button>
      </Form>
      {items.length === 0 ? (
        <EmptyState icon="file" title={t('publicAgreements.none', { semester: words(semester) })} />
      ) : (
        <>
          <DataTable
            caption={words(semester)}
            rows={items}
            rowKey={({ adhesionId }) => adhesionId}
            columns={[
              { key: 'body', header: t('publicAgreements.body'), rowHeader: true, cell: ({ bodyName }) => bodyName },
              {
                key: 'subject',
                header: t('publicAgreements.subject'),
                cell: ({ kind, convention }) => t(`publicAgreements.kind.${kind}`, { convention }),
              },
              {
                key: 'signed',
                header: t('publicAgreements.signedOn'),
                cell: ({ signedOn }) => <DateTime value={signedOn} />,
              },
              {
                key: 'repertoire',
                header: t('publicAgreements.repertoire'),
                cell: ({ repertoireNumber }) => repertoireNumber ?? '–',
              },
              {
                key: 'period',
                header: t('publicAgreements.period'),
                cell: ({ startsOn, endsOn }) => (
                  <>
                    {startsOn ? <DateTime value={startsOn} /> : '–'} – {endsOn && <DateTime value={endsOn} />}
                  </>
                ),
              },
            ]}
          />
          <p>
            {EXPORT_FORMATS.map((format) => (
              <a key={format} className="btn btn-outline-primary btn-sm" href={`${file}&format=${format}`} download>
                <Icon name="download" /> {format.toUpperCase()}
              </a>
            ))}
          </p>
        </>
      )}
    </div>
  );
}
